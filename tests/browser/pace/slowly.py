"""A slow machine, for want of one: with GUIDE_SLOWLY set, all that a page does later it does a good deal later.

A test that reads a page right after it has pressed something is as green as the machine is fast. Run so, it fails on
any machine: `GUIDE_SLOWLY=1 .venv/bin/pytest tests/browser/plan`.
"""

import os
from typing import Any

from playwright.sync_api import Browser, BrowserContext

SLOWLY = bool(os.environ.get("GUIDE_SLOWLY"))
BY = 0.3
"""Seconds by which each thing comes later."""

# Files that are read, what is fetched, timers, and the events that a browser tells of only once it has the time.
_LATER = """(() => {
  const by = %d, soon = self.setTimeout.bind(self);
  const wait = () => new Promise((done) => soon(done, by));
  const later = (made) => async function (...given) { await wait(); return made.apply(this, given); };
  for (const name of ["text", "arrayBuffer"]) Blob.prototype[name] = later(Blob.prototype[name]);
  for (const name of ["writeText", "readText"]) {
    if (self.Clipboard) Clipboard.prototype[name] = later(Clipboard.prototype[name]);
  }
  self.setTimeout = (done, after = 0, ...given) => soon(done, after + by, ...given);
  const told = new WeakSet();
  for (const name of ["hashchange", "popstate", "storage", "toggle", "close"]) {
    self.addEventListener(name, (event) => {
      if (!event.isTrusted || told.has(event)) return;
      event.stopImmediatePropagation();
      const again = new event.constructor(name, event);
      told.add(again);
      soon(() => event.target.dispatchEvent(again), by);
    }, true);
  }
})();"""


def slowed(browser: Browser) -> Browser:
    """The browser, in which every page is late."""
    made = browser.new_context

    def new_context(**settings: Any) -> BrowserContext:
        context = made(**settings)
        context.add_init_script(_LATER % (BY * 1000))
        return context

    browser.new_context = new_context  # type: ignore[method-assign]
    return browser
