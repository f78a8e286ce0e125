// Ways to reach a person, found as hooks/guide/text/contacts.py finds them: tests/fixtures/contacts.yml holds both
// to the same examples.

import { handleSpans } from "./handles.mjs";
import { isAPersons, isProfile, opensOnAPerson } from "./profiles.mjs";

export const REMOVED = "[contact removed]";

const WORD = String.raw`[\p{L}\p{N}_]`;
const OUTSIDE = String.raw`(?<![\p{L}\p{N}_.+-])`;
const LINK = /\[((?:\\.|[^[\]\\]){0,400})\]\(\s*<?([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\s*\)/gsu;
const OPENS_A_TALK =
  /^(?:(?:mailto|tel|sms|callto|facetime|skype|whatsapp|sgnl|tg):.*|(?:https?:)?(?:\/\/)?(?:www\.|m\.)?(?:(?:wa|t|m|signal)\.me|telegram\.me|(?:api|web|chat)\.whatsapp\.com|discord(?:app)?\.com\/users|(?:[a-z]{2}\.)?linkedin\.com\/in)(?:[/?#].*)?)$/i;
const MARKS = String.raw`[\\*_]{0,4}`;
const OPEN = String.raw`(?:\s?(?:\\?[(\[{<]|&lt;)\s?|\s-\s?)`;
const CLOSE = String.raw`(?:\s?(?:\\?[)\]}>]|&gt;)\s?|\s?-\s)`;
const AT = String.raw`(?:${MARKS}@${MARKS}|\s@\s|%40|${OPEN}at${CLOSE})`;
const SPELT_DOT = String.raw`(?:\s+dot\s+|${OPEN}dot${CLOSE})`;
const DOT = String.raw`(?:\\?\.|${SPELT_DOT})`;
const NAME = String.raw`[\p{L}\p{N}_.!#$%&'*+^\x60{|}~\\-]{1,64}`;
const MAILBOXES = [
  new RegExp(String.raw`${OUTSIDE}@?(?:mailto:)?${NAME}${AT}(?:[\p{L}\p{N}_*-]{1,63}${DOT}){1,8}\p{L}[\p{L}\p{N}_*-]{1,23}(?![\p{L}\p{N}_-])`, "giu"),
  new RegExp(String.raw`${OUTSIDE}(?:[\p{L}\p{N}_+-]{1,30}\s+(?:dot|underscore|dash|hyphen)\s+){0,3}[\p{L}\p{N}_.+-]{1,64}\s+at\s+[\p{L}\p{N}_-]{1,63}(?:${DOT}[\p{L}\p{N}_-]{2,24}){0,3}${SPELT_DOT}[\p{L}\p{N}_-]{2,24}(?:${DOT}[\p{L}\p{N}_-]{2,24}){0,3}`, "giu"),
  new RegExp(String.raw`${OUTSIDE}[\p{L}\p{N}_+-]{1,64}(?:\s?\.\s?[\p{L}\p{N}_+-]{1,64}){0,3}\s?@\s?(?:[\p{L}\p{N}_-]{1,63}\s?\.\s?){1,4}(?:org|com|net|co|uk|gov|edu|info|example)(?![\p{L}\p{N}_-])`, "giu"),
];
const AT_A_PROVIDER = new RegExp(
  String.raw`(?:[\(:;,][ ]?|(?<!${WORD})(?:or|to|on|is|me|ask|mail|write|message|try|via|at)[ ])(?<mailbox>(?!(?:it|them|this|us|me|that|one|people|someone|somebody)(?!${WORD}))[\p{L}\p{N}_.+\-]{2,40}\s+at\s+(?:gmail|googlemail|hotmail|icloud|btinternet|protonmail))(?![\p{L}\p{N}_\-]|\.${WORD})`,
  "dgiu",
);
const IN_WORDS = new RegExp(
  String.raw`(?<![\p{L}\p{N}_\-])(?:plus|zero|oh|o|nought|naught|0\p{Nd}{0,4}|\+\p{Nd}{1,4})(?:[\s,./‐-―\-]{1,3}(?:zero|oh|o|nought|naught|nil|one|two|three|four|five|six|seven|eight|nine|double|treble|triple|hundred|\p{Nd}{1,6})(?!${WORD})){3,19}`,
  "giu",
);
/** @type {Readonly<Record<string, number>>} */
const TIMES = { plus: 0, double: 1, treble: 2, triple: 2, hundred: 2 };
const FEWEST_WORDS = 3;
const TELEPHONE = new RegExp(String.raw`(?<![\p{L}\p{N}_.,\/=+-])(?:\\?[+(]){0,2}\p{Nd}(?:[\s().·\/\\*_‐-―-]{0,5}\p{Nd}){8,}(?!${WORD})`, "gu");
const GROUPED = /^(?:1[38]00[ .-]\p{Nd}{3}[ .-]\p{Nd}{3}|(?:1[ .-]{1,2})?\(?\p{Nd}{3}\)?[ .-]{1,2}\p{Nd}{3}[ .-]\p{Nd}{4})$/u;
const DECIMAL = /^\+?\p{Nd}+\.\p{Nd}+$/u;
const SPELT = /(?<![\p{L}\p{N}_.,/=+-])(?:\+?1[.-]8(?:00|33|44|55|66|77|88)[.-](?=[A-Z0-9-]*[A-Z]{3})[A-Z0-9]{2,7}(?:-[A-Z0-9]{2,5})?|(?:1[ .-]?8(?:00|33|44|55|66|77|88)|0800)[ .-][A-Z]{7})(?![\p{L}\p{N}_-])/gu;
const IN_ADDRESS = /(?<=[/=])(?:0\p{Nd}{9,10}|(?:\+|%2B|00)\p{Nd}{9,14})(?![\p{L}\p{N}_%])/giu;
const FEWEST_DIGITS = 9;
const MOST_DIGITS = 15;

/** @typedef {{kind: "mail" | "telephone", text: string, start: number, end: number}} Contact `mail` is anything but a number */

/**
 * @param {string} text in which nothing is hidden
 * @returns {Contact[]} in order; where two overlap, only the first
 */
export function contactsIn(text) {
  const { seen, places } = asSeen(text);
  /** @type {Contact[]} */
  const found = [];
  const add = (/** @type {Contact["kind"]} */ kind, /** @type {number} */ from, /** @type {number} */ to) => {
    const [start, end] = [places[from], places[to]];
    found.push({ kind, text: text.slice(start, end), start, end });
  };
  for (const pattern of MAILBOXES) for (const { 0: match, index } of seen.matchAll(pattern)) add("mail", index, index + match.length);
  for (const { indices } of seen.matchAll(AT_A_PROVIDER)) add("mail", ...(indices?.groups?.mailbox ?? /** @type {[number, number]} */ ([0, 0])));
  for (const [start, end] of handleSpans(seen)) add("mail", start, end);
  for (const { 0: match, index } of seen.matchAll(IN_WORDS)) if (isSaid(match)) add("telephone", index, index + match.length);
  for (const { 0: match, index } of seen.matchAll(SPELT)) add("telephone", index, index + match.length);
  for (const { 0: match, index } of seen.matchAll(IN_ADDRESS)) add("telephone", index, index + match.length);
  for (const { 0: match, index } of seen.matchAll(TELEPHONE)) if (isTelephone(match)) add("telephone", index, index + match.length);
  found.sort((one, other) => one.start - other.start || one.end - other.end);
  return found.filter(({ start }, place) => found.slice(0, place).every(({ end }) => end <= start));
}

/**
 * A text with the ways to reach a person taken out, as it will be published.
 *
 * @param {string} text in which nothing is hidden
 */
export function withoutContacts(text) {
  const unlinked = text.replace(LINK, (link, /** @type {string} */ words, /** @type {string} */ address, /** @type {number} */ place) => {
    if (!OPENS_A_TALK.test(address) && !leadsToAPerson(text, address, place + link.lastIndexOf(address))) return link;
    const rest = masked(words).trim();
    return rest === REMOVED ? rest : `${rest} ${REMOVED}`.trim();
  });
  return masked(unlinked);
}

/**
 * Whether a link's address is, or holds, a way to reach a person; of a page on a platform the sentence tells.
 *
 * @param {string} text
 * @param {string} address
 * @param {number} place where it stands in the text
 */
function leadsToAPerson(text, address, place) {
  if (isProfile(address)) return isAPersons(text, place, place + address.length);
  return opensOnAPerson(address) || contactsIn(address).length > 0;
}

/** @param {string} text */
function masked(text) {
  return contactsIn(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + REMOVED + rest.slice(end), text);
}

/** @param {string} written */
function isTelephone(written) {
  const digits = written.match(/\p{Nd}/gu)?.length ?? 0;
  const begins = /^[\\(]*[+0]/.test(written) && !DECIMAL.test(written);
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && (begins || GROUPED.test(written));
}

/**
 * Whether words for digits, with at least three of them, are as many as a telephone number has.
 *
 * @param {string} written
 */
function isSaid(written) {
  const parts = written.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const words = parts.filter((part) => !/^\p{Nd}+$/u.test(part));
  const digits = parts.reduce((sum, part) => sum + (/^\p{Nd}+$/u.test(part) ? [...part].length : (TIMES[part] ?? 1)), 0);
  return words.length >= FEWEST_WORDS && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}

/**
 * The text with wide and ornamental letters and digits as plain ones.
 *
 * @param {string} text
 * @returns {{seen: string, places: number[]}} `places`: where each of its units stands in the text, and where it ends
 */
function asSeen(text) {
  let seen = "";
  const places = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize("NFKC");
    const shown = [...plain].length === 1 ? plain : character;
    for (let unit = 0; unit < shown.length; unit += 1) places.push(Math.min(at + unit, at + character.length));
    seen += shown;
    at += character.length;
  }
  places.push(at);
  return { seen, places };
}
