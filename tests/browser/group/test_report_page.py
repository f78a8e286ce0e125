"""What is shown once a round is closed: the report, the big screen, the meeting pack, rounds side by side."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.conftest import ROOT
from tests.browser.group.closed import CHOOSING, DRESSED, EIGHT, close, codes, evaluate
from tests.browser.group.leading import saved as saved_round
from tests.browser.pace.waiting import becomes, until
from tests.browser.plan.folds import unfold

Open = Callable[[str], Page]

PACK_RULES = ROOT / "docs/assets/css/group/pack.css"

REPORT = """
  const {reportOf} = await at("report/report");
  const report = reportOf(definition, sheets(given.people ?? given), 3);
"""


@pytest.fixture
def together(page: Page, site: str) -> Open:
    """Opens the page on which a group runs a check."""

    def open_(check: str) -> Page:
        page.goto(f"{site}assessments/{check}/together/")
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    return open_


def report_of(page: Page, people: Any) -> list[dict[str, Any]]:
    """The items of the report by the pure module, in its order."""
    items: list[dict[str, Any]] = evaluate(page, REPORT + "return report.items;", list(people))
    return items


def in_talk(page: Page, people: Any) -> list[str]:
    """The statements in the order in which a room goes through them, by the pure module."""
    talk = """
      const {talkOf, inTalk} = await at("report/talk");
      return inTalk(talkOf(definition, report.items), report.items).map(({item}) => item.item.text);"""
    texts: list[str] = evaluate(page, REPORT + talk, list(people))
    return texts


def rows_of(table: Locator) -> dict[str, str]:
    """A table of bars as it is read: the number by its answer."""
    answers, numbers = (table.get_by_role(role).all_inner_texts() for role in ("rowheader", "cell"))
    return dict(zip(answers, numbers, strict=True))


def statements(page: Page, level: int) -> list[str]:
    return [heading.inner_text() for heading in page.get_by_role("heading", level=level).all()]


def show(page: Page, view: str, people: Any, more: str = "") -> None:
    """Puts a view of these people's round on the page, past the round's own flow."""
    body = f"""{REPORT}
      const shown = await (async () => {{ {view} }})();
      {more}
      document.querySelector("[data-module=group]").replaceChildren(shown);"""
    evaluate(page, body, {"people": list(people)})
    page.evaluate(DRESSED)


def test_on_a_phone_what_follows_the_bars_waits_but_for_the_few_to_talk_about(together: Open) -> None:
    page = together("assumptions")
    close(page, EIGHT)
    items = report_of(page, EIGHT)
    prompts = page.locator(".guide-gap-prompt")
    more = page.get_by_role("button", name="To talk about, and a step")
    expect(more).to_have_count(0)
    expect(prompts.filter(visible=True)).to_have_count(len(items))
    page.set_viewport_size({"width": 390, "height": 844})
    expect(prompts.filter(visible=True)).to_have_count(3)
    expect(more).to_have_count(len(items) - 3)
    folded = page.locator(".guide-gap").filter(has=more).last
    expect(folded.get_by_role("table")).to_be_visible()
    folded.get_by_role("button", name="To talk about").click()
    expect(folded.get_by_role("button", name="To talk about")).to_have_attribute("aria-expanded", "true")
    expect(folded.locator(".guide-gap-prompt")).to_be_visible()
    page.emulate_media(media="print")
    expect(prompts.filter(visible=True)).to_have_count(len(items))


def test_statements_stand_in_the_order_of_the_report_with_its_counts(together: Open) -> None:
    page = together("assumptions")
    close(page, EIGHT)
    expected = report_of(page, EIGHT)
    assert [item["pattern"] for item in expected[:2]] != [item["pattern"] for item in expected[-2:]]
    becomes(page, lambda: statements(page, 4), [item["item"]["text"] for item in expected])
    labels = ["Not at all", "A little", "Partly", "Mostly", "Completely", "Don’t know", "Doesn’t apply", "Left blank"]
    answers = ["not-at-all", "a-little", "partly", "mostly", "completely", "dont-know", "not-applicable", "blank"]
    for item in expected:
        gap = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=item["item"]["text"]))
        counts = {label: str(item["counts"][answer]) for label, answer in zip(labels, answers, strict=True)}
        table = gap.get_by_role("table").first
        becomes(page, lambda table=table: rows_of(table), counts)  # type: ignore[misc]
        expect(gap.get_by_role("link", name=item["item"]["about"]["title"])).to_be_visible()
        expect(gap.get_by_role("button", name="Add to our plan")).to_be_visible()
        expect(gap).to_contain_text(item["item"]["prompt"])


def test_a_report_opens_with_what_stands_out(together: Open) -> None:
    page = together("assumptions")
    close(page, EIGHT)
    by_pattern: dict[str, list[str]] = {}
    for item in report_of(page, EIGHT):
        by_pattern.setdefault(item["pattern"], []).append(item["item"]["text"])
    expect(page.get_by_role("heading", level=3, name="Three things to talk about")).to_be_visible()
    things = page.locator(".guide-findings-first > li")
    says = ["You differ on this", "At least a third of you don’t know", "Most of you see something wrong here"]
    by_pattern["gap"] = [*by_pattern["split"], *by_pattern["apart"]]
    patterns = ["gap", "unknown", "agreed-worst"]
    for thing, say, pattern in zip(things.all(), says, patterns, strict=True):
        expect(thing).to_contain_text(say)
        [chosen] = thing.get_by_role("link").all_inner_texts()
        assert chosen in by_pattern[pattern]
    for say, pattern in zip([*says, "You are comfortable with this"], [*patterns, "agreed-best"], strict=True):
        named = page.locator(".guide-finding").filter(has_text=say).get_by_role("link").all_inner_texts()
        assert set(named) <= set(by_pattern[pattern])
        assert len(named) == min(3, len(by_pattern[pattern]))
    expect(page.locator(".guide-findings").last).to_contain_text("It may also be politeness")
    expect(page.get_by_text("The counts are of people, and not of partners")).to_be_visible()
    page.get_by_text("How these are chosen").click()
    expect(page.get_by_text("at least two in three are on the worse side of the middle")).to_be_visible()
    link = things.get_by_role("link").first
    named_by = link.inner_text()
    link.click()
    expect(page.get_by_role("heading", level=4, name=named_by)).to_be_in_viewport()


def test_kinds_of_organisation_open_beneath_a_statement_with_what_they_may_give_away(together: Open) -> None:
    page = together("assumptions")
    sectors = [*["public"] * 5, *["voluntary"] * 6, None]
    close(page, [(signs, sector) for (signs, _), sector in zip([*EIGHT, *EIGHT[:4]], sectors, strict=True)])
    first = page.get_by_role("listitem").filter(has=page.get_by_role("heading", level=4)).first
    first.get_by_text("By kind of organisation").click()
    # Five from public bodies could be shown, but then the one who did not say could be worked out.
    expect(first.get_by_role("heading", level=5)).to_have_text(
        ["Voluntary organisation or charity 6 people"], use_inner_text=True
    )
    expect(first).to_contain_text("Six people are in groups that are not shown")
    expect(first).to_contain_text("Where all of a group gave the same answer, its bar tells what each of them said.")
    counts = rows_of(first.get_by_role("table").nth(1)).values()
    assert sum(map(int, counts)) == 6


def test_a_choice_is_read_from_what_most_share_to_what_nobody_chose(together: Open) -> None:
    page = together("values")
    close(page, CHOOSING)
    parts = [
        "What at least half of you chose",
        "What some of you chose",
        "What one or two of you named",
        "What nobody chose",
    ]
    shown = until(page, lambda: statements(page, 3), lambda shown: {parts[0], parts[2], parts[3]} <= set(shown))
    assert [part for part in shown if part in parts] == [part for part in parts if part in shown]
    expected = [item for item in report_of(page, CHOOSING) if item["counts"]["chosen"]]
    becomes(page, lambda: statements(page, 4), [item["item"]["text"] for item in expected])
    bars = [rows_of(table)["Chosen by"] for table in page.get_by_role("table", name="How many of 6").all()]
    assert bars == [str(item["counts"]["chosen"]) for item in expected]


def test_the_big_screen_is_played_with_the_keyboard_alone(together: Open) -> None:
    page = together("assumptions")
    close(page, EIGHT)
    texts = in_talk(page, EIGHT)
    assert set(texts) == {item["item"]["text"] for item in report_of(page, EIGHT)}
    opener = page.get_by_role("button", name="Show it on a big screen")
    opener.focus()
    page.keyboard.press("Enter")
    screen = page.get_by_role("dialog")
    statement = screen.get_by_role("heading")
    expect(statement).to_have_text(texts[0])
    for key, place in [
        ("ArrowRight", 1),
        ("PageDown", 2),
        ("ArrowLeft", 1),
        ("End", len(texts) - 1),
        ("ArrowRight", len(texts) - 1),
        ("Home", 0),
        ("PageUp", 0),
    ]:
        page.keyboard.press(key)
        expect(statement).to_have_text(texts[place])
        expect(screen).to_contain_text(f"{place + 1} of {len(texts)}")
    expect(screen.get_by_role("status").last).to_contain_text(texts[0])
    expect(screen.get_by_role("button", name="Next", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(statement).to_have_text(texts[1])
    page.keyboard.press("Escape")
    expect(screen).to_have_count(0)
    expect(opener).to_be_focused()


def test_a_big_screen_on_a_small_one_begins_with_the_statement_and_scrolls(together: Open) -> None:
    page = together("assumptions")
    page.set_viewport_size({"width": 640, "height": 360})
    close(page, EIGHT)
    page.get_by_role("button", name="Show it on a big screen").press("Enter")
    screen = page.get_by_role("dialog")
    statement = screen.get_by_role("heading")
    expect(statement).to_be_in_viewport(ratio=1)
    first = statement.inner_text()
    for _ in range(12):
        page.keyboard.press("ArrowDown")
    expect(screen.get_by_role("button", name="Next", exact=True)).to_be_in_viewport(ratio=1)
    expect(statement).to_have_text(first)
    page.keyboard.press("ArrowRight")
    expect(statement).not_to_have_text(first)
    expect(statement).to_be_in_viewport(ratio=1)


def test_the_big_screen_begins_at_the_statement_that_was_asked_for(together: Open) -> None:
    page = together("assumptions")
    close(page, EIGHT)
    third = report_of(page, EIGHT)[2]["item"]["text"]
    page.get_by_role("button", name=f"Big screen for: {third}").click()
    expect(page.get_by_role("dialog").get_by_role("heading")).to_have_text(third)
    page.get_by_role("dialog").get_by_role("button", name="Leave").click()
    expect(page.get_by_role("heading", name="What eight people said")).to_be_visible()


LONG_WORDS = """
  const words = (count) => "What we promised each other and never wrote down ".repeat(9).slice(0, count) + ".";
  const items = report.items.map((gap) => ({...gap, item: {...gap.item, text: words(220), prompt: words(200)}}));
  const asked = {...definition, items: items.map(({item}) => item)};
  return (await at("report/projector")).projector(asked, {...report, items}, {leave() {}});
