"""What it costs until an edit shows while a site is served: build after build in one process, as `mkdocs serve` does.

Usage: python -m bench.editing FOLDER PAGE. It builds the project of the folder once, changes a word of a page's source
three times, and prints the median of the processor seconds until the page is built anew.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from mkdocs.commands.build import build
from mkdocs.config import load_config

ADDRESS = "http://127.0.0.1:8000/"
EDITS = 3


def main(folder: str, page: str) -> None:
    os.chdir(folder)
    source = Path(page)
    with tempfile.TemporaryDirectory() as site:
        _build(site, first=True)
        took = []
        for number in range(EDITS):
            source.write_text(f"{source.read_text('utf-8')}\nEdited {number}.\n", "utf-8")
            begun = time.process_time()
            _build(site)
            took.append(time.process_time() - begun)
        print(f"{median(took):.3f}", flush=True)
        os._exit(0)  # what is made late need not be waited for


def _build(site: str, first: bool = False) -> None:
    config = load_config(config_file="mkdocs.yml", site_dir=site, dev_addr="127.0.0.1:0")
    if first:
        config.plugins.on_startup(command="serve", dirty=False)
    config.site_url = ADDRESS
    build(config, serve_url=ADDRESS)


if __name__ == "__main__":
    main(*sys.argv[1:])
