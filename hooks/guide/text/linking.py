"""Addresses that somebody wrote out, made links: most people write nothing else."""

import re

_BARE = re.compile(
    r"(?<![\w@/.\\(\[<=!-])(?P<scheme>https?://)?(?P<rest>(?(scheme)|www\.)(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?::\d{1,5})?"
    r"(?:[/?#](?:[\w./?#%=+~:;,!$-]|&(?!lt;|#\d+;))*)?)",
    re.IGNORECASE,
)
_TRAILING = ".,:;!?"
_LINK = re.compile(r"(?<!\\)\[(?:\\.|[^\[\]\\]){0,400}\]\([^()\s]*\)", re.DOTALL)


def linked(prose: str) -> str:
    """Clean prose in which each address that begins with `https://`, `http://` or `www.` is a link to itself.

    Args:
        prose: as `clean` writes it. What is a link already stays as it is.
    """
    out: list[str] = []
    at = 0
    for link in _LINK.finditer(prose):
        out += [_BARE.sub(_link, prose[at : link.start()]), link[0]]
        at = link.end()
    return "".join([*out, _BARE.sub(_link, prose[at:])])


def _link(found: re.Match[str]) -> str:
    shown = found[0].rstrip(_TRAILING)
    after = found[0][len(shown) :]
    # What Markdown would take for emphasis within an address is no part of it that can be shown and followed alike.
    if "_" in shown or "*" in shown:
        return found[0]
    address = shown if found["scheme"] else f"https://{shown}"
    return f"[{shown}]({address}){after}"
