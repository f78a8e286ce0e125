"""Pages written by hand: they take the guide's name, and do without what this guide has not."""

from pathlib import Path

import pytest

from guide.cli import main
from guide.content.library import load_sound
from guide.content.problems import ContentError
from guide.pages.by_hand.written import Written, fitted
from guide.pages.settings import settings_from, settings_of
from tests.settings import ROOT


def fit(content: Path, markdown: str, uri: str = "about/page.md", name: str = "A guide") -> Written:
    return fitted(markdown, uri, load_sound(content), name)


def test_the_name_stands_where_it_is_asked_for_as_plain_text(content: Path) -> None:
    assert fit(content, "From {{ name }}.", name="Us *& them*").markdown == r"From Us \*&amp; them\*."


@pytest.mark.parametrize(
    "markdown",
    [
        "[Ask](../tips/first-tip.md), [together](../assessments/check/together.md#begin), [tips](../tips/index.md).",
        "[A text](../sources.md#a-text), [all](../sources.md), [b](../themes/people.md), [c](../stages/starting.md)",
        "[Help](../contribute/index.md), [elsewhere](https://example.org/tips/none.md), ![A picture](../tips/none.png)",
        "| Page | For |\n|---|---|\n| [Ask](../tips/first-tip.md) | [None](../about/none.md) |",
    ],
)
def test_what_is_there_is_left_as_it_is(content: Path, markdown: str) -> None:
    assert fit(content, markdown) == Written("about/page.md", markdown, ())


@pytest.mark.parametrize(
    ("markdown", "expected", "missing"),
    [
        ("See [*this*](../tips/none.md) and [Ask](../tips/first-tip.md).", None, ["tips/none"]),
        ("[It](../assessments/none/on-paper.md#a), [it](../assessments/none.md).", "It, it.", ["assessments/none"]),
        ("[One](../sources.md#none) [two](../glossary.md#none)", "One two", ["sources#none", "glossary#none"]),
        ("- [Gone](../stages/none.md) Words.\n- Words [gone](../themes/none.md)", "- Words gone", None),
        ("| A | B |\n|---|---|\n| [Gone](../tips/none.md) | x |\n| y | z |", "| A | B |\n|---|---|\n| y | z |", None),
        ("| [Ask](../tips/first-tip.md) · [gone](../tips/none.md) |", "| [Ask](../tips/first-tip.md) · gone |", None),
    ],
)  # fmt: skip
def test_what_is_not_there_is_words_or_left_out(
    content: Path, markdown: str, expected: str | None, missing: list[str] | None
) -> None:
    written = fit(content, markdown)
    assert written.markdown == (expected or "See *this* and [Ask](../tips/first-tip.md).")
    assert written.missing
    assert missing is None or list(written.missing) == missing
    assert all(ref in written.told[0] for ref in written.missing)
    assert "docs/about/page.md" in written.told[0]


def test_what_stands_with_an_entry_goes_with_it(content: Path) -> None:
    text = "One.<!-- with {} --> Our [page](../tips/first-tip.md) helps.<!-- end --> Two."
    assert fit(content, text.format("tips/first-tip")).markdown == "One. Our [page](../tips/first-tip.md) helps. Two."
    gone = fit(content, text.format("tips/first-tip tools/none"))
    assert gone.markdown == "One. Two."
    assert gone.missing == ("tools/none",)


def test_code_shows_what_it_says(content: Path) -> None:
    code = "`<!-- with tips/none -->`, `<!-- end -->`, `[a](../tips/none.md)`\n"
    code += "\n```markdown\n[a](../tips/none.md) {{ name }}\n```\n"
    assert fit(content, code).markdown == code
    assert fit(content, "[`a`](../tips/none.md)<!-- with tips/none --> `b`<!-- end -->").markdown == "`a`"


@pytest.mark.parametrize(
    "fenced",
    [
        "````markdown\n```\n[a](../tips/none.md)\n```\n[b](../tips/none.md) {{ name }}\n````\n",
        "~~~\n```\n[a](../tips/none.md)\n~~~\n",
        "``` { .text }\n<!-- with tips/none -->\n```\n",
    ],
)
def test_fenced_code_is_left_to_its_own_end(content: Path, fenced: str) -> None:
    after = fit(content, f"{fenced}\n[c](../tips/none.md)\n")
    assert after.markdown == f"{fenced}\nc\n"
    assert after.missing == ("tips/none",)


def test_a_fence_that_nothing_closes_is_no_code(content: Path) -> None:
    assert fit(content, "```\n[a](../tips/none.md)\n").markdown == "```\na\n"


def test_an_address_that_moved_and_a_draft(content: Path) -> None:
    tip = content / "tips" / "second-tip.md"
    tip.write_text(tip.read_text().replace("title: ", "aliases: [tips/old]\ndraft: true\ntitle: ", 1))
    library = load_sound(content)
    text = "[Old](../tips/old.md) [now](../tips/second-tip.md)"
    assert fitted(text, "about/page.md", library, "A guide").markdown == text
    assert fitted(text, "about/page.md", library.published(), "A guide").markdown == "Old now"


@pytest.mark.long
def test_an_export_is_fitted_too(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("# {{ name }}\n\n[Gone](tips/none.md)\n")
    (tmp_path / "mkdocs.yml").write_text("extra: {guide: {name: Ours & yours}}\ntheme: {language: cy}\n")
    monkeypatch.chdir(tmp_path)
    assert main(["--content", str(content), "export", "out"]) == 0
    assert (tmp_path / "out" / "about.md").read_text() == "# Ours &amp; yours\n\nGone\n"


def test_settings_beside_the_block_count_and_the_environment_more(tmp_path: Path) -> None:
    beside = {"language": "cy", "site_url": "https://example.org/"}
    settings = settings_from({"name": "Ours"}, {}, beside=beside)
    assert (settings.language, settings.locale, settings.site_url) == ("cy", "cy", "https://example.org/")
    published = settings_from({"name": "Ours"}, {"GUIDE_SITE_URL": "https://pages.example/"}, beside=beside)
    assert published.site_url == "https://pages.example/"
    assert settings_from({"name": "Ours"}, {}).locale == "en-GB"
    with pytest.raises(ContentError, match="cannot be read"):
        settings_of(tmp_path / "mkdocs.yml", {})


@pytest.mark.long
def test_the_check_does_not_mind_what_the_pages_do_without(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["--content", str(content), "check"]) == 0
