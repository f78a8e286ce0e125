"""The rules that no single field can break: headings, references, doubles, the graph."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from guide.content.assessments import Assessment
from guide.content.graph import Graph, Node, link_faults, orphans
from guide.content.kinds import Story
from guide.content.kinds.story import ANSWERS
from guide.content.loading import Found
from guide.content.model import Entry
from guide.content.packs import PACKS, pack_faults
from guide.content.problems import Problem, nearest, nearest_ref
from guide.content.reference import Hub
from guide.content.rules.days import future_faults
from guide.content.rules.evidence import evidence_faults
from guide.content.rules.prose import diagram_faults, prose_faults
from guide.content.rules.unwritten import note_faults
from guide.content.rules.web import draft_faults, web_faults
from guide.content.withdrawn import FOLDER, WITHDRAWN, withdrawn_faults


def problems_of(found: Found, graph: Graph, moved: Mapping[str, str], today: date | None = None) -> Iterator[Problem]:
    """Every problem that shows only when the files are seen together; with a day, dates that are still to come too."""
    current: dict[str, Node] = {entry.ref: entry for entry in found.entries}
    editions = [edition for editions in found.assessments.values() for edition in editions]
    current |= {edition.ref: edition for edition in editions}
    gone = {ref: story.on for story in found.withdrawn for ref in (story.ref, *story.aliases)}
    reached = found.known | moved.keys()
    for entry in found.entries:
        shown = found.shown(entry.path)
        yield from prose_faults(entry, shown, reached)
        yield from diagram_faults(entry, shown)
        yield from evidence_faults(entry, shown)
        yield from _references(found, entry, shown)
        yield from link_faults(entry, shown, found.known, moved, gone)
        yield from note_faults(entry, shown)
    for edition in editions:
        shown = found.shown(edition.path)
        yield from _references(found, edition, shown)
        yield from link_faults(edition, shown, found.known, moved, gone, fixed=not edition.draft)
        yield from note_faults(edition, shown)
    yield from future_faults(found, today) if today else ()
    yield from withdrawn_faults(found.withdrawn, found.known, found.shown(f"{FOLDER}/{WITHDRAWN}"))
    yield from _doubles(found)
    yield from edition_faults(found)
    yield from _together(found)
    yield from _moves(found)
    yield from _order(found)
    yield from _hubs(found, moved)
    drafts = [entry.ref for entry in found.entries if entry.draft]
    yield from pack_faults(found.packs, found.known, moved, drafts, found.shown(PACKS))
    yield from draft_faults(current, found)
    # Where an entry does not read, what it links to cannot be known, so nothing is called an orphan.
    for ref in orphans(current, graph, gone) if current.keys() == found.known else ():
        message = "nothing leads here and this leads nowhere; link it, with the reason, to an entry it belongs with"
        yield Problem(found.shown(current[ref].path), "related", message)
    if current.keys() == found.known:
        yield from web_faults(found, graph)


def _references(found: Found, node: Entry | Assessment, shown: str) -> Iterator[Problem]:
    taxonomy = found.taxonomy
    lists: list[tuple[str, Iterable[str], Iterable[str], str]] = [
        ("themes", node.themes, (theme.id for theme in taxonomy.themes), "taxonomy.yml"),
        ("stages", node.stages, (stage.id for stage in taxonomy.stages), "taxonomy.yml"),
        ("sources", node.sources, (source.id for source in found.sources), "sources.yml"),
    ]
    if isinstance(node, Story):
        lists.append(("sectors", node.sectors, (sector.id for sector in taxonomy.sectors), "taxonomy.yml"))
    if isinstance(node, Entry):
        lists.append(("evidence", (e.source for e in node.evidence), (s.id for s in found.sources), "sources.yml"))
    for field, named, known_ids, file in lists:
        known, names = set(known_ids), list(named)
        if file in found.raw_lists:
            continue
        for name in names:
            if name not in known:
                yield Problem(shown, field, f"`{name}` is not in {file}{nearest(name, known)}")
        for name in sorted({name for name in names if names.count(name) > 1 and field != "evidence"}):
            yield Problem(shown, field, f"`{name}` is named twice; once is enough")


def _doubles(found: Found) -> Iterator[Problem]:
    """The same id or title given to two things."""
    nodes: list[Entry | Assessment] = [*found.entries, *(editions[-1] for editions in found.assessments.values())]
    # These are called after what they answer, or tell of having tried, and two may do so with the same.
    named = (node for node in nodes if not (isinstance(node, Story) and node.form in ANSWERS))
    by_title = [(node.title.strip("“”").casefold(), node.title, found.shown(node.path)) for node in named]
    yield from _told_doubles("title", by_title)
    ids = sorted(ref for ref in found.known)
    yield from _told_doubles(
        "id", [(ref.split("/")[1], ref.split("/")[1], found.shown(_file(found, ref))) for ref in ids]
    )
    reference: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("taxonomy.yml", "themes", (theme.id for theme in found.taxonomy.themes)),
        ("taxonomy.yml", "stages", (stage.id for stage in found.taxonomy.stages)),
        ("taxonomy.yml", "sectors", (sector.id for sector in found.taxonomy.sectors)),
        ("taxonomy.yml", "sectors.number", (str(sector.number) for sector in found.taxonomy.sectors)),
        ("sources.yml", "id", (source.id for source in found.sources)),
        ("glossary.yml", "term", (term.term for term in found.glossary)),
    )
    for file, field, names in reference:
        listed = list(names)
        for name in sorted({name for name in listed if listed.count(name) > 1}):
            yield Problem(found.shown(file), field, f"`{name}` stands here twice; keep one or rename the other")


def _file(found: Found, ref: str) -> str:
    return f"{ref}.md" if not ref.startswith("assessments/") else ref


def _told_doubles(field: str, named: list[tuple[str, str, str]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for key, name, shown in named:
        if key in first:
            yield Problem(shown, field, f"“{name}” is also the {field} of {first[key]}; give one of them another")
        else:
            first[key] = shown


def edition_faults(found: Found) -> Iterator[Problem]:
    """What keeps an edition from being answered: parts that do not fit together, and a number that is another's."""
    for editions in found.assessments.values():
        for edition in editions:
            shown = found.shown(edition.path)
            yield from (Problem(shown, field, message) for field, message in edition.faults())
    yield from _numbers(found)


