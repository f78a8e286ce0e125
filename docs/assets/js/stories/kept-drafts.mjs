// Drafts kept in this browser, one of each kind: only where the person asks for it, and cleared at a touch.

import { element, quietButton } from "../kit/dom.mjs";
import { shelf } from "../kit/store.mjs";
import { tellUnread } from "../kit/unread.mjs";
import { isDraft, isSame, readKept, toKeep } from "./packet/draft.mjs";

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
 * @param {{draft: () => Draft, step: () => string, clear: () => void, show: (draft: Draft) => void, top: HTMLElement, say: (text: string, ...more: Node[]) => void}} told
 *   `draft` gives the present one, `step` where in the form the person is, `clear` empties the form, `show` puts another
 *   draft in its place, `top` is where it is told what cannot be read, `say` tells the person something
 * @returns {Keeping}
 */
export function keeping(place, kinds, told) {
  /** @type {Map<string, import("../kit/store.mjs").Shelf<unknown>>} */
  const shelves = new Map(kinds.map((kind) => [kind, shelf(`story-draft-${kind.replaceAll(" ", "-")}`, DAYS, "browser", isDraft)]));
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
  for (const [kind, place] of shelves) place.watch(() => (place.isOthers() || place.read() === null) && letGo(kind)); // told late, it may be written over from here
  tellUnread(told.top, [...shelves].map(([kind, shelf]) => ({ shelf, what: kind === "tried" ? "an answer on what was tried" : `a ${kind}` })));

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
    shelves.get(kind)?.heed();
    box.checked = false;
    told.say("This page is open in another tab as well, and the draft was changed there. From here on, only that one is kept. To keep this one in its place, tick the box again.");
  }

  /** @param {boolean} wanted */
  function turn(wanted) {
    const place = shelves.get(current);
    const other = wanted && place?.isOthers() ? kept(current) : null;
    if (other && !isSame(other, told.draft())) {
      box.checked = false;
      ask(other);
      return;
    }
    box.checked = wanted;
    if (wanted) {
      on.add(current);
      place?.heed();
      now();
    } else if (on.delete(current) && !place?.isOthers()) place?.clear();
  }

  /** @param {Draft} other which another tab has kept since this page came */
  function ask(other) {
    const settle = (/** @type {() => void} */ act) => () => {
      shelves.get(current)?.heed();
      act();
      turn(true);
    };
    told.say(
      "This browser keeps another version of it, from another tab. Nothing is lost yet. Which one should stay?",
      element("div", { class: "guide-buttons" }, quietButton("Keep the one on this page", settle(() => told.say("The one on this page is kept."))), quietButton("Show the other one", settle(() => told.show(other)))),
    );
  }

  function now() {
    const place = shelves.get(current);
    if (!on.has(current)) return;
    if (place?.isOthers()) {
      letGo(current);
      return;
    }
    if (place?.write({ ...toKeep(told.draft()), step: told.step() })) return;
    on.delete(current);
    box.checked = false;
    told.say(place && place.unread() !== null ? "It is not kept for longer as yet: what this browser keeps of it cannot be read here, and stays as it is. See above." : "This browser does not let the page keep it for longer. Download the packet at the end, or keep a copy of your words elsewhere.");
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
