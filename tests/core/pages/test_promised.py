"""No page says what this copy of the guide cannot keep: with nobody to write to, it promises nothing."""

import re
from pathlib import Path
from typing import Any

import pytest

from guide.cli import main
from guide.content.library import load_sound
from guide.content.problems import ContentError
from guide.pages.by_hand.promised import kept, truths
from guide.pages.generate import footer, generate
from guide.pages.settings import Settings, settings_from
from guide.publish.assets import Assets
from guide.publish.publication import publication
from guide.publish.ready import missing, told
from guide.publish.word_template import ways_to_send

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs"
FOR_VISITORS = (
    *("index.md", "about/index.md", "about/privacy.md", "about/takedown.md", "about/accessibility.md"),
    "contribute/sharing-your-story.md",
)
PROMISES = re.compile(
    r"\bwithin (?:a|two|ten|\d+) |same day|day we read|we answer|writes? back|we take the page down|write to us"
    r"|tell us\b|final words|you get your|is taken down|we delete|we talk to|take it back",
    re.IGNORECASE,
)
NONE: dict[str, Any] = {"name": "A guide"}
MAIL = {"name": "A guide", "submissions": {"email": "stories@example.org"}, "contacts": ["help@example.org"]}
PUBLIC = {"name": "A guide", "submissions": {"github": "someone/guide"}, "contacts": ["help@example.org"]}
CLOSED = {"name": "A guide", "submissions": "none", "contacts": ["help@example.org"]}
TIMED = MAIL | {"promises": {"answer": "nine days", "reply": "three working days", "decision": "a month of Sundays"}}


def settings(block: dict[str, Any], **environment: str) -> Settings:
    return settings_from(block, environment)


def by_hand(block: dict[str, Any], uri: str) -> str:
    """A page as visitors get it, without the part for those who run a copy."""
    return kept((DOCS / uri).read_text("utf-8"), settings(block), uri).split("## If you publish a copy")[0]


@pytest.mark.parametrize("uri", FOR_VISITORS)
def test_a_copy_that_nobody_can_reach_promises_nothing(uri: str) -> None:
    assert PROMISES.findall(by_hand(NONE, uri)) == []


@pytest.mark.parametrize("uri", FOR_VISITORS)
def test_no_time_is_promised_that_is_not_set(uri: str) -> None:
    untimed, timed = by_hand(MAIL, uri), by_hand(TIMED, uri)
    assert re.findall(r"within (?:a week|two working|ten working)|same day|a week", untimed, re.IGNORECASE) == []
    assert re.findall(r"nine days|three working days|month of Sundays", untimed) == []
    if uri.endswith("takedown.md"):
        assert "within three working days" in timed
        assert "within a month of Sundays" in timed
    if uri.endswith("sharing-your-story.md"):
        assert "Within nine days" in timed


@pytest.mark.parametrize(
    "block", [NONE, MAIL, PUBLIC, CLOSED, TIMED], ids=["none", "mail", "public", "closed", "timed"]
)
def test_every_page_written_by_hand_can_be_made_and_keeps_no_mark(block: dict[str, Any]) -> None:
    for path in DOCS.rglob("*.md"):
        text = kept(path.read_text("utf-8"), settings(block), path.name)
        assert re.search(r"(?<!`)<!-- (?:end )?where", text) is None, path
        assert not re.search(r"\{\{ (?:answer|reply|decision|run_by|prepared|reviewed|address) \}\}", text), path


def test_a_page_on_which_people_can_be_written_to_says_how_complaints_about_data_are_taken() -> None:
    told = by_hand(MAIL, "about/privacy.md")
    assert told.index("within 30 days") < told.index("regulator")
    assert "as read in November 2026" in told
    assert "30 days, look into it" not in by_hand(NONE, "about/privacy.md")


