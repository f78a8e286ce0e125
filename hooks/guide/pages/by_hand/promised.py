"""Parts of pages written by hand that are true only of some copies of the guide: where there is somebody to write to,
or where what makes a kind of file was there.

A page of `docs/` puts such a part between `<!-- where KEY -->` and `<!-- end where -->`. Several keys must all hold;
`not` before them turns them round. `{{ answer }}` and the like are the times that `extra.guide.promises` gives;
`{{ run_by }}`, `{{ prepared }}` and `{{ reviewed }}` what `extra.guide.accessibility` says.
"""

import re
from collections.abc import Mapping

from guide.content.problems import ContentError, Problem, nearest
from guide.pages.rendering.markdown import escape
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings

# What stands in code shows the marks themselves. A mark alone on its line takes the line with it.
_INNERMOST = re.compile(
    r"(?P<open>(?<!`)<!-- where (?P<keys>[a-z ]+?) -->)(?P<text>(?:(?!(?<!`)<!-- where ).)*?)(?<!`)<!-- end where -->",
    re.DOTALL,
)
_ALONE = re.compile(r"^[ \t]*(?P<mark><!-- (?:where [a-z ]+?|end where) -->)[ \t]*\n", re.MULTILINE)
_MARK = re.compile(r"(?<!`)<!-- (?:end )?where\b[^>]*-->")


def truths(settings: Settings) -> Mapping[str, bool]:
    """What can be asked for between the marks, and whether it is so."""
    ways = settings.submissions
    return {
        "contact": settings.reachable,
        "stories": not ways.closed,
        "route": ways.open,
        "private": ways.private,
        "github": bool(ways.github),
        "endpoint": bool(ways.endpoint),
        "comments": settings.comments is not None,
        "runner": bool(settings.accessibility.run_by),
        "prepared": settings.accessibility.prepared is not None,
        "reviewed": settings.accessibility.reviewed is not None,
        "address": settings.site_url is not None,
        "public": settings.accessibility.public_body is not None,
        "britain": settings.accessibility.public_body == "gb",
        "pdf": "pdf" in offered(),
        "word": "docx" in offered(),
        "files": bool(offered()),
        "answer": bool(ways.open and settings.promises.answer),
        "reply": bool(settings.reachable and settings.promises.reply),
        "decision": bool(settings.reachable and settings.promises.decision),
    }


def kept(text: str, settings: Settings, shown: str) -> str:
    """A page without what this copy of the guide cannot say.

    Args:
        text: the page's Markdown.
        settings: the copy's.
        shown: what to call the page in a problem.

    Raises:
        ContentError: where a mark names what nobody knows, or stands alone.
    """
    true = truths(settings)
    unknown: list[Problem] = []

    def choose(found: re.Match[str]) -> str:
        first, *rest = found["keys"].split()
        keys = rest if first == "not" else [first, *rest]
        for key in keys:
            if key not in true:
                unknown.append(Problem(shown, "where", f"`{key}` cannot be asked for{nearest(key, true)}"))
        holds = all(true.get(key, False) for key in keys)
        return found["text"] if holds != (first == "not") else ""

    text = _ALONE.sub(lambda found: found["mark"], text)
    before = None
    while before != text:
        before, text = text, _INNERMOST.sub(choose, text)
    if lone := _MARK.search(text):
        unknown.append(Problem(shown, "where", f"`{lone[0]}` has no other end; write both marks"))
    if unknown:
        raise ContentError(unknown)
    for name, value in {**settings.promises.model_dump(), **_said_of_access(settings)}.items():
        text = text.replace(f"{{{{ {name} }}}}", escape(value or ""))
    return text


def _said_of_access(settings: Settings) -> dict[str, str | None]:
    said = settings.accessibility
    days = {"prepared": said.prepared, "reviewed": said.reviewed}
    shown = {name: f"{day.day} {day:%B %Y}" if day else None for name, day in days.items()}
    address = re.sub(r"^https?://|/$", "", settings.site_url or "")
    return {"run_by": said.run_by, "address": address or None, **shown}
