// A worksheet as its page asks it: parts, and in each either fields or a table. Keys stay when the words change.

/** @typedef {Readonly<{key: string, label: string}>} Column */
/** @typedef {Readonly<{key: string, label: string, clause: string, hint: string, why: string, optional: boolean, lines: number, example: string}>} Field clause: how the label reads once it is filled in */
/** @typedef {Readonly<{columns: readonly Column[], rows: number, byHand: boolean, example: readonly (readonly string[])[]}>} Table rows: of the blank sheet */
/** @typedef {Readonly<{key: string, label: string, why: string, optional: boolean, fields: readonly Field[], table: Table | null}>} Part */
/** @typedef {Readonly<{id: string, was: readonly string[], title: string, numbered: boolean, head: readonly Field[], parts: readonly Part[]}>} Sheet was: the ids that it had before; head: what stands above the parts */

/**
 * @param {Sheet} sheet
 * @returns {Field[]} all that take a text, the head's first
 */
export function fieldsOf(sheet) {
  return [...sheet.head, ...sheet.parts.flatMap((part) => part.fields)];
}

/**
 * @param {HTMLElement} root that fill-in.html makes
 * @returns {Sheet}
 */
export function sheetIn(root) {
  const { sheet: id = "", was = "", title = "", numbered } = root.dataset;
  const all = (/** @type {ParentNode} */ within, /** @type {string} */ what) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(what)]);
  return {
    id,
    was: was.split(" ").filter(Boolean),
    title,
    numbered: numbered !== undefined,
    head: all(root, "[data-head]").map((line) => fieldIn(line, line.dataset.head ?? "")),
    parts: all(root, "[data-fill]").map((part) => {
      const table = /** @type {HTMLElement | null} */ (part.querySelector("table"));
      return {
        key: part.dataset.fill ?? "",
        label: said(part, "h3"),
        why: said(part, ':scope > [data-part="why"]'),
        optional: part.dataset.optional !== undefined,
        fields: all(part, "[data-field]").map((line) => fieldIn(line, line.dataset.field ?? "")),
        table: table && {
          columns: all(table, "[data-column]").map((column) => ({ key: column.dataset.column ?? "", label: said(column) })),
          rows: Number(table.dataset.rows),
          byHand: table.dataset.byHand !== undefined,
          example: all(table, '[data-part="example"] > tr').map((row) => all(row, "td").map((cell) => said(cell))),
        },
      };
    }),
  };
}

/**
 * @param {HTMLElement} line
 * @param {string} key
 * @returns {Field}
 */
function fieldIn(line, key) {
  const label = said(line, "strong");
  return {
    key,
    label,
    clause: line.dataset.clause ?? label,
    hint: said(line, '[data-part="hint"]'),
    why: said(line, '[data-part="why"]'),
    optional: line.dataset.optional !== undefined,
    lines: line.querySelectorAll(".guide-sheet-line").length,
    example: said(line, '[data-part="example"]'),
  };
}

/**
 * @param {Element} within
 * @param {string} [what]
 */
function said(within, what) {
  return (what ? within.querySelector(what) : within)?.textContent?.trim() ?? "";
}
