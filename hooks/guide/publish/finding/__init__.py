"""The guide's own index, from which the first results of every search come: made here, read by `search/first.mjs`."""

from guide.publish.finding.index import files

__all__ = ["files"]
