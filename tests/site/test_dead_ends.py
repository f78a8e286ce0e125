"""`guide check` tells what a strict build stops at: the same links, and no others."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.site.conftest import Built

ALIVE = """
[a](running-a-check.md) [b](../tips/first-tip.md#words-to-say) [c](../assessments/check/together.md)
[d](../feed.xml) [e](../guide.json) [f](https://example.org) [g](mailto:a@example.org) [h](#alive)
[i](../assets/img/share.png) [j](../themes/people.md) [k](../assessments/check/1.json) ![l](../assets/img/share.png)
[m][r] [s](../tips/index.md) `[n](gone.md)` [o](../plan.md) [p](../index-of-everything.md) [q](?x=1)

[r]: ../glossary.md

## Alive
"""
DEAD = [
    "gone.md", "running-a-check", "running-a-check/", "running-a-check.html", "/tips/", "/tips/first-tip.md", "b.png",
    "../tips/first-tip.md#no-such-heading", "#nowhere", "../gone/index.md", "../../outside.md",
    "../assets/js/guide.mjs", ".", "../",
]  # fmt: skip
WARNING = re.compile(r"Doc file '([^']+)' contains an? [^']*'([^']+)'")


def test_the_check_tells_what_the_build_warns_of(project: Path, build: Callable[..., Built]) -> None:
    subprocess.run([sys.executable, "-m", "guide.cli", "new", "tip", "half-done"], cwd=project, check=True)
    page = project / "docs" / "about" / "links.md"
    page.write_text("# Links\n" + ALIVE + "".join(f"\n[x]({url}) here\n" for url in DEAD))
    tip = project / "guide_src" / "tips" / "first-tip.md"
    of_tip = ["second-tip.md#zzz", "c.png", "/x/", "../gone/x.md"]
    tip.write_text(tip.read_text() + "".join(f"\n[x]({url}) here\n" for url in of_tip))

    built = build("--clean")
    warned = {found.groups() for found in WARNING.finditer(built.said)}
    assert warned == {("about/links.md", url) for url in DEAD} | {("tips/first-tip.md", url) for url in of_tip}

    checked = subprocess.run(
        [sys.executable, "-m", "guide.cli", "check"], cwd=project, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 1
    told = re.findall(r"^(?:docs|guide_src)/(\S+): line \d+: (?:link|body): [^`]*`([^`]+)`", checked.stderr, re.M)
    assert set(told) == warned
    assert len(told) == len(warned)


def test_addresses_without_a_slash_are_refused(project: Path, build: Callable[..., Built]) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text().replace("use_directory_urls: true", "use_directory_urls: false"))
    built = build()
    assert built.status == 1
    assert "mkdocs.yml: use_directory_urls: must be true" in built.said
    assert "Traceback" not in built.said
