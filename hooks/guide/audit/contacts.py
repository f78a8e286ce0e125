"""E-mail addresses and telephone numbers, of which none may be published but those that are meant to be.

A reading of its own, and not that of the cleaning of stories: what one overlooks, the other may find.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, unquote

from guide.audit.document import Document
from guide.audit.files import clean, scheme_of
from guide.content.problems import Problem

_E_MAIL = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}(?![\w-])")
_SPELT_OUT = re.compile(
    r"[\w.+-]{1,64}\s?[(\[{]\s?at\s?[)\]}]\s?[\w-]{1,63}(?:\s?(?:\.|[(\[{]\s?dot\s?[)\]}])\s?[\w-]{2,63}){1,5}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,/=+-])[+(]{0,2}\d(?:[\s().·/‐-―-]{0,3}\d){8,}(?!\w)")
_DECIMAL = re.compile(r"\+?\d+\.\d+")
_GROUPED = re.compile(r"\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}")
_COULD_HOLD_ONE = re.compile(r"[@\d]|at\s?[)\]}]", re.IGNORECASE)
_FEWEST_DIGITS, _MOST_DIGITS = 9, 15

_PLAIN = re.compile(r"[\t-\r -~]*")
_UNSEEN = frozenset({"Cc", "Cf", "Me", "Mn"})
"""Unicode's control and format characters, and the marks that have nothing to stand on."""

_READ_ALOUD = frozenset({"alt", "content", "label", "placeholder", "summary", "title", "value"})
_CALLS = frozenset({"tel", "sms", "callto", "facetime", "whatsapp", "skype"})


def contacts_in(text: str) -> Iterator[str]:
    """The e-mail addresses and telephone numbers in a text, as they are written in it.

    A telephone number has 9 to 15 digits and begins with + or 0, or is grouped 3-3-4; so years, money and the numbers
    of books and articles are none.
    """
    text = _as_seen(text)
    if not _COULD_HOLD_ONE.search(text):
        return
    for pattern in (_E_MAIL, _SPELT_OUT):
        yield from (found[0] for found in pattern.finditer(text))
    yield from (found[0].strip() for found in _NUMBER.finditer(text) if _is_telephone(found[0]))


def contact_problems(path: str, texts: Iterable[str], allowed: frozenset[str]) -> Iterator[Problem]:
    """A problem for each contact in these texts that is not allowed."""
    permitted = {_same(contact) for contact in allowed}
    for text in texts:
        for contact in contacts_in(text):
            if _same(contact) not in permitted:
                yield _problem(path, contact)


def page_contact_problems(path: str, document: Document, allowed: frozenset[str]) -> Iterator[Problem]:
    """A problem for each contact in a page's text, comments and attributes, and for each link that opens one."""
    yield from contact_problems(path, _texts_of(document), allowed)
    permitted = {_same(contact) for contact in allowed}
    for element in document.elements:
        for value in element.attributes.values():
            for contact in _opened(value):
                if _same(contact) not in permitted:
                    yield _problem(path, contact)


def _texts_of(document: Document) -> Iterator[str]:
    yield from document.texts
    for element in document.elements:
        for name, value in element.attributes.items():
            if name in _READ_ALOUD or name.startswith(("aria-", "data-")):
                yield value
            elif "@" in value or "%40" in value:
                yield from (found[0] for found in _E_MAIL.finditer(unquote(value)))


def _opened(url: str) -> Iterator[str]:
    """Whom a link writes to or calls; nobody, for one that lets its reader choose (`mailto:?subject=…`)."""
    if ":" not in url:
        return
    scheme, rest = scheme_of(url), clean(url).partition(":")[2]
    if scheme in _CALLS:
        yield unquote(rest)
    elif scheme == "mailto":
        whom, _, said = rest.partition("?")
        named = [whom, *(value for name, value in parse_qsl(said) if name.lower() in ("to", "cc", "bcc"))]
        yield from (contact.strip() for part in named for contact in unquote(part).split(",") if contact.strip())


def _is_telephone(written: str) -> bool:
    digits = sum(character.isdigit() for character in written)
    begins = written.lstrip("(").startswith(("+", "0")) and not _DECIMAL.fullmatch(written)
    return _FEWEST_DIGITS <= digits <= _MOST_DIGITS and (begins or bool(_GROUPED.fullmatch(written.strip())))


def _as_seen(text: str) -> str:
    """Without what cannot be seen, and with wide letters and digits as plain ones."""
    if _PLAIN.fullmatch(text):
        return text
    text = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter) not in _UNSEEN)


def _problem(path: str, contact: str) -> Problem:
    return Problem(path, "contact", f"`{contact}` would be published, and nobody has configured it")


def _same(contact: str) -> str:
    """A contact without what may differ between two ways of writing it."""
    contact = contact.strip().casefold()
    return contact if "@" in contact else re.sub(r"\D", "", contact)
