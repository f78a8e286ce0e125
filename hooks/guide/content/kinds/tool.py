"""Tools: an exercise for a group, and the worksheet that goes with it."""

from typing import Annotated, Self

from pydantic import Field, StrictInt, model_validator

from guide.content.model import RELATED, Entry, Line, Link, Model, Relation, Title

SERVES = Relation(field="serves", ahead="Tips it serves", back="Tools for it", targets=("tips",))


class SheetField(Model):
    """Something to fill in."""

    label: Line
    hint: Line | None = None
    lines: Annotated[StrictInt, Field(ge=1, le=20)] = 1
    example: Line


class SheetPrompt(Model):
    """A question with room to write."""

    ask: Line
    hint: Line | None = None
    lines: Annotated[StrictInt, Field(ge=1, le=20)] = 2
    example: Line


class SheetTable(Model):
    """A table to fill in, with filled rows as an example."""

    columns: Annotated[tuple[Line, ...], Field(min_length=2, max_length=5)]
    rows: Annotated[StrictInt, Field(ge=1, le=40)]
    example: Annotated[tuple[tuple[str, ...], ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _rows_fit(self) -> Self:
        for number, row in enumerate(self.example, 1):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} of the example has {len(row)} cells; give it {len(self.columns)}")
        return self


class SheetPart(Model):
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
