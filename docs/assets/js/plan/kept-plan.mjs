// Keeping the plan: nowhere unless asked, until the tab closes, or in this browser; and what another tab does to it.

import { element } from "../kit/dom.mjs";
import { tellUnread } from "../kit/unread.mjs";
import { DAYS, UNREAD, forget, isTaken, keep, kept, keptIn, watch } from "./where-kept.mjs";
import { quiet } from "./quiet.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */
/** @typedef {import("./where-kept.mjs").Where | null} Where null: nowhere */

/**
 * @typedef {object} Keeping
 * @property {HTMLElement} view
 * @property {() => Where} where
 * @property {(where: Where) => void} use keeps the plan there from now on, and at once
 * @property {() => boolean} hasAnother whether a plan is kept that is not this page's
 * @property {() => void} pause keeps nothing new, and leaves what is kept
 * @property {() => void} later keeps what was changed, after a short pause
 */

const PAUSE = 300;

/** @type {readonly (readonly [Where, string])[]} */
const CHOICES = [
  [null, "Nowhere: it is gone when I leave this page"],
  ["tab", "Here, until I close this tab"],
  ["browser", `In this browser, for ${DAYS} days after the last change`],
];

/**
 * @param {Plan | null} loaded what was kept when the page opened
 * @param {Where} from where that was
 * @param {object} told
 * @param {() => Plan} told.plan the present one
 * @param {(plan: Plan) => void} told.take shows what another tab made of it
 * @param {() => void} told.clear
 * @param {HTMLElement} told.top where it is told what cannot be read
 * @param {import("./plan-notices.mjs").Notices["say"]} told.say
 * @returns {Keeping}
 */
export function keeping(loaded, from, { plan, take, clear, top, say }) {
  let where = from;
  /** What stands in storage as far as this tab knows. */
  let stored = loaded && JSON.stringify(loaded);
  /** Takes the question back that is asked just now. @type {(() => void) | null} */
  let asking = null;
  /** From where the plan is to be taken away once it is kept in its new place. @type {Where} */
  let left = null;
  let timer = 0;
  const radios = CHOICES.map(([place, words], at) => {
    const radio = element("input", { type: "radio", name: "plan-keep", id: `plan-keep-${at}`, onchange: () => choose(place) });
    return { place, radio, label: element("label", { class: "guide-answer", for: `plan-keep-${at}` }, radio, element("span", {}, words)) };
  });
  const view = element(
    "fieldset",
    { class: "guide-plan-keep" },
    element("legend", {}, "Where to keep this plan"),
    element("p", { class: "guide-hint" }, "It is sent to nobody. Others who use this browser can see what is kept in it."),
    element("div", { class: "guide-answers" }, ...radios.map(({ label }) => label)),
    element("div", { class: "guide-buttons guide-plan-clear" }, quiet("Clear the plan", clear)),
  );

  /** @param {Where} place */
  function show(place) {
    where = place;
    for (const each of radios) each.radio.checked = each.place === place;
  }

  /** @param {Where} place */
  function use(place) {
    const before = where;
    if (!place) {
      // Whether it is to be kept at all comes before which one.
      asking?.();
      asking = null;
      if (before && !isOthers(before)) forget(before);
      stored = left = null;
    } else if (before && before !== place) left = before;
    show(place);
    write();
    if (!place && before && keptIn(before)) {
      say("This plan is kept no more. Another, which another tab keeps, stays as it is.", { behind: true, ways: { "Show the other one": () => showOther(before) } });
    }
  }

  /** @param {import("./where-kept.mjs").Where} place @returns {boolean} whether a plan is kept there that was not kept from here */
  function isOthers(place) {
    const there = keptIn(place);
    return there !== null && JSON.stringify(there.plan) !== stored;
  }

  /** @param {import("./where-kept.mjs").Where} place */
  function showOther(place) {
    const there = keptIn(place)?.plan;
    if (!there) return;
    show(place);
    showInstead(there);
  }

  /** @param {Plan} there is shown in place of this page’s, which can come back */
  function showInstead(there) {
    const before = plan();
    stored = JSON.stringify(there);
    take(there);
    say("This is the other plan.", { ways: { "Bring the first one back": () => (take(before), write()) } });
  }

  /** @param {Where} place */
  function choose(place) {
    // What is kept there already is none of this page's doing.
    if (!where) stored = null;
    use(place);
  }

  function write() {
    clearTimeout(timer);
    if (!where || asking) return;
    const there = (keptIn(where) ?? (stored === null ? kept() : null))?.plan ?? null;
    if (there && JSON.stringify(there) !== stored) ask(there);
    else put();
  }

  function put() {
    if (!where) return;
    if (keep(where, plan())) {
      if (left && !isOthers(left)) forget(left);
      left = null;
      stored = JSON.stringify(keptIn(where)?.plan ?? null);
      return;
    }
    const taken = isTaken(where);
    show(null);
    say(taken ? "It is not kept there as yet: the plan that this browser keeps cannot be read here, and stays as it is. See above." : "This browser does not let the page keep anything, or has no room left. The plan stays until you leave this page: save it as a file below.");
  }

  /** @param {Plan} there what is kept, and was not kept from here */
  function ask(there) {
    const settled = (/** @type {() => void} */ act) => () => {
      asking = null;
      act();
    };
    asking = say("This browser keeps another plan already, or the plan was changed in another tab. Nothing is lost yet. Which one should stay?", {
      open: true,
      behind: true,
      ways: {
        "Keep the one on this page": settled(() => {
          left = where === "tab" ? "browser" : "tab";
          stored = JSON.stringify(keptIn(left)?.plan ?? null);
          put();
        }),
        "Show the other one": settled(() => {
          if (left) forget(left);
          left = null;
          showInstead(there);
        }),
      },
    });
  }

  function heard() {
    if (where !== "browser" || asking) return;
    const there = kept()?.plan ?? null;
    const text = there && JSON.stringify(there);
    if (text === stored) return;
    if (!there) {
      stored = null;
      show(null);
      if (isTaken("browser")) return;
      say("The plan was cleared in another tab. It still stands on this page, but is no longer kept.", { behind: true });
    } else if (JSON.stringify(plan()) === stored) {
      stored = text;
      take(there);
      say("The plan was changed in another tab. This is how it stands now.", { behind: true });
    } else {
      ask(there);
    }
  }

  tellUnread(top, UNREAD);
  watch(heard);
  addEventListener("pagehide", write);
  // A page that comes back as it was left has heard nothing in between.
  addEventListener("pageshow", heard);
  show(from);
  return {
    view,
    where: () => where,
    use,
    hasAnother: () => !where && kept() !== null,
    pause: () => show(null),
    later() {
      clearTimeout(timer);
      timer = window.setTimeout(write, PAUSE);
    },
  };
}
