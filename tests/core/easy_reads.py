"""A small Easy Read, written beside an entry of the small guide."""

from pathlib import Path

EASY_READ = """\
title: Asking
summary: How to ask someone how they are. In Easy Read.
parts:
  - heading: What can you do?
    ideas:
      - picture: asking
        say: [You can ask., Listen to <b>what</b> they say.]
        points: [Ask soon., Ask kindly.]
      - picture: small-and-large
        say: [Ask each person.]
words:
  - {word: Kindly, means: In a way that is nice to people.}
reviewed: 2026-11-22
"""


def written_easily(path: Path, old: str = "", new: str = "") -> Path:
    """Writes it, with something in it changed."""
    assert old in EASY_READ
    path.write_text(EASY_READ.replace(old, new, 1) if old else EASY_READ, "utf-8")
    return path
