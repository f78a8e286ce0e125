"""What people come for: from the home page by links alone in three steps at most, and by the box in one."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pace.waiting import until

MOST_STEPS = 3
FIRST = 3
"""Among so many results the right one must be."""


@dataclass(frozen=True)
class Task:
    """Something that somebody wants, and the ways to it."""

    name: str
    steps: tuple[str, ...]
    """The links to follow, each by the words that it begins with."""
    typed: str
    right: str
    """What the right addresses match, below the site's root."""


TASKS = (
    Task(
        "nobody-in-charge", ("Library", "Assumptions", "“Leadership is clear”"),
        "nobody is in charge", "assumptions/leadership-is-clear/",
    ),
    Task(
        "agreement-template", ("Tools", "Partnership agreement"),
        "an agreement template", "tools/partnership-agreement/",
    ),
    Task("what-is-a-ccg", ("Library", "Glossary", "C"), "what is a CCG", r"glossary/#(?:ccg|letter-c)"),
    Task("tell-your-story", ("Share your story",), "tell our story", "share-your-story/"),
    Task(
        "check-with-eight", ("Checks", "How are we working together?", "Together"),
        "a check to do together", r"assessments/(?:[\w-]+/(?:together/)?)?",
    ),
    Task("print-for-tomorrow", ("An exercise for all of you", "Who does what"), "a sheet to print", r"tools/[\w-]+/"),
    Task(
        "small-charity", ("Library", "Power", "From the smaller chair"),
        "we are a small charity being steamrolled by the council", "articles/from-the-smaller-chair/",
    ),
    Task("new-here-ten-minutes", ("We are starting",), "getting started", "stages/starting/"),
    Task(
        "thirty-minutes-six-people", ("A short exercise", "A round of obvious questions"),
        "exercise for six people in 30 minutes", "tools/(?:round-of-obvious-questions|jargon-buster)/",
    ),
    Task("back-to-our-plan", ("Our plan",), "our plan", "plan/"),
    Task("we-are-ending", ("Changing", "Ending well"), "we are ending it", "articles/ending-well/"),
)  # fmt: skip


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")


@pytest.mark.full
@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_links_alone_lead_there_in_three_steps(page: Page, whole: str, task: Task) -> None:
    assert len(task.steps) <= MOST_STEPS
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, whole)
    for step in task.steps:
        named = re.compile(rf"^{re.escape(step)}(?=\s|$)")
        places = page.locator("main, .guide-menu")
        before = page.url
        places.filter(has=page.get_by_role("link", name=named)).last.get_by_role("link", name=named).first.click()
        expect(page).not_to_have_url(before)
        page.wait_for_selector("html[data-ready]", state="attached")
    expect(page).to_have_url(re.compile(f"^{re.escape(whole)}(?:{task.right})$"))


@pytest.mark.full
@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_the_box_finds_it_in_one(page: Page, whole: str, task: Task) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, whole)
    page.get_by_label("What is going on").fill(task.typed)
    page.get_by_label("What is going on").press("Enter")
    expect(page.locator(".guide-ask-found h2")).to_be_focused()
    found = page.locator(".guide-ask-found a[data-result]")
    until(
        page,
        lambda: found.evaluate_all("links => links.map(({ href }) => href)")[:FIRST],
        lambda first: any(re.fullmatch(task.right, address.removeprefix(whole)) for address in first),
    )
