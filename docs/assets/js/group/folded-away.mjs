// What stands folded away beneath an open round: a sheet to type in, and saved rounds to open.

import { element, quietButton } from "../kit/dom.mjs";
import { notLoaded } from "./round-notices.mjs";
import { OFFLINE } from "./fetched-later.mjs";

/**
 * @param {import("./fetched-later.mjs").PartsOfPage} parts
 * @param {(code: string) => void} add
 * @returns {HTMLDetailsElement} its form is fetched when it is opened
 */
export function sheetPart(parts, add) {
  const place = element("div");
  const part = element("details", { class: "guide-group-more guide-no-print" }, element("summary", {}, "Type in a sheet from paper"), place);
  let isHere = false;
  part.addEventListener("toggle", async () => {
    if (!part.open || isHere) return;
    const [here, form] = await Promise.all([parts.loaded(), import("./gathering/sheet-form.mjs").catch(() => null)]);
    if (isHere) return;
    isHere = here !== null && form !== null;
    place.replaceChildren(here && form ? form.sheetForm(here.definition, add) : notLoaded(OFFLINE));
  });
  return part;
}

/**
 * @param {(files: readonly File[]) => void} open
 * @returns {{view: HTMLElement, choose: () => void}} `choose` asks for files, from wherever on the page
 */
export function roundsPart(open) {
  const chooser = element("input", { type: "file", multiple: true, hidden: true, accept: ".json,application/json", "aria-label": "Saved rounds" });
  chooser.addEventListener("change", () => {
    const files = [...(chooser.files ?? [])];
    chooser.value = "";
    if (files.length) open(files);
  });
  const choose = () => chooser.click();
  const view = element(
    "details",
    { class: "guide-group-more guide-no-print" },
    element("summary", {}, "Open saved rounds"),
    element("p", {}, "Choose one file to see its report again, or several to lay them side by side."),
    element("div", { class: "guide-group-buttons" }, quietButton("Choose saved rounds", choose)),
    chooser,
  );
  return { view, choose };
}
