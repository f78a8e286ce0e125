"""An entry's page: its cover, what to do in the next meeting, its own words, where they lead, and what they rest on."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from guide.content.kinds import KINDS, Assumption, Principle, Story, Tool
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.sections import Text, read_text_parts
from guide.pages.cover import byline, facts, what_it_is
from guide.pages.easy_read import easy_read_uri
from guide.pages.entries import entry_meta, ways_ahead, ways_back
from guide.pages.onward import Onward, count, counter, onward, shown_by, without
from guide.pages.page import Page, relative
from guide.pages.rendering.markdown import Markdown, sections
from guide.pages.rendering.render import markdown, uri_of
from guide.pages.rendering.sheet_picture import sheet_picture
from guide.pages.rendering.steps import minutes_of, strip
from guide.pages.rendering.terms import GLOSSARY, marked
from guide.pages.responses import invitation, responses_to
from guide.pages.settings import Settings
from guide.pages.studies import URI, shown
from guide.pages.taking.told import Told, kinds_beside
from guide.pages.told.beside import Tellers, by_the_same, citation, like_it, tellers
from guide.pages.told.tried import tried
from guide.pages.withdrawn import refs_withdrawn


def entry_pages(library: Library, settings: Settings, known: Told | None = None) -> Iterable[Page]:
    """A page for every entry, in the order of the library.

    Args:
        library: the content.
        settings: the site's.
        known: what is known of the files to take along; None: nothing yet.
    """
    told = tellers(library)
    for kind in KINDS:
        entries = library.of(kind.folder)
        for place, entry in enumerate(entries):
            before = entries[place - 1] if place else None
            after = entries[place + 1] if place + 1 < len(entries) else None
            yield _page(library, settings, entry, (before, after), told, known or Told())


def _page(
    library: Library,
    settings: Settings,
    entry: Entry,
    round_: tuple[Entry | None, Entry | None],
    told: Tellers,
    known: Told,
) -> Page:
    uri = uri_of(entry)
    body = marked(entry.body, library.glossary, relative(GLOSSARY, uri))
    text = read_text_parts(body)
    own: dict[str, Any] = {"text": Markdown(text.without([entry.meeting]))}
    studied = {piece.source for piece in entry.evidence}
    sources = [library.sources[id_] for id_ in entry.sources if id_ in library.sources and id_ not in studied]
    evidence = shown(entry, library)
    if isinstance(entry, Story):
        own = {
            "byline": byline(entry),
            "shows": (),
            "others": by_the_same(entry, told),
            "citation": citation(entry, settings),
            "answers_withdrawn": entry.responds_to in refs_withdrawn(library),
            **_told(text, entry),
        }
    ahead, back = ways_ahead(library, entry.ref), ways_back(library, entry.ref)
    leads_on = onward(entry.kind, ahead)
    if isinstance(entry, Story) and (shows := shown_by(ahead)):
        leads_on = Onward(like_it(entry, library), without(ahead, shows))
        own["shows"] = shows
    beside = (*leads_on.named, *own.get("shows", ()))
    if isinstance(entry, Assumption | Principle):
        own["counter"] = counter(ahead)
    if isinstance(entry, Tool):
        picture = Markup(sheet_picture(entry.sheet))  # noqa: S704 - a drawing of ours, in which every word is escaped
        own |= {
            "picture": picture,
            "kinds": kinds_beside(f"{entry.url}{entry.id}", known),
            "size": known.pictures.get(f"{entry.url}{entry.id}.png"),
            "strip": strip(minutes_of(text.beneath("Steps"))),
        }
    page = markdown(
        f"kinds/{entry.kind}.md",
        uri,
        entry=entry,
        parts=sections(text),
        before=Markdown(text.before if entry.sections else ""),
        rest=Markdown(_unplaced(text, entry)),
        what=what_it_is(entry),
        facts=facts(entry, library),
        onward=leads_on,
        back=without(back, beside),
        leading_here=count(without(back, beside)),
        back_beside=count(back) - count(without(back, beside)),
        stories_at="../../stories/",
        responses=responses_to(library, entry.ref),
        tried=tried(library, entry.ref),
        invitation=invitation(entry, uri, settings),
        sources=sources,
        evidence=evidence,
        rests_on=len(evidence) + (0 if isinstance(entry, Story) else len(sources)),
        research=URI,
        easy_read=easy_read_uri(entry.ref) if entry.ref in library.easy_reads else None,
        **own,
    )
    return Page(uri, page, entry_meta(library, settings, entry, *round_), not isinstance(entry, Story))


def _told(text: Text, story: Story) -> dict[str, Any]:
    """A story's text, apart from what stands in boxes of its own: what editors add, and the exercise."""
    apart = {story.meeting, story.added}
    # What stands before the headings of a retelling is how the editors lead into it.
    leads = story.retold and not apart.issuperset(text.headings)
    told = replace(text, before="") if leads else text
    return {
        "text": Markdown(told.without(apart)),
        "foreword": Markdown(text.before if leads else ""),
        "added": Markdown(text.beneath(story.added)),
    }


def _unplaced(text: Text, entry: Entry) -> str:
    """What has no place in the pages of this kind. The check tells of it, and until it is mended no word is lost."""
    placed = {*entry.sections, entry.meeting}
    return "\n\n".join(
        section.markdown for section in text.sections if entry.sections and section.heading not in placed
    )