@pytest.mark.parametrize(
    ("text", "block", "expected"),
    [
        ("a<!-- where contact -->b<!-- end where -->c", MAIL, "abc"),
        ("a<!-- where contact -->b<!-- end where -->c", NONE, "ac"),
        ("a<!-- where not contact -->b<!-- end where -->c", NONE, "abc"),
        ("<!-- where route private -->b<!-- end where -->", PUBLIC, ""),
        ("<!-- where route -->a<!-- where private -->b<!-- end where -->c<!-- end where -->", PUBLIC, "ac"),
        ("<!-- where route -->a<!-- where private -->b<!-- end where -->c<!-- end where -->", NONE, ""),
        ("| a |\n<!-- where contact -->\n| b |\n<!-- end where -->\n| c |\n", NONE, "| a |\n| c |\n"),
        ("| a |\n<!-- where contact -->\n| b |\n<!-- end where -->\n| c |\n", MAIL, "| a |\n| b |\n| c |\n"),
        (
            "`<!-- where contact -->` and `<!-- end where -->`",
            NONE,
            "`<!-- where contact -->` and `<!-- end where -->`",
        ),
        ("within {{ answer }}", TIMED, "within nine days"),
    ],
)
def test_a_part_stands_where_it_is_true(text: str, block: dict[str, Any], expected: str) -> None:
    assert kept(text, settings(block), "page.md") == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<!-- where contacts -->b<!-- end where -->", "`contacts` cannot be asked for"),
        ("<!-- where contact -->b", "has no other end"),
        ("b<!-- end where -->", "has no other end"),
    ],
)
def test_a_mark_that_means_nothing_is_told(text: str, told: str) -> None:
    with pytest.raises(ContentError, match=told):
        kept(text, settings(NONE), "page.md")


def test_what_can_be_asked_for_is_documented() -> None:
    page = (DOCS / "contribute" / "run-your-own.md").read_text("utf-8")
    assert [key for key in truths(settings(NONE)) if f"`{key}`" not in page] == []


@pytest.mark.long
def test_the_form_and_the_calls_for_stories_say_first_that_there_is_no_way_to_send_them(content: Path) -> None:
    library = load_sound(content)
    pages = generate(library, settings(NONE)).pages
    form = pages["share-your-story.md"].markdown
    said, questions = form.split('data-part="sheet"')
    # It goes away with the rest of the note once somebody has begun: the last step says it anew.
    assert "There is no way to send it from here yet" in said.split('data-part="note"')[1]
    assert "There is no way to send it" not in questions
    assert PROMISES.findall(said) == []
    assert "gone when you close the tab" in said
    for uri in ("stories/we-asked.md", "articles/a-longer-read.md", "stories/index.md"):
        assert "no way to send it yet" in pages[uri].markdown, uri
    open_pages = generate(library, settings(MAIL)).pages
    for uri in ("share-your-story.md", "stories/we-asked.md", "stories/index.md"):
        assert "no way to send it" not in open_pages[uri].markdown, uri
    assert "An editor reads it" in open_pages["stories/we-asked.md"].markdown


def test_a_guide_that_reads_stories_in_public_alone_says_so_before_anyone_writes(content: Path) -> None:
    pages = generate(load_sound(content), settings(PUBLIC)).pages
    form = pages["share-your-story.md"].markdown
    assert "What is public:" in form.split('data-part="sheet"')[0]
    assert "stays private" not in form.split('data-part="sheet"')[0]
    assert "public at once" in pages["stories/we-asked.md"].markdown


@pytest.mark.long
def test_where_no_stories_are_taken_nothing_calls_for_them(content: Path) -> None:
    library, closed = load_sound(content), settings(CLOSED)
    made = publication(library, closed, Assets())
    assert not [uri for uri in made.files if "story-template" in uri]
    for uri, page in made.pages.items():
        if uri != "share-your-story.md":
            assert "share-your-story" not in page.markdown, uri
    form = made.pages["share-your-story.md"]
    assert "does not take stories in" in form.markdown
    assert "story-form" not in form.markdown
    links = [link["url"] for column in footer(closed) for link in column["links"]]
    assert "share-your-story/" not in links
    assert "share-your-story" not in by_hand(CLOSED, "index.md") + by_hand(CLOSED, "about/index.md")


