"""What tells of the repository follows the settings: how to cite it, and whom GitHub asks."""

from pathlib import Path

import pytest
import yaml

from guide.cli import main
from guide.content.problems import ContentError
from guide.pages.settings import settings_from
from guide.publish.about_repository import CITATION, OWNERS, files_about, out_of_date, write_about

KEPT = settings_from({"name": 'Help: “so” & "so" # one', "keepers": ["@a-name", "@an-org/the.team"]}, {})
UNKEPT = settings_from({"name": "Help"}, {})


def test_a_citation_names_the_guide_and_nobody_in_person() -> None:
    said = yaml.safe_load(files_about(KEPT)[CITATION] or "")
    assert said["title"] == KEPT.name
    assert said["authors"] == [{"name": f"The contributors to {KEPT.name}"}]
    assert said["license"] == "CC-BY-4.0"
    assert "url" not in said


def test_the_address_is_named_where_the_settings_name_it() -> None:
    set_ = settings_from({"name": "Help"}, {}, beside={"site_url": "https://guide.example.org/"})
    assert yaml.safe_load(files_about(set_)[CITATION] or "")["url"] == "https://guide.example.org/"


def test_keepers_own_everything_and_without_them_there_is_no_file(tmp_path: Path) -> None:
    write_about(tmp_path, KEPT)
    assert (tmp_path / OWNERS).read_text().splitlines()[-1] == "* @a-name @an-org/the.team"
    assert out_of_date(tmp_path, KEPT) == ()
    assert {problem.path for problem in out_of_date(tmp_path, UNKEPT)} == {CITATION, OWNERS}
    write_about(tmp_path, UNKEPT)
    assert not (tmp_path / OWNERS).exists()
    assert out_of_date(tmp_path, UNKEPT) == ()


def test_a_file_that_is_not_there_is_missed_only_where_somebody_is_named(tmp_path: Path) -> None:
    assert out_of_date(tmp_path, UNKEPT) == ()
    assert [problem.path for problem in out_of_date(tmp_path, KEPT)] == [OWNERS]


def test_what_a_person_wrote_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / CITATION).write_text("cff-version: 1.2.0\ntitle: Mine\n")
    assert out_of_date(tmp_path, UNKEPT) == ()
    with pytest.raises(ContentError, match="by hand"):
        write_about(tmp_path, KEPT)
    assert (tmp_path / CITATION).read_text().endswith("title: Mine\n")
    assert not (tmp_path / OWNERS).exists()


@pytest.mark.parametrize("keeper", ["a-name", "@", "@-name", "@a b", "@a\n* @b", "@a/b/c", "a@example.org"])
def test_a_keeper_is_an_account(keeper: str) -> None:
    with pytest.raises(ContentError, match="keepers"):
        settings_from({"name": "Help", "keepers": [keeper]}, {})


def test_the_command_writes_beside_the_settings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("extra:\n  guide:\n    name: Help\n    keepers: ['@a-name']\n")
    assert main(["about", "--config", str(config)]) == 0
    assert capsys.readouterr().out == f"wrote {CITATION}\nwrote {OWNERS}\n"
    assert (tmp_path / OWNERS).exists()
