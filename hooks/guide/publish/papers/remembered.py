"""Files that take a while to make: made once, and again only when something that they follow from has changed."""

import hashlib
import json
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any


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
    if path.is_file():
        return path.read_bytes()
    made = make()
    kept.mkdir(parents=True, exist_ok=True)
    # Under a name of its own first: a build that is cut off leaves no half file for the next to take.
    whole = path.with_name(f".{key}.new")
    whole.write_bytes(made)
    whole.replace(path)
    return made
