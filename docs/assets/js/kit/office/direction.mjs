// Which way a text is written, and each part of a text in which both ways stand.

const RIGHT = String.raw`[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}]`;
const TO_LEFT = String.raw`(?=\p{L})${RIGHT}`;
const TO_RIGHT = String.raw`(?!${RIGHT})\p{L}`;

/** @typedef {Readonly<{text: string, isRightToLeft: boolean}>} Span */

/**
 * @param {string} text
 * @returns {boolean} whether its first letter is written from right to left, as a page's `dir="auto"` has it
 */
export function isRightToLeft(text) {
  return new RegExp(`^\\P{L}*${TO_LEFT}`, "u").test(text);
}

/**
 * Digits, marks and spaces go with the paragraph, unless letters of the other way stand on both sides of them.
 *
 * @param {string} text
 * @param {boolean} isRight which way its paragraph is written
 * @returns {readonly Span[]} that make up the text; none for an empty one
 */
export function spansOf(text, isRight) {
  const [other, own] = isRight ? [TO_RIGHT, TO_LEFT] : [TO_LEFT, TO_RIGHT];
  const parts = text.split(new RegExp(`(${other}(?:(?:(?!${own}).)*${other})?\\p{M}*)`, "su"));
  return parts.map((part, at) => ({ text: part, isRightToLeft: at % 2 === 0 ? isRight : !isRight })).filter((span) => span.text !== "");
}
