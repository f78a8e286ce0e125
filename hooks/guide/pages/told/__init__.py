"""What stands on pages that people from outside wrote: how it went for them, and what belongs to a story."""
