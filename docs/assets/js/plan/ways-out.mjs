// How a plan leaves the page: as a file of five kinds, or as a link.

import { element } from "../kit/dom.mjs";
import { copy, download } from "../kit/download.mjs";
import { fileStem, guideName } from "../kit/site.mjs";
import { dayOf } from "./plan-days.mjs";
import { planText } from "./plan-file.mjs";
import { LONGEST, planFragment } from "./plan-link.mjs";
import { tooLong } from "./plan.mjs";

export { calendarChoices } from "./calendar/choices.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */

const FIELDS = { title: "the plan’s name", partnership: "whose plan it is", text: "what we will do", owner: "who", sign: "how we will know", dropped: "why we let it go" };

/**
 * @typedef {object} Told
 * @property {URL} root the site's
 * @property {() => Plan} plan the present one
 * @property {(plan: Plan) => void} change what the person made of it
 * @property {() => string | undefined} [owner] whose steps alone a calendar is to hold
 * @property {() => void} taken when the plan is in hand
 * @property {(step: number, field: import("./plan.mjs").Field) => void} goTo step: from 1, 0 for the plan’s own
 * @property {(view: HTMLElement | null) => void} over shows something in the plan’s place, or the plan again
 * @property {import("./plan-notices.mjs").Notices["say"]} say
 */

/**
 * @param {import("./taking.mjs").Way} way
 * @param {Told} told
 */
export async function takeOut(way, { root, plan, owner, taken, goTo, over, say }) {
  await { said, word, book, table, calendar, file, link }[way]();

  async function said() {
    const [{ saidAndDid }, { saidView }] = await Promise.all([import("./meetings/said-and-did.mjs"), import("./meetings/said-view.mjs")]);
    const page = saidAndDid(plan(), dayOf(new Date()));
    if (page.parts.length === 0) say("There is nothing to tell yet: the plan has no steps.");
    else over(saidView(page, () => over(null)));
  }

  async function word() {
    const [{ planDocument }, { TYPE }] = await Promise.all([import("./plan-document.mjs"), import("../kit/office/word.mjs")]);
    download(named(plan(), "docx"), planDocument(plan(), root, { today: dayOf(new Date()), guide: guideName() }), TYPE);
    taken();
  }

  async function book() {
    const [{ planBook }, { TYPE }] = await Promise.all([import("./plan-book.mjs"), import("../kit/office/workbook.mjs")]);
    download(named(plan(), "xlsx"), planBook(plan(), root, { today: dayOf(new Date()), guide: guideName() }), TYPE);
    taken();
  }

  async function table() {
    const { planCsv } = await import("./plan-csv.mjs");
    download(named(plan(), "csv"), planCsv(plan(), root), "text/csv");
    taken();
  }

  async function calendar() {
    const { countEvents, planCalendar } = await import("./calendar/plan-calendar.mjs");
    const whose = owner?.();
    const only = whose === undefined ? {} : { owner: whose };
    if (countEvents(plan(), only) === 0) {
      say("There is nothing to put into a calendar yet. Give a step a date, or agree when you look at the plan again.");
      return;
    }
    download(named(plan(), "ics"), planCalendar(plan(), new Date(), guideName(), { root, ...only }), "text/calendar");
    taken();
  }

  function file() {
    if (!fits()) return;
    download(named(plan(), "json"), planText(plan()), "application/json");
    taken();
  }

  async function link() {
    if (!fits()) return;
    const address = new URL(`plan/${planFragment(plan())}`, root).href;
    if (address.length > LONGEST) {
      say("This plan is too long for a link: some programs would cut it. Pass it on as a file instead.", { ways: { "Save the file": file } });
      return;
    }
    say((await copy(address))
      ? "The link is on your clipboard. The whole plan is in it: whoever has the link can read it."
      : ["Copy this link by hand. The whole plan is in it: ", element("span", { class: "guide-plan-link" }, address)]);
  }

  /** @returns {boolean} whether every text has its length; else it is said which has not */
  function fits() {
    const [first, ...others] = tooLong(plan());
    if (!first) return true;
    const where = first.step ? `Step ${first.step}, “${FIELDS[first.field]}”, is` : `${FIELDS[first.field].replace(/^./, (letter) => letter.toUpperCase())} is`;
    const more = others.length ? ` ${others.length} more ${others.length === 1 ? "text is" : "texts are"} too long as well.` : "";
    say(`${where} ${first.over} ${first.over === 1 ? "character" : "characters"} too long for a file or link.${more}`, { ways: { "Go to it": () => goTo(first.step, first.field) } });
    return false;
  }
}

/**
 * @param {Plan} plan
 * @param {string} ending
 * @returns {string} the guide's, whose plan it is, and the day
 */
function named({ title, partnership }, ending) {
  const whose = partnership?.trim() || title.trim();
  return [fileStem(), "plan", ...(whose ? [fileStem(whose)] : []), `${dayOf(new Date())}.${ending}`].join("-");
}
