"""Pages on which people are told to write to whoever publishes the site: they show what is set, and make nothing up."""

from collections.abc import Callable
from pathlib import Path

import pytest

from guide.cli import main
from tests.site.conftest import Built

PAGE = "---\ntitle: Takedown\ntemplate: contact.html\n---\n\n# Takedown\n\nTell us.\n"
HOME = "# Home\n\nSee the [tips](tips/index.md), and what is [taken down](takedown.md).\n"


@pytest.mark.parametrize(
    ("contacts", "submissions", "shown", "hidden"),
    [
        ("[]", "{}", ["names no way to reach those who publish it"], ["mailto:", "can be reached here"]),
        (
            '["help@example.org", "0131 496 0000"]',
            "{email: stories@example.org, github: someone/guide}",
            ['<a href="mailto:help@example.org">', "<li>0131 496 0000</li>", '<a href="mailto:stories@example.org">'],
            ["names no way", "github.com/someone"],
        ),
        ("[a@example.org]", "{email: a@example.org}", ["<li><a"], ["</li><li>", "</li>\n      <li>"]),
        (
            "[]",
            "{form_url: 'https://example.org/f?a=1&b=2'}",
            ['href="https://example.org/f?a=1&amp;b=2"'],
            ["names no"],
        ),
        ("[]", "{github: someone/guide}", ["Anyone can read what you write there"], ["names no way", "mailto:"]),
    ],
    ids=["nothing", "contacts", "one address once", "a form", "only in public"],
)
def test_how_to_reach_those_who_publish(
    project: Path,
    build: Callable[..., Built],
    contacts: str,
    submissions: str,
    shown: list[str],
    hidden: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    (project / "docs" / "takedown.md").write_text(PAGE)
    (project / "docs" / "index.md").write_text(HOME)
    settings = project / "mkdocs.yml"
    text = settings.read_text()
    changed = text.replace("contacts: []", f"contacts: {contacts}").replace(
        "submissions: {}", f"submissions: {submissions}"
    )
    assert (changed == text) == (contacts == "[]" and submissions == "{}")
    settings.write_text(changed)
    built = build()
    assert built.status == 0, built.said
    page = (built.site / "takedown" / "index.html").read_text().split("How to reach us</h2>")[1].split("</article>")[0]
    assert [words for words in shown if words not in page] == []
    assert [words for words in hidden if words in page] == []
    main(["audit", str(built.site), "--config", str(settings)])
    said = capsys.readouterr()
    assert ": contact: " not in said.out + said.err
