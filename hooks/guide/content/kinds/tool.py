"""Tools: an exercise for a group, and the worksheet that goes with it."""

from typing import Annotated, Self

from pydantic import Field, StrictBool, StrictInt, model_validator

from guide.content.model import RELATED, Entry, Id, Line, Link, Model, Relation, Title

SERVES = Relation(field="serves", ahead="Tips it serves", back="Tools for it", targets=("tips",))


HEAD = {"partnership": "Partnership", "date": "Date"}
"""What stands above the parts of every sheet, to be filled in: each key, and its label."""


class Asked(Model):
    """What a part, a field and a prompt may say besides."""

    key: Id | None = None
    """What is filled in is kept and handed on under it, so that it is found again when the words have changed."""
    why: Line | None = None
    """Why it is asked, in a sentence; shown to whoever fills the sheet in on screen."""
    optional: StrictBool = False
    """Whether it can be left out on screen."""


class SheetField(Asked):
    """Something to fill in."""

    label: Line
    clause: Title | None = None
    """How the label reads once it is filled in, such as `How this is changed`; None: as it stands."""
    hint: Line | None = None
    lines: Annotated[StrictInt, Field(ge=1, le=20)] = 1
    example: Line


class SheetPrompt(Asked):
    """A question with room to write."""

    ask: Line
    clause: Title | None = None
    """How the question reads once it is answered, such as `How we check`; None: as it stands."""
    hint: Line | None = None
    lines: Annotated[StrictInt, Field(ge=1, le=20)] = 2
    example: Line


class SheetTable(Model):
    """A table to fill in, with filled rows as an example."""

    columns: Annotated[tuple[Line, ...], Field(min_length=2, max_length=5)]
    rows: Annotated[StrictInt, Field(ge=1, le=40)]
    example: Annotated[tuple[tuple[str, ...], ...], Field(min_length=1)]
    keys: tuple[Id, ...] | None = None
    """A key for each column."""
    by_hand: StrictBool = False
    """Whether it is printed with its empty rows when all else is filled in, such as a table to sign."""

    @model_validator(mode="after")
    def _rows_fit(self) -> Self:
        if self.keys is not None and len(set(self.keys)) != len(self.columns):
            raise ValueError(f"`keys` must be {len(self.columns)}, one for each column, and no two alike")
        for number, row in enumerate(self.example, 1):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} of the example has {len(row)} cells; give it {len(self.columns)}")
        return self


class SheetPart(Asked):
    """A heading, and beneath it fields, a table or prompts."""

    heading: Title
    fields: Annotated[tuple[SheetField, ...], Field(min_length=1)] | None = None
    table: SheetTable | None = None
    prompts: Annotated[tuple[SheetPrompt, ...], Field(min_length=1)] | None = None

    @model_validator(mode="after")
    def _one_of_three(self) -> Self:
        if sum(part is not None for part in (self.fields, self.table, self.prompts)) != 1:
            raise ValueError("must have just one of `fields`, `table` and `prompts`")
        return self


class Sheet(Model):
    """A worksheet as data, so that it can be shown, printed and made into a file."""

    title: Title
    before: Line
    parts: Annotated[tuple[SheetPart, ...], Field(min_length=1)]
    note: Line | None = None
    """What whoever fills it in should know of it beforehand, such as that it is no legal advice."""
    numbered: StrictBool = False
    """Whether its parts and what is in them are numbered once it is filled in, as in an agreement."""

    @model_validator(mode="after")
    def _keys_differ(self) -> Self:
        keys = [one.key for part in self.parts for one in (part, *(part.fields or part.prompts or ())) if one.key]
        twice = sorted({key for key in keys if keys.count(key) > 1} | {key for key in keys if key in HEAD})
        if twice:
            raise ValueError(f"the key `{twice[0]}` is taken; give each part and each field another")
        return self


class Tool(Entry):
    folder = "tools"
    kind = "tool"
    plural = "Tools"
    promise = "Exercises to run, with a sheet to print"
    about = "For a group, from three people at a kitchen table. Each has its steps, its time and a worksheet."
    sections = ("What it is for", "Steps", "What goes wrong", Entry.meeting)
    relations = (SERVES, RELATED)

    minutes: Annotated[StrictInt, Field(ge=1, le=480)]
    people: Line
    serves: Annotated[tuple[Link, ...], Field(min_length=1)]
    sheet: Sheet
