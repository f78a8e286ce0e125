"""What all files to take along share: the typesetter and its letters, what stands at their foot, and a memory."""
