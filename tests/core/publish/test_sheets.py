"""One style sheet a type of page: nothing that a page or its scripts can use is missing, and little else is there."""

import re

import pytest

from guide.pages.meta import Meta
from guide.publish.sheets.cutting import cut, read, written
from guide.publish.sheets.late import added
from guide.publish.sheets.names import Names
from guide.publish.sheets.page_types import page_type
from guide.publish.sheets.shortening import with_bare_switches, with_short_breaks, with_short_tokens


def names(html: str = "", *scripts: str) -> Names:
    found = Names()
    found.add_page(html)
    return found.with_scripts(scripts)


def left(sheet: str, html: str = "", *scripts: str) -> str:
    return written(cut(read(sheet), names(html, *scripts)))


PAGE = '<main id="top" data-kind="tip"><p class="guide-a guide-b" hidden>Say a <b>word</b></p><input type=text></main>'


@pytest.mark.parametrize(
    "selector",
    [
        "p",
        "P.guide-a",
        ".guide-a.guide-b",
        "main > p + p",
        "#top",
        "[hidden]",
        "[data-kind]",
        '[data-kind="tip"] p::after',
        "[data-kind^=t]",
        ".guide-a:not(.nowhere)",
        ":is(.nowhere, .guide-a)",
        ":where(p):has(b)",
        "p:nth-child(2n + 1):focus-visible",
        ":root",
        "*",
        "::selection",
        "[type=text]",
    ],
)
def test_what_can_match_stays(selector: str) -> None:
    assert left(f"{selector}{{color:red}}", PAGE).endswith("{color:red}")


@pytest.mark.parametrize(
    "selector",
    [
        ".nowhere",
        "table",
        "#nowhere",
        "[data-other]",
        "[data-kind=story]",
        ".guide-a .nowhere",
        "p:is(.nowhere, table)",
        "p:has(.nowhere)",
    ],
)
def test_what_cannot_match_goes(selector: str) -> None:
    assert left(f"{selector}{{color:red}}", PAGE) == ""


def test_of_several_selectors_those_that_can_match_stay() -> None:
    assert left(".nowhere,.guide-a,table{color:red}", PAGE) == ".guide-a{color:red}"


@pytest.mark.parametrize(
    ("selector", "script"),
    [
        (".guide-made", 'element("p", { class: "guide-made guide-more" });'),
        (".guide-bar-5", "bar.className = `guide-bar-${width}`;"),
        (".guide-bar-5", 'bar.className = "guide-bar-" + width;'),
        (".wide-open", "bar.className = `${name}-open`;"),
        ("[data-asked-twice]", "root.dataset.askedTwice = '';"),
        ('[data-kind="story"]', "root.dataset.kind = kind;"),
        ("dialog[open]", 'element("dialog", { open: true });'),
    ],
)
def test_what_a_script_may_add_stays(selector: str, script: str) -> None:
    assert left(f"{selector}{{color:red}}", PAGE) == ""
    assert left(f"{selector}{{color:red}}", PAGE, script) == f"{selector}{{color:red}}"


def test_properties_and_animations_stay_where_something_asks_for_them() -> None:
    sheet = """
      :root { --one: var(--two); --two: 1px; --three: 3px; --told: 4px; --named: spin; }
      p { margin: var(--one); animation: var(--named) 1s; }
      table { margin: var(--three) }
      @keyframes spin { to { rotate: 1turn } }
      @keyframes fade { to { opacity: 0 } }
    """
    cut_down = left(sheet, PAGE, 'style.getPropertyValue("--told")')
    assert cut_down.startswith(":root{--one:var(--two);--two:1px;--told:4px;--named:spin}")
    assert "--three" not in cut_down
    assert "spin{" in cut_down
    assert "fade" not in cut_down


def test_conditions_hold_what_is_left_in_them_and_go_when_nothing_is() -> None:
    nothing = "@media screen{.nowhere{color:red}}"
    sheet = f"@media print{{@supports (gap:1px){{.nowhere{{gap:1px}}}}p{{color:red}}}}{nothing}@page{{margin:1cm}}"
    assert left(sheet, PAGE) == "@media print{p{color:red}}@page{margin:1cm}"


def test_what_is_nested_stays_with_what_it_is_nested_in() -> None:
    assert left("p{color:red;&:hover{color:blue}}.nowhere{p{color:red}}", PAGE) == "p{color:red;&:hover{color:blue}}"


@pytest.mark.parametrize("sheet", ['@import "more.css";', "p{color:red;;:}", "}"])
def test_a_sheet_that_cannot_be_read_is_told(sheet: str) -> None:
    with pytest.raises(ValueError, match="line 1"):
        read(sheet)


LATE = ".guide-late{color:blue}"


