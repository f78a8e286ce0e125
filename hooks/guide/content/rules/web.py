"""Rules for the web of entries, so that a reader never meets a dead end. How strict they are, taxonomy.yml says."""

from collections.abc import Collection, Iterator, Mapping

from guide.content.graph import Graph, Node
from guide.content.kinds import Assumption, Story, Tip, Tool
from guide.content.loading import Found
from guide.content.model import Entry
from guide.content.problems import Problem

HELP = ("tools", "questions")


def web_faults(found: Found, graph: Graph) -> Iterator[Problem]:
    """Each published entry that is joined too loosely."""
    web = found.taxonomy.web
    for entry in found.entries:
        if entry.draft or (isinstance(entry, Story) and not entry.retold):
            continue
        shown = found.shown(entry.path)
        ahead = {edge.target for edge in graph.from_(entry.ref)}
        back = {edge.source for edge in graph.to(entry.ref)}
        if len(ahead) < web.out:
            message = f"leads to {_entries(ahead)}; lead to at least {web.out}, each with its reason"
            yield Problem(shown, "related", message)
        if len(back) < web.into:
            message = f"has {_entries(back)} leading to it; make at least {web.into} do so, each with its reason"
            yield Problem(shown, "links here", message)
        yield from _of_its_kind(entry, shown, ahead, found)


def _entries(refs: Collection[str]) -> str:
    return "1 entry" if len(refs) == 1 else f"{len(refs)} entries"


def _of_its_kind(entry: Entry, shown: str, ahead: set[str], found: Found) -> Iterator[Problem]:
    web = found.taxonomy.web
    if isinstance(entry, Assumption) and len(entry.counter) < web.counter:
        yield Problem(shown, "counter", f"names {len(entry.counter)}; name at least {web.counter} tips that counter it")
    if isinstance(entry, Tool) and len(entry.serves) < web.serves:
        yield Problem(shown, "serves", f"names {len(entry.serves)}; name at least {web.serves} tips that it serves")
    if isinstance(entry, Tip) and web.tips_lead_to_help and not any(ref.split("/")[0] in HELP for ref in ahead):
        yield Problem(shown, "related", "names no tool and no question; name one that helps to do it")


def draft_faults(nodes: Mapping[str, Node], found: Found) -> Iterator[Problem]:
    """Each link from what is published to what is not yet."""
    drafts = {entry.ref for entry in found.entries if entry.draft}
    for node in nodes.values():
        if node.ref in drafts:
            continue
        for field, _, link in node.links():
            if link.to in drafts:
                message = f"`{link.to}` is a draft, which is not published; finish it first, or take the link out"
                yield Problem(found.shown(node.path), field, message)
