"""What became of a packet, told to the editor who took it in."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import indent
from typing import Literal

from guide.content.problems import Problem
from guide.stories.packet.reading import Packet
from guide.stories.planning import Plan

Status = Literal["written", "revised", "unchanged", "refused"]


@dataclass(frozen=True)
class Masked:
    """Ways to reach a person that were taken out of one part of a packet."""

    part: str
    """A field's name or a heading."""
    contacts: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """What a packet holds, once cleaned, and what stands in its way."""

    packet: Packet | None
    """Cleaned, with contacts masked; None when there are problems."""
    problems: tuple[Problem, ...] = ()
    masked: tuple[Masked, ...] = ()
    notes: tuple[str, ...] = ()
    """What an editor should look at, though it stops nothing."""

    def describe(self) -> str:
        """Sentences for people, one a line. What was masked is counted, never repeated."""
        if self.packet is None:
            count = len(self.problems)
            head = f"Not taken in: {count} problem{'' if count == 1 else 's'} to mend."
            return "\n".join([head, *map(str, self.problems), *self.notes])
        fields = self.packet.fields
        words = sum(len(section.prose.split()) for section in self.packet.sections)
        what = f"how trying {fields.tried} went" if fields.tried else f"a {fields.form}"
        lines = [f"Read “{fields.title}”, {what} by {fields.author}: {words:,} words, packet {self.packet.id}."]
        for masked in self.masked:
            count = len(masked.contacts)
            what = "1 contact" if count == 1 else f"{count} contacts"
            lines.append(f"Masked {what} in “{masked.part}”.")
        return "\n".join([*lines, *self.notes])

    def __str__(self) -> str:
        return self.describe()


@dataclass(frozen=True)
class Outcome:
    """What `import_packet` did."""

    status: Status
    path: Path | None
    """The story's file; None when the packet was refused."""
    report: Report
    planned: Plan | None = None
    """What was to be done; None where the packet itself has problems."""

    def describe(self) -> str:
        """Sentences for people: what was read, what was masked, where it went, what changed, what to do next."""
        difference = quoted(self.planned.difference()) if self.planned else ""
        by_hand = " It was edited by hand since." if self.planned and self.planned.by_hand else ""
        told = {
            "written": f"Wrote {self.path}.\nRead it once as a stranger would, run `guide check`, then commit it.",
            "revised": f"Revised {self.path}: an earlier version of this packet is there. What changed:\n{difference}",
            "unchanged": f"{self.path} already holds this packet.{by_hand} Nothing was changed.",
            "refused": difference,
        }[self.status]
        return "\n".join(filter(None, [self.report.describe(), told]))

    def __str__(self) -> str:
        return self.describe()


def quoted(text: str) -> str:
    """Lines that somebody else wrote, each with a bar before it: they cannot be taken for ours, nor for a command."""
    return indent(text.rstrip("\n"), "│ ", lambda _: True)