def second(sheet: str) -> str:
    """The sheet that comes late, for a page with a paragraph, and a dialog that a script adds."""
    rules, script = read(sheet), 'element("dialog", {class: "guide-late"})'
    return written(added(cut(rules, names(PAGE)), cut(rules, names(PAGE, script))))


@pytest.mark.parametrize(
    ("sheet", "late"),
    [
        ("p{color:red}.guide-late{color:blue}", ".guide-late{color:blue}"),
        (".guide-late{color:blue}.guide-a{color:red}", ".guide-late{color:blue}.guide-a{color:red}"),
        (".guide-late{color:blue}.guide-a{margin:0}", ".guide-late{color:blue}"),
        (".guide-late{color:blue}#top .guide-a{color:red}", ".guide-late{color:blue}"),
        (f"{LATE}@media print{{.guide-a{{color:red}}}}", f"{LATE}@media print{{.guide-a{{color:red}}}}"),
        (".guide-late{left:0}.guide-a{inset-inline:1px}", ".guide-late{left:0}.guide-a{inset-inline:1px}"),
        (".guide-late{color:blue}.guide-a::after{color:red}", ".guide-late{color:blue}"),
        ("dialog{color:blue}p{color:red}", "dialog{color:blue}"),
        ("p,dialog{color:red;margin:0}", "dialog{color:red;margin:0}"),
        (":root{--a:1;--b:2}p{margin:var(--a)}dialog{margin:var(--b)}", ":root{--b:2}dialog{margin:var(--b)}"),
        ("@page{margin:1cm}p{color:red}", ""),
    ],
)
def test_the_second_sheet_adds_what_is_new_and_whatever_must_still_win_over_it(sheet: str, late: str) -> None:
    assert second(sheet) == late


CHECK = Meta(kind="assessment")


@pytest.mark.parametrize(
    ("uri", "meta", "html", "expected"),
    [
        ("index.md", Meta(), "", "home"),
        ("tips/a.md", Meta(kind="tip"), '<div data-module="print">', "entry"),
        ("tips/a/easy-read.md", Meta(kind="tip"), "", "easy"),
        ("questions/a.md", Meta(kind="question"), "<figure>", "article"),
        ("articles/a.md", Meta(kind="article"), "", "article"),
        ("stories/a.md", Meta(kind="story"), "", "story"),
        ("assessments/a.md", CHECK, '<form data-module="questionnaire">', "questionnaire"),
        ("assessments/a/together.md", CHECK, '<p data-module="print"><p data-module="group">', "group"),
        ("assessments/a/on-paper.md", CHECK, "", "group"),
        ("plan.md", Meta(), '<div data-module="plan">', "plan"),
        ("about/privacy.md", Meta(source="docs/about/privacy.md"), "", "page"),
        ("contribute/look.md", Meta(source="docs/contribute/look.md"), "", "contribute"),
        ("themes/power.md", Meta(source="guide_src/taxonomy.yml"), "", "list"),
    ],
)
def test_the_type_of_a_page(uri: str, meta: Meta, html: str, expected: str) -> None:
    assert page_type(uri, meta, html) == expected


def test_a_token_gets_a_short_name_wherever_it_stands_and_a_new_one_renames_no_other() -> None:
    sheet = ":root{--guide-ink:red;--length:1;--guide-ink-quiet:blue}p{color:var(--guide-ink,var(--length))}"
    one, other = re.fullmatch(
        r":root\{(--\w+):red;--length:1;(--\w+):blue\}p\{color:var\(\1,var\(--length\)\)\}", with_short_tokens(sheet)
    ).groups()  # type: ignore[union-attr]
    assert one != other
    assert max(len(one), len(other)) < len("--guide-ink")
    assert one in with_short_tokens(f":root{{--guide-accent:green}}{sheet}")


def test_of_many_tokens_none_has_the_name_of_another() -> None:
    tokens = [f"--guide-{number}" for number in range(4000)]
    assert len(set(with_short_tokens(" ".join(tokens)).split())) == len(tokens)


def test_breaks_between_lines_become_one_but_where_they_are_shown() -> None:
    told = "<pre>a\n  b\n\n c</pre>"
    page = f"<p>One\n    <b>two</b>\n\n  {told} </p>  \n<script>a\n  b</script>\n\n<textarea>\n\n x</textarea>"
    short = f"<p>One\n<b>two</b>\n{told} </p>\n<script>a\n  b</script>\n<textarea>\n\n x</textarea>"
    assert with_short_breaks(page) == short


def test_an_attribute_that_needs_no_value_has_none_and_words_about_it_stay() -> None:
    page = '<details class="a" open="open" hidden="hidden">\n<code>open="open"</code></details><p class="open">'
    bare = '<details class="a" open hidden>\n<code>open="open"</code></details><p class="open">'
    assert with_bare_switches(page) == with_bare_switches(bare) == bare
