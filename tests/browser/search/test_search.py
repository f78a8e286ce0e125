"""Search as a reader uses it: by keyboard, with filters, by an address, without scripts, and when it fails."""

import gzip
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

ENTRY = "tips/bust-the-jargon/"
READY = "html[data-ready]"
PACKED = (".pf_index", ".pf_fragment", ".pf_meta", ".pf_filter", ".pagefind")


@pytest.fixture(autouse=True)
def quiet(page: Page) -> list[str]:
    """What the console says that it should not: errors, violations of the policy."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


@pytest.fixture
def start(page: Page, site: str) -> Callable[[str], None]:
    def visit(address: str = ENTRY) -> None:
        page.goto(site + address)
        page.wait_for_selector(READY, state="attached")

    return visit


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search")


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="What are you looking for?")


def status(page: Page) -> Locator:
    return dialog(page).get_by_role("status")


def results(page: Page) -> Locator:
    return dialog(page).locator("a[data-result]")


def look_for(page: Page, words: str) -> None:
    page.get_by_role("button", name="Search").click()
    field(page).fill(words)
    expect(status(page)).to_contain_text(f"“{words}”")


def test_nothing_is_loaded_before_someone_searches_and_then_little(
    page: Page, start: Callable[[str], None], quiet: list[str]
) -> None:
    loaded: dict[str, int] = {}

    def weigh(url: str, body: bytes) -> None:
        loaded[url] = len(body) if url.split("?")[0].endswith(PACKED) else len(gzip.compress(body, 6))

    page.context.on("response", lambda response: weigh(response.url, response.body()))
    start(ENTRY)
    assert not [url for url in loaded if "pagefind" in url]
    assert not [url for url in loaded if re.search(r"/search/(dialog|engine|worker|list|form)", url)]
    before = set(loaded)
    look_for(page, "who pays")
    expect(results(page).first).to_be_visible()
    first_use = {url: size for url, size in loaded.items() if url not in before}
    assert [url for url in first_use if "/pagefind/index/" in url]
    assert sum(first_use.values()) < 200_000, first_use
    assert quiet == []


def test_results_show_as_one_types_by_kind_with_the_words_marked(
    page: Page, site: str, start: Callable[[str], None], quiet: list[str]
) -> None:
    start(ENTRY)
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type("jargon", delay=30)
    expect(status(page)).to_have_text(re.compile(r"^\d+ pages found for “jargon” \(.*Tips 1.*\)\.$"))
    tips = dialog(page).get_by_role("region", name=re.compile("^Tips"))
    expect(tips.get_by_role("heading", level=3)).to_have_text("Tips (1)")
    expect(tips.get_by_role("link", name="Bust the jargon")).to_have_attribute("href", site + ENTRY)
    expect(tips.locator("mark").first).to_have_text(re.compile("jargon", re.I))
    headings = dialog(page).get_by_role("heading", level=3).all_inner_texts()
    assert headings[-1].startswith("Other pages"), headings
    assert page.url.endswith("?q=jargon")
    assert quiet == []


def test_arrows_move_through_the_results_and_enter_follows(page: Page, start: Callable[[str], None]) -> None:
    start("")
    look_for(page, "trust")
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(results(page).nth(0)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/principles/trust/$"))
    page.go_back()
    expect(field(page)).to_have_value("trust")
    expect(results(page).first).to_be_visible()


def test_escape_closes_at_once_and_focus_and_address_return(page: Page, start: Callable[[str], None]) -> None:
    start(f"{ENTRY}#words-to-say")
    button = page.get_by_role("button", name="Search")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("jargon")
    expect(status(page)).to_contain_text("“jargon”")
    assert page.url.endswith("?q=jargon#words-to-say")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(button).to_be_focused()
    assert page.url.endswith(f"{ENTRY}#words-to-say")
    page.keyboard.press("Control+k")
    expect(field(page)).to_have_value("jargon")


def test_filters_narrow_and_stand_in_the_order_of_the_guide(page: Page, start: Callable[[str], None]) -> None:
    start(ENTRY)
    look_for(page, "trust")
    stage = page.get_by_role("combobox", name="Stage")
    order = ["All stages", "Exploring", "Starting", "Working", "Reviewing", "Changing"]
    expect(stage.locator("option")).to_have_text(order)
    page.get_by_role("combobox", name="Kind").select_option("Tips")
    expect(status(page)).to_contain_text("under Tips")
    expect(dialog(page).get_by_role("heading", level=3)).to_have_text([re.compile("^Tips")])
    page.get_by_role("combobox", name="Theme").select_option("People")
    expect(status(page)).to_contain_text("under Tips, People")
    expect(page).to_have_url(re.compile(r"\?q=trust&kind=Tips&theme=People$"))


def test_filters_alone_show_all_there_is(page: Page, start: Callable[[str], None]) -> None:
    start(ENTRY)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("combobox", name="Kind").select_option("Stages")
    expect(status(page)).to_have_text("5 pages found under Stages.")


def test_an_address_opens_the_search_and_every_page_can_be_had(page: Page, start: Callable[[str], None]) -> None:
    start("stories/?q=partner&stage=Starting")
    expect(field(page)).to_have_value("partner")
    expect(page.get_by_role("combobox", name="Stage")).to_have_value("Starting")
    expect(results(page)).to_have_count(10)
    page.get_by_role("button", name="Show more pages").click()
    expect(results(page)).to_have_count(20)
    expect(dialog(page).locator("a[data-result]:focus")).to_have_count(1)


def test_the_glossary_leads_to_the_very_words(page: Page, start: Callable[[str], None]) -> None:
    start(ENTRY)
    look_for(page, "constituency")
    part = dialog(page).get_by_role("list", name="In Glossary").get_by_role("link").first
    part.click()
    expect(page).to_have_url(re.compile(r"/glossary/#.+"))


def test_a_result_on_this_very_page_closes_the_search(page: Page, start: Callable[[str], None]) -> None:
    start("glossary/?q=constituency")
    dialog(page).get_by_role("list", name="In Glossary").get_by_role("link").first.click()
    expect(dialog(page)).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/glossary/#.+"))


def test_the_key_is_left_alone_in_a_field_and_can_be_switched_off(page: Page, start: Callable[[str], None]) -> None:
    start("something-isnt-working/")
    box = page.get_by_role("article").get_by_role("textbox").first
    box.fill("and")
    box.press("/")
    expect(box).to_have_value("and/")
    expect(dialog(page)).to_have_count(0)
    page.keyboard.press("Control+k")
    page.get_by_role("checkbox", name="Open search with the / key").uncheck()
    start(ENTRY)
    page.keyboard.press("/")
    page.keyboard.press("Control+k")
    expect(dialog(page)).to_be_visible()
    expect(page.get_by_role("checkbox", name="Open search with the / key")).not_to_be_checked()
    expect(field(page)).to_have_value("")


def test_nothing_found_tells_what_to_try(page: Page, start: Callable[[str], None]) -> None:
    start(ENTRY)
    look_for(page, "qqxzzv")
    expect(status(page)).to_have_text("Nothing found for “qqxzzv”.")
    expect(dialog(page).get_by_text("try a plainer word")).to_be_visible()
    expect(dialog(page).get_by_role("link", name="index of everything", exact=True)).to_be_visible()


def test_words_that_no_page_has_together_are_offered_alone(page: Page, start: Callable[[str], None]) -> None:
    start(ENTRY)
    look_for(page, "biscuit kettle")
    expect(status(page)).to_contain_text("Nothing found")
    dialog(page).get_by_role("button", name=re.compile(r"^kettle \(\d+\)$")).click()
    expect(field(page)).to_be_focused()
    expect(results(page).first).to_be_visible()


def test_what_lies_outside_the_filters_is_told(page: Page, start: Callable[[str], None]) -> None:
    start("?q=biscuit&kind=Stages")
    dialog(page).get_by_role("button", name=re.compile(r"^Look in the whole guide \(\d+\)$")).click()
    expect(results(page).first).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?q=biscuit$"))


def test_a_search_that_cannot_be_loaded_says_so_and_tries_again(page: Page, start: Callable[[str], None]) -> None:
    def lost(route: Route) -> None:
        route.abort()

    page.context.route("**/pagefind/**", lost)
    start(f"{ENTRY}?q=jargon")
    expect(status(page)).to_have_text("The search could not be loaded.")
    expect(dialog(page).get_by_role("link", name="index of everything", exact=True)).to_be_visible()
    page.context.unroute("**/pagefind/**", lost)
    page.get_by_role("button", name="Try again").click()
    expect(results(page).first).to_be_visible()


def test_without_scripts_a_link_leads_to_every_page(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as plain:
        page = plain.new_page()
        page.goto(site + ENTRY)
        page.get_by_role("banner").get_by_role("link", name="Index").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Index of everything")
        page.get_by_role("link", name="Which assumptions hold here?").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Which assumptions hold here?")


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.full)])
def test_each_state_passes_axe_and_fits_320_pixels(
    page: Page, start: Callable[[str], None], axe: Callable[[Page], list[str]], scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 320, "height": 640})
    start(ENTRY)
    page.get_by_role("button", name="Search").click()
    states = ["", "jargon", "constituency", "biscuit kettle", "qqxzzv" * 30]
    for words in states:
        field(page).fill(words)
        expect(status(page)).to_contain_text(words[:20])
        assert axe(page) == [], words
        assert dialog(page).evaluate("box => box.scrollWidth <= box.clientWidth"), words
