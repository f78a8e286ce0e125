"""The small guide with a value in every field that looks like markup, code or a template, each with a number."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from guide.content.assessments import fingerprint
from guide.content.reading.read import parse_yaml
from tests.site.hand_written import HAND_WRITTEN

TAIL = """<x> & "y" 'z' {{ 7*7 }} *a* _b_ `c` | #"""
"""What follows the number of each value."""
VALUE = re.compile(r"V(\d+)V")
TITLE = "Why groups of <5 & teams of >3 fail"
BY_HAND = "Ours, by hand: R&D of <5"
WRITTEN = frozenset(
    """
    title summary why who belief signs signs_present signs_missing ask finding limit applies author organisation place
    people label hint example columns heading before for not question text say meaning term stands_for where ended
    authors took study asks mistake note prompts name contacts category processor site_description description
    """.split()  # noqa: SIM905 - a list of forty words is read more easily so
)
"""Fields in which people write words."""
TOLD_BY_ID = frozenset({"together.yml.prompts"})
"""Lists of words by the id of what they are about."""


@dataclass
class Values:
    """Numbers each value that is put in, and remembers where."""

    put: dict[int, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=itertools.count)

    def into(self, value: Any, where: str, written: bool = False) -> Any:
        """The same data, with another value in each field in which people write words."""
        if isinstance(value, dict):
            return {
                key: held if key == "when" else self.into(held, f"{where}.{key}", key in WRITTEN or where in TOLD_BY_ID)
                for key, held in value.items()
            }
        if isinstance(value, list):
            return [self.into(held, where, written) for held in value]
        return self.new(where) if isinstance(value, str) and written else value

    def new(self, where: str) -> str:
        number = next(self.numbers)
        self.put[number] = where
        return f"V{number}V {TAIL}"


def read_yaml(path: Path) -> Any:
    """As the guide reads it: a date or a `no` stays the text that was typed."""
    return parse_yaml(path.read_text("utf-8"), path.name)


def rewrite(path: Path, values: Values) -> None:
    text = path.read_text("utf-8")
    if path.suffix == ".yml":
        data = values.into(parse_yaml(text, path.name), path.name)
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
        return
    _, front, body = text.split("---\n", 2)
    data = values.into(parse_yaml(front, path.name), path.name)
    path.write_text(f"---\n{yaml.safe_dump(data, allow_unicode=True, sort_keys=False)}---\n{body}", "utf-8")


def add(project: Path) -> None:
    """What the small guide lacks of the fields that people can write."""
    content = project / "guide_src"

    def more(file: str, text: str) -> None:
        path = content / file
        path.write_text(path.read_text("utf-8").replace("reviewed:", f"{text}\nreviewed:", 1), "utf-8")

    more("tips/first-tip.md", "applies: In towns.\naliases: [tips/old-name]")
    taxonomy = read_yaml(content / "taxonomy.yml")
    for hub in (*taxonomy["themes"], *taxonomy["stages"]):
        hub |= {"text": "Here.", "mistake": "Haste.", "begin": [{"to": "tips/first-tip", "why": "It is short."}]}
    (content / "taxonomy.yml").write_text(yaml.safe_dump(taxonomy), "utf-8")
    terms = read_yaml(content / "glossary.yml")
    terms[0]["where"] = "In a meeting."
    (content / "glossary.yml").write_text(yaml.safe_dump(terms), "utf-8")
    sheet = read_yaml(content / "tools/a-round.sheet.yml")
    sheet["parts"][1]["fields"][0]["hint"] = sheet["parts"][2]["prompts"][0]["hint"] = "Be brief."
    (content / "tools/a-round.sheet.yml").write_text(yaml.safe_dump(sheet), "utf-8")
    check = read_yaml(content / "assessments/check/1.yml")
    del check["scale"]
    check |= {"number": 8, "choose": {"at_most": 1}, "title": "What matters", "sources": ["a-study"]}
    for advice in check["advice"]:
        advice["when"] = {"count": {"of": ["chosen"], "at_least": 1}}
    (content / "assessments/choice").mkdir()
    (content / "assessments/choice/1.yml").write_text(yaml.safe_dump(check, sort_keys=False), "utf-8")
    (content / "assessments/choice/together.yml").write_text("prompts:\n  ask: Who?\n  say: What?\n", "utf-8")
    told = {
        "title": "A response", "summary": "We too.", "themes": ["people"], "stages": ["working"], "form": "response",
        "responds_to": "articles/a-longer-read", "author": "A clerk", "organisation": "A parish", "place": "A town",
        "date": "2026-11", "licence": "CC BY 4.0", "packet": "0f1e2d3c4b5a6978", "reviewed": "2026-11-22",
        "consent": dict.fromkeys(("publish", "licence", "rights", "partners"), True),
    }  # fmt: skip
    response = yaml.safe_dump(told, sort_keys=False)
    (content / "stories/a-response.md").write_text(f"---\n{response}---\n\n## The response\n\nWe too.\n", "utf-8")
    (content / "stories/withdrawn.yml").write_text("- {id: gone, on: 2026-11-22, note: A mistake.}\n", "utf-8")


def put_into(project: Path) -> Values:
    """The small guide, with such a value in every field of every file and of the settings."""
    values = Values()
    content = project / "guide_src"
    add(project)
    record = content / "assessments/published.yml"
    record.unlink()
    for path in sorted(path for path in content.rglob("*") if path.is_file()):
        rewrite(path, values)
    editions = [path for path in content.glob("assessments/*/*.yml") if path.stem.isdigit()]
    known = {f"{path.parent.name}/{path.stem}": fingerprint(read_yaml(path)) for path in editions}
    record.write_text(yaml.safe_dump(known), "utf-8")
    tip = content / "tips/second-tip.md"
    tip.write_text(re.sub("^title: .*$", lambda _: f"title: {TITLE}", tip.read_text("utf-8"), flags=re.M), "utf-8")
    story = content / "stories/we-asked.md"
    told = story.read_text("utf-8").replace("summary:", "aliases: [stories/was]\nsummary:", 1)
    story.write_text(re.sub("^title: .*$", lambda _: f'title: "In short: {TITLE}"', told, flags=re.M), "utf-8")
    guide = {
        "name": "A name", "contacts": ["A contact"], "comments": {"category": "A category"},
        "submissions": {"processor": "A processor"},
    }  # fmt: skip
    guide = values.into(guide, "mkdocs.yml")
    guide["comments"] |= {"repo": "us/guide", "repo_id": "R_1", "category_id": "D_1"}
    guide["submissions"] |= {"endpoint": 'https://example.org/"><x>', "form_url": "https://example.org/'\"><x>{{7*7}}"}
    config = project / "mkdocs.yml"
    settings = yaml.safe_load(config.read_text("utf-8"))
    settings["extra"]["guide"] = guide
    settings |= values.into({"site_description": "A"}, "mkdocs.yml")
    config.write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")
    for name, written in HAND_WRITTEN.items():
        (project / "docs" / name).write_text(written, "utf-8")
    front = yaml.safe_dump(values.into({"title": "By hand", "description": "By hand."}, "by hand"))
    (project / "docs/about/takedown.md").write_text(f"---\n{front}template: contact.html\n---\n\n# Takedown\n", "utf-8")
    (project / "docs/about/index.md").write_text("# *Ours*, by hand: R&D of <5\n", "utf-8")
    return values
