"""The same packet again, a changed one, and edits made by hand between the two."""

import re
from datetime import date
from pathlib import Path

import pytest

from guide.content.library import Library, load, load_sound
from guide.stories.importing import import_packet
from tests.core.stories.packets import CASE_STUDY, changed

TODAY = date(2026, 11, 22)


@pytest.fixture
def library(content: Path) -> Library:
    return load_sound(content)


def stories(content: Path) -> set[str]:
    return {path.name for path in (content / "stories").iterdir()}


@pytest.mark.parametrize("id_", ["6f0c2f4e9a1b4c7d", "1234567890123456", "00000000000001e5"])
def test_the_same_packet_again_changes_nothing(content: Path, library: Library, id_: str) -> None:
    packet = changed("6f0c2f4e9a1b4c7d", id_)
    first = import_packet(packet, content / "stories", library, TODAY)
    assert first.path is not None
    before = first.path.stat()
    again = import_packet(packet, content / "stories", load_sound(content), date(2027, 1, 1))
    assert (again.status, again.path) == ("unchanged", first.path)
    after = first.path.stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_mode) == (before.st_ino, before.st_mtime_ns, before.st_mode)
    assert "Nothing was changed" in again.describe()


def test_a_changed_packet_revises_its_own_story(content: Path, library: Library) -> None:
    first = import_packet(CASE_STUDY, content / "stories", library, TODAY)
    count = len(stories(content))
    packet = changed("The bus that came on Tuesdays", "The bus on Wednesdays")
    second = import_packet(packet, content / "stories", load_sound(content), TODAY)
    assert (second.status, second.path) == ("revised", first.path)
    assert len(stories(content)) == count
    assert second.path is not None
    assert "The bus on Wednesdays" in second.path.read_text("utf-8")
    assert "Revised" in second.describe()


def test_a_story_keeps_the_day_on_which_it_first_was(content: Path, library: Library) -> None:
    path = import_packet(CASE_STUDY, content / "stories", library, TODAY).path
    assert path is not None
    assert "published: 2026-11-22\nreviewed: 2026-11-22\n" in path.read_text("utf-8")
    packet = changed("The bus that came on Tuesdays", "The bus on Wednesdays")
    import_packet(packet, content / "stories", load_sound(content), date(2027, 3, 1))
    assert "published: 2026-11-22\nreviewed: 2027-03-01\n" in path.read_text("utf-8")


@pytest.mark.long
def test_a_story_of_an_earlier_guide_is_taken_to_have_come_when_it_was_reviewed(
    content: Path, library: Library
) -> None:
    path = import_packet(CASE_STUDY, content / "stories", library, TODAY).path
    assert path is not None
    path.write_text(path.read_text("utf-8").replace("published: 2026-11-22\n", ""), "utf-8")
    same = import_packet(CASE_STUDY, content / "stories", load_sound(content), date(2027, 3, 1))
    assert (same.status, "edited by hand" in same.describe()) == ("unchanged", False)
    packet = changed("The bus that came on Tuesdays", "The bus on Wednesdays")
    import_packet(packet, content / "stories", load_sound(content), date(2027, 3, 1))
    assert "published: 2026-11-22\nreviewed: 2027-03-01\n" in path.read_text("utf-8")


@pytest.mark.long
def test_edits_by_hand_are_kept_unless_told_otherwise(content: Path, library: Library) -> None:
    path = import_packet(CASE_STUDY, content / "stories", library, TODAY).path
    assert path is not None
    edited = path.read_text("utf-8").replace("To keep the bus.", "To keep our bus.")
    path.write_text(edited, "utf-8")
    same = import_packet(CASE_STUDY, content / "stories", load_sound(content), TODAY)
    assert same.status == "unchanged"
    assert "edited by hand since" in same.describe()
    changed_packet = changed("Count <b>first</b>.", "Count twice.")
    refused = import_packet(changed_packet, content / "stories", load_sound(content), TODAY)
    assert (refused.status, refused.path) == ("refused", None)
    assert "--replace" in refused.report.problems[0].message
    assert "│ -To keep our bus.\n│ +To keep the bus." in refused.describe()
    assert path.read_text("utf-8") == edited
    assert load(content)[1] == ()
    replaced = import_packet(changed_packet, content / "stories", load_sound(content), TODAY, replacing=True)
    assert replaced.status == "revised"
    assert "To keep the bus." in path.read_text("utf-8")


def test_a_story_reviewed_again_counts_as_unedited(content: Path, library: Library) -> None:
    path = import_packet(CASE_STUDY, content / "stories", library, TODAY).path
    assert path is not None
    path.write_text(path.read_text("utf-8").replace("reviewed: 2026-11-22", "reviewed: 2027-02-03"), "utf-8")
    packet = changed("Count <b>first</b>.", "Count twice.")
    assert import_packet(packet, content / "stories", load_sound(content), TODAY).status == "revised"


def test_a_revision_is_shown_as_a_difference(content: Path, library: Library) -> None:
    import_packet(CASE_STUDY, content / "stories", library, TODAY)
    packet = changed("Count <b>first</b>.", "::error::Count twice.")
    told = import_packet(packet, content / "stories", load_sound(content), TODAY).describe()
    assert "│ -Count &lt;b>first&lt;/b>.\n│ +&#58;:error::Count twice." in told
    assert "imported" not in told
    assert not re.search(r"^\s*::", told, re.MULTILINE)


def test_the_record_of_an_import_gives_no_contact_away(content: Path, library: Library) -> None:
    import_packet(CASE_STUDY, content / "stories", library, TODAY)
    other = changed("020 7946 0958", "020 7946 0959")
    assert import_packet(other, content / "stories", load_sound(content), TODAY).status == "unchanged"
