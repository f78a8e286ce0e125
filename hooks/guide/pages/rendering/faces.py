"""The faces of the kinds: one drawing of two forms and what they share, with one change for each kind.

All are of ours, in one frame of 94 by 68, and take their colours from the kind that they stand in. They only decorate:
the kind's name always stands beside them.
"""

import re

from guide.pages.rendering.markdown import Markdown

_OVERLAP = '<path class="c" d="M60 14a30 30 0 0 1 0 52a30 30 0 0 1 0-52z"/>'
_TWO = '<circle class="a" cx="45" cy="40" r="30"/><circle class="b" cx="75" cy="40" r="30"/>'

_DRAWN = {
    "principle": _TWO + _OVERLAP,
    # The second form is only guessed at.
    "assumption": '<path class="a" d="M56.8 12.4A30 30 0 1 0 56.8 67.6A33 33 0 0 1 56.8 12.4z"/>'
    '<circle class="d" cx="75" cy="40" r="28.5"/>',
    # Two speak.
    "tip": '<path class="a" d="M45 10a30 30 0 1 1-16 55.4l-14 6 3-17a30 30 0 0 1 27-44.4z"/>'
    '<path class="b" d="M75 10a30 30 0 1 0 16 55.4l14 6-3-17a30 30 0 0 0-27-44.4z"/>' + _OVERLAP,
    "question": _TWO + _OVERLAP + '<path class="w" d="M54 33a6.5 6.5 0 1 1 9 6c-2 1-3 2-3 5M60 51.5v.1"/>',
    # A sheet, and somebody at it.
    "tool": '<rect class="a" x="16" y="8" width="54" height="64" rx="5"/><circle class="b" cx="76" cy="42" r="28"/>'
    '<path class="c" d="M70 14.6A28 28 0 0 0 70 69.4z"/><path class="w" d="M25 22h22M25 34h16M25 46h14M25 58h18"/>',
    "assessment": _TWO + _OVERLAP + '<path class="w" d="M53 41l5 5 9-11"/>',
    # Two tell it, each a part.
    "story": '<circle class="a" cx="45" cy="40" r="30"/><circle class="b" cx="75" cy="40" r="30"/>'
    + _OVERLAP
    + '<path class="w" d="M26 32h18M24 42h20M28 52h14M77 32h18M77 42h20M79 52h12"/>',
    # Two pages.
    "article": '<path class="a" d="M58 16v54c-10-6-24-8-40-6V12c16-2 30 0 40 4z"/>'
    '<path class="b" d="M62 16v54c10-6 24-8 40-6V12c-16-2-30 0-40 4z"/>'
    '<path class="c" d="M58 16h4v54h-4z"/>',
}


def face(kind: str) -> Markdown:
    """A kind's drawing, as SVG for a page. Empty for what has none."""
    if kind not in _DRAWN:
        return Markdown("")
    return Markdown(f'<svg class="guide-face" viewBox="13 6 94 68" aria-hidden="true">{_DRAWN[kind]}</svg>')


_ASKED_FOR = re.compile(r'<span class="guide-face-of-([a-z]+)"></span>')


def with_faces(html: str) -> str:
    """A page's text with the drawings that it asks for.

    A page asks by an empty `<span class="guide-face-of-tip">`: that comes through the cleaning of what strangers wrote,
    and a drawing would not.
    """
    return _ASKED_FOR.sub(lambda found: face(found[1]), html)
