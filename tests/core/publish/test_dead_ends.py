"""What `guide check` says of links: each that a strict build would stop at, with its line and a way out."""

from pathlib import Path

import pytest

from guide.cli import main
from guide.publish.dead_ends import Text, Tree, dead_ends
from tests.core.small_guide import small_guide

ROOT = Path(__file__).parents[3]

TREE = Tree(
    pages={
        "index.md": "# Home\n",
        "about/index.md": "# About\n",
        "about/privacy.md": "# Privacy\n\n## What we keep\n",
        "about/links.md": "# Links\n\n## Here\n",
        "tips/bust-the-jargon.md": "# Bust the jargon\n\n## How\n",
    },
    files=["assets/img/a.png", "feed.xml"],
    drafts=["tips/half-done.md"],
    faulty=["tips/broken", "assessments/broken"],
)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("privacy.md", None),
        ("./privacy.md", None),
        ("../tips/bust-the-jargon.md#how", None),
        ("privacy.md#what-we-keep", None),
        ("#here", None),
        ("../assets/img/a.png", None),
        ("../feed.xml", None),
        ("https://example.org/x", None),
        ("//example.org/x", None),
        ("mailto:a@b.example", None),
        ("../tips/broken.md#any", None),
        ("../assessments/broken/together.md", None),
        ("/about/privacy/", "begins at the root of the host"),
        ("/", "begins at the root of the host"),
        ("privcay.md", "did you mean `privacy.md`?"),
        ("privacy", "did you mean `privacy.md`?"),
        ("privacy/", "did you mean `privacy.md`?"),
        ("privacy.html", "did you mean `privacy.md`?"),
        ("../bust-the-jargon.md", "did you mean `../tips/bust-the-jargon.md`?"),
        ("../tips/gone.md", "does not exist; mend it or take it out"),
        ("a.png", "did you mean `../assets/img/a.png`?"),
        ("../tips/half-done.md", "is a draft"),
        ("privacy.md#what-we-kept", "no `#what-we-kept` on that page; did you mean `#what-we-keep`?"),
        ("privacy.md#zzz", "name one of its headings"),
        ("#there", "did you mean `#here`?"),
        ("../../outside.md", "does not exist"),
        ("http://[::1", "is no address"),
    ],
)
def test_a_link(url: str, says: str | None) -> None:
    told = list(dead_ends(Text("about/links.md", "docs/about/links.md", "link", f"# A\n\n[a]({url})\n"), TREE))
    if says is None:
        assert told == []
    else:
        (problem,) = told
        assert problem.line == 3
        assert says in problem.message


