"""`manifest.webmanifest`: what a device needs to show the guide among its own programs."""

import json

URI = "manifest.webmanifest"
ICONS = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-512.png", "512x512", "maskable"),
)
"""In `assets/img/`: `python -m tests.browser.offline.icons` draws them from the mark. A device may cut the last to any
shape."""
GROUND = "#fbfaf6"
BAND = "#0b3634"
"""The paper and the foot of the light scheme, as `tokens.css` has them; a test compares."""


def manifest(name: str, language: str) -> str:
    """The manifest of a guide, whose addresses hold under any path.

    Args:
        name: the guide's.
        language: that of its pages, such as `en`.
    """
    said = {
        "name": name,
        "short_name": name.removeprefix("The "),
        "lang": language,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "display_override": ["minimal-ui"],
        "background_color": GROUND,
        "theme_color": BAND,
        "icons": [
            {"src": f"assets/img/{file}", "sizes": sizes, "type": "image/png", "purpose": purpose}
            for file, sizes, purpose in ICONS
        ],
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"
