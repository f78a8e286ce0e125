"""The page on which everything to take along is offered."""
