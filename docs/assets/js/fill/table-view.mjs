// A table of the sheet: its rows one under another, each with a field for every column; added, moved, removed, undone.

import { element } from "../kit/dom.mjs";
import { quiet } from "../plan/quiet.mjs";
import { example } from "./example.mjs";
import { LIMITS, rowsOf, withRows } from "./filled.mjs";
import { growing } from "./growing.mjs";

/** @typedef {import("./sheet.mjs").Part} Part */

/** Rows that stand there from the beginning. */
const FIRST = 2;

/**
 * @param {Part} part one that holds a table
 * @param {import("./form-view.mjs").Told} told
 * @returns {{view: HTMLElement}}
 */
export function tableView(part, { filled, change, say }) {
  const found = rowsOf(filled(), part);
  const { columns } = found;
  const empty = () => columns.map(() => "");
  let rows = found.rows.length ? found.rows : Array.from({ length: FIRST }, empty);
  const list = element("div", { class: "guide-fill-rows" });
  const add = quiet("Add a row", added);
  add.lastElementChild?.append(` to ${part.label}`);

  /** @param {readonly (readonly string[])[]} next */
  function put(next) {
    rows = next;
    change(withRows(filled(), part, columns, next.some((row) => row.some((cell) => cell.trim())) ? next : []));
  }

  function draw() {
    list.replaceChildren(...rows.map(rowView));
  }

  function added() {
    if (rows.length >= LIMITS.rows) {
      say(`This table has ${LIMITS.rows} rows, and takes no more.`);
      return;
    }
    put([...rows, empty()]);
    draw();
    list.lastElementChild?.querySelector("textarea")?.focus();
  }

  /**
   * @param {number} at
   * @param {1 | -1} by
   */
  function move(at, by) {
    const to = at + by;
    if (to < 0 || to >= rows.length) return;
    const next = [...rows];
    [next[at], next[to]] = [next[to], next[at]];
    put(next);
    draw();
    say(`Row ${at + 1} is row ${to + 1} now.`, { behind: true });
    focusOn(to, by < 0 ? "up" : "down");
  }

  /** @param {number} at */
  function remove(at) {
    const gone = rows[at];
    put(rows.toSpliced(at, 1));
    draw();
    focusOn(Math.min(at, rows.length - 1), "remove");
    say(`Row ${at + 1} of “${part.label}” is removed.`, {
      ways: {
        Undo() {
          put(rows.toSpliced(at, 0, gone));
          draw();
          focusOn(at, "remove");
        },
      },
    });
  }

  /**
   * @param {number} at
   * @param {"up" | "down" | "remove"} what
   */
  function focusOn(at, what) {
    const button = /** @type {HTMLButtonElement | null | undefined} */ (list.children[at]?.querySelector(`[data-way="${what}"]`));
    const usable = button?.disabled ? /** @type {HTMLButtonElement | null | undefined} */ (list.children[at]?.querySelector("[data-way]:not([disabled])")) : button;
    (usable ?? add).focus();
  }

  /**
   * @param {readonly string[]} row
   * @param {number} at
   */
  function rowView(row, at) {
    const name = `Row ${at + 1}`;
    const way = (/** @type {string} */ words, /** @type {"up" | "down" | "remove"} */ what, /** @type {() => void} */ press, off = false) => {
      const button = quiet(words, press);
      button.dataset.way = what;
      button.disabled = off;
      button.lastElementChild?.append(` row ${at + 1} of ${part.label}`);
      return button;
    };
    return element(
      "div",
      { class: "guide-fill-row", role: "group", "aria-label": `${part.label}: row ${at + 1}` },
      element("p", { class: "guide-fill-number", "aria-hidden": "true" }, name),
      element("div", { class: "guide-fill-cells" }, ...columns.map((column, of) => cellView(column, at, of, row[of]))),
      element(
        "div",
        { class: "guide-buttons guide-fill-ways" },
        way("Move up", "up", () => move(at, -1), at === 0),
        way("Move down", "down", () => move(at, 1), at === rows.length - 1),
        way("Remove", "remove", () => remove(at)),
      ),
    );
  }

  /**
   * @param {import("./sheet.mjs").Column} column
   * @param {number} at
   * @param {number} of
   * @param {string} text
   */
  function cellView(column, at, of, text) {
    const id = `fill-cell-${part.key}-${at}-${column.key}`;
    const control = element("textarea", { class: "guide-input", id, dir: "auto", rows: 1, autocomplete: "off", oninput: () => put(rows.with(at, rows[at].with(of, control.value))) });
    control.value = text;
    growing(control);
    const old = of >= columns.length - found.gone && part.table?.rows ? " (no longer on this sheet)" : "";
    return element("div", { class: "guide-fill-cell" }, element("label", { for: id }, column.label + old), control);
  }

  draw();
  return { view: element("div", { class: "guide-fill-table" }, list, element("div", { class: "guide-buttons" }, add), exampleOf(part)) };
}

/** @param {Part} part */
function exampleOf({ label, table }) {
  if (!table?.example.length) return null;
  const cell = (/** @type {string} */ text) => element("td", {}, text);
  return example(
    label,
    element(
      "section",
      { class: "guide-sheet-scroll", "aria-label": `${label}: an example`, tabindex: "0" },
      element(
        "table",
        { class: "guide-sheet-table" },
        element("thead", {}, element("tr", {}, ...table.columns.map((column) => element("th", { scope: "col" }, column.label)))),
        element("tbody", {}, ...table.example.map((row) => element("tr", {}, ...row.map(cell)))),
      ),
    ),
  );
}
