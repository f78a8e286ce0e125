"""Our own repository says of itself what its settings say."""

from pathlib import Path

from guide.pages.settings import settings_of
from guide.publish.about_repository import out_of_date

ROOT = Path(__file__).parents[2]


def test_its_files_follow_the_settings() -> None:
    assert out_of_date(ROOT, settings_of(ROOT / "mkdocs.yml", {})) == ()
