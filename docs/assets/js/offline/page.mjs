// The page “Keep this guide on your device”: the one place where a copy is taken, renewed and removed.

import { element, focusOn, mainButton, one, quietButton } from "../kit/dom.mjs";
import { readable, wantedIn } from "./asking.mjs";
import { clearedFrom, currentCopy, say, throwAllAway, throwAway } from "./copies.mjs";
import { faultInWords, faultOf } from "./faults.mjs";
import { sizeOf } from "./list.mjs";
import { isPossible, register, unregister } from "./registering.mjs";
import { Changed, NoList, begunIn, publishedList, rest, take } from "./taking.mjs";
import { NOT_WHOLE, cleared, dayInWords, going, leftOut, megabytes, newer, offered } from "./words.mjs";

/** @typedef {import("./list.mjs").List} List */

const CANNOT = "This browser cannot keep a site for use without a connection, or it does so only for a site with a secure address (https). You can read on, save single pages, and print.";

/** @param {HTMLElement} place of the page, or of the one that stands in for a page that is not kept */
export function mount(place) {
  return place.dataset.part === "not-kept" ? mountNotKept(place) : mountKeeping(place);
}

/** @param {HTMLElement} place */
async function mountKeeping(place) {
  const root = new URL(document.body.dataset.root ?? "./", location.href).href;
  const shown = element("div", { class: "guide-offline" });
  const status = element("p", { class: "guide-status", role: "status" });
  place.replaceChildren(shown);
  if (!isPossible()) {
    shown.append(element("p", { class: "guide-note" }, CANNOT));
    return;
  }

  /** @param {string} [told] @param {boolean} [isAsked] whether somebody pressed for it */
  async function draw(told = "", isAsked = false) {
    const { parts, note } = await state();
    shown.replaceChildren(...parts);
    // Beneath what is shown, once that is there: it would move otherwise.
    if (!status.isConnected) place.append(status);
    status.textContent = told || note;
    if (isAsked) focusOn(one(shown, "h2"));
  }

  /** @returns {Promise<{parts: (HTMLElement | string)[], note: string}>} */
  async function state() {
    /** @type {import("./copies.mjs").Copy | null} */
    let copy = null;
    /** @type {readonly string[] | null} what the browser has cleared of it */
    let lost = [];
    try {
      copy = await currentCopy(root);
      lost = copy && (await clearedFrom(root, copy.version));
      if (copy) await say(root, "cleared", lost?.length === 0 ? null : true).catch(() => undefined);
      const list = await publishedList(root);
      const { fetched, copied, here } = await rest(root, list);
      const isNow = copy?.version === list.version;
      if (copy && isNow && fetched.length + copied.length === 0) return { parts: [...keptParts(copy, lost), buttons(quietButton("Remove it", remove))], note: "This is what the site has now." };
      // A browser that is short of room may have cleared some of it.
      const isBegun = here > 0 && (isNow || (await begunIn(root)).length > 0);
      return { parts: askingParts(list, copy, lost, isNow, isBegun, sizeOf(fetched)), note: "" };
    } catch (error) {
      const fault = faultOf(/** @type {Error} */ (error), { changed: false, nothing: error instanceof NoList });
      if (copy) return { parts: [...keptParts(copy, lost), buttons(quietButton("Look again", () => draw("", true)), quietButton("Remove it", remove))], note: lost?.length === 0 ? "Whether the site has a newer copy cannot be seen without a connection." : "What is gone can be fetched again here, once you are online." };
      const parts = [element("h2", {}, "Not kept"), element("p", { class: "guide-error" }, fault === "network" ? "This page cannot reach the site just now. Try again once you are online." : faultInWords(fault, { needed: 0, free: null, hasOlder: false }))];
      return { parts: [...parts, buttons(quietButton("Try again", () => draw("", true)))], note: "" };
    }
  }

  /** @param {import("./copies.mjs").Copy} copy @param {readonly string[] | null} lost */
  function keptParts(copy, lost) {
    if (lost?.length !== 0) return [element("h2", {}, NOT_WHOLE), element("p", {}, cleared(lost && lost.length))];
    return [
      element("h2", {}, "The guide is kept on this device"),
      element("p", {}, `Since ${dayInWords(copy.day)}, in ${megabytes(copy.bytes)}. Its pages open with or without a connection, in this browser.`),
    ];
  }

  /**
   * @param {List} list
   * @param {import("./copies.mjs").Copy | null} copy
   * @param {readonly string[] | null} lost of that copy
   * @param {boolean} isNow whether the copy is of what the site has now
   * @param {boolean} isBegun
   * @param {import("./list.mjs").Size} size of what is to come
   */
  function askingParts(list, copy, lost, isNow, isBegun, size) {
    const all = sizeOf(list.files);
    const press = () => begin(list, copy !== null && !isNow && lost?.length === 0);
    const out = leftOut(list.left);
    return [
      ...(copy ? keptParts(copy, lost) : [element("h2", {}, isBegun ? "A part of it has come" : "Keep it")]),
      element("p", {}, copy && !isNow ? newer(size.sent) : offered(size, all)),
      out && element("p", {}, out),
      buttons(
        mainButton(copy && isNow ? "Fetch what is gone" : copy ? `Take the newer copy${isBegun ? ": go on" : ""}` : isBegun ? "Go on" : "Keep this guide on my device", press),
        (copy || isBegun) && quietButton(copy ? "Remove it" : "Throw away what came", remove),
      ),
    ].filter((part) => part !== "");
  }

  /** @param {List} list @param {boolean} hasOlder */
  async function begin(list, hasOlder) {
    const all = sizeOf(list.files);
    const free = await freeRoom();
    const bar = element("progress", { class: "guide-offline-bar", max: String(all.sent), value: "0", "aria-label": "How much of the guide has come" });
    const count = element("p", { class: "guide-offline-count" });
    const stop = new AbortController();
    shown.replaceChildren(
      element("h2", {}, "Fetching the guide"),
      bar,
      count,
      element("p", {}, "Leave this page open until it is done. If it is closed, what has come stays, and you can go on later."),
      buttons(quietButton("Stop", () => stop.abort())),
    );
    focusOn(one(shown, "h2"));
    status.textContent = "";
    /** @type {import("./faults.mjs").Fault} */
    let fault;
    try {
      const { fetched, copied } = await rest(root, list);
      const needed = sizeOf([...fetched, ...copied]).bytes;
      if (free !== null && free < needed) throw new DOMException("", "QuotaExceededError");
      const got = await alone(root, () => take(root, list, { told: (came) => ((bar.value = came.sent), (count.textContent = going(came, all))), signal: stop.signal, ready: register }));
      if (!got) fault = "elsewhere";
      else {
        const lasts = await navigator.storage?.persist?.().catch(() => false);
        return draw(lasts ? "Done: all of it is here." : "Done: all of it is here. The browser may clear it when the device runs short of room, or when you do not use it for long.", true);
      }
    } catch (error) {
      fault = faultOf(/** @type {Error} */ (error), { changed: error instanceof Changed, nothing: false });
      if (fault === "room") await throwAway(root, list.version).catch(() => false);
    }
    const told = faultInWords(fault, { needed: all.bytes, free, hasOlder });
    await draw("", true);
    shown.prepend(element("p", { class: "guide-error", role: "alert" }, told));
  }

  async function remove() {
    // What is being fetched in another tab would come back after it.
    const gone = await alone(root, async () => {
      await unregister();
      await throwAllAway(root);
    });
    await draw(gone ? "Removed. Nothing of the copy is left on this device." : "Another tab is fetching the guide just now. Stop it there, and then remove it.", true);
  }

  await draw();
}

