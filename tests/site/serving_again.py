"""Builds a project again and again in one process, as `mkdocs serve` does, and each time beside a build from nothing.

Usage: python serving_again.py EDITS.json. It prints the addresses of the files in which the two differ, one list of
JSON a round; the first round has no edits. An edit is a path and its new text, or null where the file goes.
"""

import json
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

ADDRESS = "http://127.0.0.1:8000/"


def built(site: str, first: bool) -> dict[str, bytes]:
    config = load_config(config_file="mkdocs.yml", site_dir=site, dev_addr="127.0.0.1:0")
    if first:
        config.plugins.on_startup(command="serve", dirty=False)
    config.site_url = ADDRESS
    build(config, serve_url=ADDRESS)
    next(iter(config.hooks.values())).State.again.wait()  # type: ignore[attr-defined]
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in Path(site).rglob("*")
        if path.is_file() and "pagefind" not in path.parts
    }


def main(rounds: list[dict[str, str | None]]) -> None:
    memory = None
    for at, edits in enumerate([{}, *rounds]):
        for path, text in edits.items():
            Path(path).unlink() if text is None else Path(path).write_text(text, "utf-8")
        again = built("again", first=at == 0)
        memory = memory or sys.modules["guide.text.memory"].Memory
        kept = [(one, one._now) for one in memory._all]
        memory.begin(False)
        anew = built("anew", first=False)
        for one, now in kept:
            one._now = now
        differ = sorted(uri for uri in {*again, *anew} if again.get(uri) != anew.get(uri))
        print(json.dumps({"differ": differ, "files": len(again)}), flush=True)


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text("utf-8")))
