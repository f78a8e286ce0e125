"""What is tried, and by which tests: for each room its files and the nearest tests, the quickest first."""

from dataclasses import dataclass

SCRIPTS = "docs/assets/js"
TEXT = ("tests/core/text/test_story_blocks.py", "tests/core/text/test_story_cleaning.py")


@dataclass(frozen=True)
class Room:
    """Files that one set of tests holds."""

    files: tuple[str, ...]
    """Patterns, from the repository's root."""
    tests: tuple[str, ...]
    """Files or folders of tests; those of scripts run in Node."""


ROOMS = {
    "codes": Room(
        (
            f"{SCRIPTS}/assess/code/code.mjs",
            f"{SCRIPTS}/assess/code/reed-solomon.mjs",
            f"{SCRIPTS}/assess/code/symbols.mjs",
        ),
        tuple(f"tests/core/scripts/{name}.test.mjs" for name in ("symbols", "reed-solomon", "code")),
    ),
    "sectors": Room((f"{SCRIPTS}/report/sectors.mjs",), ("tests/core/scripts/sectors.test.mjs",)),
    "dispersion": Room((f"{SCRIPTS}/report/dispersion.mjs",), ("tests/core/scripts/dispersion.test.mjs",)),
    "cleaning": Room(tuple(f"hooks/guide/text/{name}.py" for name in ("cleaning", "blocks", "spans", "layout")), TEXT),
    "sanitising": Room(("hooks/guide/text/sanitise.py",), ("tests/core/text/test_sanitise.py",)),
    "graph": Room(("hooks/guide/content/graph.py",), ("tests/core/content/test_graph.py",)),
    "audit": Room(("hooks/guide/audit/*.py",), ("tests/core/audit",)),
}
