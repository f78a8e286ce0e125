"""Signs that the typesetter has no letters for: told with their file, their field and the way out."""

from pathlib import Path

import pytest

from guide.content.library import load_sound
from guide.content.problems import ContentError
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.cards.files import decks
from guide.publish.packs.files import packs
from guide.publish.papers.about import about, printed_name
from guide.publish.papers.typeset import has_letters
from guide.publish.worksheets.files import worksheets
from tests.core.content.test_packs import PACK
from tests.core.publish.cards.test_cards import with_cards

SETTINGS = Settings(name="A guide", content="ours")
pytestmark = pytest.mark.skipif("pdf" not in offered(), reason="typst is not installed")


def told(error: pytest.ExceptionInfo[ContentError]) -> tuple[str, str]:
    (problem,) = error.value.problems
    assert "which the letters of the PDF files cannot show; write it without" in problem.message
    assert "typst" in problem.message
    return problem.path, problem.field


def test_a_card_names_its_entry(content: Path) -> None:
    library = with_cards(content, "tips/first-tip", words="🤝 {}")
    with pytest.raises(ContentError) as error:
        decks(library, SETTINGS)
    assert told(error) == ("ours/tips/first-tip.md", "back")


def test_a_worksheet_names_its_own_file(content: Path) -> None:
    (path,) = content.glob("tools/*.sheet.yml")
    path.write_text(path.read_text().replace("title: ", "title: 🤝 ", 1))
    with pytest.raises(ContentError) as error:
        worksheets(load_sound(content), SETTINGS)
    assert told(error) == (f"ours/tools/{path.name}", "title")


@pytest.mark.long
def test_a_pack_names_the_file_of_packs(content: Path) -> None:
    with_cards(content, "tips/first-tip", "tips/second-tip")
    (content / "packs.yml").write_text(PACK.replace("title: ", "title: 🤝 ", 1))
    library = load_sound(content)
    with pytest.raises(ContentError) as error:
        packs(library, SETTINGS, {})
    assert told(error) == ("ours/packs.yml", "title")


def test_a_guide_s_name_is_of_the_settings(content: Path) -> None:
    library = with_cards(content, "tips/first-tip")
    with pytest.raises(ContentError) as error:
        decks(library, Settings(name="🤝"))
    assert told(error) == ("mkdocs.yml", "site_name")


@pytest.mark.parametrize("name", ["Welsh: tŷ a dŵr", "Zażółć", "قاعة", "Ελλάδα", "<b>“A” & B</b>"])
def test_a_name_in_letters_that_are_there_stays(name: str) -> None:
    assert printed_name(name) == name
    assert has_letters(name)


def test_a_name_is_printed_without_its_emoji() -> None:
    assert about(Settings(name="🤝🏽 A guide 👩\u200d👧 for us ✔\ufe0f"))["from"] == "A guide for us"
    assert printed_name("🤝") == "🤝"
