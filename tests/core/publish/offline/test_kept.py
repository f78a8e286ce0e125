"""What a device keeps of a site, what it leaves out, and the list that says so."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from guide.audit.kept import kept_finding
from guide.publish.assets import Assets, gather
from guide.publish.offline import kept, listing, manifest
from guide.publish.offline.keeping import keep
from guide.publish.offline.kept import MEGABYTE, NEWEST, ROOM
from guide.publish.offline.scripts import worker_files

ROOT = Path(__file__).parents[4]
SCRIPTS = ROOT / "docs" / "assets" / "js"


def files_of(*paths: str, size: int = 10, stories: tuple[str, ...] = ()) -> kept.Kept:
    return kept.kept(dict.fromkeys(paths, size), stories)


def test_what_readers_open_is_kept_and_what_is_for_others_is_not() -> None:
    ours = ["index.html", "tips/a/index.html", "assessments/a/1.json", "tools/a/a.pdf", "search/x.json", "guide.json"]
    ours += ["assets/css/a.01234567.css", "assets/img/icon-192.png", "manifest.webmanifest", "pagefind/pagefind.js"]
    theirs = ["404.html", "feed.xml", "sitemap.xml", "robots.txt", "llms.txt", "openacr.yaml", ".nojekyll", "CNAME"]
    theirs += ["offline.json", "service-worker.js", "assets/deployments.json", "assets/schemas/a.json", ".git/config"]
    assert files_of(*ours, *theirs).files == tuple(sorted(ours))


@pytest.mark.parametrize("count", [NEWEST - 1, NEWEST, NEWEST + 1])
def test_of_stories_the_newest_hundred_are_kept(count: int) -> None:
    ids = tuple(f"story-{number}" for number in range(count))
    pages = [f"stories/{id_}/index.html" for id_ in ids]
    found = files_of("stories/index.html", "stories/story-100/easy-read/index.html", *pages, stories=ids)
    assert [path for path in pages if path not in found.files] == pages[NEWEST:]
    assert ("stories/story-100/easy-read/index.html" in found.files) == (count <= NEWEST)
    assert "stories/index.html" in found.files
    assert found.left["stories"] == max(0, count - NEWEST)


def test_the_full_text_is_kept_whole_or_not_at_all() -> None:
    for over, left in ((0, 0), (1, 2)):
        sizes = {"index.html": 1, "pagefind/a": ROOM["search"] - MEGABYTE, "pagefind/b": MEGABYTE + over}
        found = kept.kept(sizes, ())
        assert (found.left["search"], len(found.files)) == (left, 3 - left)


def test_of_files_to_take_away_the_smallest_are_kept() -> None:
    sizes = {"index.html": 1, "a.pdf": ROOM["downloads"], "b.docx": 5, "c.epub": ROOM["downloads"] - 5}
    found = kept.kept(sizes, ())
    assert found.files == ("b.docx", "c.epub", "index.html")
    assert found.left["downloads"] == 1


def test_lists_of_thousands_of_stories_have_a_bound() -> None:
    sizes = {"stories/find/0/a.json": ROOM["lists"], "guide-stories-1.json": 2, "stories/by/2/index.html": 3}
    found = kept.kept(sizes, ())
    assert found.files == ("guide-stories-1.json", "stories/by/2/index.html")
    assert found.left["lists"] == 1


def test_the_list_tells_each_file_by_its_address_and_what_it_holds() -> None:
    texts = {"index.html": b"home" * 99, "tips/a b/index.html": b"a", "a.pdf": b"p" * 99}
    said = json.loads(listing.listing(files_of(*texts), texts))
    rows = {address: rest for address, *rest in said["files"]}
    assert list(rows) == ["a.pdf", "", "tips/a%20b/"]
    assert rows["tips/a%20b/"][:2] == [hashlib.sha256(b"a").hexdigest()[:24], 1]
    assert rows["a.pdf"][2] == 99
    assert rows[""][2] < 99


def test_the_version_is_that_of_what_is_kept() -> None:
    def version(**texts: bytes) -> str:
        named = {f"{name}.html": text for name, text in texts.items()}
        return str(json.loads(listing.listing(files_of(*named), named))["version"])

    assert version(a=b"1") == version(a=b"1") != version(a=b"2") != version(b=b"2")


def test_a_manifest_holds_under_any_path() -> None:
    said = json.loads(manifest.manifest("The Guide", "cy"))
    assert (said["name"], said["short_name"], said["lang"]) == ("The Guide", "Guide", "cy")
    assert not [
        text for text in (said["start_url"], said["scope"], *(i["src"] for i in said["icons"])) if text[0] == "/"
    ]
    tokens = dict(
        re.findall(
            r"--guide-(\w+): (#\w+);", (ROOT / "docs/assets/css/tokens.css").read_text("utf-8").split("@media")[0]
        )
    )
    assert (said["background_color"], said["theme_color"]) == (tokens["paper"], tokens["foot"])


@pytest.mark.parametrize("icon", manifest.ICONS)
def test_each_icon_is_there_in_its_size(icon: tuple[str, str, str]) -> None:
    data = (ROOT / "docs" / "assets" / "img" / icon[0]).read_bytes()
    assert data.startswith(b"\x89PNG")
    assert "x".join(str(int.from_bytes(data[at : at + 4], "big")) for at in (16, 20)) == icon[1]


@pytest.fixture(scope="module")
def assets() -> Assets:
    texts = {path.relative_to(SCRIPTS).as_posix(): path.read_text("utf-8") for path in SCRIPTS.rglob("*.mjs")}
    css = [".a { --guide-ink: #111; } .guide-offline-line a { color: var(--guide-ink); } .guide-offline { margin: 0; }"]
    return gather(css, texts)


@pytest.mark.long
def test_the_worker_is_one_plain_script_and_the_line_has_its_own_style(assets: Assets) -> None:
    assert assets.scripts
    made = worker_files(assets.scripts.graph, assets.css)
    worker = made["service-worker.js"]
    assert not re.search(r"\b(import|export)\b[ {(]", worker)
    (sheet,) = [text for address, text in made.items() if address.endswith(".css")]
    assert "guide-offline-line" in sheet
    assert "margin" not in sheet
    assert len(made) == 3


@pytest.mark.long
def test_a_kept_site_passes_the_audit_and_a_changed_one_does_not(tmp_path: Path, assets: Assets) -> None:
    for page in ("", "offline/", "offline/not-kept/", "tips/a/"):
        (tmp_path / page).mkdir(parents=True, exist_ok=True)
        (tmp_path / page / "index.html").write_text(page, "utf-8")
    keep(tmp_path, assets, ())

    def told() -> list[str]:
        files = frozenset(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
        return [p.message for p in kept_finding(tmp_path, files, (tmp_path / listing.URI).read_text("utf-8")).problems]

    assert told() == []
    (tmp_path / "tips/a/index.html").write_text("b", "utf-8")
    assert told() == ["does not say what tips/a/index.html holds: no device could keep it; build anew"]
    (tmp_path / "tips/a/index.html").unlink()
    (tmp_path / "service-worker.js").unlink()
    assert told() == [
        "is there without service-worker.js, which gives out what is kept",
        "names tips/a/index.html, which is not there",
    ]
    (tmp_path / listing.URI).write_text('{"files": [["", "", 0, 0], ["", "", 0, 0]]}', "utf-8")
    assert "names a file twice" in told()
    (tmp_path / listing.URI).write_text("{}", "utf-8")
    assert told() == ["lists no files to keep, each with what it holds"]


def test_while_serving_nothing_is_kept(tmp_path: Path) -> None:
    keep(tmp_path, gather([], {}, serving=True), ())
    assert list(tmp_path.iterdir()) == []
