"""Codes come in at the facilitator's page, as a person would bring them, up to the report."""

import json
import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.group.codes import codes_of, messy_chat, some_codes
from tests.browser.group.leading import BOX, CLOSE, KEEP, Open, add, count, press, report, saved
from tests.browser.pace.waiting import until
from tests.browser.plan.folds import unfold


def test_eight_codes_from_one_messy_chat_to_a_report(together: Open, tmp_path: Path) -> None:
    page = together()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    codes = some_codes(page, 7)
    changed = codes_of(page, [(5, 9, None)])[0]
    wrong = codes[6][:-2] + ("XY" if codes[6][-2:] != "XY" else "YX")
    add(page, f"{messy_chat(codes[:6])}\nEd: {wrong}\nand once more: {codes[1]}")
    expect(count(page)).to_have_text("6 people so far")
    expect(page.get_by_text("6 codes added. 1 code was here already and is counted once.")).to_be_visible()
    expect(page.get_by_label(BOX)).to_be_focused()
    expect(page.get_by_label(BOX)).to_have_value(re.compile(re.sub("-", ".?", wrong)))
    expect(page.get_by_label(BOX)).to_have_accessible_description(re.compile("There is a slip in this code"))
    add(page, f"{codes[6]}\n{changed}")
    # The first person's code waits with its correction, and neither counts.
    expect(count(page)).to_have_text("6 people so far")
    expect(page.get_by_label(BOX)).to_have_value("")
    press(page, CLOSE)
    expect(page.get_by_role("button", name="Count the later")).to_be_focused()
    page.keyboard.press("Enter")
    expect(count(page)).to_have_text("7 people so far")
    press(page, "Undo")
    expect(count(page)).to_have_text("6 people so far")
    press(page, "Count the later")
    expect(count(page)).to_have_text("7 people so far")
    press(page, CLOSE)
    expect(report(page)).to_be_focused()
    expect(report(page)).to_have_text("What seven people said")
    page.get_by_label("The day it was held").fill("2026-05-20")
    page.get_by_label("A note, if you like").fill("In the “village hall”")
    file = saved(page, tmp_path)
    assert file.name == "steady-guide-assumptions-2026-05-20.json"
    round_ = json.loads(file.read_text("utf-8"))
    assert (round_["held"], round_["note"]) == ("2026-05-20", "In the “village hall”")
    assert sorted(round_["codes"]) == sorted([*codes[1:], changed])
    unfold(page, "Counts (CSV)")
    with page.expect_download() as download:
        press(page, "Counts (CSV)")
    table = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    assert len(table) == 12
    assert not [code for code in codes if code in "".join(table)]
    asked = [url for url in asked if "/written/" not in url]  # what the test itself makes codes with
    assert not [url for url in asked if not url.startswith((page.url.split("assessments/")[0], "blob:"))]
    assert not [url for url in asked if any(code in url for code in [*codes, changed])]


def test_while_a_round_is_open_only_its_number_shows(together: Open) -> None:
    page = together()
    labels = ["Not at all", "Completely", "Health body", "Don’t know"]
    before = page.locator("#round").inner_text()
    add(page, "\n".join(codes_of(page, [(number, number, "health") for number in range(12)])))
    expect(count(page)).to_have_text("12 people so far")
    after = page.locator("#round").inner_text()
    assert not [label for label in labels if label in before + after]
    expect(page.locator("#round table, #round progress, #round meter")).to_have_count(0)


def test_whose_code_it_was_is_told_and_saved_nowhere(together: Open, tmp_path: Path) -> None:
    page = together()
    codes = codes_of(page, [(number, number, None) for number in range(1, 7)])
    [other] = codes_of(page, [(1, 5, None)])
    wrong = codes[5][:-2] + ("XY" if codes[5][-2:] != "XY" else "YX")
    page.get_by_label(KEEP).check()
    chat = [*(f"Femi {at}: {code}" for at, code in enumerate(codes[:5])), f"Hugh: {wrong} <b>late</b>"]
    add(page, "\n".join(chat))
    expect(page.locator("#group-codes-faults")).to_contain_text("It stood in: “Hugh: … <b>late</b>”")
    expect(page.get_by_label(BOX)).to_have_value(wrong)
    add(page, f"Femi again: {other}")
    question = page.get_by_role("group", name="Two codes that seem to be one person’s")
    expect(question).to_contain_text("It stood in: “Femi 0: …”")
    expect(question).to_contain_text("It stood in: “Femi again: …”")
    everything = "JSON.stringify({...localStorage, ...sessionStorage, state: history.state})"
    kept = until(page, lambda: str(page.evaluate(everything)), lambda text: other in text)
    press(page, "Count the later")
    press(page, CLOSE)
    expect(report(page)).to_be_visible()
    for text in (kept, saved(page, tmp_path).read_text("utf-8"), page.evaluate("JSON.stringify(localStorage)")):
        assert not [name for name in ("Femi", "Hugh", "late") if name in text]


