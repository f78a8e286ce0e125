"""Entries into Markdown pages, and the data that goes beside them. Knows nothing of MkDocs."""
