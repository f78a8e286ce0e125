"""What shows where an entry's address is shared: one picture each, as large as said, drawn only when it changes."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from guide.content.kinds import KINDS, Story
from guide.content.library import Library, load_sound
from guide.pages.page import Page
from guide.pages.settings import Settings
from guide.publish.machines import head_data
from guide.publish.offline.kept import kept
from guide.publish.pictures import files
from guide.publish.pictures.files import COLOURS, INK, WARM, address_of, alternative, share_pictures
from tests.settings import ROOT

SETTINGS = Settings(name="A Guide", site_url="https://guide.example/of-ours/")


@pytest.fixture(scope="module")
def library() -> Library:
    return load_sound(ROOT / "tests" / "fixtures" / "guide").published()


@pytest.mark.full
def test_each_entry_has_one_as_large_as_its_page_says(library: Library) -> None:
    made = share_pictures(library, SETTINGS)
    assert set(made) <= {address_of(entry.url) for entry in library.entries.values()}
    assert {address_of(entry.url) for entry in library.entries.values() if entry.title.isascii()} <= set(made)
    for data in made.values():
        assert data[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (1200, 630)
        assert len(data) < 20_000
    assert share_pictures(library, SETTINGS) == made
    assert len(set(made.values())) == len(made)


@pytest.mark.long
def test_a_picture_has_the_colours_of_its_kind_in_so_many_steps_that_no_edge_looks_cut(library: Library) -> None:
    made = share_pictures(library, SETTINGS)
    for entry in library.of("tips"):
        data = made[address_of(entry.url)]
        at = data.index(b"PLTE") + 4
        listed = [data[place : place + 3].hex() for place in range(at, at + 48, 3)]
        assert [f"#{one}" for one in listed[::5]] == [INK, *COLOURS["tip"], WARM]
        assert len(set(listed)) == 16


@pytest.mark.long
def test_only_what_has_changed_is_drawn_again(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def drawn(template: Path, said: dict[str, Any], *how: Any) -> list[bytes]:
        asked.append(len(said["pictures"]))
        return [one["title"].encode() for one in said["pictures"]]

    monkeypatch.setattr(files, "pictures", drawn)
    monkeypatch.setattr(files, "in_colours", lambda png, colours: png)
    first = share_pictures(library, SETTINGS, tmp_path)
    assert share_pictures(library, SETTINGS, tmp_path) == first
    assert asked == [len(first)]
    ref, entry = next((ref, one) for ref, one in library.entries.items() if address_of(one.url) in first)
    changed = {**library.entries, ref: entry.model_copy(update={"title": "Another"})}
    again = share_pictures(replace(library, entries=changed), SETTINGS, tmp_path)
    assert asked == [len(first), 1]
    assert again[address_of(entry.url)] == b"Another"


def test_of_stories_the_newest_have_one(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "pictures", lambda template, said, *how: [b""] * len(said["pictures"]))
    monkeypatch.setattr(files, "in_colours", lambda png, colours: png)
    monkeypatch.setattr(files, "NEWEST", 1)
    made = share_pictures(library, SETTINGS)
    newest = library.of(Story.folder)[0]
    assert [name for name in made if name.startswith("stories/")] == [address_of(newest.url)]


def test_a_title_in_letters_that_cannot_be_drawn_has_the_guide_s_picture() -> None:
    assert all(map(files._is_had, "“Ŵy” – £49.5, Ωμέγα, Привет…"))
    assert not any(map(files._is_had, "ثقة信任אמון🙂"))


def test_colours_are_those_of_the_pages() -> None:
    tokens = (ROOT / "docs" / "assets" / "css" / "tokens.css").read_text("utf-8")
    light = dict(re.findall(r"--guide-([a-z-]+): (#[0-9a-f]{6});", tokens.partition("@media")[0]))
    assert set(COLOURS) == {kind.kind for kind in KINDS}
    for kind, pair in COLOURS.items():
        assert pair == (light[kind], light[f"{kind}-band"])
    assert (light["ink"], light["warm"]) == (INK, WARM)


def test_a_page_names_its_picture_and_what_that_says(library: Library) -> None:
    entry = next(iter(library.of("tips")))
    page = Page(f"{entry.ref}.md", "")
    own = head_data(page, library, SETTINGS, (address_of(entry.url), alternative(entry)))
    assert own is not None
    assert own.og["image"] == f"https://guide.example/of-ours/{entry.url}share.png"
    assert own.og["alt"] == f"A tip: {entry.title}"
    guide = head_data(page, library, SETTINGS)
    assert guide is not None
    assert guide.og["image"].endswith("assets/img/share.png")
    assert "alt" not in guide.og


def test_without_a_typesetter_there_is_none(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "offered", tuple)
    assert share_pictures(library, SETTINGS) == {}


def test_no_device_keeps_them(library: Library) -> None:
    names = [address_of(entry.url) for entry in library.entries.values()]
    assert kept(dict.fromkeys([*names, "index.html"], 1), []).files == ("index.html",)


@pytest.mark.full
def test_a_picture_that_cannot_be_read_is_drawn_again(library: Library, tmp_path: Path) -> None:
    made = share_pictures(library, SETTINGS, tmp_path)
    for path in list(tmp_path.iterdir())[:2]:
        path.write_bytes(b"")
    assert share_pictures(library, SETTINGS, tmp_path) == made
