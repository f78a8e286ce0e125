"""The guide's entries as one file to read anywhere: a page that opens from a disk, an EPUB, and a tagged PDF."""