def test_a_round_is_closed_from_the_minimum_on_and_opened_again(together: Open) -> None:
    page = together()
    codes = some_codes(page, 6)
    add(page, codes[0])
    close = page.get_by_role("button", name=CLOSE)
    expect(close).to_have_accessible_description("4 more people are needed before the round can be closed.")
    close.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label(BOX)).to_be_focused()
    expect(report(page)).to_have_count(0)
    add(page, "\n".join(codes[1:5]))
    close.click()
    expect(report(page)).to_be_focused()
    page.go_back()
    expect(page.get_by_role("group", name="This round is closed")).to_be_visible()
    expect(page.get_by_label(BOX)).to_be_hidden()
    page.go_forward()
    expect(report(page)).to_have_text("What five people said")
    press(page, "Let more answers in")
    expect(page.get_by_text("can show what the newcomers said").first).to_be_visible()
    expect(page.get_by_label(BOX)).to_be_focused()
    page.go_back()
    expect(report(page)).to_have_count(0)
    add(page, codes[5])
    press(page, CLOSE)
    expect(report(page)).to_have_text("What six people said")


def test_with_the_keyboard_alone(together: Open) -> None:
    page = together()
    codes = some_codes(page, 4)
    page.get_by_label(BOX).focus()
    for number, code in enumerate(codes, 1):
        page.keyboard.type(code.lower().replace("-", " "))
        page.keyboard.press("Enter")
        expect(count(page)).to_have_text(re.compile(rf"^{number} (person|people) so far"))
        expect(page.get_by_label(BOX)).to_be_focused()
    page.get_by_text("Type in a sheet from paper").focus()
    page.keyboard.press("Enter")
    first = page.get_by_role("group", name=re.compile("^1. "))
    expect(first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.type("12345dn0541")
    expect(first.get_by_role("radio", name="Not at all")).to_be_checked()
    expect(page.get_by_role("group", name=re.compile("^6. ")).get_by_role("radio", name="Don’t know")).to_be_checked()
    expect(page.get_by_role("group", name=re.compile("^8. ")).get_by_role("radio", name="Left blank")).to_be_checked()
    expect(page.get_by_label("Kind of organisation")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(count(page)).to_have_text("5 people so far")
    expect(first.get_by_role("radio").first).to_be_focused()
    expect(first.get_by_role("radio", name="Not at all")).not_to_be_checked()
    told = re.compile(r"Its code is ([0-9A-Z-]+):")
    expect(page.locator("#round")).to_contain_text(told)
    made = told.search(page.locator("#round").inner_text())
    assert made
    add(page, made[1])
    expect(page.get_by_text("1 code was here already and is counted once.")).to_be_visible()
    page.get_by_role("button", name=CLOSE).focus()
    page.keyboard.press("Enter")
    expect(report(page)).to_be_focused()


def test_a_sheet_of_choices_holds_to_its_limit(together: Open) -> None:
    page = together("values")
    page.get_by_text("Type in a sheet from paper").click()
    form = page.locator("form", has=page.get_by_role("button", name="Add this sheet"))
    expect(form).to_be_visible()
    boxes = form.get_by_role("checkbox").all()
    for box in boxes[:5]:
        box.check()
    boxes[5].click()
    expect(boxes[5]).not_to_be_checked()
    expect(form.get_by_role("status")).to_contain_text("5 choices at most")
    press(page, "Add this sheet")
    expect(count(page)).to_have_text("1 person so far")


def test_a_code_in_the_address_is_added_and_leaves_it(together: Open) -> None:
    page = together()
    codes = some_codes(page, 2)
    page.evaluate(f"location.hash = '#code={codes[0]}'")
    expect(count(page)).to_have_text("1 person so far")
    expect(page).to_have_url(re.compile("^[^#]+$"))
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("about:blank")
    together(behind=f"#code={codes[1]}")  # the tab held the first
    expect(count(page)).to_have_text("2 people so far")
    expect(page).to_have_url(re.compile("^[^#]+$"))
    page.get_by_text("The codes in this round").click()
    press(page, f"Take away {codes[1]}")
    expect(count(page)).to_have_text("1 person so far")
    press(page, "Undo")
    expect(count(page)).to_have_text("2 people so far")


def test_nothing_typed_is_lost_where_the_network_is_gone(page: Page, together: Open) -> None:
    together()
    code = some_codes(page, 1)[0]
    page.route("**/group-gathering-gathering.*.mjs", lambda route: route.abort())
    page.reload()
    page.wait_for_selector("html[data-ready]")
    add(page, f"mine: {code}")
    expect(page.get_by_text("Nothing is lost: see whether you are online")).to_be_visible()
    expect(page.get_by_label(BOX)).to_have_value(f"mine: {code}")


def test_the_link_is_copied_and_shown_large(context: BrowserContext, together: Open) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = together()
    press(page, "Copy the link")
    expect(page.get_by_text("The link is copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/steady-guide/assessments/assumptions/#join")
    press(page, "Show it large")
    expect(page.get_by_role("dialog").get_by_role("img")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="Show it large")).to_be_focused()
