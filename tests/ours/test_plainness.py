"""Our entries have become no harder to read for who grew up with another language, and no more alike."""

from pathlib import Path

import pytest

from guide.content.library import Library
from guide.prose.__main__ import main
from guide.prose.idioms import idioms
from tests.settings import ROOT

BOUNDS = Path(__file__).with_name("prose-bounds.yml")


@pytest.mark.full
def test_no_figure_is_worse_than_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["--content", str(ROOT / "guide_src"), "--bounds", str(BOUNDS)])
    assert (status, capsys.readouterr().err) == (0, "")


def test_idioms_are_allowed_to_entries_that_are_there(library: Library) -> None:
    allowed = {ref for idiom in idioms() for ref in idiom.allowed}
    assert sorted(ref for ref in allowed if library.find(ref) is None) == []
