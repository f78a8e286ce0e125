"""Rounds saved to files, opened again, gone on with, and laid side by side."""

import json
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.group.codes import codes_of, messy_chat, some_codes
from tests.browser.group.leading import Open, a_file, add, closed, count, press, report, saved


def test_files_are_searched_for_codes_and_saved_rounds_opened(together: Open, tmp_path: Path) -> None:
    page = together()
    codes = closed(page, 6)
    file = saved(page, tmp_path)
    press(page, "Start a new round")
    expect(count(page)).to_have_text("0 people so far")
    page.get_by_label("Files with codes, or saved rounds").set_input_files(
        [
            a_file("chat.txt", messy_chat(codes[:5])),
            a_file("one.eml", f"Hello\r\n\r\n{codes[5]}\r\n"),
            a_file("a.png", b"\x89PNG\x00\x00"),
            a_file("hostile.json", '{"__proto__": {"codes": [1]}}'),
        ]
    )
    expect(count(page)).to_have_text("6 people so far")
    wrong = page.get_by_role("group", name="2 files could not be opened here")
    expect(wrong).to_contain_text("It is no text file.")
    expect(wrong).to_contain_text("This is no saved round of this guide.")
    page.get_by_label("Saved rounds", exact=True).set_input_files(file)
    expect(page.get_by_role("heading", name="A saved round")).to_be_focused()
    expect(report(page)).to_have_text("What six people said")
    press(page, "Back to the round on this page")
    expect(count(page)).to_have_text("6 people so far")


def test_two_rounds_lie_side_by_side_and_one_is_taken_away(together: Open, tmp_path: Path) -> None:
    page = together()
    closed(page, 6)
    page.get_by_label("The day it was held").fill("2026-05-20")
    first = saved(page, tmp_path)
    press(page, "Start a new round")
    closed(page, 5)
    page.get_by_label("The day it was held").fill("2026-11-22")
    page.get_by_label("Saved rounds", exact=True).set_input_files(first)
    expect(page.get_by_role("heading", name="Two rounds side by side")).to_be_focused()
    expect(page.locator(".guide-group-rounds > li")).to_have_text(
        [re.compile("^20 May 2026, 6 people"), re.compile("^22 November 2026, 5 people")]
    )
    expect(page.locator(".guide-comparison")).to_be_visible()
    page.go_back()
    expect(report(page)).to_have_text("What five people said")
    page.go_forward()
    page.get_by_role("button", name="Take away the round of 20 May 2026").click()
    expect(page.locator(".guide-comparison")).to_have_count(0)
    press(page, "Undo")
    expect(page.locator(".guide-comparison")).to_be_visible()
    third = json.loads(first.read_text("utf-8")) | {"held": "2025-11-20"}
    page.get_by_label("Saved rounds", exact=True).set_input_files(a_file("third.json", json.dumps(third)))
    expect(page.get_by_role("heading", name="3 rounds side by side")).to_be_visible()


def test_rounds_of_another_edition_open_and_those_of_another_check_lead_there(page: Page, together: Open) -> None:
    editions = [{"edition": number, "url": f"assessments/assumptions/{number}.json"} for number in (1, 2)]
    ours = {"number": 1, "id": "assumptions", "title": "…", "url": "assessments/assumptions/", "editions": editions}
    theirs = {"number": 2, "id": "other", "title": "Another check", "url": "assessments/other/", "editions": []}
    index = json.dumps({"format": 1, "assessments": [ours, theirs]})
    page.route("**/assessments/index.json", lambda route: route.fulfill(body=index))
    together()
    second = page.evaluate("async () => ({...await (await fetch('../1.json')).json(), edition: 2})")
    page.route("**/assumptions/2.json", lambda route: route.fulfill(body=json.dumps(second)))
    files = [
        a_file(f"{number}-{edition}.json", json.dumps(round_))
        for number, edition in ((1, 2), (1, 3), (2, 1), (3, 1))
        for round_ in [
            {
                **{"format": 1, "kind": "partnership-guide-round", "assessment": "assumptions", "number": number},
                **{"edition": edition, "held": "2026-05-20", "note": ""},
                "codes": codes_of(page, [(at, at, None) for at in range(6)], {"edition": edition, "number": number}),
            }
        ]
    ]
    page.get_by_label("Saved rounds", exact=True).set_input_files(files)
    expect(report(page)).to_have_text("What six people said")
    expect(page.get_by_role("button", name="Let more answers in")).to_have_count(0)
    wrong = page.get_by_role("group", name="3 files could not be opened here")
    expect(wrong).to_contain_text("It is a round of edition 3 of this check, which is not known here.")
    expect(wrong).to_contain_text("It is a round of a check that this guide does not have.")
    way = wrong.get_by_role("link", name="Open it at “Another check”")
    expect(way).to_have_attribute("href", re.compile("/assessments/other/together/$"))


def test_a_saved_round_goes_on_where_it_was_left(together: Open, tmp_path: Path) -> None:
    page = together()
    codes = some_codes(page, 5)
    add(page, codes[0])
    with page.expect_download() as download:
        press(page, "Save it to a file")
    download.value.save_as(tmp_path / "part.json")
    press(page, "Wipe this round")
    expect(count(page)).to_have_text("0 people so far")
    page.get_by_label("Saved rounds", exact=True).set_input_files(tmp_path / "part.json")
    expect(page.get_by_text("There are fewer than 5 people in this round")).to_be_visible()
    press(page, "Let more answers in")
    add(page, "\n".join(codes))
    expect(count(page)).to_have_text("5 people so far")
