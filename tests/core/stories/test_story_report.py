"""What an editor is told of a packet: names, links, grade, doubles, the plan, and a page to look at."""

import re
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from guide.cli import main
from guide.content.library import Library, load_sound
from guide.stories.checking import check_packet
from guide.stories.desk import findings
from guide.stories.desk.doubles import doubles_of
from guide.stories.desk.findings import look
from guide.stories.desk.names import names_in
from guide.stories.desk.preview import preview
from guide.stories.importing import import_packet
from guide.stories.packet.reading import Packet
from tests.core.libraries import with_entries
from tests.core.stories.hostile_bodies import BODIES
from tests.core.stories.hostile_text import look as seen_in
from tests.core.stories.packets import CASE_STUDY, FIXTURES, changed, packet_of
from tests.examples import some_of

LIBRARY = load_sound(FIXTURES / "content")


def checked(text: str, library: Library = LIBRARY) -> Packet:
    report = check_packet(text, library)
    assert report.packet is not None, report.problems
    return report.packet


@pytest.mark.parametrize(
    ("text", "people", "organisations"),
    [
        (
            "Dr Smith and Jane Doe of Anytown Borough Council met.",
            ["Dr Smith", "Jane Doe"],
            ["Anytown Borough Council"],
        ),
        ("Councillor A. B. Jones came from the NHS.", ["Councillor A. B. Jones"], ["NHS"]),
        ("I asked Sam. Then Sam O’Neill rang.", ["Sam", "Sam O’Neill"], []),
        ("Ms. Ada van der Berg joined Bus Ltd.", ["Ms. Ada van der Berg"], ["Bus Ltd"]),
        (
            "The Friends of the Earth and the University of Bath helped.",
            [],
            ["Friends of the Earth", "University of Bath"],
        ),
        ("We spoke to Wheels CIC and Health and Care Trust.", [], ["Wheels CIC", "Health and Care Trust"]),
        ("Élodie Ångström said so.", ["Élodie Ångström"], []),
        ("On Monday we met. In March the council agreed. Nobody said no. I'm sure.", [], []),
        ("The council and the club said no.", [], []),
        ("", [], []),
    ],
)
def test_names_are_told_by_the_wording(text: str, people: list[str], organisations: list[str]) -> None:
    found = names_in(text)
    assert [name.text for name in found if name.kind == "person"] == people
    assert [name.text for name in found if name.kind == "organisation"][-2:] == organisations


def test_each_name_and_link_is_listed_with_its_place() -> None:
    packet = checked(
        changed("Count <b>first</b>.", "Jane Doe [said](https://e.org/a_b) it, at https://e.org/c. Jane Doe left.")
    )
    found = look(packet, LIBRARY)
    assert [(part, name.text) for part, name in found.names] == [("What we would tell others", "Jane Doe")]
    assert found.links == ("https://e.org/a_b", "https://e.org/c")


def test_what_stands_for_a_contact_is_no_name() -> None:
    packet = checked(changed("Count <b>first</b>.", "He rang 07700 900123 Bob said. I met a@example.org Sam."))
    assert [name.text for _, name in look(packet, LIBRARY).names] == ["Bob"]


def test_a_text_in_another_language_gets_no_grade() -> None:
    assert look(checked(packet_of({}, "نتقاسم قاعة واحدة. نلتقي فيها كل أسبوع.")), LIBRARY).grade is None
    assert look(checked(packet_of({}, "我们开會的時候都帶自己的椅子。")), LIBRARY).grade is None
    assert look(checked(packet_of({}, "The café’s owner, Zoë, let us in.")), LIBRARY).grade is not None


def test_the_grade_needs_no_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    packet = checked(changed("Count <b>first</b>.", "Considerable deliberation preceded implementation."))
    with_one = look(packet, LIBRARY).grade or 0
    monkeypatch.setattr(findings, "_dictionary", dict)
    assert abs((look(packet, LIBRARY).grade or 99) - with_one) < 2
    assert 0 < with_one < (look(checked(packet_of({}, " ".join(["organisational"] * 30) + ".")), LIBRARY).grade or 0)


def test_a_story_with_much_the_same_words_or_title_is_named(content: Path) -> None:
    import_packet(CASE_STUDY, content / "stories", load_sound(content), date(2026, 11, 22))
    library = load_sound(content)
    copied = changed("6f0c2f4e", "00000000")
    again = doubles_of(checked(changed("The bus that came on Tuesdays", "Wheels", copied), library), library)
    assert [double.ref for double in again.found] == ["stories/the-bus-that-came-on-tuesdays"]
    assert again.found[0].share == 1
    titled = packet_of({"title": "The bus that came on a Tuesday"}, "Quite other words are here.", "00000000000000aa")
    assert [double.share for double in doubles_of(checked(titled, library), library).found] == [0]
    assert doubles_of(checked(CASE_STUDY, library), library).found == ()
    other = packet_of({}, "Quite other words are here.", "00000000000000aa")
    assert doubles_of(checked(other, library), library).found == ()


