"""The full-text index, which Pagefind makes of the built pages."""
