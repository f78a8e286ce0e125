"""The pages of the guide without a connection."""
