// The facilitator's page: the link to hand out, and the round that its codes come in to.

import { addInvite } from "./invite.mjs";
import { shelf } from "../kit/store.mjs";
import { RoundPage } from "./round-page.mjs";

/** Hosts that are this computer, whichever it is. */
const HERE_ALONE = /^(?:(?:.*\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/;

/**
 * @param {URL} link
 * @returns {boolean} whether a phone could follow it
 */
export function isForOthers({ protocol, hostname }) {
  return /^https?:$/.test(protocol) && !HERE_ALONE.test(hostname);
}

/** @param {HTMLElement} section that group.html makes */
export async function mount(section) {
  const { definition = "", minimum, fewest, check = "../", name = "" } = section.dataset;
  const link = new URL(check, document.baseURI);
  link.hash = "join";
  for (const words of section.querySelectorAll("[data-part=without-scripts]")) /** @type {HTMLElement} */ (words).hidden = true;
  handOut(document.getElementById("hand-out") ?? section, link, name);
  openLastPlan(section, link);
  const least = Number(minimum) || Infinity; // what a report takes is said by the page alone
  await new RoundPage(section, definition, { minimum: least, fewest: Number(fewest) || least }).start();
}

/**
 * @param {HTMLElement} section
 * @param {URL} link to the check
 */
function openLastPlan(section, link) {
  const isReview = location.hash === "#review";
  if (!isReview) addEventListener("hashchange", () => location.hash === "#review" && openLastPlan(section, link), { once: true });
  if (!isReview && !shelf("plan").read() && !shelf("plan", 1, "tab").read()) return;
  import("./past/last-plan.mjs").then(({ lastPlan }) => lastPlan(section, link.pathname.split("/").at(-2) ?? "", isReview)).catch(() => {});
}

/**
 * @param {HTMLElement} place
 * @param {URL} link
 * @param {string} name
 */
async function handOut(place, link, name) {
  if (place.querySelector("[data-part=qr][hidden]") && isForOthers(link)) {
    const drawing = await import("./invitation-code.mjs").catch(() => null); // without it the words stay
    drawing?.drawInvitation(place, link, name);
  }
  addInvite(place, link.href, name);
}
