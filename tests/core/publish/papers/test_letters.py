"""For which scripts a PDF has letters: what is said of that is what the typesetter does."""

import pytest

from guide.pages.rendering.offered import offered
from guide.publish.papers.letters import SCRIPTS, without_letters
from guide.publish.papers.typeset import has_letters

HAD = {
    "LATIN": "aéñőạữß",
    "GREEK": "αβΩ",
    "CYRILLIC": "бЖїќ",
    "HEBREW": "אבש",
    "ARABIC": "سلامگچپ",
    "ARMENIAN": "Աբգ",
    "GEORGIAN": "აბგ",
    "DEVANAGARI": "नमस्ते",
    "LAO": "ລາວ",
    "CHEROKEE": "ᏣᎳᎩ",
}
LACKING = ("伙伴", "สวัสดี", "あいう", "アイ", "안녕", "বাংলা", "தமிழ்", "አማርኛ", "ਪੰਜਾਬੀ", "ខ្មែរ", "မြန်မာ", "ᠮᠣ")


def test_the_scripts_that_are_named_are_tried_here() -> None:
    assert HAD.keys() == SCRIPTS


@pytest.mark.skipif("pdf" not in offered(), reason="typst is not installed")
@pytest.mark.parametrize("text", [*HAD.values(), *LACKING])
def test_what_is_said_of_a_script_is_so(text: str) -> None:
    assert has_letters(text) is (text in HAD.values())
    assert (without_letters(text) == "") is (text in HAD.values())


@pytest.mark.parametrize("text", ["", "plain", "1º, 2ª, µ, Å, ①", "п’ять, п\u02bcять", "☺ 🎉 €", "ﬁ Ａ"])
def test_signs_that_are_no_letters_of_another_script_are_not_told_here(text: str) -> None:
    assert without_letters(text) == ""


def test_it_looks_through_all_that_a_file_says() -> None:
    said = {"sheet": {"parts": [{"heading": "谁", "lines": ("做", 3, None, True)}]}, "name": "A guide 谁"}
    assert without_letters(said) == "".join(sorted("谁做"))
