// A round held for its tab at once, so that a crash or a reload loses nothing; and kept in this browser only where the
// facilitator asks for it, for 30 days. Both are wiped at a touch. Another tab may keep the same round: then nothing is
// written over until the facilitator has said what holds.

import { element, quietButton } from "../kit/dom.mjs";
import { shelf } from "../kit/store.mjs";
import { tellUnread } from "../kit/unread.mjs";

/** @typedef {import("./live-round.mjs").Kept} Kept */
/** @typedef {Readonly<{on: boolean, kept: unknown, held: unknown}>} State `held`: for this tab */

/**
 * @typedef {object} Keeping
 * @property {HTMLElement} view
 * @property {() => boolean} isKept whether what is on the page is kept as it stands
 * @property {() => State} state
 * @property {(state: State) => void} restore
 * @property {() => void} look sees anew whether a round is kept that can be read, once the page can read codes
 * @property {(round: Kept) => void} save holds a round for the tab; keeps it too, if keeping is on and nothing else waits to be settled
 * @property {() => void} pause writes nothing until `resume` or `settle`
 * @property {() => void} resume now that this page and what is kept agree
 * @property {(round: Kept) => void} settle keeps this round, whatever was there
 * @property {(people: number) => void} show offers to save and to clear where there is something
 * @property {() => void} forget wipes what is kept and held, and keeps nothing new
 */

const DAYS = 30;

/**
 * @param {string} name of the round's place: the check and its edition
 * @param {{round: () => Kept, reads: (kept: Kept) => boolean, differs: (kept: unknown) => void, cleared: () => void, clear: () => void, save: () => void}} told
 *   `round`: the one on the page; `reads`: whether every code of a round can be read, as far as the page knows; `differs`: something else is kept, or was written by another tab; `cleared`: by another tab;
 *   `save`: hands the round over as a file
 * @returns {Keeping}
 */
export function keeping(name, told) {
  const reads = (/** @type {any} */ kept) => [kept?.codes, kept?.corrections ?? []].every(Array.isArray) && told.reads(kept);
  const place = /** @type {import("../kit/store.mjs").Shelf<unknown>} */ (shelf(`round-${name}`, DAYS, "browser", reads));
  const tab = /** @type {import("../kit/store.mjs").Shelf<unknown>} */ (shelf(`round-${name}`, DAYS, "tab", reads));
  let paused = false;
  const box = element("input", { type: "checkbox", id: "keep-round", "aria-describedby": "keep-round-hint", onchange: turned });
  const status = element("p", { class: "guide-keep-status", role: "status" });
  const unread = element("div", {});
  const buttons = element(
    "div",
    { class: "guide-group-buttons", hidden: true },
    quietButton("Save it to a file", () => told.save()),
    quietButton("Wipe this round", () => told.clear()),
  );
  const view = element(
    "div",
    { class: "guide-keep guide-no-print" },
    unread,
    element("label", { class: "guide-answer guide-keep-answer", for: "keep-round" }, box, element("span", {}, `Keep this round in this browser for ${DAYS} days`)),
    element("p", { class: "guide-hint", id: "keep-round-hint" }, "A round holds each person’s code, and whoever uses this browser can read the answers in them. Without this it is held for this tab alone: loading the page again or a crash loses nothing, and it is gone when you close the tab."),
    status,
    buttons,
  );

  function turned() {
    status.textContent = "";
    paused = false;
    const before = place.read();
    if (!box.checked && place.isOthers()) status.textContent = "This round is held until you close the tab. The other one, which another tab keeps, stays as it is.";
    else if (!box.checked) place.clear();
    else if (before !== null) told.differs(before);
    else write(told.round());
  }

  /** @param {Kept} round */
  function hold(round) {
    if (!round.codes.length && !round.corrections.length) tab.clear();
    else if (!tab.write(round) && !status.textContent) status.textContent = tab.unread() !== null ? "This round is gone when you leave the page: what the tab held of one cannot be read here, and stays as it is. Save this one to a file." : "This browser lets the page hold nothing, so the round is gone when you leave the page or load it again. Save it to a file.";
  }

  /** @param {Kept} round */
  function write(round) {
    if (place.isOthers() && place.unread() === null) {
      told.differs(place.read());
      return;
    }
    put(round);
  }

  /** @param {Kept} round */
  function put(round) {
    if (!round.codes.length && !round.corrections.length) {
      place.clear();
      return;
    }
    if (place.write(round)) return;
    box.checked = false;
    status.textContent = place.unread() !== null ? "This round is not kept in the browser: the one kept there cannot be read here, and stays as it is. See above." : "This browser did not keep the round: its storage is blocked or full. The codes stay only until you leave the page. Save them to a file instead.";
  }

  place.watch((value) => {
    if (!box.checked) return;
    if (value !== null) {
      told.differs(value);
      return;
    }
    box.checked = false;
    if (place.unread() === null) told.cleared();
  });
  box.checked = place.read() !== null;
  const lookForUnread = tellUnread(unread, [{ shelf: place, what: "a round of this check" }, { shelf: tab, what: "a round of this check, for this tab," }]);
  return {
    look() {
      box.checked = place.read() !== null;
      lookForUnread();
    },
    view,
    show(people) {
      buttons.hidden = people === 0;
    },
    isKept: () => box.checked && !paused,
    state: () => ({ on: box.checked, kept: place.read(), held: tab.read() }),
    restore(state) {
      if (state.kept === null) place.clear();
      else place.write(state.kept);
      box.checked = state.on;
    },
    save(round) {
      hold(round);
      if (box.checked && !paused) write(round);
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      place.heed();
    },
    settle(round) {
      paused = false;
      box.checked = true;
      status.textContent = "";
      put(round);
    },
    forget() {
      paused = false;
      place.clear();
      tab.clear();
      box.checked = false;
      status.textContent = "";
    },
  };
}
