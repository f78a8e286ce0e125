"""The worksheet of each tool as files to take along: a PDF to print, and a Word file to change."""
