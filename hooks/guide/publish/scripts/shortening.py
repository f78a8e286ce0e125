"""What scripts can do without on their way to a reader: comments, spaces, and the long names of what no other sees.

While serving they stay as they are written.
"""

from guide.publish.scripts.graph import without_comments

try:
    import minify
except ImportError:  # there is no wheel for Apple's own chips: scripts made there are longer, and do the same
    minify = None

SHORTENS = minify is not None


def shortened(script: str) -> str:
    """A script that does the same in fewer characters. A licence (`/*! … */`) goes with what it is of.

    Args:
        script: a whole module.

    Raises:
        ValueError: where it cannot be read as a script.
    """
    bare = without_comments(script).strip()
    return f"{minify.string('application/javascript', bare) if minify else bare}\n"
