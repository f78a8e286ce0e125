// The paper that a file is laid out for, as the site's settings say and its pages tell.

/** @typedef {"A4" | "letter"} Paper */

/** Width and height in twentieths of a point. @type {Readonly<Record<Paper, readonly [number, number]>>} */
export const SIZES = Object.freeze({ A4: [11906, 16838], letter: [12240, 15840] });

/** @returns {Paper} A4, unless the page says letter */
export function paper() {
  return globalThis.document?.querySelector('[data-paper="letter"]') ? "letter" : "A4";
}
