// The language of a story, as people call it and by its short sign (BCP 47).

import { plainLine } from "./plain.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */

/** What the list of languages has for one that is not in it. */
export const ANOTHER = "another";

const SIGN = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;
/** Names that browsers leave out, of languages that are spoken where this guide is read. */
const LEFT_OUT = /** @type {Readonly<Record<string, string>>} */ ({
  ckb: "Sorani", fil: "Filipino", gv: "Manx", kw: "Cornish", prs: "Dari", rom: "Romany", sco: "Scots", ti: "Tigrinya", yue: "Cantonese",
});

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
 * @returns {string | null} the sign; nothing for English; null where no browser and no list of ours knows the name
 */
export function signOf(typed) {
  const wanted = plainLine(typed).toLowerCase();
  if (!wanted) return null;
  if (wanted === "english" || /^en\b/.test(wanted)) return "";
  const named = signs().find((sign) => [nameOf(sign), nameOf(sign, sign)].some((name) => name.toLowerCase() === wanted));
  return named ?? (SIGN.test(wanted) ? canonical(wanted) : null);
}

/**
 * @param {string} sign
 * @param {string} [within] the language to name it in
 * @returns {string} its name, or nothing where it is not known
 */
export function nameOf(sign, within = "en") {
  try {
    return new Intl.DisplayNames([within, "en"], { type: "language", fallback: "none" }).of(sign) ?? LEFT_OUT[sign] ?? "";
  } catch {
    return LEFT_OUT[sign] ?? "";
  }
}

/** @param {string} sign */
function canonical(sign) {
  try {
    return Intl.getCanonicalLocales(sign)[0];
  } catch {
    return null;
  }
}

function signs() {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return [...letters.flatMap((first) => letters.map((second) => first + second)), ...Object.keys(LEFT_OUT)];
}
