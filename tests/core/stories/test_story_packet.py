"""Reading packets: what is taken, what is not, and that every problem is told at once."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.stories.packet.form import LIMITS, SECTIONS, guard_line, limits, unguard_line
from guide.stories.packet.reading import read_packet
from tests.core.stories.packets import BY_MAIL, CASE_STUDY, changed

MISTAKABLE = (
    "#",
    "## What helped",
    "---",
    "End of story packet",
    "partnership guide STORY packet 1",
    "> ",
    "\\",
    " ",
    "x",
)


def test_a_packet_is_read_whole() -> None:
    reading = read_packet(CASE_STUDY)
    assert reading.problems == ()
    assert reading.notes == ()
    packet = reading.packet
    assert packet is not None
    assert packet.id == "6f0c2f4e9a1b4c7d"
    assert packet.fields.title == "The bus that came on Tuesdays"
    assert packet.fields.sectors == ("public", "voluntary")
    assert [shown.to for shown in packet.fields.shows] == ["tips/first-tip", "principles/candour"]
    assert tuple(section.heading for section in packet.sections) == SECTIONS["case study"]
    assert "\n# 5 was the number" in packet.sections[1].prose


def test_a_packet_comes_through_a_quoted_mail() -> None:
    reading = read_packet(BY_MAIL)
    assert reading.problems == ()
    packet = reading.packet
    assert packet is not None
    assert packet.id == "00112233445566aa"
    assert packet.fields.author == "Name withheld"
    assert packet.fields.summary == "How a wrapped line in a mail is put together again."
    assert packet.fields.shows[0].why == "Nobody had asked until then."
    assert packet.sections[0].prose == "We drank coffee. Then someone asked.\n\n> And someone answered."


@given(st.lists(st.sampled_from(MISTAKABLE), max_size=6).map("".join))
def test_a_guarded_line_comes_back_as_it_was(line: str) -> None:
    assert unguard_line(guard_line(line)) == line


@pytest.mark.long
@given(st.lists(st.lists(st.sampled_from(MISTAKABLE), max_size=6).map("".join), min_size=1, max_size=6))
def test_no_line_of_a_story_is_taken_for_the_packets_own(lines: list[str]) -> None:
    prose = "\n".join(["First.", *map(guard_line, lines), "Last."])
    reading = read_packet(changed("To keep the bus.", prose))
    assert reading.problems == ()
    assert reading.packet is not None
    assert reading.packet.sections[0].prose == "\n".join(["First.", *lines, "Last."])
    assert len(reading.packet.sections) == 5


def test_without_its_end_line_a_packet_is_taken_with_a_note() -> None:
    reading = read_packet(changed("End of story packet\n", ""))
    assert reading.packet is not None
    assert "nothing is missing" in reading.notes[0]


def test_limits_are_plain_data() -> None:
    told = json.loads(json.dumps(limits()))
    assert told["title"] == LIMITS.title
    assert told["sections"]["guest blog"] == ["The story"]


@pytest.mark.parametrize(
    ("before", "after", "field", "says"),
    [
        ("Partnership Guide story packet 1", "A story", "first line", "copy the whole packet"),
        ("packet 1\n", "packet 2\n", "first line", "format 2"),
        ("End of story packet", CASE_STUDY, "first line", "two packets"),
        ("id: 6f0c2f4e9a1b4c7d", "id: 12", "id", "16 digits"),
        ("id: 6f0c2f4e9a1b4c7d", "from: me@example.org\nid: 6f0c2f4e9a1b4c7d", "id", "16 digits"),
        ("true}\n---\n", "true}\n", "front matter", "two lines"),
        ('"The bus', '"The" bus', "YAML", "line 5"),
        ('title: "', 'title: !!binary "', "YAML", "tags"),
        ('title: "', 'title: &anchor "', "YAML", "anchors"),
        ('place: "A rural district"', 'place: "Here"\nplace: "There"', "YAML", "twice"),
        ('place: "A rural district"', f"place: {'[' * 5000}", "YAML", "line"),
        ('place: "A rural district"', 'email: "me@example.org"', "email", "not a field"),
        ('form: "case study"', 'form: "poem"', "form", "poem"),
        ('title: "The bus that came on Tuesdays"\n', "", "title", "is missing"),
        ('title: "The bus that came on Tuesdays"', 'title: ""', "title", "too short"),
        ('title: "The bus that came on Tuesdays"', f'title: "{"x" * 71}"', "title", "71 characters"),
        ('title: "The bus that came on Tuesdays"', "title: [a]", "title", "must be text"),
        ('summary: "Two', f'summary: "{"x" * 160}', "summary", "at most 160"),
        ('author: "A club secretary"', f'author: "{"x" * 81}"', "author", "at most 80"),
        ('place: "A rural district"', f'place: "{"x" * 81}"', "place", "at most 80"),
        ('date: "2026-05"', 'date: "2026-02-30"', "date", "no date"),
        ('date: "2026-05"', 'date: "last May"', "date", "no date"),
        ('why: "We asked', f'why: "{"x" * 141}', "shows.0.why", "at most 140"),
        ('why: "We asked each driver how it was going."', 'why: ""', "shows.0.why", "is empty"),
        ('licence: "CC BY 4.0"', 'licence: "all mine"', "licence", "CC BY 4.0"),
        ("publish: true", "publish: false", "consent.publish", "ask the contributor"),
        ("partners: true", 'partners: "true"', "consent.partners", "ask the contributor"),
        (", partners: true", "", "consent.partners", "is missing"),
        ("consent: {publish: true, licence: true, rights: true, partners: true}\n", "", "consent", "is missing"),
        ("## What helped", "## What did help", "What helped", "is missing"),
        ("## What helped", "## What did help", "What did help", "not a heading"),
        ("## What helped", "## What happened", "What happened", "twice"),
        ("## What we set out", "Well,\n## What we set out", "body", "beneath a heading"),
        ("To keep the bus.", "", "What we set out to do", "has nothing beneath"),
        ("To keep the bus.", "word " * 1501, "What we set out to do", "1,501 words"),
        ("To keep the bus.", "x" * 12001, "What we set out to do", "12,001 characters"),
        ("To keep the bus.", "x" * 200_001, "packet", "200 KB"),
    ],
)
def test_each_fault_is_named_with_the_way_out(before: str, after: str, field: str, says: str) -> None:
    reading = read_packet(changed(before, after), "a.txt")
    assert reading.packet is None
    assert [(p.path, p.field) for p in reading.problems if says in p.message] == [("a.txt", field)]


def test_more_than_six_entries_are_too_many() -> None:
    more = "".join(f'\n  - {{to: "tips/tip-{number}", why: "So."}}' for number in range(5))
    reading = read_packet(changed('could not pay for."}', f'could not pay for."}}{more}'))
    assert [problem.field for problem in reading.problems] == ["shows"]


def test_all_faults_are_told_at_once() -> None:
    packet = changed("publish: true", "publish: false")
    packet = changed('date: "2026-05"', 'date: "May"', packet)
    packet = changed("To keep the bus.", "", packet)
    assert {p.field for p in read_packet(packet).problems} == {"consent.publish", "date", "What we set out to do"}


@pytest.mark.parametrize(("encoding", "notes"), [("utf-16", 0), ("utf-8-sig", 0), ("cp1252", 1), ("utf-16-be", 1)])
def test_a_file_that_is_not_utf_8_is_read_and_a_guess_is_told(encoding: str, notes: int) -> None:
    reading = read_packet(changed("bus.", "bus. “Café” €5.").encode(encoding), "a.txt")
    assert reading.packet is not None
    assert "“Café” €5." in reading.packet.sections[0].prose
    assert len(reading.notes) == notes


@pytest.mark.parametrize("first", ["**{}**", "*{}*", "__{}__", "{}:", "# {}", "“{}”", "> **{}**", "**{}:**", "## {}."])
def test_a_first_line_that_a_chat_or_word_processor_adorned_is_known(first: str) -> None:
    words = "Partnership Guide story packet 1"
    adorned = changed("End of story packet", "**End of story packet**", changed(words, first.format(words)))
    reading = read_packet(adorned)
    assert (reading.problems, reading.notes) == ((), ())


def test_the_packets_own_words_in_bold_within_a_story_are_the_story() -> None:
    for words in ("**Partnership Guide story packet 1**", "**End of story packet**"):
        reading = read_packet(changed("To keep the bus.", f"To keep:\n{words}"))
        assert (reading.problems, reading.notes) == ((), ())
        assert reading.packet is not None
        assert words in reading.packet.sections[0].prose


def test_hidden_characters_do_not_count_and_do_not_stay() -> None:
    title = "\\u202eT" + "\\u200b" * 200 + "he \\ud83d\\ude00 bus\\ud800"
    reading = read_packet(changed("The bus that came on Tuesdays", title))
    assert reading.packet is not None
    assert reading.packet.fields.title == "The 😀 bus"
