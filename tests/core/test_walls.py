"""The walls of the house, held."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORE = sorted((ROOT / "hooks" / "guide").rglob("*.py"))
SCRIPTS = sorted((ROOT / "docs" / "assets" / "js").rglob("*.mjs"))
PURE = (
    "assess/answers", "assess/beginning", "assess/code", "assess/definition", "assess/guesses", "assess/result",
    "finder/match", "finder/texts", "finder/words",
    "group/compare", "group/counting", "group/current", "group/dispersion", "group/fault-words",
    "group/finding", "group/gathering", "group/middle", "group/patterns", "group/report", "group/report-csv",
    "group/report-words", "group/round", "group/sectors", "group/sentences", "group/sharing", "group/unwrapping",
    "group/lines", "group/moving", "group/plan-step", "group/talk",
    "search/marks", "search/query", "search/results",
    "stories/anonymity", "stories/contacts", "stories/draft", "stories/faults", "stories/markdown", "stories/one-line",
    "stories/packet", "stories/plain", "stories/response", "stories/sending", "stories/spans",
)  # fmt: skip
INTO_MARKUP = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "eval(", "new Function")


def imported(path: Path) -> set[str]:
    """The top-level names that a Python file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names


def test_there_is_something_to_hold() -> None:
    assert len(CORE) > 20
    assert len(SCRIPTS) > 10


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_core_knows_no_generator(path: Path) -> None:
    assert not imported(path) & {"mkdocs", "material", "pymdownx", "markdown"}


def test_only_the_hook_imports_mkdocs_and_it_is_short() -> None:
    hook = ROOT / "hooks" / "mkdocs_hooks.py"
    assert "mkdocs" in imported(hook)
    assert len(hook.read_text().splitlines()) <= 125


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_scripts_never_turn_data_into_markup(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not [word for word in INTO_MARKUP if word in text]


@pytest.mark.parametrize("name", PURE)
def test_pure_modules_touch_no_page(name: str) -> None:
    text = (ROOT / "docs" / "assets" / "js" / f"{name}.mjs").read_text("utf-8")
    assert not [word for word in ("document.", "window.", "localStorage", "kit/dom", "fetch(") if word in text]


def test_content_holds_no_html_and_no_code() -> None:
    suffixes = {path.suffix for path in (ROOT / "guide_src").rglob("*") if path.is_file()}
    assert suffixes <= {".md", ".yml"}
