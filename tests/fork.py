"""Makes a fork of this repository, as an adopter would leave it, and runs there all tests but those of our own texts.

Another name and other settings, three tips gone and what led to them, two entries added:

    python -m tests.fork FOLDER [what pytest takes …]

Raises SystemExit with pytest's status; FOLDER must be empty or not there yet.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from guide.cli import main as guide

ROOT = Path(__file__).parents[1]
GONE = {
    "tips/celebrate-shared-success": "tips/tell-the-story",
    "tips/share-frustrations": "tips/be-open-about-challenges",
    "tips/find-others-in-the-same-boat": "tips/take-time-for-relationships",
}
"""Tips that the fork does without, and those that take their place: published editions keep naming them."""
ADDED = {
    "tips/keep-a-spare-key.md": """---
title: Keep a spare key
summary: Whoever holds the only key holds up the meeting. Cut a second one, and write down who has it.
themes: [delivery]
stages: [working]
why: A locked hall costs eight people an evening.
who: Whoever books the room
effort: minutes
supports:
  - {to: principles/sound-practice, why: "Somebody always knows how to get in, and who else does."}
related:
  - {to: questions/capacity, why: "Ask it when one person is the only one who can open up."}
  - {to: tools/who-does-what, why: "The sheet has a line for who holds the key."}
sources: [assumptions-and-top-tips]
reviewed: 2026-11-28
---

## How

1. Cut a second key.
2. Write down who has it.

## Words to say

> Who else could let us in?

## A pitfall

Two keys on one ring are one key.

## In your next meeting

Ask who has the keys, and write the names down.
""",
    "articles/our-valley.md": """---
title: Our valley
summary: Who works with whom in this valley, and how it came about.
themes: [people]
stages: [exploring]
related:
  - {to: principles/trust, why: "It is what the valley’s groups built first."}
  - {to: questions/capacity, why: "Five groups, and two people who mend the boiler."}
  - {to: tips/keep-a-spare-key, why: "The hall is where the groups of the valley meet."}
sources: [assumptions-and-top-tips]
reviewed: 2026-11-28
---

Five groups share one hall. They came to an agreement over the boiler.

## In your next meeting

Say which group you would miss.
""",
}
LEADING = ("principles/trust", "questions/capacity")
"""Entries that lead to those added."""
SETTINGS = (
    ("    name: The Partnership Guide", "    name: Gyda’n Gilydd"),
    ("submissions: {}", "submissions: {email: stories@gyda.example}"),
    ("contacts: []", "contacts: [hello@gyda.example]"),
    ("site_name: The Partnership Guide", "site_name: Gyda’n Gilydd\nsite_url: https://gyda.example/canllaw/"),
)


def fork(folder: Path) -> Path:
    """A copy of what this repository holds, changed as an adopter would; the environment is shared by links."""
    tracked = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(tracked, cwd=ROOT, capture_output=True, check=True)
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    for shared in (".venv", "node_modules"):
        (folder / shared).symlink_to(ROOT / shared)
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    for old, new in SETTINGS:
        assert old in text, f"mkdocs.yml no longer says {old!r}; say here what it says instead"
        text = text.replace(old, new)
    settings.write_text(text, "utf-8")
    licence = (folder / "LICENSE").read_text("utf-8")
    theirs = re.sub(r"^Copyright.*$", "Copyright (c) 2027 Gyda’n Gilydd", licence, count=1, flags=re.MULTILINE)
    assert theirs != licence
    (folder / "LICENSE").write_text(theirs, "utf-8")
    content = folder / "guide_src"
    for ref, heir in GONE.items():
        command = ["--content", str(content), "remove", ref, "--instead", heir, "--config", str(settings)]
        assert guide(command) == 0, f"what `guide remove` leaves to mend is told above; name another heir of {ref}"
    for name, text in ADDED.items():
        (content / name).write_text(text, "utf-8")
        for ref in LEADING:
            entry = content / f"{ref}.md"
            link = f'related:\n  - {{to: {name.removesuffix(".md")}, why: "It is told there for this valley."}}\n'
            entry.write_text(entry.read_text("utf-8").replace("related:\n", link, 1), "utf-8")
    return folder


def main(folder: Path, arguments: list[str]) -> int:
    if folder.exists() and any(folder.iterdir()):
        print(f"{folder} is not empty; name a folder that is, or one that is not there yet", file=sys.stderr)
        return 2
    fork(folder)
    environment = os.environ | {"PYTHONPATH": str((folder / "hooks").resolve()), "NO_MKDOCS_2_WARNING": "1"}
    # No repository of its own: nothing that a test does there can reach this one's.
    run = [sys.executable, "-m", "pytest", "--ignore", "tests/ours", *arguments]
    return subprocess.run(run, cwd=folder, env=environment, check=False).returncode


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2:]))
