"""One mistake stops nothing: whatever is wrong with a file, all that the others say is made."""

import re
import shutil
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from guide.assess.definition import definition
from guide.content.library import Library, load
from guide.content.problems import ContentError, Problem
from guide.pages.settings import Settings
from guide.publish.machines.files import machine_files
from tests.examples import some_of
from tests.remembering import site_of

ROOT = Path(__file__).parents[3]
SMALL = ROOT / "tests" / "fixtures" / "content"
OURS = ROOT / "guide_src"
SETTINGS = Settings(name="A guide")
TILE = re.compile(r'<li class="guide-tile"[^>]*><a href="\.\./\.\./([a-z0-9-]+)/"')
"""A story in the list of those that fit a choice."""


def files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def broken(text: str) -> Iterator[tuple[str, str | None]]:
    """Ways in which a file goes wrong: under a hand, in a merge, on a disk. None: it is gone."""
    lines = text.split("\n")
    yield "gone", None
    yield "empty", ""
    yield "cut in half", text[: len(text) // 2]
    yield "not text", "\x00\x07{{{: [\n"
    yield "merged badly", f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> theirs\n"
    yield "indented with tabs", text.replace("\n", "\n\t", 4)
    for place in range(1, min(len(lines), 24), 3):
        yield f"without line {place + 1}", "\n".join(lines[:place] + lines[place + 1 :])
        yield f"with line {place + 1} twice", "\n".join(lines[: place + 1] + lines[place:])
        yield f"with line {place + 1} misspelled", "\n".join([*lines[:place], f"x{lines[place]}", *lines[place + 1 :]])
    yield "leading nowhere", re.sub(r"(?<=to: )[a-z]+/[a-z-]+", "tips/nowhere", text)
    yield "about what is not there", re.sub(r"(?<=about: )[a-z]+/[a-z-]+", "principles/nowhere", text)
    yield "of unknown themes", re.sub(r"themes: \[[^\]]*\]", "themes: [nothing]", text)
    yield "with every id the same", re.sub(r"(?<=id: )[a-z-]+", "same", text)
    yield "without a body", "\n---\n".join([*text.split("\n---\n")[:1], ""])


def pages_of(root: Path) -> tuple[Library, tuple[Problem, ...], set[str]]:
    library, problems = load(root, "content")
    for shown in (library, library.published()):
        site = site_of(shown, SETTINGS)
        machine_files(shown, SETTINGS, site)
    return library, problems, set(site.pages)


def texts(library: Library) -> Mapping[str, str]:
    return {uri: page.markdown for uri, page in site_of(library, SETTINGS).pages.items()}


def made_from(file: str, whole: Mapping[str, str]) -> tuple[str, ...]:
    """How the addresses begin of the pages that may be missing while this very file is broken: no others.

    Args:
        file: its path in the content.
        whole: the text of every page while nothing is broken.
    """
    folder, _, rest = file.partition("/")
    if folder == "taxonomy.yml":
        choices = (f"stories/by/{facet}-" for facet in ("sector", "stage", "theme"))
        return "themes.md", "themes/", "stages.md", "stages/", *choices
    stem = rest.split("/")[0] if folder == "assessments" and "/" in rest else rest.split(".")[0]
    alone = (uri for uri, text in whole.items() if uri.startswith("stories/by/") and TILE.findall(text) == [stem])
    return f"{folder}/{stem}.md", f"{folder}/{stem}/", *(alone if folder == "stories" else ())


def assert_the_rest_is_made(root: Path, file: str, way: str, whole: Mapping[str, str]) -> tuple[Problem, ...]:
    library, problems, pages = pages_of(root)
    missing = {page for page in whole.keys() - pages if not page.startswith(made_from(file, whole))}
    assert not missing, f"{file} {way}: {sorted(missing)} went with it; told: {list(map(str, problems))}"
    for editions in library.assessments.values():
        for edition in editions:
            assert definition(edition, library)["items"], (file, way)
    return problems


@pytest.mark.long
@pytest.mark.parametrize("file", some_of(files(SMALL), 10))
def test_whatever_is_wrong_with_a_file_the_rest_is_made(content: Path, file: str) -> None:
    whole = texts(load(content)[0])
    path = content / file
    text = path.read_text("utf-8")
    for way, changed in broken(text):
        if changed == text:
            continue
        path.unlink() if changed is None else path.write_text(changed, "utf-8")
        assert_the_rest_is_made(content, file, way, whole)
        path.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def whole() -> Mapping[str, str]:
    return texts(load(OURS)[0].published())


def by_turns() -> Iterator[Any]:
    """Our files: one of each folder in every full run, the rest at night."""
    met: set[str] = set()
    for file in files(OURS):
        folder = file.rpartition("/")[0]
        yield pytest.param(file, marks=pytest.mark.nightly if folder in met else pytest.mark.full)
        met.add(folder)


@pytest.mark.parametrize("file", list(by_turns()))
def test_whatever_is_wrong_with_one_of_our_files_the_rest_is_made(
    tmp_path: Path, whole: Mapping[str, str], file: str
) -> None:
    root = Path(shutil.copytree(OURS, tmp_path / "content"))
    path = root / file
    text = path.read_text("utf-8")
    ways = [(way, changed) for way, changed in broken(text) if changed != text]
    way, changed = ways[zlib.crc32(file.encode()) % len(ways)]  # another for each file, and the same on every run
    path.unlink() if changed is None else path.write_text(changed, "utf-8")
    library, _ = load(root, "content")
    pages = set(site_of(library.published(), SETTINGS).pages)
    missing = {page for page in whole.keys() - pages if not page.startswith(made_from(file, whole))}
    assert not missing, f"{file} {way}: {sorted(missing)} went with it"


def test_a_wrong_word_in_an_entry_takes_no_check_with_it(content: Path) -> None:
    tip = content / "tips" / "first-tip.md"
    tip.write_text(tip.read_text().replace("effort: minutes", "effort: a fortnight"))
    library, problems = load(content, "content")
    assert [(problem.path, problem.field) for problem in problems] == [("content/tips/first-tip.md", "effort")]
    asked = definition(library.assessments["check"][0], library)
    item, advice = asked["items"][0], asked["advice"][0]
    assert item["about"] == {
        "ref": "tips/first-tip",
        "kind": "tip",
        "title": "We ask how it is going.",
        "url": "tips/",
    }
    assert advice["say"]
    assert advice["entries"] == []


def test_a_published_edition_stays_answerable_when_an_entry_it_names_is_gone(content: Path) -> None:
    (content / "tips" / "first-tip.md").unlink()
    library, problems = load(content, "content")
    assert any(p.path == "content/assessments/check/1.yml" and "`tips/first-tip`" in p.message for p in problems)
    assert [edition.edition for edition in library.assessments["check"]] == [1]
    assert not library.assessments["check"][0].draft


def test_a_check_that_is_left_out_is_named_and_takes_no_other_with_it(content: Path) -> None:
    other = content / "assessments" / "other"
    shutil.copytree(content / "assessments" / "check", other)
    (other / "together.yml").unlink()
    text = (other / "1.yml").read_text().replace("number: 9", "number: 8").replace("How candid", "How frank")
    (other / "1.yml").write_text(text.replace("to: tools/a-round", "to: assessments/check"))
    check = content / "assessments" / "check" / "1.yml"
    check.write_text(check.read_text().replace("minutes:", "minuts:"))
    library, problems = load(content, "content")
    assert list(library.assessments) == ["other"]
    told = {problem.path: problem.message for problem in problems if problem.field == "check"}
    assert told == {
        "content/assessments/check": "is left out of the guide until you mend content/assessments/check/1.yml"
    }


def test_an_older_edition_is_answered_while_the_newest_does_not_read(content: Path) -> None:
    folder = content / "assessments" / "check"
    (folder / "2.yml").write_text((folder / "1.yml").read_text().replace("minutes:", "minuts:"))
    library, problems = load(content, "content")
    assert [edition.edition for edition in library.assessments["check"]] == [1]
    told = [problem.message for problem in problems if problem.field == "check"]
    assert told == ["is answered in edition 1 until you mend content/assessments/check/2.yml"]


def test_no_edition_is_taken_for_a_draft_while_the_record_does_not_read(content: Path) -> None:
    (content / "assessments" / "published.yml").write_text("check/1 230fdd\n")
    library, problems = load(content, "content")
    assert [problem.path for problem in problems] == ["content/assessments/published.yml"]
    assert not library.assessments["check"][0].draft


@pytest.mark.long
def test_an_alias_takes_no_address_from_an_entry_that_is_there(content: Path) -> None:
    tip = content / "tips" / "first-tip.md"
    tip.write_text(tip.read_text().replace("title:", "aliases: [tips/second-tip]\ntitle:", 1))
    library, _ = load(content, "content")
    assert library.moved == {}
    assert site_of(library, SETTINGS).pages["tips/second-tip.md"].meta.kind == "tip"


def test_asking_for_what_is_not_there_is_told_and_no_key_error(content: Path) -> None:
    library, _ = load(content, "content")
    assert library.find("tips/nowhere") is None
    assert library.find("assessments/nowhere") is None
    with pytest.raises(ContentError, match="tips/nowhere"):
        library.node("tips/nowhere")
