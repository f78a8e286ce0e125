// Answers kept in this browser: only where the person asks for it, for 30 days, and cleared at a touch.

import { element, quietButton } from "../kit/dom.mjs";
import { locale } from "../kit/locale.mjs";
import { shelf } from "../kit/store.mjs";
import { tellUnread } from "../kit/unread.mjs";
import { readSheet } from "./answers.mjs";

/** @typedef {import("./answers.mjs").Sheet} Sheet */
/** @typedef {Readonly<{sheet: Sheet, on: string}>} Kept `on`: the day it was kept, year-month-day */
/** @typedef {Readonly<{on: boolean, kept: Kept | null}>} State */

/**
 * @typedef {object} Keeping
 * @property {HTMLElement} view
 * @property {() => State} state
 * @property {(state: State) => void} restore
 * @property {(sheet: Sheet) => void} save keeps a sheet, if keeping is on
 * @property {() => void} pause keeps nothing new, and leaves what is kept
 * @property {() => void} forget clears what is kept, and keeps nothing new
 */

const DAYS = 30;

/**
 * @param {import("./definition.mjs").Definition} definition
 * @param {{sheet: () => Sheet, clear: () => void}} told `sheet` gives the present one; `clear` empties it
 * @returns {Keeping}
 */
export function keeping(definition, told) {
  const place = /** @type {import("../kit/store.mjs").Shelf<{sheet: unknown, on: unknown}>} */ (
    shelf(`answers-${definition.id}-${definition.edition}`, DAYS, "browser", (found) => readSheet(definition, found?.sheet) !== null && typeof found.on === "string")
  );
  const box = element("input", { type: "checkbox", id: "keep-answers", "aria-describedby": "keep-answers-hint", onchange: turned });
  const hint = element("p", { class: "guide-hint", id: "keep-answers-hint" });
  const status = element("p", { class: "guide-keep-status", role: "status" });
  const view = element(
    "div",
    { class: "guide-keep guide-no-print" },
    element("label", { class: "guide-answer guide-keep-answer", for: "keep-answers" }, box, element("span", {}, `Keep my answers in this browser for ${DAYS} days`)),
    hint,
    status,
    quietButton("Clear my answers", () => told.clear()),
  );

  /** @returns {Kept | null} */
  function kept() {
    const found = place.read();
    const sheet = readSheet(definition, found?.sheet);
    return sheet && typeof found?.on === "string" ? { sheet, on: found.on } : null;
  }

  /** @param {Sheet} sheet */
  function save(sheet) {
    if (!box.checked) return;
    if (place.isOthers()) letGo();
    else put(sheet);
  }

  /** @param {Sheet} sheet */
  function put(sheet) {
    if (place.write({ sheet, on: new Date().toISOString().slice(0, 10) })) return;
    box.checked = false;
    status.textContent = place.unread() !== null ? "Your answers are not kept: what this browser keeps of this check cannot be read here, and stays as it is." : "This browser does not let the page keep anything, so your answers stay only until you leave the page.";
  }

  function turned() {
    status.textContent = "";
    if (box.checked) put(told.sheet());
    else if (!place.isOthers()) place.clear();
    explain();
  }

  function explain() {
    const other = box.checked ? null : kept();
    hint.textContent = other
      ? `Answers from ${dayInWords(other.on)} are still kept here. If you tick this, the ones on this page take their place.`
      : "Nothing you answer leaves this browser. If others use it too, they will be able to see what you keep.";
  }

  function letGo() {
    if (box.checked) status.textContent = "Answers to this check were kept or cleared in another tab, so this one keeps nothing more.";
    box.checked = false;
    explain();
  }

  // What is told late may have been written over from here since.
  place.watch(() => (place.isOthers() || place.read() === null) && letGo());
  tellUnread(view, [{ shelf: place, what: "answers to this check" }]);
  const before = kept();
  box.checked = before !== null;
  explain();
  return {
    view,
    state: () => ({ on: box.checked, kept: kept() }),
    restore(state) {
      if (state.kept) place.write(state.kept);
      else place.clear();
      box.checked = state.on;
      explain();
    },
    save,
    pause() {
      box.checked = false;
      explain();
    },
    forget() {
      place.clear();
      box.checked = false;
      status.textContent = "";
      explain();
    },
  };
}

/**
 * @param {string} day year-month-day
 * @returns {string} such as “22 November 2026”; “an earlier day” for what is no date
 */
export function dayInWords(day) {
  const date = new Date(`${day}T12:00:00`);
  if (Number.isNaN(date.getTime())) return "an earlier day";
  return date.toLocaleDateString(locale(), { day: "numeric", month: "long", year: "numeric" });
}
