// What comes of “Add to our plan”: the step is added, or the person is asked first where a plan may be kept.

import { element } from "../kit/dom.mjs";
import { inWords, sentence } from "../kit/english.mjs";
import { FEW, LIMITS, changed, holds, isEmpty, isFull, isOpen, newPlan, newStep, stepText, withStep, without } from "./plan.mjs";
import { DAYS, forget, isTaken, keep, kept } from "./where-kept.mjs";
import { entryOf, whole } from "./plan-file.mjs";
import { shortened, stepFragment } from "./plan-link.mjs";

/** @typedef {import("./where-kept.mjs").Where} Where */
/** @typedef {import("./adding.mjs").Offer} Offer */

/** So many open steps are named one by one. */
const NAMED = 5;

/** The site's root, wherever it is published. */
const ROOT = new URL(document.body.dataset.root ?? ".", document.baseURI);

/**
 * Puts a button that adds into a place, with room beneath for what comes of it, and presses it.
 *
 * @param {HTMLElement} place in which the button that asked for it stands
 * @param {Offer} offer a text that is longer than a step can be is cut
 */
export function addStep(place, { text, entry = null, for: reason }) {
  const step = { text: whole(shortened(text)), entry: entryOf(entry), ...(reason ? { for: reason } : {}) };
  const button = quiet("Add to our plan", press, reason?.statement ?? step.entry?.title ?? step.text);
  const told = element("p", { class: "guide-plan-told", role: "status" });
  const choices = element("div", { class: "guide-buttons" });
  place.replaceChildren(button, told, choices);
  button.focus();
  // A moment later, so that the empty status is there before its words are, and they are read out.
  setTimeout(press);

  function press() {
    const found = kept();
    if (found) add(found.where, found.plan);
    else ask();
  }

  /**
   * @param {Where} where
   * @param {import("./plan.mjs").Plan} plan
   * @param {boolean} [asked] whether it is settled what becomes of those that are open
   */
  function add(where, plan, asked = false) {
    if (holds(plan, step)) return say(["This step is in your plan already. ", planLink("See our plan")]);
    if (isFull(plan)) return say([`A plan holds ${LIMITS.steps} steps at most, and yours is full. `, planLink("See our plan")]);
    const open = plan.steps.filter(isOpen);
    if (!asked && open.length >= FEW) return askWhich(where, plan, open);
    const made = newStep(step);
    const first = kept() === null;
    const after = withStep(plan, made);
    if (!keep(where, after)) return refused(isTaken(where));
    const count = after.steps.length;
    return say(
      ["Added. ", planLink(`See our plan (${count} ${count === 1 ? "step" : "steps"})`)],
      [quiet("Undo", () => undo(where, made.id, first), "adding this step")],
    );
  }

  /**
   * @param {Where} where
   * @param {string} id of the step
   * @param {boolean} first whether the plan was begun with it
   */
  function undo(where, id, first) {
    const plan = kept()?.plan;
    const after = plan && without(plan, id);
    if (after && !(first && isEmpty(after))) keep(where, after);
    else forget(where);
    say(["It is out of your plan again."]);
  }

  /**
   * @param {Where} where
   * @param {import("./plan.mjs").Plan} plan
   * @param {readonly import("./plan.mjs").Step[]} open
   */
  function askWhich(where, plan, open) {
    // Of many, a button each would hide the one that adds.
    const some = open.length > NAMED ? [] : open;
    say(
      [`${sentence(inWords(open.length))} steps are open already, and ${inWords(FEW)} that get done beat ten that don’t. `, ...(some.length ? ["Which one will you let go?"] : [planLink("Look at our plan"), " to let one go."])],
      [
        // Another tab may have changed the plan while this was asked.
        ...some.map(({ id, text, entry: about }) => quiet(`Let go: ${begun(text || about?.title || "a step without words")}`, () => add(where, changed(kept()?.plan ?? plan, id, { dropped: "" }), true))),
        quiet("Add it beside them", () => add(where, kept()?.plan ?? plan, true)),
      ],
    );
  }

  function ask() {
    say(
      ["Keep a plan in this browser? It is sent to nobody, but others who use this browser can see it."],
      [
        quiet(`Keep it here for ${DAYS} days`, () => add("browser", kept()?.plan ?? newPlan())),
        quiet("Only until I close this tab", () => add("tab", kept()?.plan ?? newPlan())),
      ],
    );
  }

  /** @param {boolean} taken by what cannot be read here */
  function refused(taken) {
    say([
      taken ? "This browser keeps a plan that cannot be read here, and it stays as it is. " : "This browser does not let the page keep anything, or has no room left. ",
      planLink("Open our plan with this step in it", stepFragment(step)),
      ". Save it there as a file.",
    ]);
  }

  /**
   * @param {(Node | string)[]} parts
   * @param {HTMLElement[]} [buttons]
   */
  function say(parts, buttons = []) {
    // A button that was pressed may be gone now: focus goes back to the one that stays.
    if (choices.contains(document.activeElement)) button.focus();
    told.replaceChildren(...parts);
    choices.replaceChildren(...buttons);
    // Whoever sees only the question thinks the step is in the plan: what is asked stands wholly above the menu of a phone.
    (choices.lastElementChild ?? told).scrollIntoView({ block: "nearest" });
  }
}

/** @param {string} text @returns {string} as much of it as tells it from others */
function begun(text) {
  const letters = [...text];
  return letters.length > 60 ? `${letters.slice(0, 59).join("").trimEnd()}…` : text;
}

/**
 * As `addStep`, for the entry that a page is about.
 *
 * @param {HTMLElement} place names the entry in its data
 */
export function addEntry(place) {
  const { ref = "", title = "", kind = "" } = place.dataset;
  addStep(place, { text: stepText(kind, title), entry: { ref, title, url: `${ref}/` } });
}

/**
 * @param {string} words
 * @param {() => void} press
 * @param {string} [about] said to those who do not see what stands beside it
 */
function quiet(words, press, about) {
  const more = about && element("span", { class: "guide-hidden-visually" }, `: ${about}`);
  return element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: press }, words, more);
}

/**
 * @param {string} words
 * @param {string} [fragment]
 */
function planLink(words, fragment = "") {
  return element("a", { href: new URL(`plan/${fragment}`, ROOT).href }, words);
}
