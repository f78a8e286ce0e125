"""Stories that people send: the packet they travel in, the cleaning of their text, the way into the content."""
