"""A guide served with one more script in each page, which tells of whatever goes wrong there.

Neither engine tells a driver of the errors of a page alike; this way both do, and none is missed before the page is
ready. The page's own policy allows the script, as it comes from where the page does.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import unquote

from tests.browser.serving import FromFolder, answering

TELLING = "/told?"
SCRIPT = "/watching.js"
WATCHING = """{
  const tell = (what) => {
    const request = new XMLHttpRequest();
    request.open("GET", `/told?${encodeURIComponent(`${location.pathname}: ${what}`)}`, false);
    request.send();
  };
  addEventListener("error", ({ message, target }) => tell(message ?? `cannot load ${target.src ?? target.href}`), true);
  addEventListener("unhandledrejection", (event) => tell(`unhandled: ${event.reason}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    tell(`against the policy: ${violatedDirective} ${blockedURI}`));
  for (const level of ["error", "warn"]) console[level] = (...said) => tell(said.join(" "));
}"""
FAULTY = """for (const source of ["nowhere.png", "https://example.org/elsewhere.png"]) {
  document.body.append(Object.assign(document.createElement("img"), {src: source}));
}"""
"""Does what is to be told, to see that it is."""
FRAME = """<!doctype html><meta charset="utf-8"><title>A narrow window</title><style>body { margin: 0 }</style>
<iframe title="A narrow window" style="border: 0; height: 700px"></iframe>"""
"""A page in which another stands at any width: a window of Firefox cannot be narrower than 450 pixels."""
MADE = {SCRIPT: (WATCHING, "text/javascript"), "/frame.html": (FRAME, "text/html")}
UNASKED = ("/favicon.ico",)
"""What a browser asks for by itself."""


@contextmanager
def watched(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The address of a folder, and all that has gone wrong on its pages so far."""
    wrong: list[str] = []
    with answering(partial(_Watched, wrong, directory=str(folder))) as address:
        yield address, wrong


class _Watched(FromFolder):
    def __init__(self, wrong: list[str], *given: Any, **named: Any) -> None:
        self._wrong = wrong
        super().__init__(*given, **named)

    def do_GET(self) -> None:  # noqa: N802
        if self.path.startswith(TELLING):
            self._wrong.append(unquote(self.path.removeprefix(TELLING)))
            self.send_response(HTTPStatus.NO_CONTENT)
            self.end_headers()
        else:
            super().do_GET()

    def send_head(self) -> Any:
        """A file; a page with the script that watches before any other."""
        name = self.path.partition("?")[0].partition("#")[0]
        if name in MADE:
            text, sort = MADE[name]
            return self._made(text, sort)
        path = Path(self.translate_path(name))
        page = path / "index.html" if name.endswith("/") else path
        if page.suffix == ".html" and page.is_file():
            text = page.read_text("utf-8").replace("<script", f'<script src="{SCRIPT}"></script><script', 1)
            return self._made(text, "text/html")
        return super().send_head()

    def _made(self, text: str, sort: str) -> BinaryIO:
        content = text.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{sort}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        return BytesIO(content)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Says that a file is not there, and notes it down."""
        if self.path not in UNASKED:
            self._wrong.append(f"{code} {self.path}")
        super().send_error(code, message, explain)
