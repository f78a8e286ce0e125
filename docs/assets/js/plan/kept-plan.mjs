// Keeping the plan: nowhere unless asked, until the tab closes, or in this browser; and what another tab does to it.

import { element } from "../kit/dom.mjs";
import { DAYS, forget, keep, kept, watch } from "./where-kept.mjs";
import { quiet } from "./quiet.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */
/** @typedef {import("./where-kept.mjs").Where | null} Where null: nowhere */

/**
 * @typedef {object} Keeping
 * @property {HTMLElement} view
 * @property {() => Where} where
 * @property {(where: Where) => void} use keeps the plan there from now on, and at once
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
 * @param {import("./plan-notices.mjs").Notices["say"]} told.say
 * @returns {Keeping}
 */
export function keeping(loaded, from, { plan, take, clear, say }) {
  let where = from;
  /** What stands in storage as far as this tab knows. */
  let stored = loaded && JSON.stringify(loaded);
  let asking = false;
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
    if (!place) {
      if (where) forget(where);
      stored = null;
    }
    show(place);
    write();
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
    const there = kept()?.plan ?? null;
    if (there && JSON.stringify(there) !== stored) ask(there);
    else put();
  }

  function put() {
    if (!where) return;
    if (keep(where, plan())) {
      forget(where === "tab" ? "browser" : "tab");
      stored = JSON.stringify(kept()?.plan ?? null);
      return;
    }
    show(null);
    say("This browser does not let the page keep anything, or has no room left. The plan stays until you leave this page: save it as a file below.");
  }

  /** @param {Plan} there what is kept, and was not kept from here */
  function ask(there) {
    asking = true;
    say("This browser keeps another plan already, or the plan was changed in another tab. Nothing is lost yet. Which one should stay?", {
      open: true,
      behind: true,
      ways: {
        "Keep the one on this page": () => {
          asking = false;
          put();
        },
        "Show the other one": () => {
          asking = false;
          stored = JSON.stringify(there);
          take(there);
        },
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
      say("The plan was cleared in another tab. It still stands on this page, but is no longer kept.", { behind: true });
    } else if (JSON.stringify(plan()) === stored) {
      stored = text;
      take(there);
      say("The plan was changed in another tab. This is how it stands now.", { behind: true });
    } else {
      ask(there);
    }
  }

  watch(heard);
  addEventListener("pagehide", write);
  // A page that comes back as it was left has heard nothing in between.
  addEventListener("pageshow", heard);
  show(from);
  return {
    view,
    where: () => where,
    use,
    pause: () => show(null),
    later() {
      clearTimeout(timer);
      timer = window.setTimeout(write, PAUSE);
    },
  };
}
