"""WebDriver's commands to two browsers: to WebKitGTK through its driver, to Firefox in its own words, Marionette.

Both are a page of the standard library each, so that no driver has to come with the tests.
"""

import json
import socket
from typing import Any, Protocol
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

PATIENCE = 60.0
"""Seconds in which a browser answers; more than the slowest machine takes."""


class DriverError(Exception):
    """What a browser answered instead of doing what it was told."""


class Wire(Protocol):
    """One window of a browser that takes commands."""

    def call(self, command: str, told: dict[str, Any] | None = None) -> Any:
        """What comes of a command of WebDriver, by its name, such as `ExecuteScript`.

        Raises:
            DriverError: where it could not be done.
        """


class Marionette:
    """Firefox's own: each message is its length, a colon, and JSON."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self._stream = self._socket.makefile("rb")
        self._number = 0
        self._read()
        self.call("NewSession", {"capabilities": {"alwaysMatch": {"unhandledPromptBehavior": "accept"}}})

    def call(self, command: str, told: dict[str, Any] | None = None) -> Any:
        self._number += 1
        message = json.dumps([0, self._number, f"WebDriver:{command}", told or {}]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, answer = self._read()
        if error:
            raise DriverError(f"{error['error']}: {error['message']}")
        return answer["value"] if isinstance(answer, dict) and set(answer) == {"value"} else answer

    def _read(self) -> Any:
        length = b""
        while (sign := self._stream.read(1)) != b":":
            if not sign:
                raise DriverError("the browser has gone")
            length += sign
        return json.loads(self._stream.read(int(length)))


PATHS = {
    "Navigate": "url",
    "Refresh": "refresh",
    "ExecuteScript": "execute/sync",
    "ExecuteAsyncScript": "execute/async",
    "SetTimeouts": "timeouts",
    "ElementClick": "element/{id}/click",
    "ElementSendKeys": "element/{id}/value",
    "PerformActions": "actions",
}
"""Of the commands that are used, by their names: what each is called in an address."""


class Http:
    """WebDriver as the standard has it: JSON over HTTP."""

    def __init__(self, address: str, capabilities: dict[str, Any]) -> None:
        self._opener = build_opener(ProxyHandler({}))
        self._address = f"{address}session"
        wanted = {"alwaysMatch": {"unhandledPromptBehavior": "accept", **capabilities}}
        self._address += f"/{self._post('', {'capabilities': wanted})['sessionId']}/"

    def call(self, command: str, told: dict[str, Any] | None = None) -> Any:
        given = dict(told or {})
        path = PATHS[command].format(id=given.pop("id", ""))
        return self._post(path, given)

    def _post(self, path: str, told: dict[str, Any]) -> Any:
        request = Request(self._address + path, json.dumps(told).encode(), {"Content-Type": "application/json"})  # noqa: S310
        try:
            with self._opener.open(request, timeout=PATIENCE) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            value = json.load(error)["value"]
            raise DriverError(f"{value['error']}: {value['message']}") from None
