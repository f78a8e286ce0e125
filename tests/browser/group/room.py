"""Those in the room: each on a phone, who answers and shows a code."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.group.closed import EIGHT, Person
from tests.browser.group.hand import Press, by_keyboard, choose, named

OFF_THE_SCALE = {"d": "Don’t know", "n": "Doesn’t apply"}
CAST: tuple[Person, ...] = (*EIGHT[:7], ("d", None))
"""Eight people: one of them could say nothing at all."""


def chosen_by(question: Locator, sign: str) -> Locator:
    """The answer that a sign stands for."""
    if sign.isdigit():
        return question.get_by_role("radio").nth(int(sign) - 1)
    return question.get_by_label(OFF_THE_SCALE[sign], exact=True)


def answered(phone: Page, person: Person, press_: Press) -> str:
    """Answers every statement on its own screen, up to the code; gives that."""
    signs, _ = person
    questions = phone.locator("fieldset.guide-question")
    for at in range(questions.count()):
        question, sign = questions.nth(at), signs[at % len(signs)]
        expect(question).to_be_visible()
        if sign != "-":
            choose(question, chosen_by(question, sign), press_)
        if sign == "-" or press_ is by_keyboard:  # an answer that is touched leads on by itself
            press_(named(phone, "Next"))
    expect(phone.get_by_label("which kind of organisation")).to_be_visible()
    press_(named(phone, "See the result"))
    if "-" in signs:
        press_(named(phone, "Show the result anyway"))
    return code_of(phone)


def code_of(phone: Page) -> str:
    """What stands on a phone whose owner is done."""
    code = phone.locator(".guide-code")
    expect(code).to_be_visible()
    return code.inner_text()


def in_order(people: tuple[Person, ...], statements: int) -> list[int]:
    """The places of statements, widest disagreement first, by hand: on either side of each step of the scale the fewer
    are counted, as a part of the most that could be; then who doesn't know."""

    def rank(place: int) -> tuple[float, int, int]:
        signs = [signs[place % len(signs)] for signs, _ in people]
        points = [int(sign) for sign in signs if sign.isdigit()]
        below = [sum(point <= step for point in points) for step in range(1, 5)]
        apart = sum(min(side, len(points) - side) for side in below) / (4 * (len(points) // 2))
        return -apart, -signs.count("d"), place

    return sorted(range(statements), key=rank)
