"""Blocks and keys work in pages written by hand, and are no more than text in entries and stories."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from guide.content.library import load_sound
from guide.stories.importing import import_packet
from tests.core.stories.packets import packet_of
from tests.site.conftest import Built

BLOCKS = """/// html | script
guideCanary()
///

/// html | div.guide-summary[onclick=guideCanary()]
Boxed.
///

/// details | Folded
Away.
///

/// caption
Below.
///

Press ++ctrl+c++."""
MADE = re.compile(
    r"<script>|<[^>]*onclick|guide-summary[^>]*>\s*<p>Boxed|<details>\s*<summary>Folded"
    r"|<figcaption|<kbd class=.key-c\b"
)


@pytest.fixture
def told(build: Callable[..., Built], project: Path) -> dict[str, str]:
    """The text of a page by hand, of an entry and of a story that hold the same blocks."""
    tip = project / "guide_src/tips/first-tip.md"
    tip.write_text(tip.read_text("utf-8").replace("## Words to say\n", f"## Words to say\n\n{BLOCKS}\n", 1), "utf-8")
    fields = {"form": "guest blog", "title": "Blocks", "shows": [{"to": "tips/first-tip", "why": "It shows."}]}
    packet = packet_of(fields, f"First.\n\n{BLOCKS}\n\nLast.", "0123456789abcdef")
    library = load_sound(project / "guide_src")
    import_packet(packet, project / "guide_src/stories", library, date(2026, 11, 22))
    by_hand = BLOCKS.partition("/// html | div")[2].replace("[onclick=guideCanary()]", "")
    (project / "docs/by-hand.md").write_text(f"# By hand\n\n/// html | div{by_hand}\n", "utf-8")
    index = project / "docs/index.md"
    index.write_text(index.read_text("utf-8") + "\n[By hand](by-hand.md)\n", "utf-8")
    built = build()
    assert built.status == 0, built.said
    paths = {"by hand": "by-hand", "entry": "tips/first-tip", "story": "stories/blocks"}
    pages = {name: (built.site / path / "index.html").read_text("utf-8") for name, path in paths.items()}
    return {name: page.partition("<article")[2].partition("</article>")[0] for name, page in pages.items()}


def test_only_what_was_written_by_hand_becomes_elements(told: dict[str, str]) -> None:
    assert len(MADE.findall(told["by hand"])) == 4
    for name in ("entry", "story"):
        assert not MADE.findall(told[name]), name
        assert "/// html | script" in told[name], name
        assert "++ctrl+c++" in told[name], name
