"""What a contributor's prose becomes, as data that the site's side and the browser's side are both held to.

`python -m tests.core.text.block_vectors` writes tests/fixtures/story-blocks.json anew, from what the site shows.
"""

import json
import random
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from markdown import markdown

from guide.text.cleaning import clean

VECTORS = Path(__file__).parents[2] / "fixtures" / "story-blocks.json"

TEXTS = (
    "One line\nand another.\n\nA new paragraph.",
    "\n\n\nFar\n\n\n\nbelow\n\n",
    "- a\n- b *loud*\n  - deeper\n  - **very** deep\n- c",
    "- a\n\n- b\n\n\n\n- c",
    "- a\n\n\n\n\n\n  more of a\n\n\n\n\n  and more\n- b",
    "- a\n  - b\n    - c\n      - too deep\n- d",
    "* star\n+ plus\n- hyphen",
    "• bullet\n● ball\n▪ square\n◦ ring\n‣ arrow\n· dot",
    "1. first\n2. second\n\n   more of the second\n3. third",
    "1) first\n2) second",
    "1. one\n1. each\n1. time",
    "3. no list\n4. of ours",
    "1. one\n3. three",
    "1. one\n- a bullet\n2. two",
    "- a\n1. one\n- b",
    "Before\n- a list at once\nand on",
    "- item\ngoes on without indentation\n\nafter",
    "- item\n\n  > quoted in a list\n\n- next",
    "> Who pays?\n> Nobody.\n>> I do.\n\nSilence.",
    ">>> deep\n>>>> too deep\n> up",
    "> - a list\n> - in a quotation\n>   - deeper\n\nafter",
    "> ### A heading\n> and words",
    ">no space\n>\n>after a break",
    "### Small heading\nText.\n#### Too small\n## Too large",
    "###no space\n### # sign\n### ends ###\n###",
    "- a\n### heading after a list\nb",
    "Go [to *us*](https://example.org/a?b=c&d) or [elsewhere](javascript:alert(1)).",
    'Or go [here](<http://x.example> "now") and [there](https://example.org (later)).',
    "[](https://example.org) [ ](mailto:a@example.org) [](javascript:x)",
    "[a](https://example.org/(b)) [c](https://example.org/d e) [f [g] h](https://example.org)",
    "*[emphasis round a link](https://example.org)* and **[strong](https://example.org)**",
    "An image ![x](https://example.org/y.png) and !![z](https://example.org) and [a](b) [c][d] <https://example.org>",
    "snake_case and _low_ and __lower__, 2*3*4, * alone *, **bold *and* loud**, ***both***, ****four****",
    "_a_b_ *a*b* *a **b** c* _a __b__ c_",
    "*unclosed and **unclosed",
    "*across\nlines* and **across\n\nparagraphs**",
    r"\*plain\* \[plain\](https://example.org) \\ \# {: .x } `code` | a | b |",
    "&amp; &lt;b&gt; &#42; &nbsp; &copy; AT&T; a & b",
    "<script>alert(1)</script> <b>bold</b> <!-- no -->",
    "```\ncode\n```\n\n    indented\n\n---\n\n***\n\nSetext\n===",
    "* * *\n- - -\n_ _ _",
    "Term\n: definition\n\n[^1]: note\n\n*[HTML]: x\n\n!!! note\n    in",
    "Two spaces at the end  \nof a line\\\nand a backslash",
    "a\u202eb\u200bc\u00a0d\u2003e",
    "مرحبا *بكم* هنا\n\n- واحد\n- اثنان\n\n> من يدفع؟",
    "שלום **לכולם**\n\n1. אחד\n2. שניים",
    "😀 👩\u200d👧 *🎉 party* **👍**\n\n- 🍵 tea\n- 🚌 bus",
    "我们开会的时候都带自己的椅子。\n\n- 茶\n- 椅子",
    "word\u2028separated\u2029by\u0085breaks\x0band\x0cfeeds",
    "\ttabbed\n\t- tabbed item\n\n\t\t- deeper",
    "- ",
    "-\n- a\n-\n- b",
    ">",
    "> \n> \n\n>> ",
    "",
)

PIECES = (
    "", "", "", "word", "two words", "*loud*", "- item", "- other", "  - inner", "    - innermost", "1. one", "2. two",
    "  1. one", "> said", ">> again", "> - in it", "  > said", "### Small", "  more", "    much more", "[a](https://b.example)",
    "**x** _y_", "---", "# five", "• dot", "a\\*b", "😀",
)  # fmt: skip
"""Lines of which texts are put together by chance, always the same."""


