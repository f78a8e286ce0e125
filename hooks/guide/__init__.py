"""The core of the Partnership Guide: plain Python that turns content into pages and data."""
