"""The page of an Easy Read: its pictures, its words, and the ways between it and its entry."""

import re
from pathlib import Path
from typing import get_args

import pytest

from guide.content.easy_read import Picture
from guide.content.library import load_sound
from guide.pages.generate import Site, generate
from guide.pages.rendering.render import html
from guide.pages.settings import Settings
from guide.publish.machines import head_data
from tests.core.easy_reads import written_easily

URI = "tips/first-tip/easy-read.md"
SETTINGS = Settings(name="A guide", content="guide_src")


def made(content: Path, old: str = "", new: str = "") -> Site:
    written_easily(content / "tips/first-tip.easy.yml", old, new)
    return generate(load_sound(content), SETTINGS)


def test_each_idea_has_its_picture_before_its_words(content: Path) -> None:
    text = made(content).pages[URI].markdown
    ideas = text.split('<div class="guide-easy-idea">')[1:]
    assert len(ideas) == 2
    for idea in ideas:
        assert re.match(r"\s*<svg[^>]* aria-hidden=\"true\"", idea)
        assert idea.index("</svg>") < idea.index("<p>")
    assert "<li>Ask kindly.</li>" in ideas[0]
    assert "## What can you do?" in text
    assert "- **Kindly**: In a way that is nice to people." in text


def test_what_it_says_stays_plain_text(content: Path) -> None:
    text = made(content).pages[URI].markdown
    assert "Listen to &lt;b&gt;what&lt;/b&gt; they say." in text
    assert "<b>" not in text


def test_the_entry_leads_there_and_back(content: Path) -> None:
    site = made(content)
    assert "[Read this in Easy Read](first-tip/easy-read.md)" in site.pages["tips/first-tip.md"].markdown
    assert "(../first-tip.md)" in site.pages[URI].markdown
    assert "Easy Read" not in site.pages["tips/second-tip.md"].markdown
    assert "easy-read" not in site.pages["tips/index.md"].markdown


@pytest.mark.long
def test_it_says_whose_it_is_and_when_it_was_read(content: Path) -> None:
    meta = made(content).pages[URI].meta
    assert (meta.title, meta.kind, meta.unsearched) == ("Easy Read: Asking", "tip", False)
    assert [step.url for step in meta.trail] == ["tips/", "tips/first-tip/"]
    assert (meta.source, str(meta.reviewed)) == ("guide_src/tips/first-tip.easy.yml", "2026-11-22")
    page = made(content).pages[URI]
    head = head_data(page, load_sound(content), SETTINGS)
    assert head
    assert head.json_ld[0]["@type"] == "WebPage"


@pytest.mark.long
def test_it_says_that_readers_have_not_tried_it_until_they_have(content: Path) -> None:
    assert "We have not tried this page with readers yet" in made(content).pages[URI].markdown
    tried = made(content, "reviewed:", "tried: 2026-11-20\nreviewed:")
    assert "We have not tried this page with readers yet" not in tried.pages[URI].markdown


def test_an_old_address_of_the_entry_leads_to_its_easy_read_too(content: Path) -> None:
    tip = content / "tips/first-tip.md"
    tip.write_text(tip.read_text("utf-8").replace("title: ", "aliases: [tips/old]\ntitle: ", 1), "utf-8")
    site = made(content)
    assert site.pages["tips/old/easy-read.md"].meta.moved_to == "tips/first-tip/easy-read/"
    assert "(../first-tip/easy-read.md)" in site.pages["tips/old/easy-read.md"].markdown


def test_every_picture_that_can_be_named_is_drawn() -> None:
    drawn = [
        html("easy-read/ideas.html", ideas=[{"picture": name, "say": ["x"], "points": []}])
        for name in get_args(Picture)
    ]
    pictures = [re.sub(r"\s+", " ", text.partition("</svg>")[0]) for text in drawn]
    assert all("<path" in picture or "<circle" in picture for picture in pictures)
    assert len(set(pictures)) == len(pictures)
