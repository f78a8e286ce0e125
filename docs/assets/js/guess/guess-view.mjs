// “Guess your partners” on a result's page: a guess for each statement, kept on this device if the person asks, until
// the group's answers come with a link.

import { element, quietButton } from "../kit/dom.mjs";
import { shelf } from "../kit/store.mjs";
import { tellUnread } from "../kit/unread.mjs";
import { NONE, areGuesses, readGuesses, withGuess } from "./guesses.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./guesses.mjs").Guesses} Guesses */

const DAYS = 30;

/**
 * What was guessed on this page, by edition, and in which sitting: it outlives the view, and goes when the page does.
 *
 * @type {Map<string, {tag: number, guesses: Guesses}>}
 */
const guessed = new Map();

/**
 * @param {Definition} definition
 * @returns {Guesses} made on this page, or else kept in this browser
 */
export function guessesFor(definition) {
  return guessed.get(nameOf(definition))?.guesses ?? readGuesses(definition, placeOf(definition).read());
}

/**
 * @param {Definition} definition of a check on a scale
 * @param {number} tag of the sitting: somebody else's guesses from this page are not shown
 * @returns {HTMLElement}
 */
export function guessView(definition, tag) {
  const place = placeOf(definition);
  const others = (guessed.get(nameOf(definition))?.tag ?? tag) !== tag;
  let guesses = others ? NONE : guessesFor(definition);
  const status = element("p", { class: "guide-hint", role: "status" });
  const box = element("input", { type: "checkbox", id: "keep-guesses", onchange: turned });
  box.checked = !others && place.read() !== null;
  const rows = definition.items.map((item) => rowOf(definition, item, guesses[item.id], (answer) => {
    guesses = withGuess(definition, guesses, item.id, answer);
    guessed.set(nameOf(definition), { tag, guesses });
    if (box.checked) keep();
    else tell();
  }));

  function turned() {
    if (box.checked) place.heed();
    keep();
  }

  function keep() {
    if (place.isOthers()) {
      box.checked = false;
      status.textContent = "Another tab keeps guesses of its own, and they stay. To keep these in their place, tick the box again.";
      return;
    }
    if (!box.checked) {
      place.clear();
    } else if (!place.write(guesses)) {
      box.checked = false;
      status.textContent = place.unread() !== null ? "They are not kept: the guesses that this browser keeps cannot be read here, and stay as they are. See above." : "This browser does not let the page keep anything. Your guesses stay until you leave the page, so leave it open.";
      return;
    }
    tell();
  }

  function tell() {
    const count = Object.keys(guesses).length;
    status.textContent = count ? `${count} of ${definition.items.length} guessed.` : "";
  }

  function clear() {
    const before = { guesses, kept: box.checked };
    set(NONE, false);
    status.replaceChildren("Your guesses are cleared. ", element("button", { type: "button", class: "guide-result-change", onclick: () => set(before.guesses, before.kept) }, "Undo"));
  }

  /** @param {Guesses} to @param {boolean} kept */
  function set(to, kept) {
    guesses = to;
    guessed.set(nameOf(definition), { tag, guesses });
    box.checked = kept;
    for (const { select, item } of rows) select.value = guesses[item.id] ?? "";
    keep();
  }

  tell();
  const rowsPlace = element("div", { class: "guide-guess-rows" }, ...rows.map(({ view }) => view));
  tellUnread(rowsPlace, [{ shelf: place, what: "guesses" }]);
  return element(
    "details",
    { class: "guide-guess guide-open-code guide-no-print" },
    element("summary", {}, "Guess your partners"),
    element("p", {}, "Before you hear what the others said: where do you think most of them stand? Partners are often surprised. Your guesses stay on this device and are not part of your code. When the round is over, open the link that shows the group’s answers, and you alone see how near you were."),
    rowsPlace,
    element("label", { class: "guide-answer guide-keep-answer", for: "keep-guesses" }, box, element("span", {}, `Keep my guesses in this browser for ${DAYS} days, so that I can compare them later`)),
    status,
    quietButton("Clear my guesses", clear),
  );
}

/**
 * @param {Definition} definition
 * @param {import("../assess/definition.mjs").Item} item
 * @param {string | undefined} guess
 * @param {(answer: string) => void} told
 */
function rowOf(definition, item, guess, told) {
  const id = `guess-${item.id}`;
  const points = definition.scale?.points ?? [];
  const select = element(
    "select",
    { class: "guide-input", id, onchange: () => told(select.value) },
    element("option", { value: "" }, "No guess"),
    ...points.map((point) => element("option", { value: point.id }, point.label)),
  );
  select.value = guess ?? "";
  return { item, select, view: element("div", { class: "guide-field" }, element("label", { for: id }, item.text), select) };
}

/** @param {Definition} definition */
function placeOf(definition) {
  return /** @type {import("../kit/store.mjs").Shelf<unknown>} */ (shelf(`guesses-${nameOf(definition)}`, DAYS, "browser", (kept) => areGuesses(definition, kept)));
}

/** @param {Definition} definition */
function nameOf({ id, edition }) {
  return `${id}-${edition}`;
}
