"""The library of stories: its pages, the ways to choose among them, and the data by which a browser chooses."""
