"""What is built is sound: the audit finds nothing in the small guide, nor in the site of this repository."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.audit.auditing import audit
from guide.audit.expected import Expected, configured
from tests.browser.conftest import build as build_whole
from tests.browser.sharing import shared
from tests.site.conftest import ROOT, Built
from tests.site.hand_written import HAND_WRITTEN


def test_the_small_guide_is_sound(project: Path, build: Callable[..., Built]) -> None:
    shutil.rmtree(project / "docs" / "about")
    for name, text in HAND_WRITTEN.items():
        (project / "docs" / name).parent.mkdir(exist_ok=True)
        (project / "docs" / name).write_text(text)
    built = build()
    assert built.status == 0, built.said
    count, problems = audit(built.site, Expected())
    assert count > 50
    assert sorted(map(str, problems)) == []


def faults_of_ours(folder: Path, address: str) -> list[str]:
    count, problems = audit(folder, Expected(base=address or None).joined(configured(ROOT / "mkdocs.yml")))
    assert count > 100
    return sorted(map(str, problems))


@pytest.mark.full
def test_the_site_of_this_repository_is_sound(whole: str, request: pytest.FixtureRequest) -> None:
    assert faults_of_ours(shared(request.config).folder_of(whole), whole) == []


@pytest.mark.nightly
@pytest.mark.parametrize("address", ["", "https://guide.example/partnership-guide/"])
def test_it_is_wherever_it_is_published(tmp_path: Path, address: str) -> None:
    build_whole(tmp_path / "site", GUIDE_SITE_URL=address)
    assert faults_of_ours(tmp_path / "site", address) == []
