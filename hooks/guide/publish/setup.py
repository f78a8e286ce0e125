"""The four answers by which a copy of the guide becomes somebody's own, written into mkdocs.yml with its comments."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from guide.content.problems import ContentError, Problem
from guide.pages.services import NONE, REPOSITORY, SERVICES
from guide.pages.settings import KEEPER

BLOCK = ("extra", "guide")
_MAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")
_WEB = re.compile(r"https?://[^\s/]+\.[^\s]+|https?://localhost\S*")
_NUMBER = re.compile(r"[+(0-9][0-9 ()./-]{3,}")
_HOSTS = {"formspree.io": "formspree", "api.web3forms.com": "web3forms"}
_RUN_BY = {"formspree": "Formspree, Inc.", "formspring": "Formspring", "web3forms": "Web3Forms"}


class Bad(ValueError):  # noqa: N818 - an answer, and not a fault of the program
    """Why an answer cannot be taken, with the way out."""


@dataclass(frozen=True)
class Question:
    """One of the four."""

    id: str
    """Also the option's name."""
    words: str
    hint: str
    read: Callable[[str], Mapping[tuple[str, ...], Any]]
    """What an answer sets, by its place in mkdocs.yml; raises `Bad`."""


def _named(answer: str) -> Mapping[tuple[str, ...], Any]:
    if not answer or len(answer) > 100:
        raise Bad("give the guide a name of up to 100 characters, such as Partners in Ashby")
    return {(*BLOCK, "name"): answer}


def _placed(answer: str) -> Mapping[tuple[str, ...], Any]:
    if not _WEB.fullmatch(answer):
        raise Bad("give the whole address, such as https://guide.example.org/; leave it out if GitHub is to tell it")
    return {("site_url",): answer if answer.endswith("/") else f"{answer}/"}


def _sent(answer: str) -> Mapping[tuple[str, ...], Any]:
    return {(*BLOCK, "submissions"): _ways(answer)}


def _ways(answer: str) -> Any:
    first, _, rest = answer.partition(" ")
    service = first.lower() if first.lower() in SERVICES else _HOSTS.get(_host(first), "")
    if answer.lower() == NONE:
        return NONE
    if answer.lower() in ("issues", "issue", "github"):
        return {"github": "here"}
    if _MAIL.fullmatch(answer):
        return {"email": answer}
    if service:
        return _service(service, *(rest if first.lower() in SERVICES else answer).split())
    if answer.startswith("https://") and _WEB.fullmatch(answer):
        return {"form_url": answer}
    if re.fullmatch(REPOSITORY, answer):
        return {"github": answer}
    raise Bad(
        "give an e-mail address; the https address of a form of yours; the address that Formspree or Web3Forms gave "
        "you, with its key after it if it has one; `issues` for public issues of the repository; or `none`"
    )


def _service(name: str, address: str = "", key: str = "") -> dict[str, str]:
    if not address.startswith("https://"):
        raise Bad(f"give the https address that {_RUN_BY[name]} gave you after its name")
    if bool(SERVICES[name].key) != bool(key):
        wants = "needs the key that it gave you after its address" if SERVICES[name].key else "has no key: leave it out"
        raise Bad(f"{_RUN_BY[name]} {wants}")
    return {"endpoint": address, "processor": _RUN_BY[name], "service": name, **({"key": key} if key else {})}


def _host(address: str) -> str:
    found = re.match(r"https://([^/]+)/", address)
    return found[1].lower() if found else ""


def _edited(answer: str) -> Mapping[tuple[str, ...], Any]:
    given = [part.strip() for part in re.split(r"[,;\n]", answer) if part.strip()]
    keepers = [part for part in given if re.fullmatch(KEEPER, part)]
    contacts = [part for part in given if part not in keepers]
    for part in contacts:
        if not (_MAIL.fullmatch(part) or _NUMBER.fullmatch(part)):
            raise Bad(
                f"“{part}” is no GitHub account (they begin with @), e-mail address or telephone number; give one or "
                "several, with a comma between them"
            )
    if not given:
        raise Bad("give at least one address or number that pages may show, or a GitHub account such as @a-name")
    asked: dict[tuple[str, ...], Any] = {}
    if contacts:
        asked[(*BLOCK, "contacts")] = contacts
    if keepers:
        asked[(*BLOCK, "keepers")] = keepers
    return asked


