"""The reading copies of our own guide: all that it says, in a megabyte each."""

import pytest

from guide.content.library import Library
from guide.pages.settings import Settings
from guide.publish.reading.files import MOST, reading_copies
from tests.core.publish.reading.test_copies import lacking, text_of

pytestmark = pytest.mark.nightly
SETTINGS = Settings(name="The Partnership Guide", site_url="https://guide.example/of-ours/")


@pytest.fixture(scope="module")
def made(library: Library) -> dict[str, bytes]:
    found = reading_copies(library.published(), SETTINGS)
    assert found.problems == ()
    return {name.rpartition(".")[2]: data for name, data in found.files.items()}


@pytest.mark.parametrize("kind", ["html", "epub", "pdf"])
def test_every_word_of_every_entry_is_there_in_a_megabyte(library: Library, made: dict[str, bytes], kind: str) -> None:
    assert len(made[kind]) <= MOST
    assert lacking(library.published(), text_of(kind, made[kind])) == []
