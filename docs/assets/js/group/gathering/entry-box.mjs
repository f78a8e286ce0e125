// The box that takes codes: typed, pasted, dropped, or from files. What could not be read stays in it to be mended.

import { element, quietButton } from "../../kit/dom.mjs";

/** @typedef {import("./gathering.mjs").Fault} Fault */
/** @typedef {{add: (text: string) => void, files: (files: readonly File[]) => void, dropped: (text: string) => void, scan: () => void}} Told `add`: all that stands in the box */

/**
 * @typedef {object} EntryBox
 * @property {HTMLFormElement} view
 * @property {() => string} text what stands in it
 * @property {(text: string) => void} put
 * @property {(said: string, faults?: readonly Fault[]) => void} tell what came of it, with what is to be mended
 * @property {() => void} focus
 */

/**
 * @param {Told} told
 * @returns {EntryBox}
 */
export function entryBox(told) {
  const area = element("textarea", {
    class: "guide-input guide-group-codes", id: "group-codes", rows: 4, autocomplete: "off", autocapitalize: "characters",
    spellcheck: "false", "aria-describedby": "group-codes-hint group-codes-faults",
  });
  const faultList = element("div", { class: "guide-error guide-group-faults", id: "group-codes-faults", hidden: true });
  const status = element("p", { class: "guide-group-status", role: "status" });
  const chooser = element("input", { type: "file", multiple: true, hidden: true, "aria-label": "Files with codes, or saved rounds" });
  const view = element(
    "form",
    { class: "guide-group-box guide-no-print", method: "dialog", novalidate: true },
    element(
      "div",
      { class: "guide-field" },
      element("label", { for: "group-codes" }, "Type or paste codes"),
      element("p", { class: "guide-hint", id: "group-codes-hint" }, "One, or a whole chat or e-mail: the codes are found in it. Enter adds what you typed. You can also drop files here."),
      area,
      status,
      faultList,
    ),
    element(
      "div",
      { class: "guide-group-buttons" },
      element("button", { type: "submit", class: "guide-button" }, "Add to the round"),
      mayScan() && quietButton("Scan codes", () => told.scan()),
      quietButton("Choose files", () => chooser.click()),
    ),
    chooser,
  );

  view.addEventListener("submit", (event) => {
    event.preventDefault();
    told.add(area.value);
  });
  // One code after another, as they are read out: Enter adds it. In a longer text, Enter is a new line as ever.
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (area.value.trim().includes("\n") && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    view.requestSubmit();
  });
  chooser.addEventListener("change", () => {
    const files = [...(chooser.files ?? [])];
    chooser.value = ""; // the same file may be chosen again once it is mended
    if (files.length) told.files(files);
  });
  takeDrops(view, told);

  return {
    view,
    text: () => area.value,
    put(text) {
      area.value = text;
    },
    tell(said, faults = []) {
      status.textContent = said;
      faultList.hidden = faults.length === 0;
      faultList.replaceChildren(...(faults.length ? faultView(faults) : []));
      if (faults.length) area.setAttribute("aria-invalid", "true");
      else area.removeAttribute("aria-invalid");
    },
    focus: () => area.focus(),
  };
}

/** @returns {boolean} whether the browser has a camera to give, or would have one if the page came by https: then that is told */
function mayScan() {
  return !isSecureContext || Boolean(navigator.mediaDevices?.getUserMedia);
}

/**
 * @param {HTMLElement} view
 * @param {Told} told
 */
function takeDrops(view, told) {
  const over = (/** @type {boolean} */ is) => view.classList.toggle("guide-group-box-over", is);
  view.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  view.addEventListener("dragleave", () => over(false));
  view.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    const text = event.dataTransfer?.getData("text") ?? "";
    if (files.length) told.files(files);
    else if (text) told.dropped(text);
  });
}

/** @param {readonly Fault[]} faults at least one */
function faultView(faults) {
  return [
    element("p", { class: "guide-group-faults-head" }, faults.length === 1 ? "Mend it above, then add it again:" : "Mend them above, then add them again:"),
    element("ul", {}, ...faults.map(({ text, message, line }) => element("li", {}, element("code", { translate: "no" }, text), " ", message, line && stoodIn(line)))),
  ];
}

/**
 * @param {string} line what stood beside a code
 * @returns {HTMLElement}
 */
export function stoodIn(line) {
  return element("span", { class: "guide-group-line" }, `It stood in: “${line}”`);
}
