"""Text that tries to be more than text, and how Markdown programs would show it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown
from hypothesis import strategies as st

SNIPPETS = (
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe src=//e>", "<svg/onload=alert(1)>", "<!--"),
    *(
        "<div markdown=1 class=x>",
        "</div>",
        "<a href=javascript:alert(1)>",
        "<style>",
        "&lt;",
        "&#60;",
        "&copy;",
        "&amp",
    ),
    *("[a](javascript:alert(1))", "[a](JaVaScript:x)", "[a](data:text/html,x)", "[a](https://e.org/a_b?c=d&copy;=e)"),
    *(
        "[a b](http://e.org 'title')",
        "[](javascript:x)",
        "[](http://e.org)",
        "![i](http://e.org/i.png)",
        "[",
        "]",
        "](",
        "!",
    ),
    *(
        "[a]: http://e.org",
        "[a][b]",
        "[^1]",
        "[^1]: note",
        "*[abbr]: long",
        "[TOC]",
        "[x](mailto:a@e.org)",
        "[x](../a.md)",
    ),
    *(
        "# one",
        "## two",
        "### three",
        "#### four",
        "#tag",
        "===",
        "---",
        "* * *",
        "___",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2) ",
        "7. ",
    ),
    *(
        "> ",
        ">",
        ">>",
        "    ",
        "\t",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "```",
        "~~~",
        "``` {.py}",
        "`",
        "| a | b |",
        "|---|---|",
        "|",
    ),
    *(
        "{: .cls #id }",
        "{",
        "}",
        "{{ x }}",
        "{% x %}",
        '--8<-- "secret.txt"',
        "-8<-",
        "!!! note",
        "??? note",
        "/// html",
        ":::",
    ),
    *(
        "term\n: meaning",
        ": ",
        "\\",
        "\\[",
        "\\<",
        "\\{",
        "\\\\",
        "*",
        "**",
        "***",
        "_",
        "__",
        "*a*",
        "**b**",
        "_c_",
        "a_b_c",
    ),
    *(
        "\u200b",
        "\u202e",
        "\ufeff",
        "\u2028",
        "\x85",
        "\x0c",
        "\x00",
        "\x02",
        "\x03",
        "klzzwxh:0000",
        "\u00ad",
        "\ud800",
    ),
    *(
        "\u1fef",
        "<\u0338",
        "\u037e",
        "\u00a0",
        "é",
        "e\u0301",
        "•",
        "–",
        "$$",
        "==m==",
        "^^i^^",
        "%%",
        "++k++",
        ":smile:",
    ),
    *(
        "2019. ",
        "word",
        "Then we met",
        "£5",
        "R&D",
        "a@e.org",
        "https://e.org/x_y_z",
        "www.e.org",
        "10.",
        "end",
        "(",
        ")",
        '"',
        "'",
    ),
)

TEXTS = st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=6), max_size=14).map("".join) | st.text(max_size=80)
"""Joined pieces of Markdown, HTML and plain words, in any order."""

HOSTILE_EXTENSIONS = (
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "sane_lists", "tables", "toc"),
    *("pymdownx.superfences", "pymdownx.snippets", "pymdownx.details", "pymdownx.tabbed"),
)

MAY_APPEAR = {"p", "em", "strong", "ul", "ol", "li", "blockquote", "h3", "a"}


def shown(text: str, secret_folder: str | None = None) -> str:
    """The HTML of a Markdown text, with far more switched on than the site has."""
    return markdown.markdown(
        text,
        extensions=list(HOSTILE_EXTENSIONS),
        extension_configs={"pymdownx.snippets": {"base_path": [secret_folder or "/nowhere"], "check_paths": False}},
    )


@dataclass
class Seen(HTMLParser):
    """What a page shows: its tags with their attributes, and its words."""

    tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = field(default_factory=list)
    words: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))
        self.words += " "

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        self.tags.append(("!--", ()))

    def handle_decl(self, decl: str) -> None:
        self.tags.append(("!", ()))

    def handle_pi(self, data: str) -> None:
        self.tags.append(("?", ()))


def look(html: str) -> Seen:
    """Parses HTML as a page would show it."""
    seen = Seen()
    seen.feed(html)
    seen.close()
    return seen


def faults(html: str) -> Iterator[str]:
    """What of a story's HTML could not have come from clean text."""
    for tag, attributes in look(html).tags:
        if tag not in MAY_APPEAR:
            yield f"<{tag}>"
        for name, value in attributes:
            safe_link = tag == "a" and name == "href" and (value or "").startswith(("https://", "http://", "mailto:"))
            from_the_heading = tag == "h3" and name == "id"
            first_number = tag == "ol" and name == "start"
            if not (safe_link or from_the_heading or first_number):
                yield f"<{tag} {name}={value!r}>"
