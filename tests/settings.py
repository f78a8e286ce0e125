"""The settings that tests build with: this repository's mkdocs.yml, but for what an adopter may change in it."""

from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
NAME = "The Steady Guide"
BLOCK = {
    "name": NAME,
    "content": "guide_src",
    "submissions": {},
    "contacts": [],
    "promises": {},
    "comments": False,
    "minimum_group": 5,
}


def steady_settings(name: str = NAME, language: str = "en", site_url: str | None = None) -> str:
    """The text of a mkdocs.yml whose guide is called the same, and set up the same, whatever this one is."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings["extra"]["guide"] = BLOCK | {"name": name}
    settings["site_name"] = name
    settings["theme"]["language"] = language
    settings["site_url"] = site_url
    return yaml.safe_dump(settings, sort_keys=False, allow_unicode=True)
