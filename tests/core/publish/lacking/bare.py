"""Run by itself, without some packages: prints what becomes of a guide, as JSON. In: its folder, their names."""

import json
import logging
import sys
from pathlib import Path

from tests.settings import ROOT


class Heard(logging.Handler):
    """What was said to whoever builds."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def main(folder: str, *without: str) -> None:
    for name in without:
        sys.modules[name] = None  # type: ignore[assignment]
    from guide.content.library import load_sound
    from guide.pages.settings import settings_from
    from guide.publish.assets import Assets
    from guide.publish.publication import publication

    heard = Heard()
    log = logging.getLogger("mkdocs.hooks.guide")
    log.addHandler(heard)
    log.setLevel(logging.INFO)
    settings = settings_from({"name": "A guide", "site_url": "https://guide.example/ours/"}, {}, beside={})
    docs = ROOT / "docs"
    by_hand = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.rglob("*.md")}
    library = load_sound(Path(folder))
    made = publication(library, settings, Assets(), by_hand=by_hand)
    publication(library, settings, Assets(), by_hand=by_hand)  # as while serving: nothing is said twice
    pages = {uri: made.page(uri, by_hand.get(uri, "")).markdown for uri in {**made.pages, **by_hand}}
    print(json.dumps({"pages": pages, "files": sorted(made.files), "said": heard.lines}))


if __name__ == "__main__":
    main(*sys.argv[1:])
