"""The sheets of each check as files to take along: a PDF to print, and a Word file to change."""
