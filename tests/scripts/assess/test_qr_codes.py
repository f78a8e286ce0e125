"""Answer codes as QR codes: small, and read alike by two readers that share no code with what draws them."""

import gzip
from collections.abc import Sequence
from typing import Any

import pytest

from guide.publish.scripts.bundle import bundle
from guide.publish.scripts.graph import without_comments
from tests.browser.conftest import ROOT
from tests.scripts.assess.coding import run
from tests.scripts.definitions import Definition
from tests.scripts.running import Scripts

PAGE = "https://partnership.example.org/guide/assessments/{}/"
QUIET, SCALE = 4, 4
DRAW = """async (texts) => {
  const {qrCode} = await import('/assets/js/kit/qr/modules.mjs');
  return texts.map((text) => qrCode(text)?.map((row) => [...row]) ?? null);
}"""
READ = """async (pictures) => {
  const {decodeQR} = await import('/assets/js/vendor/qr-decode.mjs');
  return pictures.map(({side, rows}) => {
    const data = new Uint8Array(side * side * 4).fill(255);
    [...rows].forEach((each, at) => { if (each === '1') data.fill(0, at * 4, at * 4 + 3); });
    return decodeQR({width: side, height: side, data});
  });
}"""
Rows = Sequence[Sequence[int]]


def enlarged(rows: Rows) -> tuple[int, list[int]]:
    """A code with its quiet zone, each module several pixels wide: its side, and 1 for each dark pixel."""
    side = (len(rows) + 2 * QUIET) * SCALE
    empty = [0] * side
    lines = [[0] * QUIET * SCALE + [dark for dark in row for _ in range(SCALE)] + [0] * QUIET * SCALE for row in rows]
    picture = [*[empty] * QUIET * SCALE, *(line for line in lines for _ in range(SCALE)), *[empty] * QUIET * SCALE]
    return side, [dark for line in picture for dark in line]


def by_zxing(rows: Rows) -> list[str]:
    zxingcpp = pytest.importorskip("zxingcpp")
    side, pixels = enlarged(rows)
    picture = memoryview(bytes(0 if dark else 255 for dark in pixels)).cast("B", shape=[side, side])
    return [found.text for found in zxingcpp.read_barcodes(picture, zxingcpp.BarcodeFormat.QRCode)]


def by_ours_for_cameras(modules: Scripts, drawn: Sequence[Rows]) -> Any:
    pictures = [{"side": side, "rows": "".join(map(str, pixels))} for side, pixels in map(enlarged, drawn)]
    return modules.evaluate(READ, pictures)


@pytest.fixture(scope="module", params=["definitions", pytest.param("whole_definitions", marks=pytest.mark.full)])
def links(request: pytest.FixtureRequest, modules: Scripts) -> list[str]:
    """Where codes by chance of every edition lead: of the guide that stays, and of ours."""
    definitions: dict[str, Definition] = request.getfixturevalue(request.param)
    codes = run(
        modules,
        "return given.map((each) => [1, 2, 3].map(() => {"
        " const read = readDefinition(each); return code.encode(read, anySheet(read)); }));",
        list(definitions.values()),
    )
    named = zip(definitions, codes, strict=True)
    return [f"{PAGE.format(name.rpartition('-')[0])}#code={code}" for name, given in named for code in given]


@pytest.mark.long
def test_two_readers_read_the_code_of_every_edition(modules: Scripts, links: list[str]) -> None:
    assert len(links) > 20
    drawn = modules.evaluate(DRAW, links)
    assert [by_zxing(rows) for rows in drawn] == [[link] for link in links]
    assert by_ours_for_cameras(modules, drawn) == links


def test_it_is_no_larger_than_version_six(modules: Scripts, links: list[str]) -> None:
    assert max(len(rows) for rows in modules.evaluate(DRAW, links)) <= 6 * 4 + 17


@pytest.mark.parametrize("length", [1, 14, 15, 42, 62, 84, 106, 107, 134, 135, 154, 192, 230, 231, 271])
def test_a_text_of_any_length_is_read_up_to_what_a_small_code_holds(modules: Scripts, length: int) -> None:
    text = "".join(chr(97 + (at * at + at // 7) % 26) for at in range(length))
    drawn = modules.evaluate(DRAW, [text])
    assert by_zxing(drawn[0]) == [text]
    assert by_ours_for_cameras(modules, drawn) == [text]


def test_letters_beyond_ascii_are_read(modules: Scripts) -> None:
    text = "https://beispiel.example/prüfung/漢/#code=2081-4A0C"
    assert by_zxing(modules.evaluate(DRAW, [text])[0]) == [text]


def test_a_longer_text_has_none(modules: Scripts) -> None:
    assert modules.evaluate(DRAW, ["a" * 272]) == [None]


def test_what_draws_it_is_small() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "docs" / "assets" / "js" / "kit" / "qr").glob("*.mjs")]
    assert len(gzip.compress(without_comments("\n".join(texts)).encode(), 9)) < 5_000


@pytest.mark.long
def test_a_check_fetches_none_of_it_before_a_result_and_a_round_no_reader() -> None:
    house = ROOT / "docs" / "assets" / "js"
    scripts = bundle({path.relative_to(house).as_posix(): path.read_text("utf-8") for path in house.rglob("*.mjs")})
    for module in ("questionnaire", "group"):
        first, later = ("\n".join(scripts.texts_of([module], late=late)) for late in (False, True))
        assert [word for word in ("function qrCode", "const decodeQR", "getUserMedia(") if word in first] == []
        assert "function qrCode" in later
    assert "const decodeQR" in later
