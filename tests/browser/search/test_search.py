"""Search as a reader uses it: by keyboard, with filters, by an address, without scripts, and when it fails."""

import gzip
import re
from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.pace.waiting import becomes, until

ENTRY = "tips/bust-the-jargon/"
READY = "html[data-ready]"
FIRST_USE = {"bytes": 35_000, "requests": 3}
"""What the first results may cost at most, beyond the page and what has come with the first touch of it."""


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


def group(page: Page, name: str) -> Locator:
    return dialog(page).get_by_role("group", name="Show only").get_by_role("button", name=re.compile(f"^{name}"))


def further(page: Page) -> Locator:
    """What the full text adds below the first results."""
    return dialog(page).locator("ul.guide-found > li")


def look_for(page: Page, words: str) -> None:
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    field(page).fill(words)
    expect(status(page)).to_contain_text(f"“{words}”")


def names_of(urls: Iterable[str]) -> set[str]:
    return {re.sub(r".*/|\.[0-9a-f]{8}", "", url) for url in urls}


def test_first_results_cost_little_and_nothing_is_loaded_before(
    page: Page, start: Callable[[str], None], quiet: list[str]
) -> None:
    loaded: dict[str, int] = {}
    page.context.on("response", lambda answer: loaded.update({answer.url: len(gzip.compress(answer.body(), 9))}))
    # Neither what a sentence may wait for nor the full text comes, and the first results stand all the same.
    page.context.route("**/search/rest-1.json", lambda route: route.abort())
    page.context.route("**/search-more.*.mjs", lambda route: route.abort())
    start(ENTRY)
    page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if re.search(r"/search-(search|worker|more)|finds-|pagefind", url)]
    untouched = set(loaded)
    page.mouse.move(200, 300)  # whoever comes to the search has touched the page on the way
    page.wait_for_selector("html[data-touched]", state="attached")
    at_a_touch = {"page-touched.mjs", "kit-locale.mjs"}
    becomes(page, lambda: names_of(url for url in loaded if url not in untouched), at_a_touch)
    before = set(loaded)
    look_for(page, "who pays for the whole of this and what does it say about trust")
    expect(results(page).first).to_be_visible()
    becomes(
        page,
        lambda: names_of(url for url in loaded if url not in before),
        {"search-search.mjs", "entry-late.css", "finds-1.json"},
    )
    first_use = {url: size for url, size in loaded.items() if url not in before}
    assert len(first_use) <= FIRST_USE["requests"]
    assert sum(first_use.values()) <= FIRST_USE["bytes"], first_use


def test_results_show_as_one_types_with_their_kind_summary_and_reason(
    page: Page, site: str, start: Callable[[str], None], quiet: list[str]
) -> None:
    start(ENTRY)
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type("jargon", delay=30)
    expect(status(page)).to_have_text(re.compile(r"^\d+ pages? found for “jargon”\.$"))
    first = dialog(page).locator(".guide-found > li").first
    expect(first.get_by_role("link")).to_have_attribute("href", site + ENTRY)
    expect(first.locator(".guide-kind")).to_have_text("Tip")
    expect(first).to_contain_text("A light game for catching puzzling words")
    expect(first.locator(".guide-found-why")).to_have_text("Because you said jargon.")
    expect(page).to_have_url(re.compile(r"\?q=jargon$"))
    expect(further(page).first).to_be_visible()
    assert quiet == []


def test_the_full_text_and_stories_come_below_and_move_nothing(page: Page, start: Callable[[str], None]) -> None:
    held: list[Route] = []
    page.context.route("**/search-more.*.mjs", lambda route: held.append(route))
    start(ENTRY)
    with page.expect_request("**/search-more.*.mjs"):
        look_for(page, "chairs")
    expect(results(page).first).to_be_visible()
    first = [link.get_attribute("href") for link in results(page).all()]
    places = [link.bounding_box() for link in results(page).all()]
    until(page, lambda: held, bool)[0].continue_()
    expect(further(page).first).to_be_visible()
    now = [link.get_attribute("href") for link in results(page).all()]
    assert now[: len(first)] == first
    assert [link.bounding_box() for link in results(page).all()[: len(first)]] == places
    assert len(now) == len(set(now)), "a page that is shown already is not shown again"


def test_stories_are_found_by_their_text(page: Page, start: Callable[[str], None]) -> None:
    start(ENTRY)
    look_for(page, "learning programme")
    expect(further(page).and_(page.locator("[data-kind=story]")).filter(has_text="Values before tasks")).to_be_visible()
    group(page, "Stories").click()
    expect(group(page, "Stories")).to_have_attribute("aria-pressed", "true")
    expect(further(page).locator(".guide-kind").first).to_have_text("Story")
    expect(page).to_have_url(re.compile(r"kind=Stories"))


