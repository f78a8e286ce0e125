"""The limits that have a name in Python, and how each is tried."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guide.audit.contacts import contacts_in
from guide.audit.document import read_document
from guide.audit.earlier import earlier_in
from guide.audit.outline import outline_problems
from guide.content.assessments import Choose
from guide.content.library import Library, load_sound
from guide.content.model import Evidence, Link, is_id
from guide.content.problems import ContentError, nearest
from guide.content.reading.read import parse_yaml, read_text
from guide.content.rules.evidence import evidence_faults
from guide.content.story_dates import is_in_words
from guide.pages.entries import ways_back
from guide.pages.generate import generate
from guide.pages.responses import responses_to
from guide.pages.settings import FEWEST, Settings, settings_from
from guide.pages.stories.listing import listed
from guide.publish.earlier import LISTED, keep_earlier
from guide.publish.machines.catalogue import catalogue
from guide.publish.machines.feed import feed
from guide.publish.naming import named
from guide.publish.reading.reader import read
from guide.stories.desk.editors_report import read_as
from guide.stories.github.events import pasted
from guide.stories.github.handover import Told, faults, hand_over
from guide.stories.github.public import public_line
from guide.stories.github.quietly import quietly
from guide.stories.packet.envelopes import read_given
from guide.stories.packet.mail import is_mail, opened_mail
from guide.stories.packet.office.packed import Unopened, parts_of
from guide.text.blocks import Items, Quotation, read_blocks
from guide.text.contacts import mask_contacts
from guide.text.spans import spans
from tests.conftest import FIXTURES
from tests.core.libraries import with_entries, with_stories

SETTINGS = Settings(name="A guide")
MAIL = b"From: a@b.example\nSubject: x\n"
Taken = Callable[[int, Path], bool]


@dataclass(frozen=True)
class Bound:
    """A limit: the number, and whether so many are taken."""

    name: str
    """Module and constant."""
    number: int
    taken: Taken
    """Asked with a number and an empty folder."""
    least: bool = False
    """Whether it is the smallest that is taken, and not the largest."""


@cache
def _small() -> Library:
    return load_sound(FIXTURES / "content")


def _stories(count: int) -> Library:
    """The small guide with so many stories in all, each of which leads to one tip."""
    library = _small()
    return with_stories(library, count - len(library.of("stories")))


def _raised(act: Callable[[], object]) -> bool:
    try:
        act()
    except ContentError:
        return False
    return True


def _file(folder: Path, size: int) -> Path:
    (folder / "a.md").write_bytes(b"x" * size)
    return folder / "a.md"


def has_room_for_items(count: int, choose: bool) -> bool:
    """Whether a check may have so many items, in a choice or on a scale."""
    check = _small().current_assessments()[0]
    changed = {
        "items": tuple(check.items[0].model_copy(update={"id": f"i{at}"}) for at in range(count)),
        "choose": Choose.model_construct(at_most=1) if choose else None,
        "scale": None if choose else check.scale,
    }
    return not any("room for" in message for _, message in check.model_copy(update=changed).faults())


def _kept_deployments(count: int, folder: Path) -> bool:
    names = [named("a.css", str(at)) for at in range(count + 1)]
    (folder / "assets").mkdir()
    (folder / LISTED).write_text(json.dumps({"format": 1, "deployments": [[name] for name in names]}))
    return earlier_in(folder, frozenset({LISTED, *names}))[1] == ()


def _keeps(count: int, folder: Path) -> bool:
    texts = [f"p {{ order: {at} }}" for at in range(count)]
    names = [named("a.css", text) for text in texts]
    own = folder / named("a.css", "")
    own.parent.mkdir(parents=True)
    own.write_text("")
    answers = {name: text.encode() for name, text in zip(names, texts, strict=True)}
    answers[LISTED] = json.dumps({"format": 1, "deployments": [[name] for name in names]}).encode()
    return keep_earlier(folder, answers.__getitem__) == ((1,) * count, None)


def _lists(count: int, folder: Path) -> bool:
    texts = {named("a.css", str(at)): str(at).encode() for at in range(count)}
    own = folder / named("a.css", "")
    own.parent.mkdir(parents=True)
    own.write_text("")
    told = json.dumps({"format": 1, "deployments": [sorted(texts)]}).encode()
    return keep_earlier(folder, (texts | {LISTED: told}).__getitem__) == ((count,), None)


def _handed(size: int, folder: Path) -> bool:
    story = b"---\n" + b"x" * (size - 4)
    digest = hand_over(story, folder)
    return not list(faults(folder, Told("guide_src/stories/a.md", digest, "0" * 64, ""), "guide_src"))


def _encoding(at: int, _: Path) -> bool:
    said = '<meta charset="utf-8'
    html = f'<!--{"x" * (at - len(said) - 7)}-->{said}">'
    return "encoding" not in {problem.field for problem in outline_problems("x", read_document(html), html)}


def _word(size: int, _: Path) -> bool:
    xml = "<t>Word</t>"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", xml + " " * (size - len(xml)))
    try:
        return bool(parts_of(packed.getvalue(), {"word/document.xml": True}))
    except Unopened:
        return False


def _given(size: int, mail: bool) -> bool:
    told = read_given((MAIL + b"\n" if mail else b"").ljust(size, b"x")).problems
    return not any("is larger than" in problem.message for problem in told)


def _opened(mail: bytes) -> bool:
    return _raised(lambda: opened_mail(mail, "x"))


def _typed(size: int) -> bytes:
    """A header of so many bytes."""
    return b"Content-Type: text/plain; x=".ljust(size, b"x")


def _depth(text: str, kind: type) -> int:
    """How deeply blocks of a kind stand within one another."""
    depth, blocks = 0, read_blocks(text)
    while found := next((block for block in blocks if isinstance(block, kind)), None):
        depth += 1
        blocks = (
            found.blocks if isinstance(found, Quotation) else found.items[0].rest if isinstance(found, Items) else ()
        )
    return depth


def _in_feed(count: int, _: Path) -> bool:
    articles = sum(entry.kind == "article" for entry in _small().entries.values())
    return feed(_stories(count - articles), SETTINGS).count("<entry>") == count


def _leading(count: int) -> Library:
    """The small guide with so many tips that lead to one more, `tips/hub`."""
    library = _small()
    tip = library.entries["tips/first-tip"]
    link = Link(to="tips/hub", why="It is there.")
    made = [tip.model_copy(update={"id": f"tip-{at}", "related": (link,)}) for at in range(count)]
    return with_entries(library, [tip.model_copy(update={"id": "hub", "related": ()}), *made])


def _backlinks(count: int, _: Path) -> bool:
    entries = json.loads(catalogue(_leading(count))["guide.json"])["entries"]
    hub = next(entry for entry in entries if entry["id"] == "hub")
    return bool(hub["backlinks_total"] == count == len(hub["backlinks"]))


def _on_a_page(count: int, _: Path) -> bool:
    """Whether a tip's page lists so many stories that lead to it."""
    (group,) = (
        group for group in ways_back(_stories(count), "tips/first-tip") if group.left_out or len(group.ways) >= 9
    )
    return not group.left_out


