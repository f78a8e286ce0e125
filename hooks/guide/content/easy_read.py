"""An entry in Easy Read: the same matter in short sentences, one idea at a time, each beside a picture.

It follows what publishers of Easy Read ask for: everyday words, hard ones explained, headings that are questions, no
figures of speech and no percentages. It is data, so that every idea has its picture and none can be forgotten.
"""

from typing import Annotated, Literal

from pydantic import Field

from guide.content.model import Day, Line, Model, Ref, Summary, Title

EASY_READ = ".easy.yml"
"""How the name of its file ends, which lies beside the entry's own."""

Picture = Literal[
    "apart", "asking", "broken", "closer", "day", "done", "listening", "sign", "small-and-large", "talking", "three",
    "together", "word", "written",
]  # fmt: skip
"""The drawings: each is a macro of that name in `guide/pages/templates/easy-read/pictures.svg`."""


class Idea(Model):
    """One idea: a picture, a sentence or two, and what goes in a list."""

    picture: Picture
    say: Annotated[tuple[Line, ...], Field(min_length=1, max_length=4)]
    """Each is a line of its own."""
    points: tuple[Line, ...] = ()


class EasyPart(Model):
    """A heading, which is a question, and the ideas that answer it."""

    heading: Title
    ideas: Annotated[tuple[Idea, ...], Field(min_length=1)]


class HardWord(Model):
    """A word that is needed, and what it means. Its page shows it in bold where it is explained."""

    word: Title
    means: Line


class EasyRead(Model):
    """The Easy Read of one entry."""

    ref: Ref
    path: str
    """Relative to the content's folder, such as `tips/bust-the-jargon.easy.yml`."""

    title: Title
    summary: Summary
    parts: Annotated[tuple[EasyPart, ...], Field(min_length=1)]
    words: tuple[HardWord, ...] = ()
    tried: Day | None = None
    """The day on which people who use Easy Read last read it and said what to change. Until then its page says so."""
    reviewed: Day

    @property
    def url(self) -> str:
        """The address relative to the site's root."""
        return f"{self.ref}/easy-read/"

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Each sentence or more that it says, by its field."""
        said = [
            (f"parts.{place}.ideas.{number}.{field}.{at}", line)
            for place, part in enumerate(self.parts)
            for number, idea in enumerate(part.ideas)
            for field, lines in (("say", idea.say), ("points", idea.points))
            for at, line in enumerate(lines)
        ]
        return (*said, *((f"words.{place}.means", word.means) for place, word in enumerate(self.words)))