def _numbers(found: Found) -> Iterator[Problem]:
    owner: dict[int, str] = {}
    for id_, editions in sorted(found.assessments.items()):
        for edition in editions:
            taken = owner.setdefault(edition.number, id_)
            if taken != id_:
                message = f"{edition.number} belongs to `{taken}`; a number is never used for a second assessment"
                yield Problem(found.shown(edition.path), "number", message)
            if edition.number != editions[0].number:
                message = f"is {edition.number}; all editions keep the number of the first, {editions[0].number}"
                yield Problem(found.shown(edition.path), "number", message)


def _together(found: Found) -> Iterator[Problem]:
    """What does not fit in `together.yml`; nothing while one of the check's editions does not read."""
    faulty = {problem.path.rpartition("/")[0] for problem in found.problems}
    for id_, together in found.together.items():
        if found.shown(f"assessments/{id_}") not in faulty:
            shown = found.shown(together.path)
            yield from (Problem(shown, *fault) for fault in together.faults(found.assessments.get(id_, ())))


def _moves(found: Found) -> Iterator[Problem]:
    owner: dict[str, str] = {}
    gone = {ref for story in found.withdrawn for ref in (story.ref, *story.aliases)}
    for entry in found.entries:
        for alias in entry.aliases:
            shown = found.shown(entry.path)
            if alias in found.known:
                yield Problem(shown, "aliases", f"`{alias}` is the address of an entry that exists; take it out")
            if alias in gone and entry.ref not in gone:
                yield Problem(shown, "aliases", f"`{alias}` is the address of a story that was withdrawn; take it out")
            if owner.setdefault(alias, entry.ref) != entry.ref:
                yield Problem(shown, "aliases", f"`{alias}` already leads to {owner[alias]}; keep one")


def _order(found: Found) -> Iterator[Problem]:
    folders = {ref.split("/")[0] for ref in found.known}
    for folder, ids in found.taxonomy.order.items():
        for id_ in ids:
            if folder in folders and f"{folder}/{id_}" not in found.known:
                hint = nearest_ref(f"{folder}/{id_}", found.known)
                yield Problem(found.shown("taxonomy.yml"), f"order.{folder}", f"`{id_}` does not exist{hint}")


def _hubs(found: Found, moved: Mapping[str, str]) -> Iterator[Problem]:
    shown = found.shown("taxonomy.yml")
    for field, hubs in (("themes", found.taxonomy.themes), ("stages", found.taxonomy.stages)):
        for place, hub in enumerate(hubs):
            yield from _unwritten(shown, f"{field}.{place}", hub) if found.taxonomy.web.hubs_written else ()
            for ways, links in (("begin", hub.begin), ("path", hub.path)):
                named = [moved.get(link.to, link.to) for link in links]
                for at, (link, target) in enumerate(zip(links, named, strict=True)):
                    where = f"{field}.{place}.{ways}.{at}.to"
                    if target not in found.known:
                        yield Problem(shown, where, f"`{link.to}` does not exist{nearest_ref(link.to, found.known)}")
                    elif target in named[:at]:
                        yield Problem(shown, where, f"`{link.to}` is named twice; keep the better reason")


def _unwritten(shown: str, where: str, hub: Hub) -> Iterator[Problem]:
    """What a theme or a stage needs for a page of its own, and has not."""
    for field, what in (
        ("text", "say where a reader stands who comes here, and what it is about"),
        ("begin", "name up to three entries to begin with, each with its reason"),
        ("mistake", "say what people get wrong"),
    ):
        if not (getattr(hub, field) or (field == "begin" and hub.path)):
            yield Problem(shown, f"{where}.{field}", f"is missing from `{hub.id}`; {what}")