def test_arrows_move_through_the_results_and_enter_follows(page: Page, start: Callable[[str], None]) -> None:
    start("tips/")
    look_for(page, "trust")
    expect(results(page).nth(1)).to_be_visible()
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
    expect(page).to_have_url(re.compile(r"\?q=jargon#words-to-say$"))
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(button).to_be_focused()
    expect(page).to_have_url(re.compile(f"{ENTRY}#words-to-say$"))
    page.keyboard.press("Control+k")
    expect(field(page)).to_have_value("jargon")


def test_groups_are_buttons_and_filters_stand_in_the_order_of_the_guide(
    page: Page, start: Callable[[str], None]
) -> None:
    start(ENTRY)
    look_for(page, "trust")
    stage = page.get_by_role("combobox", name="Stage")
    order = ["All stages", "Exploring", "Starting", "Working", "Reviewing", "Changing"]
    expect(stage.locator("option")).to_have_text(order)
    count = group(page, "Tips").inner_text().split()[-1]
    group(page, "Tips").focus()
    page.keyboard.press("Enter")
    expect(group(page, "Tips")).to_be_focused()
    expect(group(page, "Tips")).to_have_attribute("aria-pressed", "true")
    expect(status(page)).to_have_text(re.compile(rf"^{count} pages? found for “trust” under Tips\."))
    expect(dialog(page).locator("ol.guide-found .guide-kind")).to_have_text(["Tip"] * int(count))
    page.get_by_role("combobox", name="Theme").select_option("People")
    expect(status(page)).to_contain_text("under Tips, People")
    expect(page).to_have_url(re.compile(r"\?q=trust&kind=Tips&theme=People$"))
    group(page, "Tips").click()
    expect(page).to_have_url(re.compile(r"\?q=trust&theme=People$"))


def test_filters_alone_show_all_there_is(page: Page, start: Callable[[str], None]) -> None:
    start(ENTRY)
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("combobox", name="Theme").locator("option")).to_have_count(9)
    page.get_by_role("combobox", name="Theme").select_option("Power")
    expect(status(page)).to_have_text(re.compile(r"^\d+ pages found under Power\.$"))


def test_an_address_opens_the_search_and_every_page_can_be_had(page: Page, start: Callable[[str], None]) -> None:
    start("stories/?q=partner&stage=Starting")
    expect(field(page)).to_have_value("partner")
    expect(page.get_by_role("combobox", name="Stage")).to_have_value("Starting")
    expect(dialog(page).locator("ol.guide-found > li")).to_have_count(8)
    expect(further(page)).to_have_count(10)
    page.get_by_role("button", name="Show more pages").click()
    expect(dialog(page).locator("ul.guide-found > li:nth-child(11) a:focus")).to_have_count(1)


def test_a_term_is_explained_leads_to_its_very_words_and_closes_the_search_there(
    page: Page, start: Callable[[str], None]
) -> None:
    start("glossary/?q=constituency")
    meaning = dialog(page).locator(".guide-found-meaning")
    expect(meaning.locator(".guide-kind")).to_have_text("Glossary")
    expect(meaning).to_contain_text("Constituency: ")
    expect(status(page)).to_contain_text("The meaning of “Constituency”")
    expect(dialog(page).locator("ol.guide-found").get_by_role("link", name="Constituency", exact=True)).to_have_count(0)
    page.keyboard.press("ArrowDown")
    term = results(page).filter(has_text="Constituency").first
    expect(term).to_be_focused()
    term.click()
    expect(dialog(page)).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/glossary/.*#constituency$"))


def test_a_slip_is_mended_told_and_taken_back(page: Page, start: Callable[[str], None]) -> None:
    start(ENTRY)
    page.get_by_role("button", name="Search").click()
    field(page).fill("leadrship ")
    expect(status(page)).to_contain_text("Showing results for “leadership ”.")
    expect(results(page).first).to_contain_text("Leadership")
    page.get_by_role("button", name="Look for “leadrship” as typed").click()
    expect(status(page)).to_have_text("Nothing found for “leadrship”.")


@pytest.mark.parametrize("words", ["acronymsxyz", "MoUx", "ToQ"])
def test_a_shortened_word_is_never_a_find(page: Page, start: Callable[[str], None], words: str) -> None:
    start(ENTRY)
    look_for(page, words)
    expect(status(page)).to_have_text(f"Nothing found for “{words}”.")
    expect(results(page)).to_have_count(0)