/**
 * One tab at a time.
 *
 * @param {string} root the site's: others may lie on the same host
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} false where another tab is at it
 */
async function alone(root, work) {
  if (!navigator.locks) return work().then(() => true);
  return navigator.locks.request(`guide-kept ${root}`, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

/** @returns {Promise<number | null>} bytes that the browser says are free; null where it says nothing */
async function freeRoom() {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

/** @param {...(HTMLElement | false)} held */
const buttons = (...held) => element("div", { class: "guide-buttons" }, ...held);

/** @param {HTMLElement} place */
async function mountNotKept(place) {
  const root = new URL(document.body.dataset.root ?? "./", location.href).href;
  const wanted = wantedIn(location.hash, root);
  if (!wanted) return;
  const copy = isPossible() ? await currentCopy(root).catch(() => null) : null;
  const address = wanted.slice(root.length).replace(/[?#].*$/s, "");
  const lost = copy ? await clearedFrom(root, copy.version).catch(() => []) : [];
  place.replaceChildren(
    element("p", {}, "You asked for ", element("a", { href: wanted }, readable(wanted.slice(root.length))), "."),
    ...(!lost || [address, `${address}/`].some((one) => lost.includes(one)) ? [element("p", { class: "guide-note" }, `${NOT_WHOLE} ${cleared(lost && lost.length)} `, element("a", { href: `${root}offline/` }, "See and mend it"))] : []),
    element("p", {}, `${copy ? `The copy here is of ${dayInWords(copy.day)}. ` : ""}Press the address to try again once you are online.`),
  );
}