def _answers(count: int, _: Path) -> bool:
    library = _small()
    story = library.entries["stories/we-asked"]
    made = [
        story.model_copy(update={"id": f"answer-{at}", "form": "response", "responds_to": story.ref, "shows": ()})
        for at in range(count)
    ]
    told = responses_to(with_entries(library, made), story.ref)
    return told.left_out == 0 and len(told.shown) == count


def _one_page(count: int, _: Path) -> bool:
    return "stories/page/2.md" not in generate(_stories(count), SETTINGS).pages


def _library_of(count: int) -> str:
    return generate(_stories(count), SETTINGS).pages["stories/index.md"].markdown


def _beneath(count: int, _: Path) -> bool:
    library = _small()
    story = library.entries["stories/we-asked"]
    made = [
        story.model_copy(update={"id": f"answer-{at}", "form": "response", "responds_to": story.ref, "shows": ()})
        for at in range(count)
    ]
    (row,) = listed(with_entries(library, made)).together()
    return len(row.answers) == count


def _on_a_hub(count: int, _: Path) -> bool:
    library = _stories(count)
    theme = library.entries["stories/we-asked"].themes[0]
    text = str(generate(library, SETTINGS).pages[f"themes/{theme}.md"].markdown)
    return len(set(re.findall(r"stories/(?:asked-\d+|we-asked)\.md", text))) == count


