"""The walls of the house, held."""

import ast
from collections.abc import Iterable
from pathlib import Path

from tests.core.house.imports import statements

ROOT = Path(__file__).parents[3]
CORE = sorted((ROOT / "hooks" / "guide").rglob("*.py"))
SCRIPTS = sorted((ROOT / "docs" / "assets" / "js").rglob("*.mjs"))
PURE = (
    "assess/answers", "assess/beginning", "assess/code/code", "assess/definition", "assess/display-order",
    "assess/result",
    "fill/differences", "fill/filled", "fill/filled-file", "fill/written",
    "group/gathering/fault-words", "group/gathering/finding",
    "group/gathering/gathering", "group/gathering/lines", "group/gathering/unwrapping", "group/live-round",
    "group/round", "group/running/timer", "group/scanning/scan-words", "group/scanning/seen",
    "guess/guesses", "kit/office/direction", "kit/office/xml", "kit/office/zip", "kit/qr/bytes",
    "library/choice", "library/numbers", "library/words",
    "offline/asking", "offline/faults", "offline/list", "offline/words",
    "kit/qr/modules", "kit/qr/patterns", "report/agenda", "report/compare", "report/counting",
    "report/dispersion", "report/middle",
    "report/moving", "report/patterns", "report/plan-step", "report/report", "report/report-csv",
    "report/report-words", "report/sectors", "report/sentences", "report/sharing", "report/talk", "search/answering",
    "search/fusing", "search/marks", "search/matching", "search/query", "search/spelling", "search/stem",
    "search/unpacking", "search/words", "stories/anonymity", "stories/packet/contacts", "stories/packet/draft",
    "stories/packet/faults", "stories/packet/markdown", "stories/packet/one-line", "stories/packet/packet",
    "stories/packet/plain", "stories/packet/response", "stories/packet/spans", "stories/sending/addresses",
    "stories/packet/dates", "stories/packet/languages", "stories/packet/quoting", "stories/sending/receipt",
)  # fmt: skip
GENERATORS = {"mkdocs", "material", "pymdownx", "markdown"}
READS_AS_PAGES_ARE_READ = {
    "hooks/guide/publish/reading/reader.py": {"markdown"},
    "hooks/guide/pages/rendering/quick_marks.py": {"markdown"},
}
"""A reading copy says what the pages say, and so is read by the same reader of Markdown; it is no generator. And that
reader is made quicker."""
OF_A_PAGE = ("document.", "window.", "localStorage", "kit/dom", "fetch(")
INTO_MARKUP = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "eval(", "new Function")


def imported(path: Path) -> set[str]:
    """The top-level names that a Python file imports."""
    names: set[str] = set()
    for node in statements(path):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        else:
            names.add((node.module or "").split(".")[0])
    return names


def test_there_is_something_to_hold() -> None:
    assert len(CORE) > 20
    assert len(SCRIPTS) > 10


def test_the_core_knows_no_generator() -> None:
    found = {path.relative_to(ROOT).as_posix(): imported(path) & GENERATORS for path in CORE}
    assert {path: names for path, names in found.items() if names} == READS_AS_PAGES_ARE_READ


def test_only_the_hook_imports_mkdocs_and_it_is_short() -> None:
    hook = ROOT / "hooks" / "mkdocs_hooks.py"
    assert "mkdocs" in imported(hook)
    assert len(hook.read_text().splitlines()) <= 130


def holding(paths: Iterable[Path], words: Iterable[str]) -> dict[str, list[str]]:
    """The files that hold one of some words, and which."""
    texts = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in paths}
    found = {path: [word for word in words if word in text] for path, text in texts.items()}
    return {path: held for path, held in found.items() if held}


def test_scripts_never_turn_data_into_markup() -> None:
    assert holding(SCRIPTS, INTO_MARKUP) == {}


def test_pure_modules_touch_no_page() -> None:
    pure = [ROOT / "docs" / "assets" / "js" / f"{name}.mjs" for name in PURE]
    assert holding(pure, OF_A_PAGE) == {}


def test_content_holds_no_html_and_no_code() -> None:
    suffixes = {path.suffix for path in (ROOT / "guide_src").rglob("*") if path.is_file()}
    assert suffixes <= {".md", ".yml"}
