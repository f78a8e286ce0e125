"""What the site gives to programs: data, a feed, an index for language models, and what a page's head says of it."""

from guide.publish.machines.files import machine_files
from guide.publish.machines.head import head_data

__all__ = ["head_data", "machine_files"]
