// Keeping what is filled in: for this tab at once and unasked, so that a reload or the way back costs no word; in this
// browser for longer only if asked; and what another tab does to that.

import { element } from "../kit/dom.mjs";
import { shelf } from "../kit/store.mjs";
import { tellUnread } from "../kit/unread.mjs";
import { quiet } from "../plan/quiet.mjs";
import { BLANK, isBlank } from "./filled.mjs";
import { readFilled, toFile } from "./filled-file.mjs";

/** @typedef {import("./filled.mjs").Filled} Filled */

/**
 * @typedef {object} Keeping
 * @property {HTMLElement} view
 * @property {Filled} found what was kept when the page opened
 * @property {() => void} start asks what has to be asked of what was found
 * @property {() => void} later keeps what was changed, after a short pause
 * @property {() => boolean} isLost whether what is on the page is kept nowhere
 * @property {() => boolean} isOn whether it is kept in this browser
 * @property {() => boolean} hasAnother whether this browser keeps one that is not this page's
 * @property {(on: boolean) => void} turn
 */

const PAUSE = 300;
const DAYS = 365;

/**
 * @param {import("./sheet.mjs").Sheet} sheet
 * @param {object} told
 * @param {() => Filled} told.filled the present one
 * @param {(filled: Filled) => void} told.take shows another
 * @param {(filled: Filled) => void} told.beside lays another beside it
 * @param {() => void} told.clear
 * @param {HTMLElement} told.top where it is told what cannot be read
 * @param {import("../plan/plan-notices.mjs").Notices["say"]} told.say
 * @returns {Keeping}
 */
