"""A deployment takes nothing away that pages which are open or cached still ask for."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from guide.audit.auditing import audit
from guide.audit.expected import Expected
from guide.cli import main
from guide.content.problems import ContentError
from guide.publish.earlier import LISTED, keep_earlier, reading
from guide.publish.naming import NAMED, named
from tests.browser.serving import serving

Made = Callable[[str], tuple[Path, frozenset[str]]]


def put(site: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Makes the assets of a site, as a build leaves them: two of its own, and a script that never changes."""

    def make(name: str) -> tuple[Path, frozenset[str]]:
        texts = {"entry.css": f"{name}{{}}", "guide.mjs": f"// é\n{name}();\n", "kit.mjs": "export {};\n"}
        files = {named(file, text): text for file, text in texts.items()}
        put(tmp_path / name, files | {"index.html": "<!doctype html><title>Home</title>"})
        return tmp_path / name, frozenset(files)

    return make


def held(site: Path) -> set[str]:
    assets = (path.relative_to(site).as_posix() for path in (site / "assets").rglob("*") if path.is_file())
    return {address for address in assets if NAMED.fullmatch(address)}


def deployments(site: Path) -> list[set[str]]:
    return [set(files) for files in json.loads((site / LISTED).read_text("utf-8"))["deployments"]]


def test_the_last_two_are_kept_whole_and_the_third_is_gone(made: Made) -> None:
    (one, a), (two, b), (three, c), (four, d) = map(made, ("one", "two", "three", "four"))
    assert keep_earlier(one, reading(str(two)))[0] == (), "the first has none before it"
    with serving(one) as address:
        assert keep_earlier(two, reading(address)) == ((2,), None)
    assert keep_earlier(three, reading(f"{two}/")) == ((2, 2), None)
    texts = {address: (three / address).read_bytes() for address in b | c}
    assert keep_earlier(four, reading(str(three))) == ((2, 2), None)
    assert held(four) == b | c | d
    assert {address: (four / address).read_bytes() for address in b | c} == texts
    assert deployments(four) == [d, c, b]
    assert not a - b - c - d & held(four)


def test_a_deployment_that_changed_neither_keeps_those_before_it(made: Made) -> None:
    (one, a), (two, b) = made("one"), made("two")
    keep_earlier(one, reading("nowhere"))
    keep_earlier(two, reading(str(one)))
    keep_earlier(two, reading(str(one)))  # once more, as when a deployment is run again
    again = two.with_name("again")
    put(again, {address: (two / address).read_text("utf-8") for address in b})
    assert keep_earlier(again, reading(str(two))) == ((2,), None)
    assert deployments(again) == [b, a]


def test_what_was_kept_before_is_not_taken_for_the_build_s_own(made: Made) -> None:
    (one, a), (two, b), (three, _) = made("one"), made("two"), made("three")
    keep_earlier(one, reading("nowhere"))
    keep_earlier(two, reading(str(one)))
    keep_earlier(three, reading("nowhere"))
    keep_earlier(two, reading(str(three)))
    assert deployments(two)[0] == b
    assert not (a - b) & held(two)


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (lambda site, sheet: (site / sheet).write_text("changed{}"), "does not hold what its name says"),
        (lambda site, sheet: (site / sheet).unlink(), "No such file"),
        (lambda site, _: (site / LISTED).write_text("[]"), "is not of format 1"),
        (lambda site, _: (site / LISTED).write_text("{"), "Expecting"),
        (lambda site, _: relist(site, ["assets/js/guide.mjs"]), "is no asset"),
        (lambda site, _: relist(site, ["../../elsewhere/js/guide.0123456789ab.mjs"]), "is no asset"),
        (lambda site, _: relist(site, ["assets/js/../../../guide.0123456789ab.mjs"]), "is no asset"),
        (lambda site, _: relist(site, ["index.html"]), "is no asset"),
    ],
)
def test_what_is_not_whole_or_not_ours_is_left_out_and_told(
    made: Made, harm: Callable[[Path, str], object], why: str
) -> None:
    (one, a), (two, b) = made("one"), made("two")
    keep_earlier(one, reading("nowhere"))
    harm(one, next(address for address in a if address.endswith(".css")))
    kept, told = keep_earlier(two, reading(str(one)))
    assert kept == ()
    assert why in (told or "")
    assert held(two) == b
    assert deployments(two) == [b]


def relist(site: Path, *deployments: list[str]) -> None:
    (site / LISTED).write_text(json.dumps({"format": 1, "deployments": deployments}))


def test_a_site_without_assets_of_its_own_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="holds no style sheets that are named"):
        keep_earlier(tmp_path, reading("nowhere"))


def test_the_command_never_stops_a_deployment(made: Made, capsys: pytest.CaptureFixture[str]) -> None:
    (one, _), (two, _) = made("one"), made("two")
    with serving(two) as address:
        assert main(["keep-assets", str(one), address]) == 0
    assert "nothing (HTTP Error 404" in capsys.readouterr().out
    assert main(["keep-assets", str(two), str(one)]) == 0
    assert capsys.readouterr().out.endswith(": 2 files\n")


def test_the_audit_neither_counts_nor_reads_them_and_lets_no_page_use_them(made: Made) -> None:
    (one, a), (two, b) = made("one"), made("two")
    sheet, old = (next(address for address in files if address.endswith(".css")) for files in (b, a))
    keep_earlier(one, reading("nowhere"))
    (two / "index.html").write_text(f'<!doctype html><link rel="stylesheet" href="{sheet}">')
    before = audit(two, Expected())
    keep_earlier(two, reading(str(one)))
    assert audit(two, Expected()) == before
    (two / "index.html").write_text(f'<!doctype html><link rel="stylesheet" href="{old}">')
    assert f"leads to nothing: there is no {old}" in told(two)
    (two / "assets/css/more.html").write_text("<p>")
    assert "assets/css/more.html: unlinked" in told(two)
    relist(two, sorted(b), *[["../../index.html", "assets/js/gone.0123456789ab.mjs"]] * 3)
    for fault in ("names 3 earlier ones; 2 at most", "is no style sheet or script", "gone.0123456789ab.mjs` is not"):
        assert fault in told(two)
    (two / LISTED).write_text("{}")
    assert "lists no deployments" in told(two)


def told(site: Path) -> str:
    return "\n".join(map(str, audit(site, Expected())[1]))
