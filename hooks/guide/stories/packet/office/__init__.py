"""Documents of word processors: opened without trust, and read as paragraphs."""
