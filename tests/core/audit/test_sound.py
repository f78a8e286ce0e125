"""The audit as a whole: it passes what is sound, and tells everything else at once."""

import ast
import re
from pathlib import Path

import pytest

from guide.cli import main
from guide.content.problems import Problem
from tests.core.audit.breaking import TIP, Break, within
from tests.settings import ROOT


def test_the_small_site_is_sound(before: frozenset[Problem]) -> None:
    assert sorted(map(str, before)) == []


def test_all_faults_are_told_at_once(built: Path, broken: Break, capsys: pytest.CaptureFixture[str]) -> None:
    broken({TIP: within('<p onclick="go()">x</p>'), "glossary/index.html": within('<a href="../missing/">x</a>')})
    assert main(["audit", str(built)]) == 1
    said = capsys.readouterr().err
    assert "tips/first-tip/index.html: handler: `onclick` on <p> holds code; it belongs in a module" in said
    assert "glossary/index.html: link: `../missing/` leads to nothing: there is no missing/index.html" in said
    assert "problems" in said.splitlines()[-1]


def test_contacts_may_be_allowed_by_name_or_by_the_settings(
    built: Path, broken: Break, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = within('<p>0131 496 0000</p><a href="mailto:stories@guide.example">x</a>')
    assert len(broken({TIP: page})) == 2
    config = tmp_path / "mkdocs.yml"
    config.write_text("extra: {guide: {submissions: {email: stories@guide.example}}}\n")
    main(["audit", str(built), "--config", str(config), "--allow-contact", "01314960000"])
    assert "contact" not in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["missing"], ["{site}", "--base", "guide"], ["{site}", "--config"]])
def test_wrong_usage(built: Path, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["audit", *(argument.format(site=built) for argument in arguments)])
    assert raised.value.code == 2


def test_it_shares_no_code_with_what_it_looks_at() -> None:
    paths = sorted((ROOT / "hooks" / "guide" / "audit").glob("*.py"))
    assert len(paths) > 10
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("guide"):
                assert re.match(r"guide\.(content\.problems$|audit\.)", node.module or ""), path
