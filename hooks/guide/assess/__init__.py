"""What the browser needs to know of an assessment."""