@pytest.mark.parametrize(
    ("block", "fields"),
    [
        (NONE, ["extra.guide.submissions", "extra.guide.contacts"]),
        (NONE | {"submissions": "none"}, ["extra.guide.contacts"]),
        (NONE | {"contacts": ["a@example.org"]}, ["extra.guide.submissions"]),
        (NONE | {"submissions": {"github": "here"}, "contacts": ["a@example.org"]}, ["extra.guide.submissions"]),
        (MAIL, []),
        (PUBLIC, []),
        (CLOSED, []),
    ],
)
def test_what_is_missing_before_a_copy_is_published(block: dict[str, Any], fields: list[str]) -> None:
    assert [problem.field for problem in missing(settings(block))] == fields


def test_the_repository_that_publishes_can_be_chosen() -> None:
    here = NONE | {"submissions": {"github": "here"}}
    assert settings(here, GITHUB_REPOSITORY="someone/guide").submissions.github == "someone/guide"
    assert settings(here, GITHUB_REPOSITORY="someone/guide").submissions.assumed is False
    assert settings(here).submissions.open is False
    (problem, _) = missing(settings(here))
    assert "set GUIDE_REPOSITORY to its owner/name" in problem.message
    assert told(settings(here)) == ()


@pytest.mark.parametrize("ways", [{}, {"submissions": {}}, {"submissions": {"email": None}}])
def test_where_nothing_else_is_set_the_repository_that_publishes_is_the_way(ways: dict[str, Any]) -> None:
    assumed = settings(NONE | ways, GITHUB_REPOSITORY="someone/guide")
    assert assumed.submissions.github == "someone/guide"
    assert assumed.submissions.private is False
    (line,) = told(assumed)
    assert "public issues of someone/guide" in line
    assert "turn Issues on" in line
    assert [problem.field for problem in missing(assumed)] == ["extra.guide.contacts"]
    assert settings(NONE | ways).submissions.open is False


@pytest.mark.parametrize("block", [MAIL, CLOSED, PUBLIC, NONE | {"submissions": {"form_url": "https://example.org/f"}}])
def test_a_way_that_is_named_or_none_at_all_leaves_the_repository_out(block: dict[str, Any]) -> None:
    named = settings(block, GITHUB_REPOSITORY="elsewhere/guide")
    assert named.submissions.github in (None, "someone/guide")
    assert told(named) == ()


def test_pages_say_that_the_assumed_way_is_public(content: Path) -> None:
    assumed = settings(NONE, GITHUB_REPOSITORY="someone/guide")
    form = generate(load_sound(content), assumed).pages["share-your-story.md"].markdown
    assert "What is public:" in form.split('data-part="sheet"')[0]
    assert "how to reach you or others" in form
    assert "no way to send" not in form
    privacy = kept((DOCS / "about" / "privacy.md").read_text("utf-8"), assumed, "privacy.md")
    assert "GitHub is public, and the page says so before you go there." in privacy
    assert "private message" not in privacy
    lines = list(ways_to_send(assumed.submissions))
    assert len(lines) == 1
    assert "public issues on GitHub (someone/guide)" in lines[0]


def test_none_and_a_way_cannot_both_be() -> None:
    with pytest.raises(ContentError, match="it cannot be both"):
        settings(NONE | {"submissions": {"closed": True, "email": "a@example.org"}})


CONFIG = "extra:\n  guide:\n    name: A guide\n    submissions: {}\n    contacts: []\n"


@pytest.mark.long
def test_the_check_reminds_and_only_ready_refuses(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(CONFIG)
    pages = ("evidence.md", "running-a-check.md", "../contribute/index.md", "../contribute/sharing-your-story.md")
    for page in (tmp_path / "docs" / "about" / name for name in pages):
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("# A page\n\n<!-- studies -->\n")
    assert main(["--content", str(content), "check", "--config", str(config)]) == 0
    said = capsys.readouterr()
    assert said.out.count("before you publish:") == 2
    assert said.err == ""
    assert main(["ready", "--config", str(config)]) == 1
    told = capsys.readouterr().err
    assert "extra.guide.submissions: names no way to send a story" in told
    assert "extra.guide.contacts: names nobody to write to" in told
    config.write_text(CONFIG.replace("{}", "{email: s@example.org}").replace("[]", "[a@example.org]"))
    assert main(["ready", "--config", str(config)]) == 0
    assert main(["--content", str(content), "check", "--config", str(config)]) == 0
    assert "before you publish" not in capsys.readouterr().out
