"""One style sheet a type of page: of all that was written, what its pages and their scripts can use."""
