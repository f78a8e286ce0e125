"""Style sheets and scripts on their way out: joined, without comments, below a folder named by what they hold."""

from guide.publish.assets import SCRIPT, gather

GUIDE = """// Mounts what a page holds.
const MODULES = {
  "plan-count": () => import("./page/furniture.mjs"),
  "story-form": () => import("./stories/form.mjs"),
};
"""
FORM = """/** @param {HTMLElement} form */
import { element } from "../kit/dom.mjs";
export function mount(form) {
  /** @type {HTMLElement} */ (form).hidden = false; // shown
  const address = "https://example.org/*";
}
/* The end. */
"""
SCRIPTS = {
    SCRIPT: GUIDE,
    "page/furniture.mjs": "export function mount() {}\n",
    "stories/form.mjs": FORM,
    "kit/dom.mjs": 'import "./base.mjs";\n',
    "kit/base.mjs": "// Nothing.\n",
}


def test_comments_stay_behind_and_code_does_not() -> None:
    assets = gather([], SCRIPTS)
    form = assets.files[f"{assets.folder}/js/stories/form.mjs"]
    assert form == (
        'import { element } from "../kit/dom.mjs";\n'
        "export function mount(form) {\n"
        "  /** @type {HTMLElement} */ (form).hidden = false; // shown\n"
        '  const address = "https://example.org/*";\n'
        "}\n"
    )


def test_sheets_are_joined_in_order_without_comments() -> None:
    assets = gather(['@charset "UTF-8";a{}/*# sourceMappingURL=x */', "/* ours */\nb {}\n"], {})
    assert assets.files[assets.css] == "a{}\nb {}\n"


def test_the_folder_is_named_by_what_is_in_it() -> None:
    first, same, other = (
        gather(["a{}"], SCRIPTS),
        gather(["a{}"], dict(reversed(SCRIPTS.items()))),
        gather(["b{}"], SCRIPTS),
    )
    assert first.folder == same.folder
    assert first.folder != other.folder
    assert gather(["a{}"], SCRIPTS | {"kit/base.mjs": "1;\n"}).folder != first.folder


def test_a_page_asks_at_once_for_all_that_its_modules_need() -> None:
    assets = gather([], SCRIPTS)
    needed = [path.removeprefix(f"{assets.folder}/js/") for path in assets.preloads('<form data-module="story-form">')]
    assert needed == ["page/furniture.mjs", "stories/form.mjs", "kit/dom.mjs", "kit/base.mjs"]
    assert assets.preloads() == (f"{assets.folder}/js/page/furniture.mjs",)