def _quoting(count: int, _: Path) -> bool:
    """Whether so many words are enough to quote what a study changes."""
    piece = Evidence.model_construct(source="x", finding="x", limit="x", changes=" ".join(["word"] * count))
    tip = _small().entries["tips/first-tip"].model_copy(update={"evidence": (piece,)})
    return not any("could stand anywhere" in problem.message for problem in evidence_faults(tip, "x"))


def _pasted(size: int, _: Path) -> bool:
    return not pasted({"inputs": {"packet": "x" * size}})[1]


def _headed(count: int, _: Path) -> bool:
    return is_mail(b"\n".join([b"From: a", b"To: b", b"Cc: c"][:count]))


def _of_types(size: int, _: Path) -> bool:
    return _opened(MAIL + b"\n".join([_typed(1_000)] * 19 + [_typed(size - 19_000)]) + b"\n\nx")


def _of_text(size: int, _: Path) -> bool:
    return bool(opened_mail(MAIL + b"\n" + b"x" * size, "x").texts[0].text)


def _quoted(depth: int, _: Path) -> bool:
    return _depth("> " * depth + "x", Quotation) == depth


def _listed(depth: int, _: Path) -> bool:
    return _depth("\n".join("  " * at + "- x" for at in range(depth)), Items) == depth


def _linked(size: int, _: Path) -> bool:
    return "](" in spans(f"[a]({'https://a.example/'.ljust(size, 'x')})")