def test_contributors_pages_come_only_when_asked_for(page: Page, start: Callable[[str], None]) -> None:
    start(ENTRY)
    look_for(page, "pagefind worker")
    expect(status(page)).to_contain_text("found")
    hrefs = "links => links.map(link => link.getAttribute('href'))"
    assert not [url for url in results(page).evaluate_all(hrefs) if "/contribute/" in url]
    group(page, "For contributors").click()
    expect(further(page).filter(has_text="Search by Pagefind").first).to_be_visible()


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
    expect(dialog(page).get_by_text("Try a plainer word")).to_be_visible()
    expect(dialog(page).locator(".guide-found-families").get_by_role("button")).to_have_count(4)
    expect(dialog(page).get_by_role("link", name="index of everything", exact=True)).to_be_visible()
    expect(dialog(page).get_by_role("link", name="tell us what is missing")).to_be_visible()
    dialog(page).locator(".guide-found-families").get_by_role("button").first.click()
    expect(field(page)).to_be_focused()
    expect(results(page).first).to_be_visible()


def test_any_of_several_words_may_match(page: Page, start: Callable[[str], None]) -> None:
    start(ENTRY)
    look_for(page, "who is supposed to be in charge of the zebra")
    expect(results(page).filter(has_text="Leadership is clear")).to_be_visible()


def test_what_lies_outside_the_filters_is_told(page: Page, start: Callable[[str], None]) -> None:
    start("?q=jargon&kind=Glossary&stage=Changing")
    dialog(page).get_by_role("button", name=re.compile(r"^Look in the whole guide \(\d+\)$")).click()
    expect(results(page).first).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?q=jargon$"))


def test_a_search_that_cannot_be_loaded_says_so_and_tries_again(page: Page, start: Callable[[str], None]) -> None:
    def lost(route: Route) -> None:
        route.abort()

    page.context.route("**/search/finds-1.json", lost)
    start(f"{ENTRY}?q=jargon")
    expect(status(page)).to_have_text("The search could not be loaded.")
    expect(dialog(page).get_by_role("link", name="index of everything", exact=True).first).to_be_visible()
    page.context.unroute("**/search/finds-1.json", lost)
    page.get_by_role("button", name="Try again").click()
    expect(results(page).first).to_be_visible()


def test_without_the_full_text_the_first_results_stand(page: Page, start: Callable[[str], None]) -> None:
    def lost(route: Route) -> None:
        route.abort()

    page.context.route("**/pagefind/**", lost)
    start(f"{ENTRY}?q=jargon")
    expect(results(page).first).to_contain_text("jargon")
    expect(dialog(page).get_by_text("The full text and the stories could not be searched.")).to_be_visible()
    page.context.unroute("**/pagefind/**", lost)
    page.get_by_role("button", name="Try again").click()
    expect(further(page).first).to_be_visible()


def test_the_box_on_the_home_page_shows_the_same_first_results(page: Page, start: Callable[[str], None]) -> None:
    hrefs = "links => links.map(link => link.getAttribute('href'))"
    for words in ("jargon", "nobody replies to our emails and we wait for weeks"):
        shown = []
        for address, label in (("", "What is going on"), ("something-isnt-working/", "What do you see or hear?")):
            start(address)
            page.get_by_label(label).fill(words)
            found = page.locator(".guide-ask-found a[data-result]")
            expect(found.first).to_be_visible()
            shown.append(found.evaluate_all(hrefs)[:3])
        start("")
        look_for(page, words)
        expect(results(page).first).to_be_visible()
        shown.append(results(page).evaluate_all(hrefs)[:3])
        assert shown[0] == shown[1] == shown[2], words


def test_without_scripts_a_link_leads_to_every_page(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as plain:
        page = plain.new_page()
        page.goto(site)
        expect(page.get_by_role("article").get_by_role("link", name="Index of everything")).to_be_visible()
        expect(page.get_by_label("What is going on")).to_be_hidden()
        page.goto(site + ENTRY)
        page.get_by_role("banner").get_by_role("link", name="Index").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Index of everything")
        page.get_by_role("link", name="Which assumptions hold here?").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Which assumptions hold here?")


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.full)])
def test_each_state_passes_axe_and_fits_320_pixels(
    page: Page, start: Callable[[str], None], axe: Callable[[Page], list[str]], scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 640})
    start(ENTRY)
    page.get_by_role("button", name="Search").click()
    complaint = "nobody replies to our emails and we wait for weeks"
    for words in ("", "jargon", "constituency", "leadrship ", complaint, "qqxzzv" * 30):
        field(page).fill(words)
        expect(status(page)).to_contain_text(words[:20].strip() if "leadrship" not in words else "leadership")
        assert axe(page) == [], words
        assert dialog(page).evaluate("box => box.scrollWidth <= box.clientWidth"), words
    field(page).fill("jargon")
    group(page, "Tips").click()
    expect(group(page, "Tips")).to_have_attribute("aria-pressed", "true")
    assert axe(page) == []
