// Drafts kept in this browser, one of each kind: only where the person asks for it, and cleared at a touch.

import { element, quietButton } from "../kit/dom.mjs";
import { shelf } from "../kit/store.mjs";
import { readKept, toKeep } from "./draft.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */

const DAYS = 30;
const PAUSE = 400;

/**
 * @typedef {object} Keeping
 * @property {(kind: string) => Draft | null} kept the draft of a kind that this browser keeps, or null
 * @property {(kind: string) => void} use from now on, asks about drafts of this kind
 * @property {() => boolean} isOn
 * @property {(on: boolean) => void} turn
 * @property {() => void} later keeps the draft after a short pause, if asked to
 * @property {() => void} now
 */

/**
 * @param {HTMLElement} place for the box
 * @param {string[]} kinds that a draft can be of
 * @param {{draft: () => Draft, clear: () => void, say: (text: string) => void}} told `draft` gives the present one,
 *   `clear` empties the form, `say` tells the person something
 * @returns {Keeping}
 */
export function keeping(place, kinds, told) {
  /** @type {Map<string, import("../kit/store.mjs").Shelf<unknown>>} */
  const shelves = new Map(kinds.map((kind) => [kind, shelf(`story-draft-${kind.replaceAll(" ", "-")}`, DAYS)]));
  /** @type {Set<string>} */
  const on = new Set(kinds.filter(kept));
  let current = "";
  let timer = 0;
  const box = element("input", { type: "checkbox", id: "story-keep", "aria-describedby": "story-keep-hint", onchange: () => turn(box.checked) });
  const words = element("span");
  place.append(
    element("label", { class: "guide-story-choice", for: "story-keep" }, box, words),
    element("p", { class: "guide-hint", id: "story-keep-hint" }, "It stays on this device and is sent to nobody. Leave this off if others use the device."),
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
    clearTimeout(timer);
    box.checked = false;
    told.say("This page is open in another tab as well, and the draft was changed there. From here on, only that one is kept. To keep this one in its place, tick the box again.");
  }

  /** @param {boolean} wanted */
  function turn(wanted) {
    clearTimeout(timer);
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
    clearTimeout(timer);
    if (!on.has(current) || shelves.get(current)?.write(toKeep(told.draft()))) return;
    on.delete(current);
    box.checked = false;
    told.say("This browser does not let the page keep anything, so the draft stays only until you leave the page. Download the packet at the end, or keep a copy of your words elsewhere.");
  }

  return {
    kept,
    use(kind) {
      clearTimeout(timer);
      current = kind;
      place.hidden = !kind;
      words.textContent = `Keep this ${kind} in this browser for ${DAYS} days`;
      box.checked = on.has(kind);
    },
    isOn: () => on.has(current),
    turn,
    later() {
      clearTimeout(timer);
      if (on.has(current)) timer = window.setTimeout(now, PAUSE);
    },
    now,
  };
}
