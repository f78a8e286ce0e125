"""Withdrawing a story: its file goes, its address says so, what leads to it is named, and it does not come back."""

import re
from datetime import date
from pathlib import Path

import pytest

from guide.cli import main
from guide.content.library import load, load_sound
from guide.pages.generate import generate
from guide.pages.settings import Settings
from guide.publish.machines import machine_files
from guide.stories import withdrawing
from guide.stories.importing import import_packet
from guide.stories.withdrawing import withdraw
from tests.core.stories.packets import CASE_STUDY, RESPONSE, changed

TODAY = date(2026, 11, 22)
BUS = "the-bus-that-came-on-tuesdays"


@pytest.fixture
def with_bus(content: Path) -> Path:
    """The small guide with a story that was sent in, at an address of its own and an older one, and a response."""
    path = import_packet(CASE_STUDY, content / "stories", load_sound(content), TODAY).path
    assert path is not None
    path.write_text(path.read_text("utf-8").replace("form:", "aliases: [stories/the-bus]\nform:", 1), "utf-8")
    answer = changed("stories/we-asked", f"stories/{BUS}", RESPONSE)
    import_packet(answer, content / "stories", load_sound(content), TODAY)
    assert load(content)[1] == ()
    return content


def without_response(content: Path) -> None:
    (content / "stories" / "response-to-we-asked.md").unlink()


@pytest.mark.long
def test_it_leaves_its_id_and_nothing_of_its_words(with_bus: Path) -> None:
    told = withdraw(load_sound(with_bus), BUS, date(2027, 3, 5))
    assert "stay as responses to a story that was withdrawn" in told
    assert "- stories/response-to-we-asked.md" in told
    assert not (with_bus / "stories" / f"{BUS}.md").exists()
    left = (with_bus / "stories" / "withdrawn.yml").read_text("utf-8")
    assert f"- id: {BUS}\n  on: 2027-03-05\n  packet: 6f0c2f4e9a1b4c7d\n  aliases:\n  - stories/the-bus\n" in left
    assert "Tuesdays" not in left.replace(BUS, "")
    library, problems = load(with_bus)
    assert problems == ()
    assert [story.ref for story in library.withdrawn] == [f"stories/{BUS}"]


@pytest.mark.long
def test_a_response_stays_without_its_title_and_says_what_it_answers(with_bus: Path) -> None:
    response = with_bus / "stories" / "response-to-we-asked.md"
    text = response.read_text("utf-8")
    named = "title: |-\n    Response to “The bus that\n    came on Tuesdays”"
    one_line = named.replace("|-\n    ", "").replace("\n    ", " ")
    response.write_text(re.sub("^title: .*$", one_line, text, count=1, flags=re.M), "utf-8")
    told = withdraw(load_sound(with_bus), BUS, date(2027, 3, 5))
    assert "its title held the story’s" in told
    library = load_sound(with_bus)
    assert library.entries["stories/response-to-we-asked"].title == withdrawing.RENAMED
    pages = generate(library, Settings(name="A guide")).pages
    page = pages["stories/response-to-we-asked.md"]
    assert "A response to a story that was withdrawn." in page.markdown
    assert "Tuesdays" not in page.markdown
    assert "What it answers" not in page.markdown
    assert [uri for uri, page in pages.items() if "A response to a story" in page.markdown] == [page.uri]


@pytest.mark.long
def test_a_response_alone_in_the_web_stays_and_so_does_one_to_an_old_address(with_bus: Path) -> None:
    response = with_bus / "stories" / "response-to-we-asked.md"
    text = re.sub(r"^shows:\n(?:[- ].*\n)+", "", response.read_text("utf-8"), flags=re.M)
    response.write_text(text.replace(f"stories/{BUS}", "stories/the-bus"), "utf-8")
    withdraw(load_sound(with_bus), BUS, TODAY)
    assert load(with_bus)[1] == ()


@pytest.mark.long
def test_other_links_to_it_are_to_be_taken_out(with_bus: Path) -> None:
    tip = with_bus / "tips" / "first-tip.md"
    text = re.sub("^related:.*\n(?:[- ].*\n)*", "", tip.read_text("utf-8"), flags=re.M)
    link = f"related:\n- {{to: stories/{BUS}, why: It did.}}\n"
    tip.write_text(text.replace("reviewed:", f"{link}reviewed:", 1), "utf-8")
    told = withdraw(load(with_bus)[0], BUS, TODAY)
    assert "tips/first-tip.md: related" in told
    assert any("take the link out" in problem.message for problem in load(with_bus)[1])


@pytest.mark.long
def test_nothing_more_that_answers_it_is_taken_in(with_bus: Path) -> None:
    answer = changed("stories/we-asked", f"stories/{BUS}", RESPONSE)
    withdraw(load_sound(with_bus), BUS, TODAY)
    library = load_sound(with_bus)
    before = (with_bus / "stories" / "response-to-we-asked.md").read_text("utf-8")
    for packet in (answer, changed("0f1e2d3c", "00000000", answer)):
        (problem,) = import_packet(packet, with_bus / "stories", library, TODAY).report.problems
        assert (problem.field, "was withdrawn on 2026-11-22" in problem.message) == ("responds_to", True)
    assert (with_bus / "stories" / "response-to-we-asked.md").read_text("utf-8") == before


