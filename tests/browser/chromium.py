"""Finds a Chromium for the browser tests, or installs one and says so.

On PATH; else Debian's package, for root on a machine with apt; else the build that Playwright brings.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

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
    """The Chromium that is installed here, or None."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def playwrights_own() -> str | None:
    """The Chromium that Playwright has downloaded, or None."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def install() -> str:
    """Installs a Chromium and returns where it is.

    Raises:
        SystemExit: with what to do by hand, when there is no way to install one.
    """
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Chromium for the browser tests: Debian's package `chromium`", flush=True)
        quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "--quiet"], check=False, **quiet)  # type: ignore[call-overload]
        packages = ["chromium", "fonts-liberation"]
        subprocess.run(["apt-get", "install", "--yes", "--no-install-recommends", *packages], check=False, **quiet)  # type: ignore[call-overload]
        if found := on_path():
            return found
    print("Installing Chromium for the browser tests: Playwright's own build", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if found := playwrights_own():
        return found
    sys.exit("No Chromium could be installed. Install one so that `chromium` is on PATH, then run this again.")


if __name__ == "__main__":
    print(f"Chromium for the browser tests: {on_path() or playwrights_own() or install()}")
