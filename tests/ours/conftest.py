"""What holds this guide's own texts. A guide with texts of its own deletes this folder: nothing else refers to it."""

import pytest

from guide.content.library import Library, load
from tests.settings import ROOT

CONTENT = ROOT / "guide_src"


@pytest.fixture(scope="session")
def library() -> Library:
    return load(CONTENT)[0]
