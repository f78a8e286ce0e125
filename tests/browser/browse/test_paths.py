"""A stage leads with a path, and all the rest is folded: short enough for somebody who has ten minutes."""

from playwright.sync_api import Page, expect

from tests.browser.pace.waiting import until

SCREENS = 6
"""How many screens of a phone a stage's page is long at most."""


def test_a_stage_leads_with_its_path(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}stages/starting/")
    steps = page.locator(".guide-path li")
    assert 0 < steps.count() <= 7
    first = steps.first.bounding_box()
    assert first
    assert first["y"] < 844
    steps.first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Who comes, and who should?")


def test_a_stage_is_six_screens_of_a_phone_at_most(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for stage in ("exploring", "starting", "working", "reviewing", "changing"):
        page.goto(f"{site}stages/{stage}/")
        assert page.get_by_role("main").evaluate("main => main.offsetHeight") <= SCREENS * 844, stage


def test_a_fold_says_how_many_there_are_and_opens_by_the_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}stages/starting/")
    fold = page.locator(".guide-fold").filter(has=page.locator("#tips"))
    expect(fold.get_by_role("link").first).to_be_hidden()
    fold.locator("summary").press("Enter")
    links = fold.get_by_role("link")
    expect(links.first).to_be_visible()
    expect(fold.locator(".guide-fold-count")).to_have_text(str(links.count()))


def test_the_letters_of_the_glossary_stay_and_lead_to_their_terms(page: Page, site: str) -> None:
    page.goto(f"{site}glossary/")
    letters = page.get_by_role("navigation", name="Letters")
    last = letters.get_by_role("link").last
    letter = last.inner_text()
    last.click()
    expect(letters).to_be_in_viewport()
    heading = page.locator(f"#letter-{letter.lower()} h2").first
    expect(heading).to_be_in_viewport()

    until(
        page,
        lambda: (heading.bounding_box(), letters.bounding_box()),
        lambda both: both[0] and both[1] and both[0]["y"] >= both[1]["y"] + both[1]["height"],
    )
