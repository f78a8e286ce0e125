"""What a page can tell about itself: scripts that run in it and return a line for each thing that keeps someone out."""

from playwright.sync_api import Page

# Whatever reaches past the window's edge, or is cut off by a box that hides what does not fit. Boxes that scroll by
# themselves may hold more than they show.
WHAT_DOES_NOT_FIT = """() => {
  const edge = document.documentElement.clientWidth + 1;
  const whole = document.documentElement.scrollWidth;
  const wrong = whole > edge ? [`the page is ${whole} wide`] : [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest(".guide-hidden-visually, .guide-skip, svg *")) continue;
    let box = element.parentElement;
    while (box && !/auto|scroll/.test(getComputedStyle(box).overflowX)) box = box.parentElement;
    const { right, left, width } = element.getBoundingClientRect();
    const about = element.outerHTML.slice(0, 100);
    if (!box && width > 1 && (right > edge || left < -1)) wrong.push(`past the edge (${Math.round(right)}): ${about}`);
    const isHiding = /hidden|clip/.test(getComputedStyle(element).overflowX);
    if (isHiding && element.scrollWidth > element.clientWidth + 1 && element.innerText?.trim()) {
      wrong.push(`cut off: ${about}`);
    }
  }
  return wrong;
}"""

# A change of colour is no motion.
WHAT_MOVES = """() => {
  const colours = /^(color|background-color|border-color|outline-color|opacity|, )+$/;
  const moving = [];
  for (const element of document.querySelectorAll("*")) {
    const about = element.outerHTML.slice(0, 100);
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      const isTimed = style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
      const isColour = colours.test(style.transitionProperty);
      if (isTimed && !isColour) moving.push(`${style.transitionProperty} moves: ${about}`);
      if (style.animationName !== "none") moving.push(`${style.animationName} runs: ${about}`);
    }
    if (getComputedStyle(element).scrollBehavior === "smooth") moving.push(`scrolls smoothly: ${about}`);
  }
  return moving;
}"""

# Where the reader's own colours replace ours, backgrounds and shadows go: only a border still tells a control.
WHAT_HAS_NO_EDGE = """() => [
    ...document.querySelectorAll("button, .guide-button, .guide-input, .guide-answer, .guide-card, .guide-meeting"),
  ]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => !element.matches(".guide-keep-answer, .guide-result-change, summary"))
  .filter((element) => {
    const style = getComputedStyle(element);
    const isDrawn = parseFloat(style.borderBlockEndWidth) >= 1 && style.borderBlockEndStyle !== "none";
    return !isDrawn || style.borderBlockEndColor === getComputedStyle(document.body).backgroundColor;
  })
  .map((element) => `no edge: ${element.outerHTML.slice(0, 100)}`)"""

# What thumbs are for: 44 pixels either way, whatever a control is called; a box to tick with its label. Links in
# running text and lists are held to 24 by axe. What is hidden from everybody but robots is for nobody's thumb.
WHAT_IS_TOO_SMALL = """() => [
    ...document.querySelectorAll("header a, a.guide-button, button, summary, select, textarea, input, .guide-answer"),
  ]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]"))
  .map((element) => (/^(checkbox|radio)$/.test(element.type) && element.labels[0]) || element)
  .map((element) => [element.getBoundingClientRect(), element.outerHTML.slice(0, 100)])
  .filter(([{ height, width }]) => height > 1 && (height < 43.5 || width < 43.5))
  .map(([{ height, width }, about]) => `${Math.round(width)} × ${Math.round(height)}: ${about}`)"""


def missed_by_thumbs(page: Page) -> list[str]:
    """What is too small for them, on a screen that is touched: what is low for a mouse may be higher there."""
    screen = page.context.new_cdp_session(page)
    screen.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    found: list[str] = page.evaluate(WHAT_IS_TOO_SMALL)
    screen.detach()
    return found


# How many colours a picture holds, given as a PNG in base 64.
COLOURS_IN = """async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const brush = canvas.getContext("2d");
  brush.drawImage(picture, 0, 0);
  return new Set(new Uint32Array(brush.getImageData(0, 0, picture.width, picture.height).data.buffer)).size;
}"""
