"""The command that asks four questions and writes the answers into mkdocs.yml."""

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guide.content.files import replace_whole
from guide.content.problems import ContentError, Problem
from guide.pages.settings import said_by, said_in, settings_of, settings_said
from guide.publish.ready import missing, told
from guide.publish.setup import QUESTIONS, Bad, Question, taken, with_settings

_NOW = {
    "name": ("extra", "guide", "name"),
    "address": ("site_url",),
    "stories": ("extra", "guide", "submissions"),
    "editors": ("extra", "guide", "contacts"),
}


def add_setup(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", config: Path) -> None:
    """Adds `setup` to the commands of `guide`.

    Args:
        commands: of `guide`.
        config: where settings are looked for.
    """
    setup = commands.add_parser("setup", help="ask four questions, and write the settings of this copy")
    for question in QUESTIONS:
        setup.add_argument(f"--{question.id}", metavar="TEXT", help=f"{question.words} {question.hint}")
    setup.add_argument("--config", metavar="FILE", type=Path, default=config, help="mkdocs.yml")
    setup.set_defaults(run=_setup)


def _setup(options: argparse.Namespace) -> int:
    config: Path = options.config
    given = {question.id: value for question in QUESTIONS if (value := getattr(options, question.id)) is not None}
    said = said_in(config)
    if not given and not sys.stdin.isatty():
        names = ", ".join(f"--{question.id}" for question in QUESTIONS)
        raise ContentError([Problem(str(config), "answers", f"there is nobody to ask here; give them as {names}")])
    try:
        answers = given or _asked(said)
    except (EOFError, KeyboardInterrupt):
        print("\nNothing was changed.")
        return 1
    print("\n".join(_written(config, answers)))
    return 0


def _asked(said: Mapping[str, Any]) -> dict[str, str]:
    print("Four questions. Press Enter to leave a setting as it is.")
    return {question.id: answer for question in QUESTIONS if (answer := _answer(question, said))}


def _answer(question: Question, said: Mapping[str, Any]) -> str:
    now: Any = said
    for key in _NOW[question.id]:
        now = now.get(key) if isinstance(now, dict) else None
    print(f"\n{question.words}\n{question.hint}")
    while answer := input(f"[{now}] " if now else "> ").strip():
        try:
            question.read(answer)
        except Bad as why:
            print(f"That cannot be taken: {why}.")
        else:
            return answer
    return ""


def _written(config: Path, answers: Mapping[str, str]) -> list[str]:
    """What was done, and what is still to do, in lines."""
    with config.open(encoding="utf-8", newline="") as file:
        before = file.read()
    after = with_settings(before, taken(answers, str(config)), str(config))
    done = f"{config} says so already: nothing was changed."
    if after != before:
        settings_said(said_by(after), os.environ, str(config))  # else nothing takes the place of what was
        replace_whole(config, after)
        done = f"Wrote {config}."
    settings = settings_of(config, os.environ)
    wanted = [f"- {problem}" for problem in missing(settings, str(config))]
    name, owners = "the name into CITATION.cff", "the name into CITATION.cff and the accounts into .github/CODEOWNERS"
    more = [
        *(["Still to settle before this copy is published:", *wanted] if wanted else []),
        *told(settings),
        f"Run `guide about`, which writes {owners if settings.keepers else name}.",
        "Editors who approve stories on GitHub stand in .github/story-editors.txt, one account a line.",
    ]
    last = [] if wanted else ["`guide ready` has nothing more to ask, and `make build` makes the site."]
    return [done, *more, *last]
