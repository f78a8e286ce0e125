"""A deck of cards from the entries that have words for one: four to a sheet of paper, or one a page."""
