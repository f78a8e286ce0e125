"""Pages side by side, each in a window of its own: in a tab behind another a browser draws but once a second."""

from playwright.sync_api import Page

_OPEN = "([width, height]) => void open('about:blank', '_blank', `popup, noopener, width=${width}, height=${height}`)"


def beside(page: Page) -> Page:
    """An empty page of the same browser, as wide and as high, that knows nothing of the one it was opened from."""
    size = page.viewport_size or {"width": 1280, "height": 720}
    with page.context.expect_page() as opened:
        page.evaluate(_OPEN, [size["width"], size["height"]])
    other = opened.value
    other.set_viewport_size(size)
    return other
