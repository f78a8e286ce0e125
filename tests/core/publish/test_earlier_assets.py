"""A deployment takes nothing away that pages which are open or cached still ask for."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.audit.auditing import audit
from guide.audit.expected import Expected
from guide.cli import main
from guide.content.problems import ContentError
from guide.publish.assets import Assets, gather
from guide.publish.earlier import LISTED, keep_earlier, reading
from tests.browser.serving import serving

Made = Callable[[str], tuple[Path, Assets]]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Makes the assets of a site, as a build leaves them."""

    def make(name: str, css: str | None = None) -> tuple[Path, Assets]:
        assets = gather([css or f"{name}{{}}"], {"guide.mjs": "export {};\n", "plan/added.mjs": f"// é\n{name}();\n"})
        site = tmp_path / name
        for path, text in assets.files.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(text, "utf-8")
        (site / "index.html").write_text("<!doctype html><title>Home</title>")
        return site, assets

    return make


def held(site: Path) -> set[str]:
    return {f"assets/{path.name}" for path in (site / "assets").iterdir() if path.is_dir()}


def test_the_last_two_are_kept_whole_and_the_third_is_gone(made: Made) -> None:
    (one, a), (two, b), (three, c), (four, d) = map(made, ("one", "two", "three", "four"))
    assert keep_earlier(one, reading(str(two)))[0] == (), "the first has none before it"
    with serving(one) as address:
        assert keep_earlier(two, reading(address)) == ((a.folder,), None)
    assert keep_earlier(three, reading(f"{two}/")) == ((b.folder, a.folder), None)
    assert keep_earlier(four, reading(str(three))) == ((c.folder, b.folder), None)
    assert held(four) == {d.folder, c.folder, b.folder}
    for path, text in {**b.files, **c.files, **d.files}.items():
        assert (four / path).read_text("utf-8") == text
    listed = json.loads((four / LISTED).read_text("utf-8"))
    assert [folder["folder"] for folder in listed["folders"]] == [d.folder, c.folder, b.folder]


def test_a_deployment_that_changed_neither_keeps_those_before_it(made: Made) -> None:
    (one, a), (two, b) = made("one"), made("two")
    keep_earlier(one, reading("nowhere"))
    keep_earlier(two, reading(str(one)))
    keep_earlier(two, reading(str(one)))  # once more, as when a deployment is run again
    (again := two.with_name("again")).mkdir()
    for path, text in b.files.items():
        (again / path).parent.mkdir(parents=True, exist_ok=True)
        (again / path).write_text(text, "utf-8")
    assert keep_earlier(again, reading(str(two))) == ((a.folder,), None)


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (lambda site, assets: (site / assets.css).write_text("changed{}"), "does not hold what its name says"),
        (lambda site, assets: (site / assets.css).unlink(), "No such file"),
        (lambda site, _: (site / LISTED).write_text("[]"), "is not of format 1"),
        (lambda site, _: (site / LISTED).write_text("{"), "Expecting"),
        (lambda site, _: relist(site, "assets/js", ["a.mjs"]), "no folder of assets"),
        (lambda site, _: relist(site, "../../elsewhere", ["a.mjs"]), "no folder of assets"),
        (lambda site, _: relist(site, "assets/0123456789ab", ["../../../a.mjs"]), "no folder of assets"),
        (lambda site, _: relist(site, "assets/0123456789ab", ["index.html"]), "no folder of assets"),
    ],
)
def test_what_is_not_whole_or_not_ours_is_left_out_and_told(
    made: Made, harm: Callable[[Path, Assets], object], why: str
) -> None:
    (one, a), (two, b) = made("one"), made("two")
    keep_earlier(one, reading("nowhere"))
    harm(one, a)
    kept, told = keep_earlier(two, reading(str(one)))
    assert kept == ()
    assert why in (told or "")
    assert held(two) == {b.folder}
    assert [folder["folder"] for folder in json.loads((two / LISTED).read_text())["folders"]] == [b.folder]


def relist(site: Path, folder: str, files: list[str]) -> None:
    (site / LISTED).write_text(json.dumps({"format": 1, "folders": [{"folder": folder, "files": files}]}))


def test_a_site_without_assets_of_its_own_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="holds 0 folders of style sheets and scripts"):
        keep_earlier(tmp_path, reading("nowhere"))


def test_the_command_never_stops_a_deployment(made: Made, capsys: pytest.CaptureFixture[str]) -> None:
    (one, a), (two, _) = made("one"), made("two")
    with serving(two) as address:
        assert main(["keep-assets", str(one), address]) == 0
    assert "nothing (HTTP Error 404" in capsys.readouterr().out
    assert main(["keep-assets", str(two), str(one)]) == 0
    assert a.folder in capsys.readouterr().out


def test_the_audit_neither_counts_nor_reads_them_and_lets_no_page_use_them(made: Made) -> None:
    (one, a), (two, b) = (
        made("one"),
        made(
            "two",
        ),
    )
    keep_earlier(one, reading("nowhere"))
    (two / "index.html").write_text(f'<!doctype html><link rel="stylesheet" href="{b.css}">')
    before = audit(two, Expected())
    keep_earlier(two, reading(str(one)))
    assert audit(two, Expected()) == before
    (two / "index.html").write_text(f'<!doctype html><link rel="stylesheet" href="{a.css}">')
    assert f"leads to nothing: there is no {a.css}" in told(two)
    (two / a.folder / "more.html").write_text("<p>")
    assert f"{a.folder}/more.html: unlinked" in told(two)
    relist(two, b.folder, [])
    listed = json.loads((two / LISTED).read_text())
    listed["folders"] += [{"folder": a.folder, "files": ["../../index.html", "js/gone.mjs"]}] * 3
    (two / LISTED).write_text(json.dumps(listed))
    for fault in ("names 3 earlier ones; 2 at most", "is no style sheet or script", "js/gone.mjs` is not there"):
        assert fault in told(two)
    (two / LISTED).write_text("{}")
    assert "lists no folders of assets" in told(two)


def told(site: Path) -> str:
    return "\n".join(map(str, audit(site, Expected())[1]))
