"""Pressing and typing as two people do it: one by touch, one who has nothing but the keyboard."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

Press = Callable[[Locator], None]
MOST_TABS = 400
"""Presses of the Tab key from one end of a long page to the other."""
FOCUSED = "(one) => one === document.activeElement"
AWAY = """(target) => {
  const from = document.activeElement;
  if (from === target) return 0;
  const within = target.closest("dialog") ?? document;
  const stops = [...within.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((each) => [from, target].includes(each)
      || (each.tabIndex >= 0 && !each.disabled && each.type !== "radio" && each.checkVisibility()));
  const [here, there] = [from, target].map((each) => stops.indexOf(each));
  if (here >= 0) return there - here;
  return from.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
}"""
"""Presses of the Tab key to something, about: an answer is passed over with its whole group."""


def by_touch(target: Locator) -> None:
    """Presses something with a finger or a mouse."""
    target.click()


def by_keyboard(target: Locator) -> None:
    """Comes to something with the Tab key, and presses it with the key that its sort is pressed with.

    Raises:
        AssertionError: where the Tab key never comes to it.
    """
    come_to(target)
    kind = target.evaluate("(one) => one.type")
    target.page.keyboard.press("Space" if kind in ("radio", "checkbox") else "Enter")


def come_to(target: Locator) -> None:
    """Comes to something with the Tab key alone, there or back.

    Raises:
        AssertionError: where the Tab key never comes to it.
    """
    expect(target).to_be_visible()
    pressed = 0
    while pressed < MOST_TABS:
        away = int(target.evaluate(AWAY))
        if away == 0:
            return
        for _ in range(abs(away)):
            target.page.keyboard.press("Tab" if away > 0 else "Shift+Tab")
        pressed += abs(away)
    raise AssertionError(f"the Tab key never comes to {target}")


def choose(question: Locator, chosen: Locator, press_: Press) -> None:
    """Gives an answer; with the keyboard, by its arrow keys."""
    if press_ is by_touch:
        chosen.click()
        return
    answers = question.get_by_role("radio")
    given = question.locator("input:checked")
    first = given if given.count() else answers.first
    come_to(first)
    place = "(one) => [...one.closest('fieldset').querySelectorAll('input[type=radio]')].indexOf(one)"
    steps = chosen.evaluate(place) - first.evaluate(place)
    for _ in range(abs(steps)):
        question.page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")
    question.page.keyboard.press("Space")
    expect(chosen).to_be_checked()


def write(field: Locator, text: str, press_: Press) -> None:
    """Writes into a field what is to stand in it; with the keyboard, a day in the order in which it is shown."""
    if press_ is by_touch:
        field.fill(text)
        return
    come_to(field)
    if field.get_attribute("type") == "date":
        year, month, day = text.split("-")
        field.page.keyboard.type(f"{month}{day}{year}")
    else:
        field.page.keyboard.press("ControlOrMeta+a")
        field.page.keyboard.insert_text(text)
    expect(field).to_have_value(text)


def named(page: Page | Locator, name: str) -> Locator:
    """A button or what is pressed like one, by its name."""
    return page.get_by_role("button", name=name, exact=True)
