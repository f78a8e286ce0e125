"""The scripts of a kept guide that no page names: the service worker, and the line that it adds to the pages it gives.

The worker lies at the site's root, since it may only answer for what lies beside it and below. The line and its style
come with a kept page alone, so that no other page grows by them.
"""

import re
from collections.abc import Mapping

from guide.publish.naming import named
from guide.publish.scripts.graph import Graph
from guide.publish.scripts.joining import joined
from guide.publish.scripts.shortening import shortened
from guide.publish.sheets.shortening import with_short_tokens

WORKER, LINE = "offline/service-worker.mjs", "offline/line.mjs"
URI = "service-worker.js"
NAME = "offline-line"
"""Of the line's script and sheet, and the class by which its rules are known."""

_EXPORT = re.compile(r"^export \{[^}]*\};\n?", re.M)
_RULE = re.compile(rf"[^{{}}]*\.guide-{NAME}\b[^{{}}]*\{{[^{{}}]*\}}")


def worker_files(graph: Graph, css: str) -> Mapping[str, str]:
    """The files, by address.

    Args:
        graph: all scripts.
        css: all style sheets as one.
    """
    if WORKER not in graph.texts:
        return {}
    line = shortened(joined(graph.closure(LINE), graph.texts, {}, str))
    sheet = "".join(rule.strip() for rule in _RULE.findall(with_short_tokens(css))) + "\n"
    # Not every browser takes a module for a service worker.
    worker = _EXPORT.sub("", joined(graph.closure(WORKER), graph.texts, {}, str))
    return {
        URI: shortened(worker),
        named(f"{NAME}.mjs", line): line,
        named(f"{NAME}.css", sheet): sheet,
    }
