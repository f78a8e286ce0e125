"""A camera for a browser that has none: a film of phones that show QR codes, or what is held up to it."""

from collections.abc import Iterable
from pathlib import Path

import segno
from playwright.sync_api import Page, expect

WIDTH, HEIGHT, MODULE, QUIET = 640, 480, 7, 4
EACH, BETWEEN = 8, 4
"""Pictures with a code in them, and then without."""


def film(into: Path, texts: Iterable[str]) -> Path:
    """A film as Chromium takes it for a camera (YUV4MPEG2), which it shows over and over."""
    grey = bytes([128]) * (WIDTH * HEIGHT // 2)
    empty = bytes([200]) * (WIDTH * HEIGHT)
    pictures = [picture for text in texts for picture in [*[showing(text)] * EACH, *[empty] * BETWEEN]]
    frames = b"".join(b"FRAME\n" + picture + grey for picture in pictures)
    into.write_bytes(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\n".encode() + frames)
    return into


def showing(text: str) -> bytes:
    """One picture in grey: a code in the middle of a table."""
    rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    side = (len(rows) + 2 * QUIET) * MODULE
    assert side <= HEIGHT
    left, top = (WIDTH - side) // 2, (HEIGHT - side) // 2
    light = [b"\xff" * side] * (QUIET * MODULE)
    edge = b"\xff" * (QUIET * MODULE)
    code = [edge + b"".join(bytes([16 if dark else 255]) * MODULE for dark in row) + edge for row in rows]
    square = [*light, *(line for line in code for _ in range(MODULE)), *light]
    table = b"\xc8" * WIDTH
    lines = [b"\xc8" * left + line + b"\xc8" * (WIDTH - left - side) for line in square]
    return b"".join([*[table] * top, *lines, *[table] * (HEIGHT - top - side)])


SEEING = """(() => {
  delete window.BarcodeDetector;
  const canvas = Object.assign(document.createElement("canvas"), {width: 640, height: 480});
  const context = canvas.getContext("2d");
  const picture = new Image();
  const paint = () => {
    context.fillStyle = "white";
    context.fillRect(0, 0, 640, 480);
    if (picture.complete && picture.src) context.drawImage(picture, 90, 10, 460, 460);
  };
  if (navigator.mediaDevices) navigator.mediaDevices.getUserMedia = async () => {
    setInterval(paint, 100);
    return canvas.captureStream();
  };
  window.see = async (drawing) => {
    picture.src = drawing;
    await picture.decode();
  };
})();"""
"""A script that a page begins with: its camera sees what `see` is given, one drawing after another, and nothing but the
guide's own reader reads it."""


DRAWN = """(svg) => {
  const copy = svg.cloneNode(true);
  const how = {xmlns: "http://www.w3.org/2000/svg", width: "460", height: "460", style: "color: black"};
  for (const [name, value] of Object.entries(how)) copy.setAttribute(name, value);
  return `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
}"""


def held_up(phone: Page) -> str:
    """The code on a phone, as it is drawn there."""
    code = phone.locator(".guide-code-shown svg")
    expect(code).to_be_visible()
    drawing: str = code.evaluate(DRAWN)
    return drawing


def see(page: Page, drawing: str) -> None:
    """Holds a drawing up to the camera of a page that began with `SEEING`."""
    page.evaluate("(drawing) => window.see(drawing)", drawing)
