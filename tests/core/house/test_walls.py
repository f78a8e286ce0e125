"""The walls of the house, held."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CORE = sorted((ROOT / "hooks" / "guide").rglob("*.py"))
SCRIPTS = sorted((ROOT / "docs" / "assets" / "js").rglob("*.mjs"))
PURE = (
    "assess/answers", "assess/beginning", "assess/code/code", "assess/definition", "assess/result",
    "group/gathering/fault-words", "group/gathering/finding",
    "group/gathering/gathering", "group/gathering/lines", "group/gathering/unwrapping", "group/live-round",
    "group/round", "guess/guesses", "report/compare", "report/counting", "report/dispersion", "report/middle",
    "report/moving", "report/patterns", "report/plan-step", "report/report", "report/report-csv",
    "report/report-words", "report/sectors", "report/sentences", "report/sharing", "report/talk", "search/answering",
    "search/fusing", "search/marks", "search/matching", "search/query", "search/spelling", "search/stem",
    "search/unpacking", "search/words", "stories/anonymity", "stories/packet/contacts", "stories/packet/draft",
    "stories/packet/faults", "stories/packet/markdown", "stories/packet/one-line", "stories/packet/packet",
    "stories/packet/plain", "stories/packet/response", "stories/packet/spans", "stories/sending",
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
    assert len(hook.read_text().splitlines()) <= 130


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