def texts() -> Iterator[str]:
    """Those thought of, and many that nobody thought of."""
    yield from TEXTS
    chance = random.Random(16)  # noqa: S311 - so that a text that failed can be met again
    for _ in range(240):
        yield "\n".join(chance.choice(PIECES) for _ in range(chance.randint(2, 9)))


def blocks(text: str) -> list[Any]:
    """What the site shows of a text: paragraphs, headings, quotations and lists, with what stands in them."""
    reader = _Reader()
    reader.feed(markdown(clean(text), extensions=["sane_lists"]))
    reader.close()
    return [_block(child) for child in reader.root["children"] if not _is_blank(child)]


class _Reader(HTMLParser):
    """HTML as a tree."""

    def __init__(self) -> None:
        super().__init__()
        self.root: dict[str, Any] = {"tag": "", "children": []}
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made: dict[str, Any] = {"tag": tag, "href": dict(attrs).get("href"), "children": []}
        self._open[-1]["children"].append(made)
        if tag != "br":
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()["tag"] == tag

    def handle_data(self, data: str) -> None:
        self._open[-1]["children"].append(data)


BLOCKS = frozenset({"p", "h3", "blockquote", "ul", "ol"})
SPANS = frozenset({"em", "strong"})


def _block(node: dict[str, Any]) -> dict[str, Any]:
    tag, children = node["tag"], node["children"]
    inner = [child for child in children if not _is_blank(child)]
    if tag in ("p", "h3"):
        return {"kind": "paragraph" if tag == "p" else "heading", "spans": _spans(children)}
    if tag == "blockquote":
        return {"kind": "quotation", "blocks": [_block(child) for child in inner]}
    assert tag in ("ul", "ol"), tag
    return {"kind": "list", "numbered": tag == "ol", "items": [_item(item["children"]) for item in inner]}


def _item(children: list[Any]) -> dict[str, Any]:
    inner = [child for child in children if not _is_blank(child)]
    if inner and isinstance(inner[0], dict) and inner[0]["tag"] == "p":
        return {"spans": _spans(inner[0]["children"]), "blocks": [_block(child) for child in inner[1:]]}
    first = next(
        (place for place, child in enumerate(children) if isinstance(child, dict) and child["tag"] in BLOCKS),
        len(children),
    )
    rest = [child for child in children[first:] if not _is_blank(child)]
    return {"spans": _spans(children[:first]), "blocks": [_block(child) for child in rest]}


def _spans(children: list[Any]) -> list[Any]:
    found: list[Any] = []
    for child in children:
        if isinstance(child, str):
            found.append(child)
        elif child["tag"] == "a":
            found.append({"kind": "link", "address": child["href"], "spans": _spans(child["children"])})
        else:
            assert child["tag"] in SPANS, child["tag"]
            found.append({"kind": child["tag"], "spans": _spans(child["children"])})
    return found


def _is_blank(child: Any) -> bool:
    return isinstance(child, str) and not child.strip()


def flat(found: Any) -> Any:
    """Blocks of either side with texts that stand side by side joined, and every run of space in them one space."""
    if isinstance(found, dict):
        if found.get("kind") == "text":
            return found["text"]
        return {key: _joined(value) if key == "spans" else flat(value) for key, value in found.items()}
    return [flat(one) for one in found] if isinstance(found, list) else found


def _joined(spans: list[Any]) -> list[Any]:
    joined: list[Any] = []
    for span in map(flat, spans):
        if isinstance(span, str) and joined and isinstance(joined[-1], str):
            joined[-1] += span
        else:
            joined.append(span)
    if joined and isinstance(joined[0], str):
        joined[0] = joined[0].lstrip()
    if joined and isinstance(joined[-1], str):
        joined[-1] = joined[-1].rstrip()
    return [" ".join(f"|{span}|".split())[1:-1] if isinstance(span, str) else span for span in joined if span != ""]


def main() -> None:
    made = [{"text": text, "blocks": flat(blocks(text))} for text in dict.fromkeys(texts())]
    lines = ",\n".join(json.dumps(vector, ensure_ascii=True) for vector in made)
    VECTORS.write_text(f"[\n{lines}\n]\n", "utf-8")


if __name__ == "__main__":
    main()
