// The plan's page: the steps in place of a blank sheet, edited where they stand.

import { element, focusOn, one } from "../kit/dom.mjs";
import { arriving } from "./arriving.mjs";
import { keeping } from "./kept-plan.mjs";
import { listView } from "./list-view.mjs";
import { notices } from "./plan-notices.mjs";
import { kept } from "./where-kept.mjs";
import { dayOf } from "./plan-days.mjs";
import { isEmpty, joined, newPlan } from "./plan.mjs";
import { headView } from "./head-view.mjs";
import { sheetOf } from "./sheet.mjs";
import { taking } from "./taking.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */

/** The site's root, wherever it is published. */
const ROOT = new URL(document.body.dataset.root ?? ".", document.baseURI);

/** @param {HTMLElement} root that plan.html makes */
export function mount(root) {
  const today = dayOf(new Date());
  const found = kept();
  let plan = found?.plan ?? newPlan();
  /** Something was changed since the person last had the plan in hand. */
  let unsaved = false;

  const print = sheetOf(one(root, '[data-part="sheet"]'), ROOT);
  const notice = notices();
  const { say } = notice;
  const head = headView(today, { plan: () => plan, change });
  const list = listView(ROOT, today, { plan: () => plan, change, say });
  const top = element("div", {});
  const keep = keeping(found?.plan ?? null, found?.where ?? null, { plan: () => plan, take: show, clear, top, say });
  const takes = taking({ root: ROOT, plan: () => plan, change, taken: () => (unsaved = false), goTo: (step, field) => (step ? list.goTo(step, field) : head.focus(field)), over, say });
  const arrives = arriving({
    plan: () => plan,
    begin(other) {
      show(other);
      unsaved = true;
    },
    add: (other, words) => swap(other, keep.where(), words, { Undo: "Added again." }),
    look: (other, words) => swap(other, null, words, { "Bring ours back": "Here is the other plan again." }),
    say,
  });

  /** @param {Plan} next what the person made of it */
  function change(next) {
    plan = next;
    unsaved = true;
    keep.later();
  }

  /** @param {Plan} next which came from elsewhere */
  function show(next) {
    const focused = document.activeElement?.id;
    plan = next;
    head.draw();
    list.draw();
    // The same field, as it is now.
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  }

  /**
   * Puts a plan in the present one's place, and offers that back; what comes back can be changed for it again.
   *
   * @param {Plan} next
   * @param {import("./kept-plan.mjs").Where} where it is to be kept; null: what is kept stays as it is
   * @param {string} words
   * @param {Record<string, string>} back the button that takes it back, and what is said when that is undone in turn
   */
  function swap(next, where, words, back) {
    const before = { plan, where: keep.where() };
    const [[button, again]] = Object.entries(back);
    if (!where) keep.pause();
    show(next);
    unsaved = true;
    if (where) keep.use(where);
    say(words, { ways: { [button]: () => swap(before.plan, before.where, "Ours is back as it was.", { "Undo that": again }) } });
  }

  /** @param {HTMLElement | null} view in the plan’s place; null: the plan again */
  function over(view) {
    const form = one(root, '[data-part="form"]');
    root.querySelector(".guide-said")?.remove();
    form.hidden = view !== null;
    if (view) root.append(view);
    (view?.querySelector("h2") ?? document.getElementById("plan-taking"))?.scrollIntoView();
    focusOn(view ? one(view, "h2") : one(root, ".guide-plan-taking button"));
  }

  function clear() {
    if (isEmpty(plan)) {
      say("There is nothing to clear.");
      return;
    }
    const before = { plan, where: keep.where() };
    show(newPlan());
    keep.use(null);
    unsaved = false;
    say(keep.hasAnother() ? "The plan is cleared here. The other one that this browser keeps is left as it is." : "The plan is cleared.", {
      ways: {
        "Bring it back": () => {
          // Whatever was begun since stays too.
          show(joined(before.plan, plan).plan);
          keep.use(before.where);
          unsaved = true;
          say("Your plan is back.");
        },
      },
    });
  }

  addEventListener("beforeprint", () => print(plan));
  addEventListener("beforeunload", (event) => {
    if (unsaved && !keep.where() && !isEmpty(plan)) event.preventDefault();
  });
  addEventListener("hashchange", arrives.arrive);

  one(root, '[data-part="form"]').replaceChildren(
    top,
    head.title,
    list.view,
    head.review,
    endOfMeeting(leastPeople(), () => ({ plan, change })),
    section("plan-keeping", "Keep it", keep.view),
    section("plan-taking", "Take it with you", takes),
    section("plan-opening", "Open another plan", arrives.view),
    notice.view,
  );
  print(plan);
  arrives.arrive();
}

/** @returns {number} how many people a report takes, as the page says that the plan stands on */
function leastPeople() {
  return Number(/** @type {HTMLElement | null} */ (document.querySelector("[data-minimum]"))?.dataset.minimum) || 5;
}

/**
 * Folded away, and fetched when it is unfolded.
 *
 * @param {number} minimum
 * @param {() => {plan: Plan, change: (plan: Plan) => void}} told
 */
function endOfMeeting(minimum, told) {
  const place = element("div", {});
  const part = element("details", { class: "guide-plan-end", id: "end" }, element("summary", {}, "Two minutes at the end of a meeting"), place);
  part.addEventListener("toggle", async () => {
    if (!part.open) return;
    try {
      const { meetingEndView } = await import("./meetings/meeting-end-view.mjs");
      place.replaceChildren(meetingEndView(dayOf(new Date()), minimum, { plan: () => told().plan, change: (next) => told().change(next) }));
    } catch {
      place.replaceChildren(element("p", { role: "status" }, "That could not be loaded. See whether you are connected, fold it up, and try again."));
    }
  });
  part.open = location.hash === "#end";
  return part;
}

/**
 * @param {string} id
 * @param {string} heading
 * @param {HTMLElement} content
 */
function section(id, heading, content) {
  return element("section", { "aria-labelledby": id }, element("h2", { id }, heading), content);
}
