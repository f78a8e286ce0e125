"""Pages written by hand, fitted to the guide that they stand in."""