QUESTIONS = (
    Question("name", "What is this guide called?", "It stands in the header and in every title.", _named),
    Question(
        "address",
        "At what address will it be?",
        "Such as https://guide.example.org/. On GitHub Pages you can leave it out: GitHub tells it.",
        _placed,
    ),
    Question(
        "stories",
        "Where do stories come to?",
        "An e-mail address; the address of a form of yours; formspree, formspring or web3forms with the address (and "
        "key) that it gave you; issues, for public issues of the repository; or none.",
        _sent,
    ),
    Question(
        "editors",
        "Who looks after it?",
        "E-mail addresses or telephone numbers that pages may show to readers, and GitHub accounts such as @a-name, "
        "with commas between them.",
        _edited,
    ),
)


def taken(answers: Mapping[str, str], shown: str) -> Mapping[tuple[str, ...], Any]:
    """What answers set, by its place in mkdocs.yml.

    Args:
        answers: by the questions' ids; some may be absent.
        shown: the file to name.

    Raises:
        ContentError: with a problem for each answer that cannot be taken.
    """
    asked: dict[tuple[str, ...], Any] = {}
    problems = []
    for question in QUESTIONS:
        if question.id in answers:
            try:
                asked |= question.read(answers[question.id].strip())
            except Bad as why:
                problems.append(Problem(shown, f"--{question.id}", str(why)))
    if problems:
        raise ContentError(problems)
    return asked


class _Place(NamedTuple):
    """Where a value stands in a text, from its first character to after its last."""

    start: int
    end: int


def with_settings(text: str, asked: Mapping[tuple[str, ...], Any], shown: str) -> str:
    """The text of mkdocs.yml with other settings; its comments stay, and so does all else.

    Args:
        text: of the file.
        asked: values by their place, such as ("extra", "guide", "name").
        shown: the file to name.

    Raises:
        ContentError: when it cannot be read, or holds the block in a way that cannot be written into.
    """
    for path, value in asked.items():
        text = _with_one(text, path, value, shown)
    return text


def _with_one(text: str, path: tuple[str, ...], value: Any, shown: str) -> str:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise ContentError([Problem(shown, "file", f"cannot be read: {error}")]) from None
    end = "\r\n" if "\r\n" in text else "\n"
    name = node
    for depth, key in enumerate(path):
        if not isinstance(node, yaml.MappingNode) or node.flow_style:
            message = "must be fields on lines of their own, one below the other; write it so, and run this again"
            raise ContentError([Problem(shown, ".".join(path[:depth]) or "file", message)])
        found = next((pair for pair in node.value if pair[0].value == key), None)
        if found is None:
            return _added(text, node, path[depth:], value, end)
        name, node = found
    return _replaced(text, name, node, value, end) if name and node else text


def _replaced(text: str, name: yaml.Node, node: yaml.Node, value: Any, end: str) -> str:
    place = _Place(name.end_mark.index + 1, max(_last(node), name.end_mark.index + 1))
    written, old = f" {_flow(value)}", text[place.start : place.end]
    if _same(old, value):
        return text
    after = re.match(r"[ \t]*", text[place.end :])
    gap = after[0] if after else ""
    comment = text[place.end + len(gap) : place.end + len(gap) + 1] == "#" and "\n" not in old
    pad = " " * max(2, len(old) + len(gap) - len(written)) if comment else gap
    line = text.rfind("\n", 0, name.start_mark.index) + 1
    kept = [f"{text[line : name.start_mark.index]}{found}{end}" for found in _comments(old)]
    return text[:line] + "".join(kept) + text[line : place.start] + written + pad + text[place.end + len(gap) :]


def _added(text: str, holder: yaml.MappingNode, path: tuple[str, ...], value: Any, end: str) -> str:
    at = text.find("\n", _last(holder))
    at = len(text) if at < 0 else at + 1
    before = "" if at == 0 or text[at - 1] == "\n" else end
    left = " " * (holder.start_mark.column)
    lines = [f"{left}{'  ' * depth}{key}:" for depth, key in enumerate(path)]
    lines[-1] += f" {_flow(value)}"
    return text[:at] + before + end.join(lines) + end + text[at:]


def _last(node: yaml.Node) -> int:
    """The place after the last character of a value: a block's own end takes in the comments that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last(last[1] if isinstance(last, tuple) else last)
    return node.end_mark.index


def _same(old: str, value: Any) -> bool:
    try:
        return bool(yaml.safe_load(old) == value)
    except yaml.YAMLError:
        return False


def _comments(old: str) -> list[str]:
    """The comments among lines that go."""
    return [found[1] for line in old.split("\n")[1:] if (found := re.search(r"(?:^|\s)(#.*?)\r?$", line))]


def _flow(value: Any) -> str:
    """A value on one line."""
    return yaml.safe_dump([value], default_flow_style=True, allow_unicode=True, width=100_000, sort_keys=False)[1:-2]
