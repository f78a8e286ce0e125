// What is wrong with something that looks like a code, in a sentence with a way out, for whoever gathers a round.

import { decode, readHeader } from "../../assess/code/code.mjs";
import { locale } from "../../kit/locale.mjs";
import { MOST_CHARACTERS } from "./unwrapping.mjs";

/** @typedef {import("../../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../../assess/definition.mjs").Listed} Listed */
/**
 * @typedef {Readonly<{text: string, message: string, line: string}>} Fault text: what stood there, cut to 60 characters;
 *   message: the reason and the way out; line: what stood beside it, or empty
 */

const MOST_SHOWN = 60;

/**
 * @param {Definition} definition
 * @param {string} suspect what looks like a code, and is none that counts here
 * @param {readonly Listed[]} index of all assessments; may be empty
 * @param {string} line in which it stood, or empty
 * @returns {Fault}
 */
export function faultOf(definition, suspect, index, line) {
  return { text: cut(suspect), message: messageFor(definition, suspect, index), line };
}

/**
 * @param {string} text what was not read of one that is too long
 * @returns {Fault}
 */
export function tooLongFault(text) {
  const most = MOST_CHARACTERS.toLocaleString(locale());
  return { text: cut(text), line: "", message: `What you brought in is longer than ${most} characters, so it was read only up to here. Bring in the rest by itself.` };
}

/**
 * @param {Definition} definition
 * @param {string} suspect
 * @param {readonly Listed[]} index
 * @returns {string}
 */
function messageFor(definition, suspect, index) {
  const opened = decode(definition, suspect);
  if (opened.ok) return "This code could not be taken out of the text around it. Bring it in by itself.";
  const header = readHeader(suspect);
  if (opened.reason === "assessment" && header.ok) return ofAnotherCheck(definition, header.number, index);
  if (opened.reason === "edition" && header.ok) return ofAnotherEdition(definition, header.edition);
  if (opened.reason === "answers") {
    return "This code holds an answer that this check does not have, so it cannot be counted. Ask for the check to be answered again.";
  }
  return opened.message;
}

/**
 * @param {Definition} definition
 * @param {number} number
 * @param {readonly Listed[]} index
 */
function ofAnotherCheck(definition, number, index) {
  const title = index.find((listed) => listed.number === number)?.title;
  const theirs = title ? `“${title}”` : "another check";
  return `This code holds answers to ${theirs}. Here only “${definition.title}” is counted: each check has a page of its own for a group.`;
}

/**
 * @param {Definition} definition
 * @param {number} edition
 */
function ofAnotherEdition(definition, edition) {
  const opening = `This code belongs to edition ${edition} of this check, and this page counts edition ${definition.edition}.`;
  return edition > definition.edition
    ? `${opening} Load this page again, then bring the code in once more.`
    : `${opening} Ask for the check to be answered again as it is now.`;
}

/** @param {string} text */
function cut(text) {
  const characters = [...text.slice(0, MOST_SHOWN * 2)];
  return characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN - 1).join("")}…` : characters.join("");
}
