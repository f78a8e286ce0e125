"""Where a story is that did not come along: behind a link to a shared document, or locked in an encrypted mail."""

import re
from collections.abc import Iterable

_SHARED = re.compile(
    r"https://(?P<host>(?:docs|drive)\.google\.com/(?=document|file|open|drive)|1drv\.ms/|onedrive\.live\.com/"
    r"|[a-z0-9-]{1,63}\.sharepoint\.com/|(?:www\.)?dropbox\.com/|(?:www\.)?icloud\.com/(?=pages|iclouddrive|attachment)"
    r"|we\.tl/|(?:www\.)?wetransfer\.com/|(?:www\.)?notion\.so/|[a-z0-9-]{1,63}\.notion\.site/|app\.box\.com/"
    r"|paper\.dropbox\.com/|share\.proton\.me/|drive\.proton\.me/|(?:www\.)?mediafire\.com/|cryptpad\.fr/|mega\.nz/)",
    re.IGNORECASE,
)
_LOCKED = re.compile(r"-----BEGIN PGP MESSAGE-----|smime-type=[\"']?enveloped-data|multipart/encrypted", re.IGNORECASE)
_ENDS_SOFTLY = re.compile(r"=\r?\n")


def elsewhere(given: str | bytes, texts: Iterable[str]) -> str | None:
    """A sentence on where the story is, for a file in which there is no packet; None where nothing tells.

    Args:
        given: the file.
        texts: what it says.
    """
    raw = given if isinstance(given, str) else given.decode("latin-1")
    whole = "\n".join((*texts, _ENDS_SOFTLY.sub("", raw)))
    if not whole.strip():
        return "is empty; save it again, or copy the whole packet into it"
    if _LOCKED.search(whole):
        return (
            "is encrypted; open it in your mail program, and copy the whole packet out of it, or save what is attached "
            "there"
        )
    if found := _SHARED.search(whole):
        return (
            f"leads to a shared document ({found['host'].strip('/')}), and the story is not in it; open the link, save "
            "the document as Word (.docx) or as plain text, and take that in, or ask for it so"
        )
    return None
