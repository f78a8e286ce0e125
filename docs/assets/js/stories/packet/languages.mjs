// The language of a story, as people call it and by its short sign (BCP 47).

import { plainLine } from "./plain.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */

/** What the list of languages has for one that is not in it. */
export const ANOTHER = "another";

const SIGN = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;
/** Languages without a sign of two letters. */
const OF_THREE = ["ast", "ckb", "fil", "gsw", "haw", "prs", "rom", "sco", "yue"];

/**
 * The sign that a draft's packet bears.
 *
 * @param {Pick<Draft, "language" | "language_other">} draft
 * @returns {string} nothing where the story is in English, or where what was typed is not known
 */
export function languageOf(draft) {
  return draft.language === ANOTHER ? signOf(draft.language_other) ?? "" : draft.language;
}

/**
 * @param {string} typed a name, in English or in the language itself, or a sign
 * @returns {string | null} the sign; nothing for English; null where it is not known
 */
export function signOf(typed) {
  const wanted = plainLine(typed).toLowerCase();
  if (!wanted) return null;
  if (wanted === "english" || /^en\b/.test(wanted)) return "";
  const named = signs().find((sign) => [nameOf(sign), nameOf(sign, sign)].some((name) => name.toLowerCase() === wanted));
  return named ?? (SIGN.test(wanted) && nameOf(wanted) ? canonical(wanted) : null);
}

/**
 * @param {string} sign
 * @param {string} [within] the language to name it in
 * @returns {string} its name, or nothing where it is not known
 */
export function nameOf(sign, within = "en") {
  try {
    return new Intl.DisplayNames([within, "en"], { type: "language", fallback: "none" }).of(sign) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} sign */
function canonical(sign) {
  return Intl.getCanonicalLocales(sign)[0];
}

function signs() {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return [...letters.flatMap((first) => letters.map((second) => first + second)), ...OF_THREE];
}
