"""A site without one or the other package that makes files: it builds, says so once, and no page leads or promises."""

import json
import posixpath
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from tests.settings import ROOT

pytestmark = pytest.mark.full
GUIDE = ROOT / "tests/fixtures/guide"
FILE = re.compile(r"\.(pdf|docx|zip|png|epub|html)$")
LED = re.compile(r'(?:href|src|data-template)="([^"]+)"|\]\(([^)\s]+)\)')
SAID = {"typst": "install typst", "docx": "install python-docx", "segno": "install segno"}
PROMISES = {
    "typst": re.compile(r"\bPDFs?\b|\b[Pp]acks?\b|\bdeck\b"),
    "docx": re.compile(r"Word (?:document|file)|\bWord<"),
    "segno": re.compile(r"<svg[^>]*guide-qr|Point a phone’s camera here, or type:<br>.*https"),
}
"""What no page says where the package is not there."""
DENIES = re.compile(r"not (?:here|in this copy|made|installed)|could not|was not when", re.IGNORECASE)
OF_OTHER_THINGS = (
    "contribute/",
    "about/accessibility.md",
    "about/conformance.md",
    "tips/",
    "stories/",
    "tools/",
)
"""Pages whose words about files and packs are of others: how one builds, what a browser makes, a pack of papers."""


@dataclass(frozen=True)
class Bare:
    pages: dict[str, str]
    files: set[str]
    said: list[str]


def built(folder: Path, content: Path, *without: str) -> Bare:
    shutil.copytree(content, folder / "guide_src")
    command = [sys.executable, "-m", "tests.core.publish.lacking.bare", str(folder / "guide_src"), *without]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    return Bare(told["pages"], set(told["files"]), told["said"])


def led_to(uri: str, markdown: str) -> set[str]:
    """The files that a page leads to or shows, by address relative to the site's root."""
    url = uri.removesuffix("index.md") if uri.endswith("index.md") else f"{uri.removesuffix('.md')}/"
    found = set()
    for raw, link in LED.findall(markdown):
        target = urldefrag(raw or link)[0]
        if "://" not in target and FILE.search(target):
            # A link of Markdown counts from the source, one of HTML from the page.
            found.add(posixpath.normpath(posixpath.join(url if raw else posixpath.dirname(uri), target)))
    return found


def dead(bare: Bare) -> list[str]:
    assets = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs/assets").rglob("*")}
    links = {(uri, to) for uri, markdown in bare.pages.items() for to in led_to(uri, markdown)}
    return sorted(f"{uri} → {to}" for uri, to in links if to not in bare.files | assets)


def promised(bare: Bare, name: str) -> list[str]:
    lines = [
        f"{uri}: {line}"
        for uri, markdown in bare.pages.items()
        if not uri.startswith(OF_OTHER_THINGS)
        for line in re.split(r"\n|(?<=\.) ", markdown)
    ]
    return [line for line in lines if PROMISES[name].search(line) and not DENIES.search(line)]


def test_with_all_of_them_every_promise_is_there_to_be_missed(tmp_path: Path) -> None:
    bare = built(tmp_path, GUIDE)
    assert dead(bare) == []
    assert [name for name in PROMISES if not promised(bare, name)] == []
    assert [line for line in bare.said if "Not in this site" in line] == []
    assert {FILE.search(name)[1] for name in bare.files if FILE.search(name)} >= {"pdf", "docx", "zip", "png"}  # type: ignore[index]


@pytest.mark.parametrize(
    "without",
    [
        ("typst",),
        ("docx",),
        ("segno",),
        ("typst", "docx", "segno", "minify"),
    ],
    ids=", ".join,
)
def test_it_builds_and_neither_leads_nor_promises(tmp_path: Path, without: tuple[str, ...]) -> None:
    bare = built(tmp_path, GUIDE, *without)
    assert dead(bare) == []
    assert [line for name in without if name in PROMISES for line in promised(bare, name)] == []
    lines = [line for line in bare.said if "Not in this site" in line]
    assert [line.partition("install ")[2].split(" ")[0] for line in lines] == [
        SAID[name].removeprefix("install ") for name in without if name in SAID
    ]


def test_a_sheet_in_a_script_without_letters_is_a_word_file_and_no_page_promises_more(tmp_path: Path) -> None:
    content = tmp_path / "written"
    shutil.copytree(GUIDE, content)
    for name in ("who-does-what.md", "who-does-what.sheet.yml"):
        path = content / "tools" / name
        path.write_text(re.sub(r"(?m)^title: .*$", "title: 谁做什么", path.read_text("utf-8"), count=1), "utf-8")
    bare = built(tmp_path, content)
    assert dead(bare) == []
    sheets = {name for name in bare.files if "who-does-what/who-does-what." in name}
    assert sheets == {"tools/who-does-what/who-does-what.docx"}
    assert "take-away/packs/first-meeting.pdf" not in bare.files  # it holds that sheet
    assert "tools/influence-map/influence-map.pdf" in bare.files
    page = bare.pages["take-away.md"]
    assert "no letters for the script" in page
    assert "Its sheets are here as Word files." in page
    assert "{: #packs }" not in page
    assert [line for line in bare.said if "so they are not made: " in line and "first-meeting.zip" in line] != []