@pytest.mark.long
def test_its_addresses_say_so_and_no_list_names_it(with_bus: Path) -> None:
    without_response(with_bus)
    withdraw(load_sound(with_bus), f"stories/{BUS}", date(2027, 3, 5))
    library = load_sound(with_bus)
    settings = Settings(name="A guide", site_url="https://example.org/guide")
    site = generate(library, settings)
    for ref in (f"stories/{BUS}", "stories/the-bus"):
        page = site.pages[f"{ref}.md"]
        assert "This story was withdrawn on 5 March 2027 at its teller’s wish." in page.markdown
        assert (page.in_navigation, page.meta.unsearched, page.meta.template) == (False, True, "withdrawn.html")
    others = [page.text() for uri, page in site.pages.items() if uri not in (f"stories/{BUS}.md", "stories/the-bus.md")]
    files = [text for text in machine_files(library, settings, site).values() if isinstance(text, str)]
    assert [
        text[:200] for text in [*others, *files, *site.data.values()] if "the-bus" in text or "Tuesdays" in text
    ] == []


@pytest.mark.long
def test_a_note_says_why_and_a_retold_story_needs_one(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--content", str(content), "story", "withdraw", "we-asked", "--on", "2027-01-02"]
    assert main(arguments) == 1
    assert "--note" in capsys.readouterr().err
    assert main([*arguments, "--note", "Its source <b>was</b>."]) == 0
    page = generate(load_sound(content), Settings(name="A guide")).pages["stories/we-asked.md"]
    assert "withdrawn on 2 January 2027. Its source &lt;b&gt;was&lt;/b&gt;." in page.markdown
    assert "teller" not in page.markdown


@pytest.mark.long
def test_done_again_it_changes_nothing(with_bus: Path) -> None:
    without_response(with_bus)
    withdraw(load_sound(with_bus), BUS, TODAY)
    before = (with_bus / "stories" / "withdrawn.yml").read_text("utf-8")
    assert "Nothing was changed" in withdraw(load_sound(with_bus), BUS, date(2030, 1, 1))
    assert (with_bus / "stories" / "withdrawn.yml").read_text("utf-8") == before


@pytest.mark.long
def test_stopped_half_way_the_check_says_so_and_it_can_be_finished(
    with_bus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_response(with_bus)
    with monkeypatch.context() as stopped:
        stopped.setattr(Path, "unlink", _stop)
        with pytest.raises(KeyboardInterrupt):
            withdraw(load_sound(with_bus), BUS, TODAY)
    assert ["its file is still there" in problem.message for problem in load(with_bus)[1]] == [True]
    assert generate(load(with_bus)[0], Settings(name="A guide")).pages[f"stories/{BUS}.md"].meta.gone
    withdraw(load(with_bus)[0], BUS, date(2030, 1, 1))
    assert load(with_bus)[1] == ()
    assert load_sound(with_bus).withdrawn[0].on == TODAY


@pytest.mark.long
def test_it_does_not_come_back_by_mistake(with_bus: Path) -> None:
    without_response(with_bus)
    withdraw(load_sound(with_bus), BUS, TODAY)
    library = load_sound(with_bus)
    (problem,) = import_packet(CASE_STUDY, with_bus / "stories", library, TODAY).report.problems
    assert (problem.field, "withdrawn on 2026-11-22" in problem.message) == ("id", True)
    other = import_packet(changed("6f0c2f4e", "00000000"), with_bus / "stories", library, TODAY)
    assert other.path is not None
    assert other.path.stem == f"{BUS}-2"
    packet = changed("6f0c2f4e", "11111111", changed("The bus that came on Tuesdays", "The bus"))
    at_its_old_address = import_packet(packet, with_bus / "stories", library, TODAY)
    assert at_its_old_address.path is not None
    assert at_its_old_address.path.stem == "the-bus-2"


@pytest.mark.parametrize("named", ["no-such-story", "../tips/first-tip", "tips/first-tip", "", "WE-ASKED"])
def test_what_is_no_story_is_not_withdrawn(named: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(content), "story", "withdraw", named]) == 1
    assert "does not exist" in capsys.readouterr().err
    assert not (content / "stories" / "withdrawn.yml").exists()


@pytest.mark.parametrize(
    ("listed", "field", "says"),
    [
        ("- {id: gone}", "0.on", "is missing"),
        ("- {id: gone, on: March}", "0.on", "no date"),
        ("- {id: gone, on: 2026-01-02, why: x}", "0.why", "not a field"),
        ("- {id: gone, on: 2026-01-02}\n- {id: gone, on: 2026-01-02}", "id", "twice"),
        ("- {id: we-asked, on: 2026-01-02}", "id", "its file is still there"),
        ("id: gone", "file", "must be a list"),
    ],
)
def test_faults_of_the_list_are_named(listed: str, field: str, says: str, content: Path) -> None:
    (content / "stories" / "withdrawn.yml").write_text(listed + "\n", "utf-8")
    problems = [problem for problem in load(content)[1] if problem.path.endswith("stories/withdrawn.yml")]
    assert [problem.field for problem in problems if says in problem.message] == [field]


def test_an_old_address_of_it_is_nobody_elses(content: Path) -> None:
    (content / "stories" / "withdrawn.yml").write_text("- {id: gone, on: 2026-01-02}\n", "utf-8")
    tip = content / "tips" / "first-tip.md"
    tip.write_text(re.sub("^title:", "aliases: [stories/gone]\ntitle:", tip.read_text("utf-8"), flags=re.M), "utf-8")
    assert ["was withdrawn" in problem.message for problem in load(content)[1]] == [True]


def _stop(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_the_list_is_written_whole(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(withdrawing, "replace_whole", fail)
    with pytest.raises(OSError, match="no room"):
        withdraw(load_sound(content), "we-asked", TODAY, "So.")
    assert (content / "stories" / "we-asked.md").exists()
