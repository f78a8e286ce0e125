// The facilitator's page: the link to hand out, and the round that its codes come in to.

import { addInvite } from "./invite.mjs";
import { RoundPage } from "./round-page.mjs";

/** @param {HTMLElement} section that group.html makes */
export async function mount(section) {
  const { definition = "", minimum = "3", check = "../", name = "" } = section.dataset;
  const link = new URL(check, document.baseURI);
  link.hash = "join";
  for (const words of section.querySelectorAll("[data-part=without-scripts]")) /** @type {HTMLElement} */ (words).hidden = true;
  addInvite(document.getElementById("hand-out") ?? section, link.href, name);
  await new RoundPage(section, definition, Number(minimum) || 3).start();
}
