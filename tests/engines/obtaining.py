"""Finds Firefox ESR and WebKitGTK for the walk in other engines, or installs Debian's packages of them and says so.

Neither is needed for anything else. Where one cannot be had, its tests are skipped and say why.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

FIREFOX = ("firefox-esr", "firefox")
WEBKIT_DRIVER = "WebKitWebDriver"
SCREEN = "Xvfb"
"""MiniBrowser opens a window, and so needs a screen, if only a drawn one."""
MINI_BROWSER = "*/webkit2gtk-4.*/MiniBrowser"
PACKAGES = ("firefox-esr", "webkit2gtk-driver", "xvfb", "fonts-liberation")


@dataclass(frozen=True)
class WebKit:
    """What it takes to drive WebKitGTK."""

    driver: str
    browser: str
    screen: str


def firefox() -> str | None:
    """The Firefox that is installed here, or None."""
    return next((found for name in FIREFOX if (found := shutil.which(name))), None)


def webkit() -> WebKit | None:
    """The WebKitGTK that is installed here, or None where a part of it is missing."""
    driver, screen = shutil.which(WEBKIT_DRIVER), shutil.which(SCREEN)
    browser = next(iter(sorted(Path("/usr/lib").glob(MINI_BROWSER), reverse=True)), None)
    return WebKit(driver, str(browser), screen) if driver and browser and screen else None


def install() -> None:
    """Installs both from Debian's packages, for root on a machine with apt; anywhere else it does nothing."""
    if not (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")):
        return
    print(
        f"Installing Firefox and WebKitGTK for the nightly tests: Debian's packages {', '.join(PACKAGES)}", flush=True
    )
    quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.run(["apt-get", "update", "--quiet"], check=False, **quiet)  # type: ignore[call-overload]
    subprocess.run(["apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES], check=False, **quiet)  # type: ignore[call-overload]


if __name__ == "__main__":
    if not (firefox() and webkit()):
        install()
    print(f"Firefox for the nightly tests: {firefox() or 'none, so its tests are skipped'}")
    print(f"WebKitGTK for the nightly tests: {kit.browser if (kit := webkit()) else 'none, so its tests are skipped'}")
