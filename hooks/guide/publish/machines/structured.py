"""What a page is, in the words of schema.org, as JSON-LD."""

from typing import Any

from guide.content.assessments import Assessment
from guide.content.kinds import KINDS, Article, Story, Tip, Tool
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.reference import Source, Term
from guide.content.sections import read_text_parts
from guide.content.story_dates import sortable
from guide.pages.page import Page
from guide.pages.settings import Settings
from guide.publish.machines.addresses import Addresses, addresses, url_of
from guide.publish.machines.steps import Step, steps

CONTEXT = "https://schema.org"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LISTS = frozenset({"themes", "stages", "assessments", *(kind.folder for kind in KINDS)})
PICTURE = "assets/img/share.png"

Thing = dict[str, Any]


def json_ld(page: Page, library: Library, settings: Settings, picture: str = PICTURE) -> list[Thing]:
    """What the page is, and the trail that leads to it, which the home page has not.

    Args:
        page: a page of the guide.
        library: the content.
        settings: the name and, where it is known, the address of the site.
        picture: the address of the picture that stands for an entry, relative to the site's root.
    """
    things = [_page(page, library, settings, picture)]
    if page.uri != "index.md":
        things.append(_trail(page, addresses(settings, url_of(page.uri))))
    return [{"@context": CONTEXT, **_stated(thing)} for thing in things]


def _page(page: Page, library: Library, settings: Settings, picture: str) -> Thing:
    url = url_of(page.uri)
    address = addresses(settings, url)
    common: Thing = {
        "name": page.meta.title or settings.name,
        "description": page.meta.description,
        "url": address.to(url),
        "inLanguage": settings.language,
        "license": LICENCE,
    }
    if page.uri == "index.md":
        return {"@type": "WebSite", **common, "name": settings.name}
    common["isPartOf"] = {"@type": "WebSite", "name": settings.name, "url": address.to("")}
    if page.uri == "glossary.md":
        return {"@type": "DefinedTermSet", **common, "hasDefinedTerm": [_term(term) for term in library.glossary]}
    if node := _node(page, library):
        return _work(node, common, library, settings, address.to(picture))
    lists = page.uri.split("/")[0] in LISTS and not page.meta.kind
    return {"@type": "CollectionPage" if lists else "WebPage", **common}


def _node(page: Page, library: Library) -> Entry | Assessment | None:
    ref = page.uri.removesuffix(".md")
    if entry := library.entries.get(ref):
        return entry
    return next((node for node in library.current_assessments() if node.ref == ref), None)


def _work(node: Entry | Assessment, common: Thing, library: Library, settings: Settings, picture: str) -> Thing:
    """An entry or an assessment."""
    common["keywords"] = [theme.title for theme in library.taxonomy.themes if theme.id in node.themes]
    dated = {"dateModified": node.reviewed.isoformat(), "image": picture}
    by_the_guide = {"@type": "Organization", "name": settings.name}
    if isinstance(node, Story):
        # Where an entry's facts are from stands on its page and in guide.json; here it would say all of it once more.
        named = [library.sources[id_] for id_ in dict.fromkeys(node.sources) if id_ in library.sources]
        retold: Thing = {"isBasedOn": [_source(each) for each in named]}
        origin: Thing = retold if node.retold else {"citation": [_cited(source) for source in named]}
        published = {
            "datePublished": node.first_published.isoformat(),
            "temporalCoverage": _covers(sortable(node.date)),
        }
        article = {"@type": "Article", "headline": node.title, **common, **dated, **published, **origin}
        return article | {"author": by_the_guide if node.retold else _author(node), "contentLocation": _place(node)}
    if isinstance(node, Article):
        return {"@type": "Article", "headline": node.title, **common, **dated, "author": by_the_guide}
    if isinstance(node, Tip | Tool) and (found := _steps(node)):
        how = [_step(step) for step in found]
        return {"@type": "HowTo", **common, **dated, **_needs(node), "step": how}
    time = f"PT{node.minutes}M" if isinstance(node, Assessment | Tool) else None
    return {"@type": "WebPage", **common, "lastReviewed": node.reviewed.isoformat(), "timeRequired": time}


def _covers(day: str | None) -> str | None:
    """When a story happened, as schema.org writes it; of a date in words, the year that is named in it."""
    return sortable(day) or None


def _author(story: Story) -> Thing:
    employer = {"@type": "Organization", "name": story.organisation} if story.organisation else None
    return _stated({"@type": "Person", "name": story.author, "affiliation": employer})


def _place(story: Story) -> Thing | None:
    return {"@type": "Place", "name": story.place} if story.place else None


def _cited(source: Source) -> str:
    """A source in the words in which the page itself names it; the page of sources and guide.json tell the rest."""
    return ", ".join(filter(None, (source.title, source.authors, str(source.year or ""))))


def _source(source: Source) -> Thing:
    return _stated({
        "@type": "CreativeWork",
        "name": source.title,
        "creditText": source.authors,
        "datePublished": str(source.year) if source.year else None,
        "sameAs": f"https://doi.org/{source.doi}" if source.doi else None,
    })  # fmt: skip


def _steps(entry: Tip | Tool) -> tuple[Step, ...]:
    return steps(read_text_parts(entry.body).beneath("How" if isinstance(entry, Tip) else "Steps"))


def _step(step: Step) -> Thing:
    """One of a list, whose order is theirs: by its name, where it has one, since the page says the rest."""
    return {"@type": "HowToStep", "text": step.name or step.text}


def _needs(entry: Tip | Tool) -> Thing:
    """The time it takes, where that is a number, and the sheet to fill in."""
    if isinstance(entry, Tool):
        return {"totalTime": f"PT{entry.minutes}M", "tool": [{"@type": "HowToTool", "name": entry.sheet.title}]}
    return {"totalTime": "PT1H"} if entry.effort == "an hour" else {}


def _term(term: Term) -> Thing:
    return _stated({
        "@type": "DefinedTerm", "name": term.term, "alternateName": term.stands_for, "description": term.meaning
    })  # fmt: skip


def _trail(page: Page, address: Addresses) -> Thing:
    """The way from the home page to this one, as the page itself shows it."""
    way = [("Home", ""), *((step.title, step.url) for step in page.meta.trail)]
    way.append((page.meta.title or address.page, address.page))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": address.to(url)}
            for place, (name, url) in enumerate(way, 1)
        ],
    }


def _stated(thing: Thing) -> Thing:
    """A thing without the properties that nothing is known of."""
    return {key: value for key, value in thing.items() if value not in (None, [], "")}
