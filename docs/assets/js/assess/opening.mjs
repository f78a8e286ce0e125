// Opening a code at this page, with whatever must be fetched for it.

import { arrivalOf, needsIndex } from "./arrival.mjs";
import { decode, encode } from "./code/code.mjs";
import { codeIn, linkTo } from "./code/code-link.mjs";
import { ROOT, loadDefinition, loadIndex } from "./loading.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./code/code-field.mjs").Fault} Fault */
/** @typedef {Readonly<{code: string, definition: Definition, sheet: import("./answers.mjs").Sheet}>} Opened the definition is the edition's that was answered */

/**
 * @param {Definition} definition of the page
 * @param {string} text a code, or a link that holds one
 * @returns {Promise<Opened | Readonly<{fault: Fault}>>}
 */
export async function open(definition, text) {
  try {
    const arrival = arrivalOf(definition, needsIndex(definition, text) ? await loadIndex() : [], text);
    switch (arrival.at) {
      case "here":
        return opened(definition, arrival.sheet);
      case "edition":
        return openEdition(text, await loadDefinition(new URL(arrival.url, ROOT).href));
      case "elsewhere":
        return fault("These are answers to another check.", { title: arrival.title, href: linkTo(codeIn(text).trim(), new URL(arrival.url, ROOT).href) });
      default:
        return fault(arrival.message);
    }
  } catch {
    return fault("This code is for another check or edition, and the page could not look it up. See whether you are online, then try again.");
  }
}

/**
 * @param {string} text
 * @param {Definition} definition
 * @returns {Opened | Readonly<{fault: Fault}>}
 */
function openEdition(text, definition) {
  const read = decode(definition, text);
  return read.ok ? opened(definition, read.sheet) : fault(read.message);
}

/**
 * @param {Definition} definition
 * @param {import("./answers.mjs").Sheet} sheet
 * @returns {Opened} with the code as we write it, however it was typed
 */
function opened(definition, sheet) {
  return { code: encode(definition, sheet), definition, sheet };
}

/**
 * @param {string} message
 * @param {Fault["link"]} [link]
 */
function fault(message, link = null) {
  return { fault: { message, link } };
}
