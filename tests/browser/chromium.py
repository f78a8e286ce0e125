"""Finds a Chromium for the browser tests, or installs one and says so.

The one that `CHROMIUM` names; else the one without a window, which draws in every tab and not only in the one in front;
else any on PATH; else the build that Playwright brings. For root on a machine with apt, Debian's package is fetched.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
"""Debian's Chromium without a window; a test of two tabs takes a seventh of the time in it."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

PLAYWRIGHTS = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
)
"""What Playwright switches off: of two such lists Chromium takes the last."""

NEVER_SEEN = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxFullPopup",
    "WebUIOmniboxAimPopup",
    "PreloadTopChromeWebUI",
    "InitialWebUI",
    "WebUIToolbar",
    "WebUIReloadButton",
)
"""Parts of a window that are pages themselves: drawn for each new context, they take more time than most tests do."""

FLAGS = [
    f"--disable-features={','.join((*PLAYWRIGHTS, *NEVER_SEEN))}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""For a machine without a screen or a user, and so that the browser itself asks no other host for anything."""


def on_path() -> str | None:
    """The Chromium that is wished for or installed here, or None."""
    return next((found for name in (os.environ.get("CHROMIUM", ""), *NAMES) if (found := shutil.which(name))), None)


def playwrights_own() -> str | None:
    """The Chromium that Playwright has downloaded, or None."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def from_debian() -> str | None:
    """Debian's package, installed if need be, or None where there is none to be had."""
    if shutil.which(SHELL) or not (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")):
        return shutil.which(SHELL)
    print(f"Installing Chromium for the browser tests: Debian's package `{SHELL}`", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
    for command in (
        ["update", "--quiet"],
        ["install", "--yes", "--no-install-recommends", SHELL, "fonts-liberation"],
    ):
        subprocess.run(["apt-get", *command], check=False, **quiet)  # type: ignore[call-overload]
    return shutil.which(SHELL)


def install() -> str:
    """Installs Playwright's own Chromium and returns where it is.

    Raises:
        SystemExit: with what to do by hand, when there is no way to install one.
    """
    print("Installing Chromium for the browser tests: Playwright's own build", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if found := playwrights_own():
        return found
    sys.exit("No Chromium could be installed. Install one so that `chromium` is on PATH, then run this again.")


if __name__ == "__main__":
    wished = os.environ.get("CHROMIUM") and on_path()
    print(f"Chromium for the browser tests: {wished or from_debian() or on_path() or playwrights_own() or install()}")
