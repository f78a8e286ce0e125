"""Two browsers that are started for the tests, each at home in a folder of its own, and ended with them."""

import json
import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.engines.obtaining import WebKit
from tests.engines.wire import PATIENCE, Http, Marionette, Wire

PREFERENCES = {
    "marionette.port": 0,
    "browser.download.folderList": 2,
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.download.alwaysOpenPanel": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.http.speculative-parallel-limit": 0,
    "app.update.auto": False,
    "extensions.update.enabled": False,
    "browser.safebrowsing.downloads.enabled": False,
    "services.settings.server": "data:,",
}
"""Of Firefox: to find it, to let it save without asking, and so that it asks no other host for anything."""


@contextmanager
def firefox_at(path: str, downloads: Path) -> Iterator[Wire]:
    """Firefox without a screen, in a profile of its own that saves into a folder."""
    with tempfile.TemporaryDirectory(prefix="guide-firefox-") as profile:
        preferences = PREFERENCES | {"browser.download.dir": str(downloads)}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
        (Path(profile) / "user.js").write_text("\n".join(lines), "utf-8")
        with _running([path, "--headless", "--marionette", "--no-remote", "--profile", profile], {"HOME": profile}):
            port = _once(lambda: int((Path(profile) / "MarionetteActivePort").read_text("ascii")))
            yield Marionette(port)


@contextmanager
def webkit_at(kit: WebKit, downloads: Path) -> Iterator[Wire]:
    """WebKitGTK's MiniBrowser on a screen that nobody sees, at home in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="guide-webkit-") as name:
        home = Path(name)
        (home / ".config").mkdir()
        (home / ".config" / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{downloads}"\n', "utf-8")
        reading, writing = os.pipe()
        screen = [kit.screen, "-displayfd", str(writing), "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]
        with _running(screen, {}, (writing,)):
            os.close(writing)
            with os.fdopen(reading) as told:
                display = f":{told.readline().strip()}"
            port = _free_port()
            at_home = {
                "HOME": name,
                "XDG_CONFIG_HOME": f"{name}/.config",
                "XDG_RUNTIME_DIR": name,
                "DISPLAY": display,
                "GDK_BACKEND": "x11",
            }
            with _running([kit.driver, f"--port={port}"], at_home):
                options = {"binary": kit.browser, "args": ["--automation"]}
                address = f"http://127.0.0.1:{port}/"
                yield _once(lambda: Http(address, {"webkitgtk:browserOptions": options}))


@contextmanager
def _running(command: list[str], environment: dict[str, str], hand_on: tuple[int, ...] = ()) -> Iterator[None]:
    """A program for as long as it is wanted, with those it started."""
    nowhere = subprocess.DEVNULL
    program = subprocess.Popen(
        command, env=os.environ | environment, pass_fds=hand_on, stdout=nowhere, stderr=nowhere, start_new_session=True
    )
    try:
        yield
    finally:
        os.killpg(program.pid, 15)
        try:
            program.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, 9)
            program.wait()


def _once(found: Callable[[], Any]) -> Any:
    """What a program that has just been started answers, as soon as it does."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return found()
        except (OSError, ValueError):
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
