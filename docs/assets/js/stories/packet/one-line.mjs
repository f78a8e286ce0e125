// A packet as one line of JSON, for boxes that take the line ends out of what is pasted.

import { marksIn } from "../anonymity.mjs";
import { REMOVED, withoutContacts } from "./contacts.mjs";

/** Characters that GitHub takes in the form of a workflow. */
export const MOST_CHARACTERS = 65_535;

const FIRST_LINE = /^[ >]*partnership +guide +story +packet +\d+\s*$/i;
const END_LINE = /^[ >]*end +of +story +packet\.?\s*$/i;

/**
 * @typedef {object} OneLine
 * @property {string} line empty where there is no packet
 * @property {number} contacts how many were taken out
 * @property {readonly string[]} names what may be the name of a person, an organisation or a place; each once
 * @property {boolean} ended whether the packet's end line was there
 */

/**
 * The packet in a text, such as a mail, without the contacts in it. What stands around the packet is left out.
 *
 * @param {string} text
 * @returns {OneLine}
 */
export function oneLine(text) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const start = lines.findIndex((line) => FIRST_LINE.test(line));
  if (start < 0) return { line: "", contacts: 0, names: [], ended: false };
  const end = lines.findIndex((line, place) => place > start && END_LINE.test(line));
  const held = lines.slice(start, end < 0 ? undefined : end + 1);
  const packet = withoutContacts(held.join("\n"));
  const prose = held.slice(held.findLastIndex((line) => /^[ >]*---\s*$/.test(line)) + 1, end < 0 ? undefined : -1);
  return {
    line: JSON.stringify({ packet: `${packet}\n` }).replace(/[\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`),
    contacts: count(packet) - count(held.join("\n")),
    names: [...new Set(marksIn(prose.filter((line) => !/^[ >]*##? /.test(line)).join("\n")).filter(isName).map(({ text: name }) => name))],
    ended: end >= 0,
  };
}

/** @param {string} text */
function count(text) {
  return text.split(REMOVED).length - 1;
}

/** @param {import("../anonymity.mjs").Mark} mark */
function isName({ kind }) {
  return kind === "name" || kind === "organisation" || kind === "postcode";
}
