// Drafts kept in this browser, one of each kind: only where the person asks for it, and cleared at a touch.

import { element, quietButton } from "../kit/dom.mjs";
import { shelf } from "../kit/store.mjs";
import { readKept, toKeep } from "./packet/draft.mjs";

/** @typedef {import("./packet/draft.mjs").Draft} Draft */

const DAYS = 30;

/**
 * @typedef {object} Keeping
 * @property {(kind: string) => Draft | null} kept the draft of a kind that this browser keeps, or null
 * @property {(kind: string) => string} step the step at which that draft was left, or ""
 * @property {(kind: string) => void} release leaves the kept draft of a kind as it is, and keeps this one no more
 * @property {(kind: string) => void} use from now on, asks about drafts of this kind
 * @property {() => boolean} isOn
 * @property {(on: boolean) => void} turn
 * @property {() => void} now keeps the draft, if asked to
 */

/**
 * @param {HTMLElement} place for the box
 * @param {string[]} kinds that a draft can be of
 * @param {{draft: () => Draft, step: () => string, clear: () => void, say: (text: string) => void}} told `draft` gives the
 *   present one, `step` where in the form the person is, `clear` empties the form, `say` tells the person something
 * @returns {Keeping}
 */
export function keeping(place, kinds, told) {
  /** @type {Map<string, import("../kit/store.mjs").Shelf<unknown>>} */
  const shelves = new Map(kinds.map((kind) => [kind, shelf(`story-draft-${kind.replaceAll(" ", "-")}`, DAYS)]));
  /** @type {Set<string>} */
  const on = new Set(kinds.filter(kept));
  let current = "";
  const box = element("input", { type: "checkbox", id: "story-keep", "aria-describedby": "story-keep-hint", onchange: () => turn(box.checked) });
  const words = element("span");
  place.append(
    element("label", { class: "guide-story-choice", for: "story-keep" }, box, words),
    element("p", { class: "guide-hint", id: "story-keep-hint" }, "Until you close the tab, what you write is kept for it anyway. Ticked, it stays on this device for longer. It is sent to nobody. Leave this off if others use the device."),
    quietButton("Clear everything", () => told.clear()),
  );
  for (const [kind, place] of shelves) place.watch(() => letGo(kind));

  /** @param {string} kind */
  function kept(kind) {
    return readKept(shelves.get(kind)?.read());
  }

  /**
   * Another tab keeps a draft of its own now: neither may write over the other.
   *
   * @param {string} kind
   */
  function letGo(kind) {
    if (!on.delete(kind) || kind !== current) return;
    box.checked = false;
    told.say("This page is open in another tab as well, and the draft was changed there. From here on, only that one is kept. To keep this one in its place, tick the box again.");
  }

  /** @param {boolean} wanted */
  function turn(wanted) {
    box.checked = wanted;
    if (wanted) {
      on.add(current);
      now();
    } else {
      on.delete(current);
      shelves.get(current)?.clear();
    }
  }

  function now() {
    if (!on.has(current) || shelves.get(current)?.write({ ...toKeep(told.draft()), step: told.step() })) return;
    on.delete(current);
    box.checked = false;
    told.say("This browser does not let the page keep it for longer. Download the packet at the end, or keep a copy of your words elsewhere.");
  }

  return {
    kept,
    step(kind) {
      const held = /** @type {any} */ (shelves.get(kind)?.read());
      return typeof held?.step === "string" ? held.step : "";
    },
    release(kind) {
      on.delete(kind);
      if (kind === current) box.checked = false;
    },
    use(kind) {
      current = kind;
      place.hidden = !kind;
      words.textContent = `Keep this ${kind === "tried" ? "answer" : kind} in this browser for ${DAYS} days`;
      box.checked = on.has(kind);
    },
    isOn: () => on.has(current),
    turn,
    now,
  };
}
