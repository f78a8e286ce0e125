"""Files that take a while to make: made once, and again only when something that they follow from has changed."""

import hashlib
import json
import logging
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

UNUSED = 30 * 24 * 3600
"""Seconds for which a file waits that no build uses."""
_HALF = 24 * 3600
"""Seconds after which a file that is half written is one that a build left behind."""
_NEW = ".new"

log = logging.getLogger("mkdocs.hooks.guide")


def key_of(kind: str, made_by: str, said: Any, sources: Iterable[Path]) -> str:
    """What a file follows from, as a name for it.

    Args:
        kind: the file's suffix, such as `pdf`.
        made_by: the package that makes it, as it is installed.
        said: all that it says, as for JSON.
        sources: the templates and modules that shape it.
    """
    how = b"".join(path.read_bytes() for path in sources)
    told = json.dumps([kind, version(made_by), said], sort_keys=True)
    return f"{hashlib.sha256(how + told.encode()).hexdigest()[:32]}.{kind}"


def remembered(kept: Path | None, key: str, make: Callable[[], bytes]) -> bytes:
    """What was made before under this key, or else what is made now.

    Args:
        kept: the folder where files wait for the next build; None to make all of them anew.
        key: as `key_of` gives it.
        make: makes the file.
    """
    if kept is None:
        return make()
    path = kept / key
    try:
        found = path.read_bytes()
    except OSError:
        found = b""  # not there, or not to be read
    if found:
        with suppress(OSError):
            path.touch()  # what `tidied` goes by
        return found
    made = make()
    try:
        _keep(path, made)
    except OSError as error:
        log.info("%s cannot be kept for the next build, which will make it again: %s", path, error.strerror)
    return made


def _keep(path: Path, made: bytes) -> None:
    """Under a name of its own first: neither a build that is cut off nor one beside it leaves half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(suffix=_NEW, dir=path.parent, delete=False) as out:
        whole = Path(out.name)
        try:
            out.write(made)
            out.close()
            whole.replace(path)
        except OSError:
            whole.unlink(missing_ok=True)
            raise


def tidied(kept: Path, today: float) -> None:
    """Removes what no build has used for a while; what another build uses at the same time is young.

    Args:
        kept: the folder where files wait for the next build.
        today: seconds since 1970.
    """
    with suppress(OSError):
        for path in kept.iterdir():
            with suppress(OSError):  # another build may have removed it
                age = today - path.stat().st_mtime
                if path.is_file() and age > (_HALF if path.suffix == _NEW else UNUSED):
                    path.unlink()
