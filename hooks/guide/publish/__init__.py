"""What is done to pages on their way out."""