TABLE = (
    Bound("audit/contacts:_FEWEST_DIGITS", 9, lambda n, _: bool(list(contacts_in("0" * n))), least=True),
    Bound("audit/contacts:_MOST_DIGITS", 15, lambda n, _: bool(list(contacts_in("+" + "1" * n)))),
    Bound("audit/earlier:MOST", 2, _kept_deployments),
    Bound("audit/outline:_LOOKED_AT", 1024, _encoding),
    Bound("content/assessments:CODE_ANSWER_BITS", 100, lambda n, _: has_room_for_items(n, choose=True)),
    Bound("content/model:LONGEST_ID", 60, lambda n, _: is_id("x" * n)),
    Bound("content/problems:FEW", 12, lambda n, _: "known are" in nearest("zzz", [f"a{at}" for at in range(n)])),
    Bound("content/reading/read:LARGEST_FILE", 1_000_000, lambda n, at: _raised(lambda: read_text(_file(at, n), "x"))),
    Bound(
        "content/reading/strict_yaml:DEEPEST_YAML", 20, lambda n, _: _raised(lambda: parse_yaml("[" * n + "]" * n, "x"))
    ),
    Bound("content/rules/evidence:FEWEST", 3, _quoting, least=True),
    Bound("content/story_dates:LONGEST", 40, lambda n, _: is_in_words("2019".rjust(n, "x"))),
    Bound("pages/entries:MOST_STORIES", 20, _on_a_page),
    Bound("pages/stories/listing:STORIES_A_PAGE", 50, _one_page),
    Bound("pages/stories/listing:ANSWERS_A_STORY", 3, _beneath),
    Bound("pages/stories/facets:FEWEST", 5, lambda n, _: "data-choice" not in _library_of(n)),
    Bound(
        "pages/settings:FEWEST",
        3,
        lambda n, _: _raised(lambda: settings_from({"name": "x", "minimum_group": n}, {})),
        least=True,
    ),
    Bound("pages/settings:USUAL", 5, lambda n, _: Settings(name="x", minimum_group=n).fewest == FEWEST),
    Bound("pages/browse/hubs:STORIES_A_HUB", 10, _on_a_hub),
    Bound("pages/responses:MOST", 20, _answers),
    Bound("publish/earlier:KEPT", 2, _keeps),
    Bound("publish/earlier:_MOST", 500, _lists),
    Bound("publish/machines/catalogue:STORIES_A_PART", 500, lambda n, _: len(catalogue(_stories(n))) == 2),
    Bound("publish/machines/catalogue:MOST_BACKLINKS", 20, _backlinks),
    Bound("publish/machines/feed:MOST", 50, _in_feed),
    Bound("publish/reading/reader:_MOST_BRACKETS", 200, lambda n, _: _raised(lambda: read("[" * n + "]" * n, "x.md"))),
    Bound("stories/desk/editors_report:_HARD", 10, lambda n, _: "hard to read" not in read_as(float(n))),
    # GitHub cuts off what is longer, so what is as long may have been cut.
    Bound("stories/github/events:MOST_CHARACTERS", 65_535 - 1, _pasted),
    Bound("stories/github/handover:LARGEST_STORY", 300_000, _handed),
    Bound("stories/github/public:MOST_CHARACTERS", 400, lambda n, _: public_line("x" * n) == "x" * n),
    Bound("stories/github/quietly:MOST_LINES", 300, lambda n, _: quietly(["seq", str(n)])[1].startswith("1\n")),
    Bound("stories/packet/office/packed:LARGEST_PART", 3_000_000, _word),
    Bound("stories/packet/envelopes:LARGEST_TEXT", 1_000_000, lambda n, _: _given(n, mail=False)),
    Bound("stories/packet/envelopes:LARGEST_MAIL", 5_000_000, lambda n, _: _given(n, mail=True)),
    Bound(
        "stories/packet/mail:_FEWEST_HEADERS",
        2,
        _headed,
        least=True,
    ),
    Bound(
        "stories/packet/mail:_HEAD_LINES", 200, lambda n, _: is_mail(b"From: a\n" + b"X: y\n" * (n - 2) + b"To: b\n")
    ),
    Bound("stories/packet/mail:_MOST_LINES", 200_000, lambda n, _: _opened(MAIL.ljust(len(MAIL) + n - 2, b"\n"))),
    Bound("stories/packet/mail:_MOST_PARTS", 60, lambda n, _: _opened(MAIL + b"\n" + b"boundary= " * n)),
    Bound("stories/packet/mail:_MOST_DASHES", 1_000, lambda n, _: _opened(MAIL + b"\n--" * n)),
    Bound("stories/packet/mail:_LONGEST_TYPE", 2_000, lambda n, _: _opened(MAIL + _typed(n) + b"\n\nx")),
    Bound("stories/packet/mail:_LONGEST_TYPES", 20_000, _of_types),
    Bound("stories/packet/mail:_LONGEST_TEXT", 500_000, _of_text),
    Bound("text/blocks:DEEPEST_QUOTE", 3, _quoted),
    Bound("text/blocks:DEEPEST_LIST", 3, _listed),
    Bound("text/contacts:_FEWEST_DIGITS", 9, lambda n, _: bool(mask_contacts("0" * n)[1]), least=True),
    Bound("text/contacts:_MOST_DIGITS", 15, lambda n, _: bool(mask_contacts("+" + "1" * n)[1])),
    Bound("text/spans:_LONGEST_ADDRESS", 1000, _linked),
)
