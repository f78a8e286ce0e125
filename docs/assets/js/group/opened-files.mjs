// Files that a facilitator chose or dropped: saved rounds are opened, any other text is handed on to look for codes.

import { ROOT, loadDefinition, loadIndex } from "../assess/loading.mjs";
import { enteredOf } from "./live-round.mjs";
import { readRound } from "./round.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./round-notices.mjs").FileFault} FileFault */
/**
 * @typedef {Readonly<{definition: Definition, entered: readonly import("./gathering/gathering.mjs").Entered[], held: string, note: string, agreed?: boolean} & import("./past/beside.mjs").Beside>} Opened
 *   a saved round; the definition is the edition's that was answered; `agreed`: all want to see it, though they are few
 */
/** @typedef {Readonly<{texts: readonly string[], rounds: readonly Opened[], faults: readonly FileFault[]}>} Files */

/** A week of a large group's mail is far smaller. */
const LARGEST = 5_000_000;

/**
 * @param {Definition} definition of the page
 * @param {readonly File[]} files
 * @returns {Promise<Files>}
 */
export async function readFiles(definition, files) {
  const read = await Promise.all(files.map((file) => readFile(definition, file)));
  return { texts: read.flatMap(({ texts }) => texts), rounds: read.flatMap(({ rounds }) => rounds), faults: read.flatMap(({ faults }) => faults) };
}

/**
 * @param {Definition} definition
 * @param {File} file
 * @returns {Promise<Files>}
 */
async function readFile(definition, file) {
  if (file.size > LARGEST) return fault(file, "It is larger than 5 MB, and no file with codes is. Copy the codes out of it and paste them.");
  const text = await file.text().catch(() => null);
  if (text === null) return fault(file, "The browser could not read it. Choose it again.");
  if (text.includes("\0")) return fault(file, "It is no text file. Open it in its own program, copy the codes, and paste them.");
  if (!/^\uFEFF?\s*\{/.test(text)) return { texts: [text], rounds: [], faults: [] };
  const saved = readRound(text);
  return saved.ok ? openRound(definition, file, saved.round) : fault(file, saved.message);
}

/**
 * @param {Definition} definition
 * @param {File} file
 * @param {import("./round.mjs").Round} round
 * @returns {Promise<Files>}
 */
async function openRound(definition, file, round) {
  try {
    const answered = round.number === definition.number && round.edition === definition.edition ? definition : await editionOf(definition, round);
    if ("title" in answered && "href" in answered) return fault(file, "It is a round of another check.", answered);
    if ("message" in answered) return fault(file, answered.message);
    const entered = enteredOf(answered, round.codes);
    const lost = new Set(round.codes).size - entered.length;
    if (!entered.length) return fault(file, "None of its codes can be read.");
    const opened = Object.freeze({ definition: answered, entered, held: round.held, note: round.note, whose: round.whose, notes: round.notes });
    const message = `${lost} of its codes cannot be read. The round is open without them.`;
    return { texts: [], rounds: [opened], faults: lost ? [{ name: file.name, message, link: null }] : [] };
  } catch {
    return fault(file, "It is a round of another edition or check, and the page could not look that up. See whether you are online, then try again.");
  }
}

/**
 * @param {Definition} definition of the page
 * @param {import("./round.mjs").Round} round
 * @returns {Promise<Definition | {title: string, href: string} | {message: string}>} the edition; or the page of the check it belongs to; or why neither
 */
async function editionOf(definition, round) {
  const listed = (await loadIndex()).find(({ number }) => number === round.number);
  if (!listed) return { message: "It is a round of a check that this guide does not have." };
  if (listed.number !== definition.number) return { title: listed.title, href: new URL(`${listed.url}together/`, ROOT).href };
  const edition = listed.editions.find((each) => each.edition === round.edition);
  if (!edition) return { message: `It is a round of edition ${round.edition} of this check, which is not known here.` };
  return loadDefinition(new URL(edition.url, ROOT).href);
}

/**
 * @param {File} file
 * @param {string} message
 * @param {FileFault["link"]} [link]
 * @returns {Files}
 */
function fault(file, message, link = null) {
  return { texts: [], rounds: [], faults: [{ name: file.name, message, link }] };
}

/**
 * @param {Opened} one
 * @param {Opened} other
 * @returns {boolean} whether both are one round: the same day, the same codes
 */
export function isSameRound(one, other) {
  const codes = (/** @type {Opened} */ { entered }) => entered.map(({ code }) => code).sort().join();
  return one.held === other.held && codes(one) === codes(other);
}
