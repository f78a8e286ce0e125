"""Somebody who reads and presses in one of the engines: finds what is shown by what it says, and waits for it."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urljoin

from tests.browser.pace.waiting import PATIENCE
from tests.engines.wire import DriverError, Wire

Read = TypeVar("Read")
KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Space": " ", "ArrowDown": "\ue015", "Escape": "\ue00c"}
SHOWN = """const [css, says] = arguments;
const words = (one) => (one.getAttribute("aria-label") ?? one.innerText).replace(/\\s+/g, " ").trim();
return [...document.querySelectorAll(css)].filter((one) => one.getClientRects().length
  && getComputedStyle(one).visibility === "visible" && words(one).startsWith(says));"""
SAYS = 'return arguments[0].innerText.replace(/\\s+/g, " ").trim();'
LABELLED = """const [says] = arguments;
const label = [...document.querySelectorAll("label")].find((one) => one.getClientRects().length
  && one.innerText.trim().startsWith(says));
return label?.control ?? null;"""
CALLED = """return [...document.querySelectorAll(arguments[0])].filter((one) => one.getClientRects().length)
  .map((one) => one.labels[0].innerText.replace(/\\s+/g, " ").trim());"""
FOCUSED = "return document.activeElement.innerText.trim();"
TO_THE_MIDDLE = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'});"
"""WebKitGTK’s driver does not get at what lies beneath the bar at the foot."""
PUT = """const [field, text] = arguments;
field.focus();
field.value = text;
field.dispatchEvent(new Event("input", {bubbles: true}));
field.dispatchEvent(new Event("change", {bubbles: true}));"""
READY = "return document.readyState === 'complete' && 'ready' in document.documentElement.dataset;"
CLEARED = "localStorage.clear(); sessionStorage.clear();"
PASSING = ("stale element", "no such element", "not interactable", "intercepted", "not reachable", "javascript error")
"""What an engine answers while a page still changes."""

Element = dict[str, str]


class Reader:
    """One window, in which one guide is read."""

    def __init__(self, wire: Wire, site: str, downloads: Path) -> None:
        self._wire, self.site, self._downloads = wire, site, downloads

    def go(self, address: str) -> None:
        """Goes to an address of the same host, and waits for no script."""
        self._wire.call("Navigate", {"url": urljoin(self.site, address)})

    def open(self, path: str = "") -> None:
        """Opens a page of the guide and waits until its scripts run."""
        self.go(self.site + path)
        self.ready()

    def ready(self) -> None:
        """Waits until the scripts of the page run."""
        self.until(lambda: self.evaluate(READY), bool)

    def forget(self) -> None:
        """Takes out of the browser what a guide has kept there."""
        self.evaluate(CLEARED)
        self._wire.call("Navigate", {"url": "about:blank"})

    def evaluate(self, body: str, *given: Any) -> Any:
        """What the body of a function returns in the page; with what it is given as `arguments`."""
        return self._wire.call("ExecuteScript", {"script": body, "args": list(given)})

    def wait_for(self, body: str, *given: Any) -> Any:
        """What the body of a function hands to the last of its `arguments`, whenever it does."""
        return self._wire.call("ExecuteAsyncScript", {"script": body, "args": list(given)})

    def until(self, read: Callable[[], Read], holds: Callable[[Read], Any]) -> Read:
        """What is read, once it holds.

        Raises:
            AssertionError: where it never does; with what was read last.
        """
        end, last = time.monotonic() + PATIENCE, "nothing"
        while time.monotonic() < end:
            try:
                found = read()
                last = repr(found)
                if holds(found):
                    return found
            except DriverError as error:
                if not any(sort in str(error) for sort in PASSING):
                    raise
                last = str(error)
            time.sleep(0.02)
        raise AssertionError(f"it stayed: {last}")

    def shown(self, css: str, says: str = "") -> list[Element]:
        """What is shown now, and has words that begin so."""
        found: list[Element] = self.evaluate(SHOWN, css, says)
        return found

    def see(self, css: str, says: str = "") -> str:
        """The words of the first that is shown, once one is."""
        return self.until(lambda: [self._words(one) for one in self.shown(css, says)], bool)[0]

    def see_no(self, css: str, says: str = "") -> None:
        """Waits until none is shown any more."""
        self.until(lambda: len(self.shown(css, says)), lambda count: count == 0)

    def _words(self, one: Element) -> str:
        words: str = self.evaluate(SAYS, one)
        return words

    def click(self, css: str, says: str = "", place: int = 0) -> None:
        """Presses what is shown, as soon as nothing stands in the way."""

        def pressed() -> bool:
            found = self.shown(css, says)
            if len(found) <= place:
                return False
            self.evaluate(TO_THE_MIDDLE, found[place])
            self._wire.call("ElementClick", {"id": next(iter(found[place].values()))})
            return True

        self.until(pressed, bool)

    def press(self, *keys: str) -> None:
        """Presses keys one after the other, wherever the focus is."""
        signs = [KEYS.get(key, key) for key in keys]
        strokes = [{"type": kind, "value": sign} for sign in signs for kind in ("keyDown", "keyUp")]
        self._wire.call("PerformActions", {"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]})

    def write(self, label: str, text: str) -> None:
        """Types a text into the field that is called so."""
        field = self._field(label)
        self._wire.call("ElementSendKeys", {"id": next(iter(field.values())), "text": text})
        self.until(lambda: self.evaluate("return arguments[0].value", field), lambda value: value == text)

    def put(self, label: str, text: str) -> None:
        """Puts a text into the field that is called so, as a clipboard or a calendar would."""
        self.evaluate(PUT, self._field(label), text)

    def labels(self, css: str) -> list[str]:
        """What the fields that are shown are called."""
        called: list[str] = self.evaluate(CALLED, css)
        return called

    def _field(self, label: str) -> Element:
        return self.until(lambda: self.evaluate(LABELLED, label), bool)

    def comes_to(self, says: str) -> None:
        """Waits until the focus is on something whose words begin so."""
        self.until(lambda: str(self.evaluate(FOCUSED)), lambda words: words.startswith(says))

    def saved(self, css: str, says: str) -> bytes:
        """Presses what saves a file; gives what is in that once it is whole."""
        before = set(self._files())
        self.click(css, says)
        [file] = self.until(lambda: sorted(set(self._files()) - before), lambda new: new and new[0].stat().st_size)
        content: bytes = file.read_bytes()
        file.unlink()
        return content

    def _files(self) -> Sequence[Path]:
        halves = (".part", ".wkdownload")
        return [file for file in self._downloads.iterdir() if file.suffix not in halves]
