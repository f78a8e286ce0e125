"""What is taken out of the generator's hands, and what is published in its stead."""

from guide.publish.assets import gather, place_of
from guide.publish.naming import NAMED, holds_what_it_says

SCRIPTS = {
    "guide.mjs": 'const MODULES = {\n  "plan-count": () => import("./page/menu.mjs"),\n};\nexport {};\n',
    "page/menu.mjs": "// The menu.\nexport function mount() {}\n",
}


def test_a_built_site_has_files_named_by_what_they_hold() -> None:
    assets = gather(["a{}"], SCRIPTS)
    assert assets.script in assets.files
    assert all(holds_what_it_says(address, text) and NAMED.fullmatch(address) for address, text in assets.files.items())
    assert assets.sheet_of("entry") == place_of("entry") == "assets/css/entry.css"


def test_while_serving_all_lies_as_it_is_written_below_a_name_of_its_own() -> None:
    first, same, other = (
        gather(["a{}"], SCRIPTS, serving=True),
        gather(["a{}"], dict(reversed(SCRIPTS.items())), serving=True),
        gather(["b{}"], SCRIPTS, serving=True),
    )
    folder = first.script.removesuffix("/js/guide.mjs")
    assert first.files[f"{folder}/js/page/menu.mjs"] == SCRIPTS["page/menu.mjs"]
    assert first.sheet_of("entry") == first.sheet_of() == f"{folder}/guide.css"
    assert first.script == same.script != other.script


def test_sheets_are_joined_in_order_without_comments() -> None:
    assert gather(['@charset "UTF-8";a{}/*# sourceMappingURL=x */', "/* ours */\nb {}\n"], {}).css == "a{}\nb {}\n"
