"""Reading `guide_src` into typed, frozen entries, joined in a graph; every problem found on the way is a value."""
