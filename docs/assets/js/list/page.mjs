// The page of our list: the entries put aside, in their order, to print and to pass on; or a list that a link brings.

import { element, focusOn, mainButton, one, quietButton } from "../kit/dom.mjs";
import { copyOrSelect } from "../kit/download.mjs";
import { NONE, counted, fromHash, moved, renamed, toHash, withEntry, without } from "./list.mjs";
import { readEntry } from "./reading.mjs";
import { entryView, packView } from "./view.mjs";
import { tellUnread } from "../kit/unread.mjs";
import { UNREAD, isTaken, keep, kept, moveTo, watch } from "./where-kept.mjs";

/** @typedef {import("./list.mjs").List} List */
/** @typedef {import("./reading.mjs").Read} Read */

const TAKEN = "This is not kept: a list that this browser holds cannot be read here, and stays as it is. See above.";
const FULL = "Another tab keeps a list in this browser, and the two together are more than one list holds. Take some off first.";
const REFUSED = "This browser keeps nothing for this site. What stands here goes when you leave the page: pass it on as a link.";

/** @param {HTMLElement} root that our-list.html makes */
export function mount(root) {
  const status = element("p", { class: "guide-status", role: "status" });
  const top = element("div", {});
  const shown = element("div", {});
  const pack = element("div", { class: "guide-list-pack" });
  one(root, "[data-part=no-script]").hidden = true;
  root.append(top, shown, status, pack);

  let { where, list } = kept();
  let isHeld = true;
  /** @type {List | null} */
  let brought = fromHash(location.hash);
  /** @type {Map<string, Read | null>} what was read; null: it leads nowhere */
  const read = new Map();
  /** @type {Set<string>} */
  const failed = new Set();

  /** What another tab put on the list or took off it, even where nobody told this one. */
  function lookAgain() {
    if (isHeld) ({ where, list } = kept());
  }

  /** @param {(list: List) => List} act on the list as it is by then @param {() => string} told @param {...HTMLElement} after */
  function change(act, told, ...after) {
    lookAgain();
    list = act(list);
    isHeld = keep(where, list);
    draw();
    status.replaceChildren(isHeld ? told() : isTaken(where) ? TAKEN : REFUSED, ...after);
    if (isToFetch()) void fetchAll();
  }

  const isToFetch = () => list.some((ref) => !read.has(ref) && !failed.has(ref));

  /** @param {string} ref @param {-1 | 1} by */
  function move(ref, by) {
    change((now) => moved(now, ref, by), () => `Number ${list.indexOf(ref) + 1} of ${list.length} now.`);
    /** @type {HTMLElement | null} */ (root.querySelectorAll(`[data-ref="${ref}"] button`)[by < 0 ? 0 : 1])?.focus();
  }

  /** @param {string} ref */
  function takeOff(ref) {
    const at = list.indexOf(ref);
    const undo = quietButton("Undo", () => {
      change((now) => withEntry(now, ref, at), () => "It is back.");
      focusOn(one(shown, "h2"));
    });
    change((now) => without(now, ref), () => "Taken off. ", undo);
    undo.focus();
  }

  function printPack() {
    pack.replaceChildren(...packView(entries()));
    root.dataset.packed = "";
    addEventListener("afterprint", () => (delete root.dataset.packed, pack.replaceChildren()), { once: true });
    window.print();
  }

  const current = () => brought ?? list;
  const entries = () => current().flatMap((ref) => read.get(ref) ?? []);

  function draw() {
    const isOurs = brought === null;
    const refs = current();
    const found = entries();
    const heading = element("h2", {}, isOurs ? `${counted(refs.length)} on it` : `A list somebody made: ${counted(refs.length)}`);
    const address = location.href.split("#")[0] + toHash(refs);
    const link = element("p", { class: "guide-list-link", hidden: true }, address);
    const copyLink = quietButton("Copy a link to this list", () => copyOrSelect(address, { shown: link, status, done: "The link is on your clipboard. Whoever has it can see what is on the list." }));
    const isWaiting = refs.some((ref) => !read.has(ref) && !failed.has(ref));
    shown.replaceChildren(
      heading,
      ...(refs.length === 0 ? [element("p", {}, ...(isOurs ? ["Nothing yet. Each entry has a star beside “Add to our plan”: press it, and the entry stands here. Begin in ", element("a", { href: "../library/" }, "the library"), "."] : ["The link holds no entry: it may have been cut. Ask for it again."]))] : []),
      ...(isWaiting ? [element("p", {}, "The entries are on their way.")] : []),
      ...notices(refs),
      element("ol", { class: "guide-list-entries" }, ...found.map((entry) => entryView(entry, isOurs ? { up: () => move(entry.ref, -1), down: () => move(entry.ref, 1), off: () => takeOff(entry.ref) } : null))),
      element(
        "div",
        { class: "guide-buttons guide-no-print" },
        ...(isOurs ? [] : [mainButton(list.length > 0 ? "Add them to our list" : "Make it our list", takeOver)]),
        ...(refs.length > 0 ? [quietButton("Print all of it as a pack", printPack), copyLink] : []),
        ...(isOurs && list.length > 0 ? [quietButton("Empty the list", empty)] : []),
      ),
      link,
      ...(isOurs && list.length > 0 ? [keeping()] : []),
    );
  }

  /** @param {List} refs */
  function notices(refs) {
    const gone = refs.filter((ref) => read.get(ref) === null);
    return [
      ...gone.map((ref) =>
        element("p", { class: "guide-note" }, `No entry has the address “${ref}” by now. It may have been taken away. `, brought ? null : quietButton("Take it off", () => takeOff(ref))),
      ),
      ...(failed.size > 0 ? [element("p", { class: "guide-error" }, `${counted(failed.size)} could not be fetched. See whether you are online. `, quietButton("Try again", fetchAll))] : []),
    ];
  }

  function keeping() {
    const box = element("input", { type: "checkbox", id: "guide-list-keep", "aria-describedby": "guide-list-keep-hint" });
    box.checked = where === "browser";
    box.addEventListener("change", () => {
      const next = box.checked ? "browser" : "tab";
      lookAgain();
      const done = moveTo(next, list);
      if (done === "kept") ({ where, list } = kept());
      else box.checked = where === "browser";
      status.textContent = done === "full" ? FULL : done === "refused" ? (isTaken(next) ? TAKEN : REFUSED) : next === "browser" ? "Kept in this browser for a year after the last change." : "It goes when this tab closes.";
      if (isToFetch()) void fetchAll().then(() => document.getElementById(box.id)?.focus());
    });
    return element(
      "div",
      { class: "guide-list-keep guide-no-print" },
      element("label", { for: box.id }, box, " Keep our list in this browser"),
      element("p", { class: "guide-hint", id: "guide-list-keep-hint" }, "Else it goes when this tab closes. Whoever uses this browser after you can see it."),
    );
  }

  function takeOver() {
    const theirs = (brought ?? NONE).filter((ref) => read.get(ref) !== null);
    let before = 0;
    brought = null;
    history.replaceState(history.state, "", location.pathname + location.search);
    change((now) => ((before = now.length), theirs.reduce((all, ref) => withEntry(all, ref), now)), () => `${counted(list.length - before)} put on our list.`);
    focusOn(one(shown, "h2"));
  }

  function empty() {
    let before = NONE;
    const undo = quietButton("Undo", () => {
      change((now) => now.reduce((all, ref) => withEntry(all, ref), before), () => "It is back.");
      focusOn(one(shown, "h2"));
    });
    change((now) => ((before = now), NONE), () => "The list is empty. ", undo);
    one(status, "button").focus();
  }

  async function fetchAll() {
    failed.clear();
    draw();
    await Promise.all(current().filter((ref) => !read.has(ref)).map(take));
    draw();
  }

  /** @param {string} ref */
  async function take(ref) {
    try {
      const entry = await readEntry(ref);
      read.set(ref, entry);
      if (!entry || entry.ref === ref) return;
      read.set(entry.ref, entry);
      if (brought) brought = renamed(brought, ref, entry.ref);
      else if (list.includes(ref)) keep(where, (list = renamed(list, ref, entry.ref)));
    } catch {
      failed.add(ref);
    }
  }

  tellUnread(top, UNREAD);
  watch(() => (lookAgain(), fetchAll()));
  addEventListener("pageshow", ({ persisted }) => persisted && (lookAgain(), fetchAll()));
  addEventListener("hashchange", () => ((brought = fromHash(location.hash)), fetchAll()));
  return fetchAll();
}
