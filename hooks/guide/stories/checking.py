"""Whether a packet can become a story of this guide, and what it says once cleaned."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from guide.content.kinds.story import ANSWERS, RESPONDS, TRIED
from guide.content.library import Library
from guide.content.problems import Problem, nearest
from guide.content.story_dates import sortable
from guide.stories.bylines import name_alone
from guide.stories.desk.report import Masked, Report
from guide.stories.packet.envelopes import read_given
from guide.stories.packet.fields import Shown
from guide.stories.packet.form import LIMITS, NAME_WITHHELD
from guide.stories.packet.reading import Packet, Section
from guide.stories.quoting import not_its_own
from guide.stories.tried import called_after_the_entry
from guide.text.cleaning import clean, mask_contacts
from guide.text.contacts import REMOVED
from guide.text.linking import linked

MOST_PROBLEMS = 30
"""How many are told at once, and looked for in one field; a packet with more was not made by the form."""

_MASKED_FIELDS: Mapping[str, int] = {
    "title": LIMITS.title,
    "summary": LIMITS.summary,
    "author": LIMITS.name,
    "organisation": LIMITS.name,
    "place": LIMITS.name,
    "quote": LIMITS.quote,
}


_NAMES: Mapping[str, str | None] = {"author": NAME_WITHHELD, "organisation": None, "place": None}
"""Fields that are set in the line beneath a title, and what stands there where a contact was all they held."""


def check_packet(given: str | bytes, library: Library, *, shown: str = "packet", today: date | None = None) -> Report:
    """Reads a packet, cleans it, and compares it with the content.

    Args:
        given: what holds a packet, as `read_given` takes it.
        library: the content that the story would join.
        shown: what to call the text in problems.
        today: where given, a later date is a problem.

    Returns:
        The cleaned packet, or every problem; nothing is written.
    """
    reading = read_given(given, shown, library)
    packet, masked = _cleaned(reading.packet) if reading.packet else (None, ())
    problems = [*reading.problems, *_misfits(reading.raw, reading.id, library, today, shown)]
    problems += _gone(reading.id, library, shown)
    if packet is not None:
        packet = called_after_the_entry(packet, library, frozenset(reading.raw))
        problems += _altered(packet, shown)
        problems += not_its_own(packet, shown)
    if problems:
        told = sorted({_discreet(problem) for problem in problems})
        more = [f"There are {len(told) - MOST_PROBLEMS:,} more problems."] if len(told) > MOST_PROBLEMS else []
        return Report(None, tuple(told[:MOST_PROBLEMS]), notes=(*reading.notes, *more))
    return Report(packet, masked=masked, notes=reading.notes)


def _cleaned(packet: Packet) -> tuple[Packet, tuple[Masked, ...]]:
    masked: list[Masked] = []

    def mask(part: str, text: str) -> str:
        text, contacts = mask_contacts(text)
        if contacts:
            masked.append(Masked(part, tuple(contacts)))
        return text

    changes: dict[str, object] = {
        name: mask(name, value) for name in _MASKED_FIELDS if (value := getattr(packet.fields, name))
    }
    for name, nobody in _NAMES.items():
        if REMOVED in (value := str(changes.get(name, ""))):
            changes[name] = name_alone(value) or nobody
    changes["shows"] = tuple(
        Shown.model_construct(to=shown.to, why=mask("shows", shown.why)) for shown in packet.fields.shows
    )
    sections = tuple(
        # Cleaned first, so that nothing hidden breaks a contact up; and after, since what is put in is cleaned too.
        Section(section.heading, clean(linked(clean(mask(section.heading, clean(section.prose))))))
        for section in packet.sections
    )
    return Packet(packet.id, packet.fields.model_copy(update=changes), sections), tuple(masked)


def _altered(packet: Packet, shown: str) -> Iterator[Problem]:
    """What cleaning and masking made too long, or left empty."""
    lines = [(name, getattr(packet.fields, name) or "", most) for name, most in _MASKED_FIELDS.items()]
    lines += [(f"shows.{place}.why", link.why, LIMITS.why) for place, link in enumerate(packet.fields.shows)]
    for field, line, most in lines:
        if len(line) > most:
            message = f"is {len(line)} characters long once its contact is taken out; shorten it to at most {most}"
            yield Problem(shown, field, message)
    for section in packet.sections:
        if not section.prose:
            yield Problem(shown, section.heading, "holds no words; write a line, if only to say that there was nothing")


def _misfits(
    raw: Mapping[str, object], packet_id: str, library: Library, today: date | None, shown: str
) -> Iterator[Problem]:
    """What the content says against single fields, even where other fields cannot be read."""
    taxonomy = library.taxonomy
    for field, named, known in (
        ("sectors", raw.get("sectors"), [sector.id for sector in taxonomy.sectors]),
        ("stage", [raw.get("stage")] if raw.get("stage") else [], [stage.id for stage in taxonomy.stages]),
    ):
        names = Counter(name for name in named if isinstance(name, str)) if isinstance(named, list) else Counter()
        for name in sorted(names.keys() - set(known))[:MOST_PROBLEMS]:
            yield Problem(shown, field, f"`{name}` is not in taxonomy.yml{nearest(name, known)}")
        for name in sorted(name for name, count in names.items() if count > 1)[:MOST_PROBLEMS]:
            yield Problem(shown, field, f"`{name}` is named twice; once is enough")
    yield from _show_faults(raw.get("shows"), library, shown)
    yield from _answer_faults(raw.get("responds_to"), packet_id, library, shown)
    yield from _tried_faults(raw.get("tried"), library, shown)
    title = raw.get("title")
    if isinstance(title, str) and raw.get("form") not in ANSWERS:
        for node in library.nodes():
            same = " ".join(title.split()).casefold() == node.title.casefold()
            is_answer = getattr(node, "form", None) in ANSWERS
            if same and not is_answer and getattr(node, "packet", None) != packet_id:
                yield Problem(shown, "title", f"“{node.title}” is the title of {node.ref} already; choose another")
    if today is not None and sortable(str(raw.get("date", ""))) > today.isoformat():
        yield Problem(shown, "date", f"`{raw['date']}` is yet to come; say when it happened or was written")


def _gone(packet_id: str, library: Library, shown: str) -> Iterator[Problem]:
    for story in library.withdrawn:
        if story.packet is not None and story.packet == packet_id:
            message = f"is that of {story.ref}, withdrawn on {story.on}; ask whoever sent it to make a new packet"
            yield Problem(shown, "id", message)


def _discreet(problem: Problem) -> Problem:
    """A problem without the contacts that it may quote."""
    return Problem(problem.path, mask_contacts(problem.field)[0], mask_contacts(problem.message)[0])


def _answer_faults(named: object, packet_id: str, library: Library, shown: str) -> Iterator[Problem]:
    ref = named.strip() if isinstance(named, str) else ""
    if ref.split("/")[0] not in RESPONDS.targets:
        return
    there = library.entries.get(library.moved.get(ref, ref))
    gone = next((story for story in library.withdrawn if ref in (story.ref, *story.aliases)), None)
    if there is None and gone:
        message = f"`{ref}` was withdrawn on {gone.on}; nothing more that answers it is taken in"
        yield Problem(shown, "responds_to", message)
    elif there is None:
        choices = [entry.ref for folder in RESPONDS.targets for entry in library.of(folder)]
        yield Problem(shown, "responds_to", f"`{ref}` does not exist{nearest(ref, choices)}")
    elif there.draft:
        yield Problem(shown, "responds_to", f"`{ref}` is a draft, which nobody can have read; name what it answers")
    elif getattr(there, "packet", None) == packet_id:
        yield Problem(shown, "responds_to", f"`{ref}` is this very story; name the one that it answers")


def _tried_faults(named: object, library: Library, shown: str) -> Iterator[Problem]:
    ref = named.strip() if isinstance(named, str) else ""
    if ref.split("/")[0] not in TRIED.targets:
        return
    there = library.entries.get(library.moved.get(ref, ref))
    if there is None or there.draft:
        choices = [entry.ref for folder in TRIED.targets for entry in library.of(folder) if not entry.draft]
        yield Problem(shown, "tried", f"`{ref}` does not exist{nearest(ref, choices)}")


def _show_faults(shows: object, library: Library, shown: str) -> Iterator[Problem]:
    targets = (
        [link["to"] for link in shows if isinstance(link, dict) and "to" in link] if isinstance(shows, list) else []
    )
    refs = [target.strip() for target in targets if isinstance(target, str)]
    choices = {ref for ref, entry in library.entries.items() if entry.folder != "stories"}
    unknown = [(place, ref) for place, ref in enumerate(refs) if ref not in choices]
    for place, ref in unknown[:MOST_PROBLEMS]:
        yield Problem(shown, f"shows.{place}.to", f"`{ref}` does not exist{nearest(ref, choices)}")
    for ref in sorted(ref for ref, count in Counter(refs).items() if count > 1)[:MOST_PROBLEMS]:
        yield Problem(shown, "shows", f"`{ref}` is named twice; keep the better reason")
