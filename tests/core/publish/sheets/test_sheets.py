"""One style sheet a type of page: nothing that a page or its scripts can use is missing, and little else is there."""

import json
import re
from urllib.parse import unquote

import pytest

from guide.pages.meta import Meta
from guide.publish.sheets.cutting import cut, read, written
from guide.publish.sheets.late import added
from guide.publish.sheets.names import Names
from guide.publish.sheets.page_types import page_type
from guide.publish.sheets.shortening import (
    as_address,
    with_bare_switches,
    with_plain_signs,
    with_short_breaks,
    with_short_data,
    with_short_tokens,
)


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
        ('[data-kind="story"]', 'element("li", { "data-kind": kind });'),
        ("dialog[open]", 'element("dialog", { open: true });'),
    ],
)
def test_what_a_script_may_add_stays(selector: str, script: str) -> None:
    assert left(f"{selector}{{color:red}}", PAGE) == ""
    assert left(f"{selector}{{color:red}}", PAGE, script) == f"{selector}{{color:red}}"


def test_an_attribute_that_a_script_only_reads_adds_nothing() -> None:
    read = 'if (root.dataset.kind === "tip") root.querySelector("[data-kind=tip]"); const { kind } = root.dataset;'
    assert left('[data-kind="story"]{color:red}', PAGE, read) == ""


@pytest.mark.parametrize("seeks", ["querySelectorAll", "closest", "matches"])
def test_what_a_script_only_looks_for_adds_nothing(seeks: str) -> None:
    assert left(".guide-made{color:red}", PAGE, f'root.{seeks}("dialog .guide-made:not([open])");') == ""


def test_pages_of_paper_stay_where_something_is_printed_on_them() -> None:
    sheet = "@page wide{margin:1cm}@page tall{margin:2cm}@page :first{margin:0}p{page:wide}"
    assert left(sheet, PAGE) == "@page wide{margin:1cm}@page :first{margin:0}p{page:wide}"


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


def test_what_stands_anywhere_within_is_told_from_what_it_is_itself() -> None:
    sheet = "p{b :is(i,\n:not(u :hover)){color:red;em :hover{margin:0}}@media (width > 1px){b :hover{color:blue}}}"
    short = "p{b *:is(i,*:not(u *:hover)){color:red;em *:hover{margin:0}};@media (width>1px){b *:hover{color:blue}}}"
    assert left(sheet, PAGE) == short


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


def test_neighbours_under_one_condition_share_it_in_the_second_sheet() -> None:
    sheet = "@media print{@supports (gap:1px){dialog{gap:0}.guide-late{gap:1px}}dialog{color:red}}"
    assert second(sheet) == (
        "@media print{@supports (gap:1px){dialog{gap:0}.guide-late{gap:1px}}}@media print{dialog{color:red}}"
    )


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
    sheet = (
        ":root{--guide-ink:red;--length:1;--guide-ink-quiet:blue}p{color:var(--guide-ink,var(--length))}"
        ".dark{--guide-ink:white;--guide-ink-quiet:grey}"
    )
    one, other = re.match(
        r":root\{(--\w+):red;--length:1;(--\w+):blue\}p\{color:var\(\1,var\(--length\)\)\}", with_short_tokens(sheet)
    ).groups()  # type: ignore[union-attr]
    assert one != other
    assert max(len(one), len(other)) < len("--guide-ink")
    assert with_short_tokens(f"{sheet}:root{{--guide-accent:green}}").startswith(with_short_tokens(sheet))


def test_a_token_with_a_single_short_value_stands_as_that() -> None:
    sheet = ":root{--guide-gap: 1rem;--guide-ink:red;--guide-face:a,b,c,d,e,f}@media print{:root{--guide-ink:black}}"
    page = "p{gap:calc(var(--guide-gap)*-1);color:var(--guide-ink);font-family:var(--guide-face)}"
    ink, face = re.findall(r"--\w+(?=:(?:red|a,b))", with_short_tokens(sheet + page))
    assert with_short_tokens(sheet + page).endswith(f"p{{gap:calc(1rem*-1);color:var({ink});font-family:var({face})}}")


@pytest.mark.long
def test_of_many_tokens_none_has_the_name_of_another() -> None:
    tokens = [f"--guide-{number}" for number in range(4000)]
    assert len(set(with_short_tokens(" ".join(tokens)).split())) == len(tokens)


def test_breaks_between_lines_become_one_but_where_they_are_shown() -> None:
    told = "<pre>a\n  b\n\n c</pre>"
    page = f"<p>One\n    <b>two</b>\n\n  {told} </p>  \n<script>a\n  b</script>\n\n<textarea>\n\n x</textarea>"
    short = f"<p>One\n<b>two</b>\n{told} </p>\n<script>a\n  b</script>\n<textarea>\n\n x</textarea>"
    assert with_short_breaks(page) == short


def test_what_a_page_shares_with_the_one_before_is_known_once_and_the_rest_all_the_same() -> None:
    first, second = '<p class="a" hidden>One</p>', '<p class="a" hidden>One</p><b class="c" data-x="1">Two</b>'
    together, alone = Names(), Names()
    for page in (first, second, first):
        together.add_page(page)
    alone.add_page(second)
    assert (together.tags, together.classes, together.values) == (alone.tags, alone.classes, alone.values)


def test_an_attribute_that_needs_no_value_has_none_and_words_about_it_stay() -> None:
    page = '<details class="a" open="open" hidden="hidden">\n<code>open="open"</code></details><p class="open">'
    bare = '<details class="a" open hidden>\n<code>open="open"</code></details><p class="open">'
    assert with_bare_switches(page) == with_bare_switches(bare) == bare


def test_signs_stand_as_themselves_but_where_they_would_end_a_value() -> None:
    for long, short in {
        '<p title="it&#39;s &#34;so&#34;">It&rsquo;s &ldquo;so&#34;</p>': '<p title="it\'s &#34;so&#34;">It’s “so"</p>',
        "<p title='it&#39;s'>&lt;b&gt; &amp;rsquo; &ndash;</p>": "<p title='it&#39;s'>&lt;b&gt; &amp;rsquo; –</p>",
    }.items():
        assert with_plain_signs(long) == short


def test_data_for_programs_loses_spaces_and_no_meaning() -> None:
    data = {"a b": ["it’s “so”", "</script>", 1], "c": "&amp; \\u2019", "d": [1, 2, 3], "e": "é"}
    written = json.dumps(data).replace("<", "\\u003c")
    page = f'<script type="application/ld+json">{written}</script><script type="module">a = 1 + 2</script>'
    short = with_short_data(page)
    assert len(short) < len(page) - 10
    assert short.count("</script>") == 2
    assert json.loads(short.split(">", 1)[1].split("</script>")[0]) == data
    assert short.endswith("a = 1 + 2</script>")


def test_a_drawing_as_an_address_holds_all_of_it_and_ends_no_value() -> None:
    drawing = '<svg viewBox="0 0 4 4"><path fill="#0a4f4c" d="M1 2.5a1 1 0 0 1 0 2z"/>100%</svg>\n'
    address = as_address(drawing)
    assert not set(address) & set('"<>#')
    assert unquote(address) == "data:image/svg+xml," + drawing.strip().replace('"', "'")
