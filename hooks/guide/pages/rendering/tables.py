"""Tables that the keyboard reaches: where there is no room for one it scrolls by itself, once it has the focus."""


def reachable(html: str) -> str:
    """A page's text, each plain table of which can be given the focus. Those with a class lie in boxes that scroll.

    Args:
        html: as it was rendered and cleaned.
    """
    return html.replace("<table>", '<table tabindex="0">')
