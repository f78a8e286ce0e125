"""Writes into a finished site what lets a device keep it: last of all, since it tells what every file holds."""

from collections.abc import Sequence
from pathlib import Path

from guide.publish.assets import Assets
from guide.publish.offline import kept, listing
from guide.publish.offline.scripts import worker_files


def keep(site: Path, assets: Assets, stories: Sequence[str]) -> None:
    """Writes the list and the scripts; while serving there is nothing to keep, since every page may change.

    Args:
        site: the folder of the built site, whole but for these files.
        assets: what it is published with.
        stories: the ids of all stories, the newest first.
    """
    if assets.scripts is None:
        return
    for address, text in worker_files(assets.scripts.graph, assets.css).items():
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    there = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    chosen = kept.kept({name: path.stat().st_size for name, path in there.items()}, stories)
    texts = {name: there[name].read_bytes() for name in chosen.files}
    (site / listing.URI).write_text(listing.listing(chosen, texts), "utf-8")
