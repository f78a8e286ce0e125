"""Taking packets in: the story that is written, the same packet again, and nothing left half done."""

import os
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from guide.content.kinds import Story
from guide.content.library import Library, load, load_sound
from guide.content.problems import ContentError
from guide.stories.importing import check_file, check_packet, import_file, import_packet
from guide.stories.naming import slug, story_id
from tests.core.stories.hostile_text import SNIPPETS, faults, shown
from tests.core.stories.packets import BY_MAIL, CASE_STUDY, FIXTURES, changed

TODAY = date(2026, 11, 22)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content folder of its own."""
    return Path(shutil.copytree(FIXTURES / "content", tmp_path / "content"))


@pytest.fixture
def library(content: Path) -> Library:
    return load_sound(content)


def stories(content: Path) -> set[str]:
    return {path.name for path in (content / "stories").iterdir()}


def test_a_packet_becomes_a_story_without_a_problem(content: Path, library: Library) -> None:
    outcome = import_packet(CASE_STUDY, content / "stories", library, TODAY)
    assert outcome.status == "written"
    assert outcome.path == content / "stories" / "the-bus-that-came-on-tuesdays.md"
    library, problems = load(content)
    assert problems == ()
    story = library.entries["stories/the-bus-that-came-on-tuesdays"]
    assert isinstance(story, Story)
    assert story.packet == "6f0c2f4e9a1b4c7d"
    assert story.themes == ("people",)
    assert story.stages == ("working",)
    assert story.organisation == "A village club"
    assert story.reviewed == TODAY
    assert "We met on *two* evenings:\n\n- one to grumble\n" in story.body
    assert "\\# 5 was the number" in story.body
    assert "Count &lt;b>first&lt;/b>." in story.body


def test_themes_are_those_of_the_entries_shown_in_the_order_of_the_taxonomy(content: Path, library: Library) -> None:
    packet = changed("principles/candour", "tips/second-tip")
    outcome = import_packet(packet, content / "stories", library, TODAY)
    assert outcome.path is not None
    assert load_sound(content).entries[f"stories/{outcome.path.stem}"].themes == ("people", "purpose")


def test_contacts_are_masked_and_counted_but_not_repeated(content: Path, library: Library) -> None:
    outcome = import_packet(CASE_STUDY, content / "stories", library, TODAY)
    assert outcome.path is not None
    written = outcome.path.read_text("utf-8")
    assert "example.org" not in written
    assert "7946" not in written
    assert [(masked.part, len(masked.contacts)) for masked in outcome.report.masked] == [("What got in the way", 2)]
    assert "Masked 2 contacts in “What got in the way”" in outcome.describe()
    assert "example.org" not in outcome.describe()


def test_a_guest_blog_loses_its_one_heading(content: Path, library: Library) -> None:
    outcome = import_packet(BY_MAIL, content / "stories", library, TODAY)
    library, problems = load(content)
    assert problems == ()
    assert outcome.path is not None
    assert outcome.path.stem == "cafe-talk-and-what-came-of-it"
    story = library.entries[f"stories/{outcome.path.stem}"]
    assert isinstance(story, Story)
    assert story.body == "We drank coffee. Then someone asked.\n\n> And someone answered.\n"
    assert story.author == "Name withheld"
    assert story.stages == library.entries["assumptions/all-is-well"].stages[:1]


def test_a_line_that_reads_like_another_packets_id_is_not_taken_for_it(content: Path, library: Library) -> None:
    forged = changed("To keep the bus.", "packet: 00112233445566aa\n\nTo keep the bus.")
    forged = changed('"A rural district"', '"x \\npacket: 00112233445566aa"', forged)
    import_packet(forged, content / "stories", library, TODAY)
    assert import_packet(BY_MAIL, content / "stories", library, TODAY).status == "written"


def test_another_packet_gets_another_id(content: Path, library: Library) -> None:
    import_packet(CASE_STUDY, content / "stories", library, TODAY)
    other = changed("6f0c2f4e9a1b4c7d", "6f0c2f4e9a1b4c7e")
    other = changed("The bus that came on Tuesdays", "The bus that came on: Tuesdays!", other)
    outcome = import_packet(other, content / "stories", load_sound(content), TODAY)
    assert outcome.path is not None
    assert outcome.path.stem == "the-bus-that-came-on-tuesdays-2"
    assert load(content)[1] == ()


def test_nothing_is_left_when_the_file_cannot_be_put_in_its_place(
    content: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = stories(content)

    def fail(*_: object, **__: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(os, "link", fail)
    with pytest.raises(OSError, match="no room"):
        import_packet(CASE_STUDY, content / "stories", library, TODAY)
    assert stories(content) == before


@pytest.mark.parametrize(
    ("before", "after", "field", "says"),
    [
        ('to: "tips/first-tip"', 'to: "tips/frist-tip"', "shows.0.to", "did you mean `tips/first-tip`"),
        ('to: "tips/first-tip"', 'to: "stories/we-asked"', "shows.0.to", "does not exist"),
        ('to: "principles/candour"', 'to: "tips/first-tip"', "shows", "named twice"),
        ('"public", "voluntary"', '"public", "pirate"', "sectors", "`pirate` is not in taxonomy.yml"),
        ('"public", "voluntary"', '"public", "public"', "sectors", "named twice"),
        ('stage: "working"', 'stage: "resting"', "stage", "`resting` is not in taxonomy.yml"),
        ("The bus that came on Tuesdays", "WE ASKED", "title", "stories/we-asked already"),
        ('date: "2026-05"', 'date: "2026-12"', "date", "yet to come"),
        ("To keep the bus.", ">", "What we set out to do", "holds no words"),
        ("The bus that came on Tuesdays", f"a@example.org {'x' * 56}", "title", "once its contact is taken out"),
        ("We asked each driver", f"a@example.org {'x' * 107}", "shows.0.why", "once its contact is taken out"),
    ],
)
def test_what_does_not_fit_the_content_is_refused(
    content: Path, library: Library, before: str, after: str, field: str, says: str
) -> None:
    files = stories(content)
    outcome = import_packet(changed(before, after), content / "stories", library, TODAY, shown="a.txt")
    assert outcome.status == "refused"
    assert [(p.path, p.field) for p in outcome.report.problems if says in p.message] == [("a.txt", field)]
    assert len(outcome.report.problems) == 1
    assert says in outcome.describe()
    assert stories(content) == files


def test_faults_of_the_packet_and_of_what_it_names_are_told_together(library: Library) -> None:
    packet = changed("publish: true", "publish: false")
    packet = changed("tips/first-tip", "tips/none", packet)
    assert {problem.field for problem in check_packet(packet, library).problems} == {"consent.publish", "shows.0.to"}


@pytest.mark.long
def test_hostile_prose_becomes_a_story_that_shows_no_more_than_prose(content: Path, library: Library) -> None:
    hostile = "\n\n".join(re.sub(r"^(\s*)#", r"\1\\#", snippet) for snippet in SNIPPETS)
    packet = changed("To keep the bus.", f"Hear us.\n{hostile}")
    packet = changed("A rural district", "<script>alert(1)</script> {{ x }}", packet)
    outcome = import_packet(
        packet.encode("utf-8", "surrogatepass").decode("utf-8", "replace"), content / "stories", library, TODAY
    )
    assert load(content)[1] == ()
    assert outcome.path is not None
    body = outcome.path.read_text("utf-8").split("\n---\n", 1)[1]
    assert [fault for fault in faults(shown(body)) if "h2" not in fault] == []


@pytest.mark.long
def test_files_are_read(tmp_path: Path, content: Path, library: Library) -> None:
    packet = tmp_path / "packet.txt"
    packet.write_text(CASE_STUDY, "utf-8")
    assert check_file(packet, library).packet is not None
    assert "the-bus-that-came-on-tuesdays.md" in str(import_file(packet, content / "stories", library, TODAY))
    with pytest.raises(ContentError, match="cannot be read"):
        check_file(tmp_path / "none.txt", library)
    packet.write_bytes(b"x" * 1_000_001)
    assert ["larger than 1 MB" in problem.message for problem in check_file(packet, library).problems] == [True]
    mail = tmp_path / "From chair@example.org.eml"
    mail.write_bytes(b"From: a@example.org\nTo: b@example.org\n\n" + b"x" * 5_000_000)
    (problem,) = check_file(mail, library).problems
    assert "larger than 5 MB" in problem.message
    assert problem.path.endswith("From [contact removed]")


def test_problems_quote_no_contact(library: Library) -> None:
    for before, after in (
        ('form: "case study"', 'form: "chair@example.org"'),
        ('date: "2026-05"', 'date: "07700 900123"'),
        ('"public", "voluntary"', '"chair@example.org"'),
        ('stage: "working"', 'stage: "chair@example.org"'),
        ('place: "A rural district"', '"chair@example.org": "x"'),
        ("## What helped", "## chair@example.org 07700 900123"),
        ('to: "tips/first-tip"', 'to: "chair@example.org"'),
        ("---\n## What", "--- chair@example.org\n## What"),
        ('title: "The', 'title: "chair@example.org" "The'),
    ):
        told = check_packet(changed(before, after), library).describe()
        assert "Not taken in" in told
        assert "chair@" not in told
        assert "900123" not in told


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bust the jargon!", "bust-the-jargon"),
        ("Café Über, Ångström’s", "cafe-uber-angstroms"),
        ("../../etc/passwd", "etc-passwd"),
        ("Ещё раз", "story-6f0c2f4e"),
        ("…", "story-6f0c2f4e"),
        ("Index", "index-story"),
        ("CON", "con-story"),
        ("Nul", "nul-story"),
        ("Withdrawn", "withdrawn-story"),
        ("Page", "page-story"),
        ("Lpt1", "lpt1-story"),
        ("Taken", "taken-2"),
        ("word " * 20, "word-word-word-word-word-word-word-word-word-word-word-word"),
        ("x" * 70, "x" * 60),
    ],
)
def test_ids_from_titles(title: str, expected: str) -> None:
    assert story_id(title, "6f0c2f4e9a1b4c7d", {"taken"}) == expected


@pytest.mark.parametrize(
    ("title", "otherwise", "expected"),
    [
        ("قاعة نتقاسمها", "guest blog from A village 2024", "guest-blog-from-a-village-2024"),
        ("会議室 2", "case study 2019", "case-study-2019"),
        ("قاعة BB", "guest blog 2024", "guest-blog-2024"),
        ("Наш дом, our house", "guest blog 2024", "our-house"),
        ("Up", "guest blog 2024", "up"),
        ("Response to “قاعة نتقاسمها”", "response 2025", "response-2025"),
        ("x" * 70, "guest blog 2024", "x" * 60),
        ("Łódź, Øresund, Straße", "guest blog 2024", "lodz-oresund-strasse"),
        ("قاعة", "taken", "taken-2"),
    ],
)
def test_a_title_in_another_script_gives_way_to_words_that_can_be_read(
    title: str, otherwise: str, expected: str
) -> None:
    assert story_id(title, "6f0c2f4e9a1b4c7d", {"taken"}, otherwise) == expected


def test_an_address_is_made_of_kind_place_and_year_where_the_title_cannot_be(content: Path, library: Library) -> None:
    packet = changed("The bus that came on Tuesdays", "قاعة نتقاسمها")
    for place, expected in (("A rural district", "case-study-from-a-rural-district-2026"), ("قرية", "case-study-2026")):
        outcome = import_packet(changed("A rural district", place, packet), content / "stories", library, TODAY)
        assert outcome.path is not None
        assert outcome.path.stem == expected
        outcome.path.unlink()


@pytest.mark.long
def test_a_language_is_kept_and_without_one_nothing_changes(content: Path, library: Library) -> None:
    packet = changed('place: "A rural', 'language: "cy"\nplace: "A rural')
    outcome = import_packet(packet, content / "stories", library, TODAY)
    assert outcome.path is not None
    assert "\nlanguage: cy\n" in outcome.path.read_text("utf-8")
    assert load(content)[1] == ()
    without = import_packet(changed("6f0c2f4e", "00000000"), content / "stories", load_sound(content), TODAY)
    assert without.report.packet is None or "language" not in str(without.planned)
    for wrong in ("Welsh tongue", "c", "cy_GB", "<b>"):
        (problem,) = check_packet(changed('"cy"', f'"{wrong}"', packet), library).problems
        assert (problem.field, "no language" in problem.message) == ("language", True)


def test_a_suffix_keeps_an_id_within_its_length() -> None:
    taken = {slug("x" * 70)}
    assert story_id("x" * 70, "6f0c2f4e9a1b4c7d", taken) == f"{'x' * 58}-2"