@pytest.fixture
def guide(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which `guide check` finds the small guide, its settings, and a few pages written by hand."""
    settings = "site_name: x\nextra: {guide: {name: A guide}}\nplugins: !ENV [X, []]\n"
    return small_guide(content, tmp_path / "guide", settings, monkeypatch)


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    main(["check"])
    said = capsys.readouterr()
    return [] if "no problems" in said.out else said.err.strip().split("\n")[:-1]


def add(path: Path, text: str) -> int:
    """Adds to a file, and says on which line the text now stands."""
    before = path.read_text("utf-8")
    path.write_text(f"{before}\n{text}\n", "utf-8")
    return before.count("\n") + 2


def test_a_guide_without_a_dead_end(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys) == []


def test_pages_written_by_hand(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # What leads to an entry that this guide lacks becomes words when the page is made, and is no dead end.
    line = add(
        guide / "docs/index.md",
        "[a](about/gone.md) ![b](b.png) [c](/tips/) [d](tips/first-tip.md#zzz) [e](tips/gone.md)",
    )
    messages = told(capsys)
    assert len(messages) == 4
    assert not any("tips/gone" in message for message in messages)
    assert all(message.startswith(f"docs/index.md: line {line}: link: ") for message in messages)


def test_entries(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = add(
        guide / "guide_src/tips/first-tip.md",
        "[a](second-tip.md#zzz) ![b](b.png) [c](/tips/) [d](../gone/index.md) [e](gone.md)",
    )
    messages = told(capsys)
    assert len(messages) == 5, "each once, that from entry to entry among them"
    assert all(message.startswith(f"guide_src/tips/first-tip.md: line {line}: body: ") for message in messages)


def test_entries_may_lead_to_any_page(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = guide / "guide_src/tips/first-tip.md"
    first.write_text(first.read_text().replace("title: ", "aliases: [tips/old-name]\ntitle: ", 1))
    add(
        guide / "guide_src/tips/second-tip.md",
        "[a](index.md) [b](../glossary.md) [c](../themes/people.md) [d](../assessments/check/together.md) "
        "[e](../about/running-a-check.md) [f](old-name.md) [g](../assessments/check.md)",
    )
    assert told(capsys) == []


@pytest.mark.long
def test_a_draft_may_hold_what_it_likes_and_is_no_place_to_lead_to(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["new", "tip", "half-done"])
    capsys.readouterr()
    add(guide / "guide_src/tips/half-done.md", "![a](a.png)")
    assert told(capsys) == []
    add(guide / "docs/index.md", "[a](tips/half-done.md)")
    add(guide / "guide_src/tips/first-tip.md", "[a](half-done.md)")
    (message,) = told(capsys)
    assert message.startswith("guide_src/tips/first-tip.md: ")
    assert "is a draft" in message


def test_what_leads_to_an_entry_that_does_not_read_waits(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(guide / "docs/index.md", "[a](tips/second-tip.md) [b](assessments/check.md)")
    (guide / "guide_src/tips/second-tip.md").write_text("")
    (guide / "guide_src/assessments/check/1.yml").write_text("title: x\n")
    assert not [message for message in told(capsys) if message.startswith("docs/")]


def test_a_page_that_the_guide_itself_leads_to(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (guide / "docs/contribute/sharing-your-story.md").unlink()
    (message,) = told(capsys)
    assert message.startswith("docs/contribute/sharing-your-story.md: file: is missing, and ")
    assert "bring it back" in message


def test_an_address_that_is_taken(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (guide / "docs/tips").mkdir()
    (guide / "docs/tips/first-tip.md").write_text("# Mine\n")
    assert [m for m in told(capsys) if m.startswith("docs/tips/first-tip.md: address: ") and "rename one" in m]


def test_a_field_that_no_page_written_by_hand_has(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (guide / "docs/about/us.md").write_text("---\ntitle: Us\ntags: [a]\n---\n\n# Us\n")
    (message,) = told(capsys)
    assert message.startswith("docs/about/us.md: line 3: tags: is no field of a page written by hand")


def test_a_merge_left_in_a_page(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = add(guide / "docs/index.md", "<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x")
    (message,) = told(capsys)
    assert message.startswith(f"docs/index.md: line {line}: merge: ")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("site_name: x", "site_name: x\nuse_directory_urls: false", "use_directory_urls: must be true"),
        ("name: A guide", "nmae: A guide", "nmae: is not a field"),
        ("site_name: x", "site_name: [x", "cannot be read"),
    ],
)
def test_settings_that_stop_a_build(
    guide: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, says: str
) -> None:
    config = guide / "mkdocs.yml"
    config.write_text(config.read_text().replace(old, new))
    assert any(message.startswith("mkdocs.yml: ") and says in message for message in told(capsys))


@pytest.mark.long
def test_content_alone_is_checked_where_there_are_no_settings(
    guide: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    add(guide / "docs/index.md", "[a](gone.md)")
    monkeypatch.chdir(tmp_path)
    assert main(["--content", str(guide / "guide_src"), "check"]) == 0
    assert main(["--content", str(guide / "guide_src"), "check", "--config", str(guide / "mkdocs.yml")]) == 1
    assert main(["--content", str(guide / "guide_src"), "check", "--config", "nowhere.yml"]) == 1


@pytest.mark.long
def test_ours_has_no_dead_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["--content", "guide_src", "check"]) == 0
