"""The worksheet of each tool as a page on which it is filled in."""