"""
TOO_SMALL = """(dialog) => {
  const walk = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text; (text = walk.nextNode());) {
    const box = text.parentElement;
    if (!text.textContent.trim() || !box.checkVisibility() || box.closest(".guide-hidden-visually")) continue;
    if (parseFloat(getComputedStyle(box).fontSize) < 28) found.push(text.textContent);
  }
  return found;
}"""
WHAT_SCROLLS = """(dialog) => [dialog, ...dialog.querySelectorAll("div")]
  .filter((box) => box.scrollHeight > box.clientHeight + 1).map((box) => box.className)"""


SIZE = "(heading) => parseFloat(getComputedStyle(heading).fontSize)"


def test_even_a_long_statement_needs_no_scrolling_on_the_wall(together: Open) -> None:
    page = together("assumptions")
    show(page, LONG_WORDS, EIGHT)
    screen = page.get_by_role("dialog")
    statement = screen.get_by_role("heading")
    expect(statement).to_be_visible()
    for width, height in [(1280, 720), (1920, 1080)]:
        page.set_viewport_size({"width": width, "height": height})
        becomes(page, lambda: screen.evaluate(WHAT_SCROLLS), [])
        until(page, lambda: float(statement.evaluate(SIZE)), lambda found, least=height / 24: found >= least)  # type: ignore[misc]
        bars = [cell.bounding_box() for cell in screen.get_by_role("cell").all()]
        assert min(bar["height"] for bar in bars if bar) > height / 8


def test_nothing_on_the_wall_is_smaller_than_can_be_read(together: Open) -> None:
    page = together("assumptions")
    page.set_viewport_size({"width": 1280, "height": 720})
    close(page, EIGHT)
    expect(page.get_by_text(re.compile("^Ready without signal"))).to_be_visible()
    page.get_by_role("button", name="Show it on a big screen").click()
    screen = page.get_by_role("dialog")
    expect(screen.get_by_role("timer")).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for _ in range(11):
            becomes(page, lambda: [*screen.evaluate(TOO_SMALL), *screen.evaluate(WHAT_SCROLLS)], [])
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Home")


def test_every_item_of_five_hundred_people_is_drawn(together: Open) -> None:
    page = together("good-practice")
    read = evaluate(
        page,
        """
        const [{reportOf}, {reportView}] = await Promise.all(["report/report", "report/report-view"].map(at));
        const sectors = definition.sectors.map(({id}) => id);
        const people = Array.from({length: 500}, (_, n) => [
          Array.from({length: 22}, (_, place) => "1234dn-"[(n * (place + 3) + (n >> 3)) % 7]).join(""),
          sectors[n % 6]]);
        const filled = sheets(people);
        const report = reportOf(definition, filled, 3);
        const view = reportView(definition, report, {project() {}, pack() {}});
        document.querySelector("[data-module=group]").replaceChildren(view);
        return report.items.length;""",
    )
    assert read == 22
    expect(page.locator(".guide-gap")).to_have_count(22)
    first = page.get_by_role("table", name="How many of 500 people gave each answer").first
    assert sum(map(int, rows_of(first).values())) == 500


def in_pack(pack: Locator) -> list[str]:
    """What a meeting pack is about, without the numbers before."""
    return [text.split(". ", 1)[-1] for text in pack.get_by_role("heading", level=4).all_inner_texts()]


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_the_meeting_pack_prints_alone_on_two_sheets(together: Open) -> None:
    page = together("assumptions")
    close(page, EIGHT)
    page.get_by_role("button", name="Meeting pack").click()
    pack = page.get_by_role("region", name="Meeting pack: Which assumptions hold here?")
    expect(pack.get_by_role("table", name="Agenda, about 60 minutes")).to_be_visible()
    becomes(page, lambda: in_pack(pack), in_talk(page, EIGHT)[:3])
    actions = pack.get_by_role("table", name="What we will do")
    expect(actions.get_by_role("columnheader")).to_have_text(
        ["What will be done", "Who", "By when", "How we will know"]
    )
    expect(pack).to_contain_text(page.url.split("#")[0])
    page.emulate_media(media="print")
    expect(pack).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)
    assert pages_in(page.pdf(prefer_css_page_size=True)) == 2
    # What only a copy on Letter needs is left out of this one's sheets.
    page.locator("[data-module=group]").evaluate(
        """(group, rules) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          document.adoptedStyleSheets.push(sheet);
          group.dataset.paper = 'letter';
        }""",
        PACK_RULES.read_text("utf-8"),
    )
    on_letter = page.pdf(prefer_css_page_size=True)
    assert re.findall(rb"/MediaBox ?\[([^\]]*)\]", on_letter) == [b"0 0 612 792"] * 2


@pytest.mark.parametrize("check", ["principles", "power-and-purpose"])
def test_a_pack_with_much_else_to_look_at_still_takes_two_sheets(together: Open, check: str) -> None:
    page = together(check)
    most = evaluate(page, "return definition.scale.points.length;")
    close(
        page, [("".join(min(sign, str(most)) if sign.isdigit() else sign for sign in said), None) for said, _ in EIGHT]
    )
    page.get_by_role("button", name="Meeting pack").click()
    expect(page.locator(".guide-pack-found")).to_have_count(5)
    assert pages_in(page.pdf(prefer_css_page_size=True)) == 2


def test_a_report_prints_on_few_sides_and_tears_no_part_of_a_card(together: Open) -> None:
    page = together("assumptions")
    close(page, EIGHT)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 1000})
    expect(page.get_by_role("heading", name="Five steps")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    gaps = page.get_by_role("listitem").filter(has=page.get_by_role("heading", level=4))
    expect(gaps).to_have_count(11)
    for part in gaps.locator("> .guide-bars, > .guide-gap-prompt, > .guide-gap-links").all():
        box = part.bounding_box()
        assert box is not None
        assert box["height"] < 1000 / 3
        assert part.evaluate("(part) => getComputedStyle(part).breakInside") == "avoid"
    assert pages_in(page.pdf(format="A4")) <= 6


# Statements one and two: most at the worst; one dissents, or two stand between.
TWENTY_FIVE = [("55" + "1" * 9, None)] * 22 + [("53" + "1" * 9, None)] * 2 + [("15" + "1" * 9, None)]
NINE = [("4", None)] * 8 + [("2", None)]


@pytest.mark.parametrize(
    ("people", "named", "rest"),
    [(TWENTY_FIVE, 2, 0), (NINE, 3, 8), ([("3", None)] * 8, 3, 8)],
    ids=["one of 25 dissents", "all but one see all as bad", "all in the middle"],
)
def test_what_most_see_as_bad_stands_in_the_head_the_pack_and_on_the_big_screen(
    together: Open, people: Any, named: int, rest: int
) -> None:
    page = together("assumptions")
    close(page, people)
    texts = in_talk(page, people)[:named]
    things = page.locator(".guide-findings-first")
    expect(things.get_by_role("link")).to_have_text(texts)
    assert ("eight more below" in things.inner_text()) == bool(rest)
    page.get_by_role("button", name="Show it on a big screen").click()
    screen = page.get_by_role("dialog")
    for text in texts:
        expect(screen.get_by_role("heading")).to_have_text(text)
        expect(screen).to_contain_text(re.compile("Most of you see something wrong here|Hardly anyone is comfortable"))
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Meeting pack").click()
    pack = page.get_by_role("region", name="Meeting pack")
    becomes(page, lambda: in_pack(pack), texts)
    expect(pack).not_to_contain_text("differ")
    expect(pack.get_by_role("table", name=f"Agenda, about {24 + 12 * named} minutes")).to_be_visible()
    assert ("eight more in the report" in pack.inner_text()) == bool(rest)


def test_where_all_is_well_the_pack_asks_what_holds_it_up(together: Open) -> None:
    page = together("assumptions")
    close(page, [("1", None)] * 5)
    expect(page.get_by_role("heading", level=3, name="Something worth doing")).to_be_visible()
    expect(page.get_by_text("Nothing in these answers calls for a talk")).to_be_visible()
    page.get_by_role("button", name="Meeting pack").click()
    pack = page.get_by_role("region", name="Meeting pack")
    expect(pack.get_by_role("table", name="Agenda, about 36 minutes")).to_contain_text("Ask what holds it up")
    expect(pack).to_contain_text("What keeps this as it is, and what could undo it?")
    assert pages_in(page.pdf(prefer_css_page_size=True)) == 2


def test_a_step_from_the_report_says_what_it_was_about(together: Open) -> None:
    page = together("assumptions")
    close(page, NINE)
    gap = page.locator(".guide-gap").first
    gap.get_by_role("button", name="Add to our plan").click()
    gap.get_by_role("button", name="Only until I close this tab").click()
    expect(gap.get_by_role("link", name="See our plan")).to_be_visible()
    step = page.evaluate("JSON.parse(sessionStorage.getItem('guide:plan')).value.steps[0]")
    reason = step["for"]
    assert reason["statement"] == report_of(page, NINE)[0]["item"]["text"]
    assert (reason["check"], reason["said"]) == ("assumptions", "Of nine people: A little 1, Mostly 8.")
    assert step["text"] == gap.locator(".guide-gap-step :is(a, strong)").inner_text()
    expect(gap.locator(".guide-gap-means").last).to_contain_text("may look like this")


def test_a_note_beside_a_statement_stays_in_the_saved_round_and_on_paper(together: Open, tmp_path: Path) -> None:
    page = together("assumptions")
    close(page, EIGHT)
    gap = page.locator(".guide-gap").first
    gap.get_by_text("Write down what we said").click()
    gap.get_by_label("A note, which stays in the saved round. No names.").fill("Two of us had never seen it.")
    page.get_by_label("Whose round it is").fill("Riverside")
    page.get_by_label("The day it was held").fill("2026-05-20")
    expect(page.locator(".guide-report-facts")).to_contain_text("Held on 20 May 2026 · Riverside")
    gap.get_by_role("button", name="Add to our plan").click()
    gap.get_by_role("button", name="Only until I close this tab").click()
    expect(gap.get_by_role("link", name="See our plan")).to_be_visible()
    assert page.evaluate("JSON.parse(sessionStorage.getItem('guide:plan')).value.steps[0].for.held") == "2026-05-20"
    unfold(page, "Minutes (Word)")
    with page.expect_download() as download:
        page.get_by_role("button", name="Minutes (Word)").click()
    assert download.value.suggested_filename == "steady-guide-minutes-assumptions-2026-05-20.docx"
    minutes = Document(str(download.value.path()))
    assert {"Riverside", "Held on 20 May 2026."} <= {paragraph.text for paragraph in minutes.paragraphs}
    cells = [cell.text for table in minutes.tables for row in table.rows for cell in row.cells]
    assert "Two of us had never seen it." in cells
    assert gap.locator(".guide-gap-step :is(a, strong)").inner_text() in cells, "what was agreed"
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()  # as after a crash, with nothing left by hand
    expect(page.get_by_label("Whose round it is")).to_have_value("Riverside")
    file = saved_round(page, tmp_path)
    written = json.loads(file.read_text("utf-8"))
    assert (written["whose"], list(written["notes"].values())) == ("Riverside", ["Two of us had never seen it."])
    page.get_by_role("button", name="Start a new round").click()
    page.get_by_label("Saved rounds", exact=True).set_input_files(file)
    expect(page.get_by_text("Two of us had never seen it.")).to_be_visible()
    page.emulate_media(media="print")
    facts = page.locator(".guide-report-facts")
    expect(facts).to_contain_text("Riverside · “Which assumptions hold here?”, edition")
    expect(facts).to_contain_text("/assessments/assumptions/together/")


def saved(page: Page, people: Any, held: str) -> FilePayload:
    """A saved round, as a file."""
    body = """
      const {roundText} = await at("group/round");
      const {id: assessment, number, edition} = definition;
      const round = {format: 1, kind: "partnership-guide-round", assessment, number, edition, note: "", ...given};
      return roundText(round);"""
    text = evaluate(page, body, {"held": held, "codes": codes(page, people)})
    return {"name": f"{held}.json", "mimeType": "application/json", "buffer": text.encode()}


def test_two_rounds_lie_side_by_side(together: Open) -> None:
    page = together("assumptions")
    later = [("2" + answers[1:], sector) for answers, sector in EIGHT[:6]]
    files = [saved(page, EIGHT, "2026-05-22"), saved(page, later, "2026-11-22")]
    page.get_by_label("Saved rounds", exact=True).set_input_files(files)
    expect(page.get_by_role("heading", name="Two rounds side by side")).to_be_visible()
    snag = "When we hit a snag, we treat it as a sign that somebody has failed."
    item = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=snag))
    expect(item).to_contain_text("now all “A little”")
    columns = item.get_by_role("columnheader")
    expect(columns).to_have_text(["Answer", "22 May 2026 8 people", "22 November 2026 6 people"], use_inner_text=True)
    expect(item.get_by_role("row", name="A little").get_by_role("cell")).to_have_text(["0", "6"])
    expect(item.get_by_role("row", name="Completely").get_by_role("cell")).to_have_text(["4", "0"])
    order = [item["item"]["text"] for item in report_of(page, later)]
    becomes(page, lambda: statements(page, 3)[1:12], order)


OTHER_EDITION = """
  const {compareRounds} = await at("report/compare");
  const {compareView} = await at("report/compare-view");
  const other = "We asked this in other words.";
  const items = definition.items.map((item, place) => place ? item : {...item, text: other});
  const filled = sheets(given.people);
  const before = {definition: {...definition, edition: 99, items}, sheets: filled, held: ""};
  return compareView(compareRounds([before, {definition, sheets: filled, held: "2026-11-22"}], 3), definition);
"""


def test_another_edition_is_compared_only_on_what_stayed_the_same(together: Open) -> None:
    page = together("assumptions")
    show(page, OTHER_EDITION, EIGHT)
    left = page.get_by_text("These rounds answered different editions of the check.")
    expect(left).to_contain_text("10 statements were asked in the same words")
    why = page.get_by_role("listitem").filter(has_text="An earlier round asked: “We asked this in other words.”")
    expect(why).to_contain_text("When we hit a snag")
    compared = page.get_by_role("region", name="Two rounds side by side").get_by_role("heading", level=3)
    expect(compared).to_have_count(11)  # and what moved
    assert all("When we hit a snag" not in text for text in compared.all_inner_texts())