export function keeping(sheet, { filled, take, beside, clear, top, say }) {
  const place = (/** @type {string} */ id) => ({
    tab: /** @type {import("../kit/store.mjs").Shelf<any>} */ (shelf(`sheet-${id}`, DAYS, "tab", (held) => isSheet(held?.filled))),
    browser: /** @type {import("../kit/store.mjs").Shelf<any>} */ (shelf(`sheet-${id}`, DAYS, "browser", isSheet)),
  });
  const { tab, browser } = place(sheet.id);
  const text = (/** @type {Filled} */ one) => JSON.stringify(toFile(sheet, one));
  /** Takes the question back that is asked just now. @type {(() => void) | null} */
  let asking = null;
  let wasRefused = false;
  let timer = 0;
  const box = element("input", { type: "checkbox", id: "fill-keep", "aria-describedby": "fill-keep-hint", onchange: () => turn(box.checked) });
  const view = element(
    "div",
    { class: "guide-fill-keep" },
    element("label", { class: "guide-fill-out", for: "fill-keep" }, box, element("span", {}, `Keep it in this browser for ${DAYS} days after the last change`)),
    element("p", { class: "guide-hint", id: "fill-keep-hint" }, "Until you close this tab it is kept anyway. It is sent to nobody. Others who use this browser can see what is kept in it."),
    element("div", { class: "guide-buttons" }, quiet("Clear this sheet", clear)),
  );

  const [mine, base] = heldByTab();
  const there = inBrowser();
  /** What stands in the browser's storage as far as this tab knows; null: nothing of ours. */
  let stored = there && (!mine || text(there) === base) ? text(there) : base;
  let isOn = Boolean(there) && (!mine || base !== null);
  box.checked = isOn;

  /** @returns {[Filled | null, string | null]} */
  function heldByTab() {
    for (const id of [sheet.id, ...sheet.was]) {
      const held = place(id).tab.read();
      const reading = readFilled(held?.filled, true);
      if (reading.ok) return [reading.filled, typeof held.base === "string" ? held.base : null];
    }
    return [null, null];
  }

  /** @returns {Filled | null} */
  function inBrowser() {
    for (const id of [sheet.id, ...sheet.was]) {
      const reading = readFilled(place(id).browser.read(), true);
      if (reading.ok) return reading.filled;
    }
    return null;
  }

  function start() {
    if (!mine || !there || text(there) === base || text(there) === text(mine)) return;
    if (isOn) ask(there);
    else {
      say("This browser keeps another version of this sheet as well. What you see is this tab’s own.", {
        behind: true,
        ways: { "Show the other one": () => show(there), "Lay them side by side": () => beside(there) },
      });
    }
  }

  function write() {
    clearTimeout(timer);
    if (isOn && !asking) {
      const now = inBrowser();
      if (now && text(now) !== stored) ask(now);
      else put();
    }
    for (const id of sheet.was) place(id).tab.clear();
    if (isBlank(filled()) && !isOn) tab.clear();
    else if (tab.write({ filled: toFile(sheet, filled()), base: isOn ? stored : null })) wasRefused = false;
    else if (!wasRefused) {
      wasRefused = true;
      say(tab.unread() !== null ? "What you write now is kept nowhere as yet: what this tab held of this sheet cannot be read here, and stays as it is. See above." : "This browser lets the page keep nothing, or has no room left. All that you have written stays on this page until you leave it: save it as a file below.", { behind: true });
    }
  }

  function put() {
    const value = toFile(sheet, filled());
    if (browser.unread() !== null) {
      set(false);
      say("It is not kept for longer as yet: what this browser keeps of this sheet cannot be read here, and stays as it is. See above.", { behind: true });
      return;
    }
    if (browser.write(value)) {
      // As it comes back: what no file can hold is not in it.
      stored = text(inBrowser() ?? filled());
      for (const id of sheet.was) place(id).browser.clear();
      return;
    }
    set(false);
    say("This browser does not let the page keep it for longer, or has no room left. All that you have written stays on this page: save it as a file below.", { behind: true });
  }

  /** @param {boolean} on */
  function set(on) {
    isOn = box.checked = on;
  }

  /** @param {boolean} on */
  function turn(on) {
    const there = isOn && !on ? inBrowser() : null;
    // Whether it is to be kept at all comes before which one.
    if (!on) {
      asking?.();
      asking = null;
    }
    if (there && text(there) !== stored) {
      say("This page is kept until you close its tab. The other version, which another tab keeps, stays as it is.", { behind: true, ways: { "Show the other one": () => show(there), "Lay them side by side": () => beside(there) } });
    } else if (!on && isOn) {
      browser.clear();
      for (const id of sheet.was) place(id).browser.clear();
    }
    if (on && !isOn) stored = null;
    set(on);
    write();
  }

  /** @param {Filled} other */
  function show(other) {
    const before = filled();
    stored = text(other);
    set(true);
    take(other);
    say("This is the other version.", { ways: { "Bring the first one back": () => take(before) } });
  }

  /** @param {Filled} other what is kept, and was not kept from here */
  function ask(other) {
    const settled = (/** @type {() => void} */ act) => () => {
      asking = null;
      act();
    };
    asking = say("This browser keeps another version of this sheet, filled in or changed in another tab. Nothing is lost yet. Which one should stay?", {
      open: true,
      stays: true,
      behind: true,
      ways: {
        "Keep the one on this page": settled(() => (put(), write())),
        "Show the other one": settled(() => show(other)),
        // From here on the other is known, so that what is chosen from both may take its place.
        "Lay them side by side": settled(() => ((stored = text(other)), beside(other))),
      },
    });
  }

  function heard() {
    if (!isOn || asking) return;
    const now = inBrowser();
    if ((now && text(now)) === stored) return;
    if (!now) {
      stored = null;
      set(false);
      write();
      if (browser.unread() !== null) return;
      say("The sheet was cleared in another tab, or is no longer to be kept. It still stands on this page, and is kept until you close this tab.", { behind: true });
    } else if (text(filled()) === stored) {
      stored = text(now);
      take(now);
      say("The sheet was changed in another tab. This is how it stands now.", { behind: true });
    } else ask(now);
  }

  tellUnread(top, [{ shelf: browser, what: "something of this sheet" }, { shelf: tab, what: "something of this sheet for this tab" }, ...sheet.was.map((id) => ({ shelf: place(id).browser, what: "something of this sheet, under a name that it had," }))]);
  browser.watch(heard);
  addEventListener("pagehide", write);
  // A page that comes back as it was left has heard nothing in between.
  addEventListener("pageshow", heard);
  return {
    view,
    found: mine ?? there ?? BLANK,
    start,
    later() {
      clearTimeout(timer);
      timer = window.setTimeout(write, PAUSE);
    },
    isLost: () => wasRefused && !isBlank(filled()),
    isOn: () => isOn,
    hasAnother: () => !isOn && (inBrowser() !== null || browser.unread() !== null),
    turn,
  };
}

/** @param {unknown} value @returns {boolean} whether it is a sheet as this edition keeps one */
function isSheet(value) {
  return readFilled(value, true).ok;
}
