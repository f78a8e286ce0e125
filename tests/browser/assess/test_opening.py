"""Codes and links: opened elsewhere with the same answers, and a clear sentence for each that cannot be."""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.assess.test_answering import advice, code, press, statement, unfold
from tests.browser.assess.test_keeping import KEEP, kept
from tests.scripts.definitions import Definition

Open = Callable[[str], Page]


@pytest.fixture
def other(browser: Browser) -> Iterator[Page]:
    """A page in another browser context: another person's."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def answered(page: Page, label: str = "Mostly") -> str:
    """Answers all eleven and gives the code."""
    press(page, "All on one page")
    for number in range(1, 12):
        statement(page, number).get_by_label(label if number % 2 else "Not at all").check()
    page.get_by_label("which kind of organisation").select_option(label="Health body")
    press(page, "See the result")
    return code(page)


def type_code(page: Page, text: str) -> None:
    field, fold = page.get_by_label("An answer code, or a link with one"), page.get_by_text("Open a code")
    expect(fold).to_be_visible()
    if not field.is_visible():  # it stays unfolded once it is
        fold.click()
    field.fill(text)
    press(page, "Open")


def test_a_link_shows_the_same_answers_to_someone_else(answering: Open, other: Page) -> None:
    page = answering("assumptions/")
    given = answered(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    press(page, "Copy link")
    expect(page.get_by_text("The link is copied.")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.endswith(f"/steady-guide/assessments/assumptions/#code={given}")
    printed = page.get_by_text(re.compile(r"hold here\?”, edition \d+ · Printed on \d+ \w+ \d{4} · .*/assumptions/$"))
    expect(printed).to_be_hidden()
    page.emulate_media(media="print")
    expect(printed).to_be_visible()
    other.goto(link)
    expect(other.get_by_role("heading", name="Answers opened from a code")).to_be_focused()
    expect(other.get_by_role("heading", name="Answers opened from a code")).to_be_in_viewport()
    expect(other.get_by_text("Given by someone from: Health body.")).to_be_visible()
    expect(advice(other)).to_have_text(advice(page).all_text_contents())
    assert kept(other) == []
    press(other, "Change these answers")
    expect(statement(other, 1).get_by_label("Mostly")).to_be_checked()
    expect(other).to_have_url(re.compile("^[^#]+$"))
    other.go_back()
    expect(other.get_by_role("heading", name="Answers opened from a code")).to_be_focused()


def test_a_typed_code_opens_and_leaves_kept_answers_alone(answering: Open, other: Page) -> None:
    page = answering("assumptions/")
    given = answered(page)
    other.goto(page.url.replace("#result", "#start"))
    other.wait_for_selector("html[data-ready]")
    other.get_by_label(KEEP).check()
    statement(other, 1).get_by_label("Completely").check()
    other.wait_for_function("() => JSON.stringify(localStorage).includes('completely')")
    before = other.evaluate("JSON.stringify(localStorage)")
    type_code(other, given.lower().replace("-", " "))
    expect(other.get_by_role("heading", name="Answers opened from a code")).to_be_focused()
    press(other, "Change these answers")
    statement(other, 1).get_by_label("Partly").check()
    assert other.evaluate("JSON.stringify(localStorage)") == before
    type_code(other, given)
    press(other, "Change these answers")
    expect(other.get_by_text("your own are set aside")).to_be_visible()
    press(other, "Bring my own answers back")
    press(other, "All on one page")
    expect(statement(other, 1).get_by_label("Partly")).to_be_checked()


def test_codes_that_cannot_be_opened_say_why(answering: Open) -> None:
    page = answering("assumptions/")
    given = answered(page)
    swapped = given[:-2] + given[-1] + given[-2] if given[-1] != given[-2] else given[:-1] + "2"
    for text, says in {
        "": "There is no code here yet.",
        given + "u": "No code contains “u”.",
        given[:-1]: "it has 17 characters and needs 18",
        given + "22": "it has 20 characters and should have no more than 18",
        swapped: "There is a slip in this code",
    }.items():
        type_code(page, text)
        expect(page.locator("#open-code-error")).to_contain_text(says)
        expect(page.get_by_label("An answer code, or a link with one")).to_be_focused()
    expect(page.get_by_role("heading", name="Your result")).to_be_visible()


def test_a_code_of_another_check_leads_there(answering: Open) -> None:
    page = answering("values/")
    page.get_by_role("checkbox", name="Courage").check()
    press(page, "See the result")
    answering(f"assumptions/#code={code(page)}")
    problem = page.get_by_role("group", name="This code could not be opened")
    expect(problem).to_be_focused()
    expect(statement(page, 1)).to_be_visible()
    problem.get_by_role("link", name="Open it at “What do we value?”").click()
    expect(page.get_by_role("heading", name="Answers opened from a code")).to_be_visible()
    expect(page.get_by_text("You chose one of the 18.")).to_be_visible()
    unfold(page)
    expect(page.get_by_text("One of the 18 is chosen: Courage.")).to_be_visible()


def test_a_code_of_another_edition_is_shown_in_its_own_words(
    answering: Open, definitions: dict[str, Definition], page: Page
) -> None:
    second = definitions["assumptions-1"] | {"edition": 2, "question": "How true was this last year?"}
    listed = {"number": 1, "id": "assumptions", "title": "…", "url": "assessments/assumptions/"}
    editions = [{"edition": number, "url": f"assessments/assumptions/{number}.json"} for number in (1, 2)]
    index = {"format": 1, "assessments": [listed | {"editions": editions}]}
    page.route("**/assessments/index.json", lambda route: route.fulfill(body=json.dumps(index)))
    page.route("**/assumptions/2.json", lambda route: route.fulfill(body=json.dumps(second)))
    answering("assumptions/")
    found = page.evaluate(
        """async (second) => {
          const {encode} = await import('/written/assess/code/code.mjs');
          const {emptySheet, withAnswer} = await import('/written/assess/answers.mjs');
          return [2, 3].map((edition) => {
            const definition = {...second, edition};
            return encode(definition, withAnswer(definition, emptySheet(definition, 5), 'aim', 'mostly'));
          });
        }""",
        second,
    )
    type_code(page, found[0])
    expect(page.get_by_text("These answers were given to edition 2 of this check")).to_be_visible()
    unfold(page)
    expect(page.get_by_text("How true was this last year?")).to_be_visible()
    expect(page.get_by_role("button", name="Change these answers")).to_have_count(0)
    type_code(page, found[1])
    expect(page.locator("#open-code-error")).to_contain_text("edition 3 of this check, which is not known here")


def test_a_code_of_the_first_edition_opens_in_the_words_its_owner_saw(
    answering: Open, definitions: dict[str, Definition]
) -> None:
    first, second = definitions["good-practice-1"], definitions["good-practice-2"]
    old, new = ({item["id"]: item["text"] for item in each["items"]} for each in (first, second))
    assert old.keys() == new.keys()
    assert [item for item in old if old[item] != new[item]] == ["frustrations"]
    page = answering("good-practice/")
    made = page.evaluate(
        """async (definition) => {
          const {encode} = await import('/written/assess/code/code.mjs');
          const {emptySheet, withAnswer} = await import('/written/assess/answers.mjs');
          return encode(definition, withAnswer(definition, emptySheet(definition, 5), 'frustrations', 'partly'));
        }""",
        first,
    )
    type_code(page, made)
    expect(page.get_by_text("These answers were given to edition 1 of this check")).to_be_visible()
    expect(page.get_by_text(old["frustrations"])).to_have_count(1)


def test_a_mistyped_link_says_so_and_the_check_still_works(answering: Open) -> None:
    page = answering("assumptions/#code=210H-575V-GDC0-000G-MM")
    problem = page.get_by_role("group", name="This code could not be opened")
    expect(problem).to_contain_text("There is a slip in this code")
    statement(page, 1).get_by_label("Mostly").check()
    expect(statement(page, 2)).to_be_visible()
    expect(page).to_have_url(re.compile("/assumptions/$"))