@pytest.mark.long
def test_looking_for_doubles_takes_no_longer_than_it_may() -> None:
    story = LIBRARY.entries["stories/we-asked"]
    many = [
        story.model_copy(update={"id": f"s-{n}", "title": f"S {n}", "body": f"word{n} " * 2_000}) for n in range(3_000)
    ]
    library = with_entries(LIBRARY, many)
    began = process_time()
    found = doubles_of(checked(CASE_STUDY, library), library, seconds=0.5)
    assert process_time() - began < 2
    assert found.compared < found.of == 3_001


def run(content: Path, tmp_path: Path, text: str, *arguments: str) -> int:
    (tmp_path / "packet.txt").write_text(text, "utf-8")
    return main(["--content", str(content), "story", *arguments, str(tmp_path / "packet.txt")])


@pytest.mark.long
def test_the_check_tells_all_and_writes_no_story(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(content, tmp_path, CASE_STUDY, "check") == 0
    told = capsys.readouterr().out
    for sentence in (
        "Read “The bus that came on Tuesdays”, a case study by A club secretary: ",
        "Masked 2 contacts in “What got in the way”.",
        "It is new, and would become ",
        "Names of people, as far as wording tells: none seen.",
        "Links: 0.",
        "Reading grade: ",
        "Stories much like it: none.",
        "Themes come from the entries that it is about, and so does the stage where none was named. Do they fit?",
        "│ title: The bus that came on Tuesdays",
        "│ > “Say what you cannot do.”",
        "It can be taken in",
    ):
        assert sentence in told
    assert [path.name for path in (content / "stories").iterdir()] == ["we-asked.md"]
    assert run(content, tmp_path, CASE_STUDY, "import") == 0
    assert run(content, tmp_path, changed("Count <b>first</b>.", "Count twice."), "check") == 0
    told = capsys.readouterr().out
    assert "It is a new version of " in told
    assert "│ +Count twice." in told


def test_consents_that_are_missing_are_named(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, tmp_path, changed(", rights: true, partners: true", ", rights: false"), "check") == 1
    told = capsys.readouterr().err
    assert "consent.rights: must be `true`: without this agreement" in told
    assert "consent.partners: is missing" in told


@pytest.mark.long
def test_the_commands_say_what_they_did(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, tmp_path, CASE_STUDY, "import") == 0
    assert "Wrote " in capsys.readouterr().out
    assert run(content, tmp_path, CASE_STUDY, "import") == 0
    assert "already holds this packet. Nothing was changed." in capsys.readouterr().out
    assert run(content, tmp_path, CASE_STUDY.replace("packet 1", "packet 2"), "import") == 1
    assert "1 problem" in capsys.readouterr().err


def test_the_preview_is_a_page_of_words_alone() -> None:
    page = preview(
        checked(changed("Count <b>first</b>.", "**Count** [*it*](https://e.org/a_b_c) _\\*twice\\*_ &amp;.")), LIBRARY
    )
    body = page.split("<body>")[1]
    assert '<strong>Count</strong> <a href="https://e.org/a_b_c"><em>it</em></a> <em>*twice*</em> &amp;.' in body
    assert "<li>one to grumble</li>" in body
    assert "<blockquote><p>“Say what you cannot do.”</p></blockquote>" in body
    assert re.search("default-src 'none'; style-src 'sha256-[^']+'\"", page)


WAYS = {("dir", "auto"), ("dir", "rtl")}


@pytest.mark.parametrize("name", some_of([*BODIES], 6))
def test_the_preview_of_hostile_prose_holds_only_prose(name: str) -> None:
    report = check_packet(packet_of({"title": "<script>x</script>"}, f"First.\n\n{BODIES[name]}"), LIBRARY)
    assert report.packet is not None
    seen = seen_in(preview(report.packet, LIBRARY).split("<body>")[1].split("</body>")[0])
    tags = {"h1", "h2", "h3", "p", "strong", "em", "ul", "ol", "li", "blockquote", "a"}
    assert {tag for tag, _ in seen.tags} <= tags
    links = [value for _, attributes in seen.tags for name, value in attributes if (name, value) not in WAYS]
    assert [link for link in links if not (link or "").startswith(("https://", "http://"))] == []
