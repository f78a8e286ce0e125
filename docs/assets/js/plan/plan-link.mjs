// A plan in a link, after the “#”, which browsers send to no server.

import { entryOf, readPlanText, reasonOf, whole } from "./plan-file.mjs";
import { LIMITS, characters, newPlan, newStep, stepText, withStep } from "./plan.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */

/** Longer links are cut by some mail and chat programs. */
export const LONGEST = 6000;

/**
 * @param {Plan} plan
 * @returns {string} what stands after the page's address
 */
export function planFragment(plan) {
  return `#plan=${encoded(plan)}`;
}

/**
 * @param {Pick<import("./plan.mjs").Step, "text" | "entry" | "for">} step
 * @returns {string} what leads to the plan with this step to be added
 */
export function stepFragment(step) {
  return `#add=${encoded(step)}`;
}

/**
 * @param {string} fragment of an address, with its “#”
 * @returns {import("./plan-file.mjs").Reading | null} null where it is about no plan
 */
export function readFragment(fragment) {
  const found = /^#(plan|add|step)=(.*)$/s.exec(fragment);
  if (!found) return null;
  if (found[1] === "step") return readOffer(new URLSearchParams(found[2]));
  const text = decoded(found[2]);
  if (text === null) return { ok: false, message: "This link was cut or changed on its way. Ask for it again, or for the plan as a file." };
  return found[1] === "plan" ? readPlanText(text) : readStep(text);
}

/**
 * @param {string} text
 * @returns {import("./plan-file.mjs").Reading}
 */
function readStep(text) {
  const fault = { ok: /** @type {const} */ (false), message: "This link holds no step that can be added. Write it here by hand." };
  try {
    const { text: what, entry, for: reason } = JSON.parse(text);
    const known = reasonOf(reason);
    if (typeof what !== "string" || characters(what) > LIMITS.text) return fault;
    return { ok: true, plan: withStep(newPlan(), newStep({ text: whole(what), entry: entryOf(entry), ...(known ? { for: known } : {}) })) };
  } catch {
    return fault;
  }
}

/**
 * A step from a page that could not fetch what adds it: said in words, or by the entry's kind and title.
 *
 * @param {URLSearchParams} told
 * @returns {import("./plan-file.mjs").Reading}
 */
function readOffer(told) {
  const [text, kind, ref, title] = ["text", "kind", "ref", "title"].map((name) => told.get(name) ?? "");
  const step = JSON.stringify({ text: shortened(text || stepText(kind, title)), entry: { ref, title, url: `${ref}/` } });
  const reason = told.get("for");
  return readStep(text || title ? (reason ? `${step.slice(0, -1)},"for":${reason}}` : step) : "");
}

/**
 * @param {string} text
 * @returns {string} as much of it as fits a step
 */
export function shortened(text) {
  const letters = [...text];
  return letters.length > LIMITS.text ? `${letters.slice(0, LIMITS.text - 1).join("")}…` : text;
}

/** @param {unknown} value */
function encoded(value) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * @param {string} letters base64url; what chat programs put round a link's end is left aside
 * @returns {string | null} null where they are no such text
 */
function decoded(letters) {
  try {
    const given = letters.replace(/[.,;:!?)>\]”’"']+$/, "").replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
