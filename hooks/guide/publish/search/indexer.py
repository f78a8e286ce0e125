"""Pagefind, told page by page what to index.

Given a folder, Pagefind numbers pages in the order in which the file system lists them, which differs from machine to
machine. Its service takes one page after another; its own Python wrapper waits a tenth of a second for each of them,
so this talks to the service itself, in the same messages.
"""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

INDEX = 0
"""The service numbers its indexes; there is one."""


class SearchError(Exception):
    """The index could not be made; the message says why."""


class Indexer:
    """The service, for the length of a `with`."""

    def __init__(self) -> None:
        if find_spec("pagefind") is None:
            raise SearchError("Pagefind, which makes the search, is not installed: install the extra `search`")
        self._asked = 0
        self._heard = b""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pagefind", "--service"],
            env={name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for pipe in (self._pipe(self._process.stdin), self._pipe(self._process.stdout)):
            with suppress(BrokenPipeError):  # it has stopped already, with words to it still under way
                pipe.close()
        self._process.wait()

    def make(self, pages: Iterable[tuple[str, str]], exclude: Sequence[str], into: Path) -> None:
        """Indexes pages and writes the index.

        The service could write it too, but it answers before its last file is on the disk, and stopping it then
        leaves that one empty. So it hands the files over, and they are written here.

        Args:
            pages: each page's path below the site's root and its HTML, in the order in which they are numbered.
            exclude: selectors of elements whose words are not indexed.
            into: the folder that is written.

        Raises:
            SearchError: when Pagefind refuses something or stops.
        """
        self._ask(type="NewIndex", config={"exclude_selectors": list(exclude)})
        for path, html in pages:
            self._ask(type="AddFile", index_id=INDEX, file_path=path, file_contents=html, url=None)
        for file in self._ask(type="GetFiles", index_id=INDEX)["files"]:
            path = into / file["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(base64.b64decode(file["content"]))

    def _ask(self, **request: Any) -> dict[str, Any]:
        self._asked += 1
        message = json.dumps({"message_id": self._asked, "payload": request}).encode()
        try:
            stdin = self._pipe(self._process.stdin)
            stdin.write(base64.b64encode(message) + b",")
            stdin.flush()
        except OSError as error:
            raise SearchError(f"Pagefind stopped: {error}") from None
        answer: dict[str, Any] = self._hear()["payload"]
        if answer["type"] == "Error":
            raise SearchError(f"Pagefind refused {request.get('file_path') or request['type']}: {answer['message']}")
        return answer

    def _hear(self) -> Any:
        stdout = self._pipe(self._process.stdout)
        while b"," not in self._heard:
            part = os.read(stdout.fileno(), 65536)
            if not part:
                raise SearchError("Pagefind stopped before it had answered")
            self._heard += part
        answer, _, self._heard = self._heard.partition(b",")
        return json.loads(base64.b64decode(answer))

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        assert pipe is not None, "every pipe was asked for"  # noqa: S101 - for the type checker
        return pipe
