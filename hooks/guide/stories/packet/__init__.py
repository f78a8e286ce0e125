"""The packet that a story travels in: what it comes in, where it begins and ends, and what it says."""
