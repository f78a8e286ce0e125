"""Responses to stories and articles: shown beneath what they answer, made harmless, and not without end."""

import html
import re
from pathlib import Path
from urllib.parse import parse_qs

import markdown as python_markdown
import pytest

from guide.content.kinds.story import TRIED, TRIED_SECTIONS, WENT
from guide.content.library import load, load_sound
from guide.content.problems import ContentError
from guide.pages.generate import generate
from guide.pages.responses import MOST
from guide.pages.services import Submissions
from guide.pages.settings import Settings, settings_from
from guide.publish.policy import policy
from guide.stories.questions import AGREEMENTS
from guide.text.sanitise import sanitise_told

INBOX = {"endpoint": "https://example.org/in", "processor": "A firm"}
RESPONSE = """\
---
title: "Response to “We asked”"
summary: We asked as well.
themes: [people]
stages: [working]
form: response
responds_to: {to}
author: A reader {number}
date: "{date}"
licence: CC BY 4.0
consent: {{publish: true, licence: true, rights: true, partners: true}}
packet: "{number:016x}"
reviewed: 2026-11-22
---

### A heading of mine

Words of response {number}.
"""


def respond(content: Path, number: int, to: str = "stories/we-asked", date: str = "2026-05-01") -> None:
    text = RESPONSE.format(to=to, number=number, date=date)
    (content / "stories" / f"response-{number}.md").write_text(text)


def page(content: Path, uri: str) -> str:
    library, _ = load(content)  # what `guide check` would stop is what must do no harm
    return generate(library, Settings(name="A guide")).pages[uri].markdown


@pytest.mark.long
def test_responses_stand_beneath_in_full_oldest_first_and_are_listed_nowhere_else(content: Path) -> None:
    respond(content, 1, date="2026-07-02")
    respond(content, 2, date="2026-06")
    text = page(content, "stories/we-asked.md")
    beneath = text.split("## Responses")[1]
    assert beneath.index("Words of response 2.") < beneath.index("Words of response 1.")
    assert "A reader 1" in beneath
    assert "2 July 2026 · [on a page of its own](response-1.md)" in beneath
    assert "#### A heading of mine" in beneath
    assert "response-1" not in text.split("## Responses")[0]
    assert "What it answers" in page(content, "stories/response-1.md")


@pytest.mark.long
def test_only_so_many_stand_beneath_one_page(content: Path) -> None:
    for number in range(MOST + 3):
        respond(content, number)
    text = page(content, "stories/we-asked.md")
    assert text.count("Words of response") == MOST
    assert "And 3 more among [all responses](by/form-response.md)." in text


@pytest.mark.long
def test_stories_and_articles_invite_a_response_and_other_kinds_do_not(content: Path) -> None:
    assert 'href="../../share-your-story/#responds-to=stories/we-asked"' in page(content, "stories/we-asked.md")
    assert 'href="../../share-your-story/#responds-to=articles/a-longer-read"' in page(
        content, "articles/a-longer-read.md"
    )
    assert "responds-to" not in page(content, "tips/first-tip.md")
    assert "## Responses" not in page(content, "stories/we-asked.md")


def test_every_entry_that_can_be_tried_asks_how_it_went(content: Path) -> None:
    library = load_sound(content)
    pages = generate(library, Settings(name="A guide")).pages
    for ref in sorted(library.entries):
        asks = f'href="../../share-your-story/#tried={ref}"' in pages[f"{ref}.md"].markdown
        assert asks == (ref.split("/")[0] in TRIED.targets), ref


def test_without_script_what_was_tried_is_told_by_mail(content: Path) -> None:
    settings = Settings(name="A guide", submissions=Submissions(email="us@example.org"))
    form = generate(load_sound(content), settings).pages["share-your-story.md"].markdown
    (asked,) = re.findall(r'href="mailto:us@example\.org\?(subject=[^"]+)"', form)
    body = parse_qs(html.unescape(asked))["body"][0]
    for words in (*TRIED_SECTIONS, *WENT.values(), *(agreement.words for agreement in AGREEMENTS)):
        assert words in body


def test_what_readers_wrote_is_made_harmless_and_what_editors_wrote_stays(content: Path) -> None:
    respond(content, 1, to="articles/a-longer-read")
    article = content / "articles" / "a-longer-read.md"
    drawing = '<svg viewBox="0 0 1 1"><circle r="1"></circle></svg>'
    article.write_text(article.read_text() + f"\n{drawing}\n")
    hostile = content / "stories" / "response-1.md"
    hostile.write_text(hostile.read_text() + '\n<img src="x" onerror="alert(1)"> <svg></svg>\n')
    made = python_markdown.markdown(page(content, "articles/a-longer-read.md"), extensions=["md_in_html"])
    assert "onerror" in made
    shown = sanitise_told(made, "article")
    assert drawing in shown
    assert "onerror" not in shown
    assert shown.count("<svg") == 1
    assert "Words of response 1." in shown


@pytest.mark.parametrize(
    ("block", "field", "words"),
    [
        ({"submissions": {"endpoint": "https://example.org/in"}}, "submissions", "`endpoint` and `processor` together"),
        ({"submissions": {"processor": "A firm"}}, "submissions", "`endpoint` and `processor` together"),
        ({"submissions": {"service": "formspree"}}, "submissions", "an `endpoint` with its `service`"),
        ({"submissions": INBOX | {"service": "gravityforms"}}, "submissions", "formspree, formspring, web3forms"),
        ({"submissions": INBOX | {"service": "web3forms"}}, "submissions", "a `key` for web3forms"),
        ({"submissions": INBOX | {"service": "formspree", "key": "a"}}, "submissions", "for no other `service`"),
        ({"submissions": INBOX | {"key": "a"}}, "submissions", "a `key` for web3forms"),
        ({"comments": True}, "comments", "must be false, or say where"),
        ({"comments": {"repo": "nobody"}}, "comments.repo", "is not written as it should be"),
        ({"comments": {"repo": "a/b"}}, "comments.category_id", "is missing"),
    ],
)
def test_half_a_setting_is_told(block: dict[str, object], field: str, words: str) -> None:
    with pytest.raises(ContentError) as refused:
        settings_from({"name": "Ours", **block}, {})
    assert words in {problem.field: problem.message for problem in refused.value.problems}[field]


def test_the_policy_is_widened_only_for_what_is_on() -> None:
    comments = {"repo": "a/b", "repo_id": "R_1", "category": "Comments", "category_id": "DIC_1"}
    assert "giscus" not in policy(Settings(name="A guide"))
    widened = policy(settings_from({"name": "Ours", "comments": comments}, {}))
    assert "frame-src https://giscus.app" in widened
    assert "script-src 'self';" in widened
    sent = policy(
        settings_from({"name": "O", "submissions": {"endpoint": "https://in.example/a", "processor": "A firm"}}, {})
    )
    assert "connect-src 'self' https://in.example;" in sent
    assert "frame-src" not in sent


def test_a_service_is_sent_what_it_knows() -> None:
    told = settings_from({"name": "O", "submissions": INBOX | {"service": "web3forms", "key": "0a-1b"}}, {})
    assert told.submissions.sending == {
        "contact": "email",
        "website": "botcheck",
        "urlencoded": False,
        "also": {"access_key": "0a-1b"},
    }
    assert settings_from({"name": "O", "submissions": INBOX}, {}).submissions.sending is None
