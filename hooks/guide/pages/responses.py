"""What readers answered to a story or an article: shown beneath it, in full."""

import re
from dataclasses import dataclass

from guide.content.kinds import Story
from guide.content.kinds.story import RESPONDS, TRIED
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.story_dates import sortable
from guide.pages.page import relative
from guide.pages.rendering.dates import in_words
from guide.pages.rendering.markdown import Markdown
from guide.pages.rendering.render import html, uri_of
from guide.pages.settings import Settings

MOST = 20
"""How many responses stand beneath one page; the rest are found among the stories."""

_HEADING = re.compile(r"^#{2,3}(?= )", re.MULTILINE)


@dataclass(frozen=True)
class Response:
    """One of them."""

    author: str
    organisation: str | None
    date: str
    uri: Markdown
    text: Markdown


@dataclass(frozen=True)
class Responses:
    """The oldest first, as in a conversation."""

    shown: tuple[Response, ...]
    left_out: int


def responses_to(library: Library, ref: str) -> Responses:
    """The responses to an entry."""
    answers = [edge.source for edge in library.graph.to(ref) if edge.relation is RESPONDS]
    found = [entry for answer in answers if isinstance(entry := library.entries.get(answer), Story)]
    oldest_first = sorted(found, key=lambda story: (sortable(story.date), story.id))
    return Responses(tuple(map(_response, oldest_first[:MOST])), max(0, len(found) - MOST))


def _response(story: Story) -> Response:
    # The response's own headings stand below the heading that it gets here.
    text = Markdown(_HEADING.sub("####", story.body))
    return Response(
        story.author, story.organisation, in_words(story.date or story.first_published.isoformat()), uri_of(story), text
    )


def invitation(entry: Entry, uri: str, settings: Settings) -> Markdown | None:
    """The ways to answer a story or an article, and to tell how it went to try an entry.

    A guide that takes no stories in has neither.
    """
    answered, tried = (entry.folder in relation.targets for relation in (RESPONDS, TRIED))
    if not (answered or tried) or settings.submissions.closed:
        return None
    # Raw HTML, since MkDocs would look for a heading of the name that stands behind the #.
    address = f"{relative('share-your-story/index.html', f'{entry.ref}/index.html').removesuffix('index.html')}"
    ways = {"answered": answered, "tried": tried, "ways": settings.submissions}
    return html("invitation.html", address=address, ref=entry.ref, kind=entry.kind, **ways)
