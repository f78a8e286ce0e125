// How a draft was sent, and a receipt for it as a text to keep: its number, how it was sent, and the words.

/** @typedef {import("../packet/draft.mjs").Draft} Draft */

/**
 * @param {Draft} draft one that was sent
 * @param {{title: string, siteName: string}} about
 * @returns {string}
 */
export function receiptText(draft, { title, siteName }) {
  const lines = [
    `Receipt from ${siteName}`,
    "",
    `Title: ${title}`,
    `Number: ${draft.id}`,
    ...draft.sendings.map(sentence),
    "",
    "Keep the number, if you may want to change it later or to have it taken back.",
    ...(draft.sentText ? ["", "What was sent, as it was sent last:", "", draft.sentText] : [""]),
  ];
  return lines.join("\n");
}

/**
 * @param {Draft} draft one that was sent
 * @returns {string}
 */
export function sentOn(draft) {
  return `${draft.sendings.map(sentence).join(" ")} If you change it, send it again: it has the same number, so it takes the place of what you sent.`;
}

/**
 * @param {import("../packet/draft.mjs").Sending} sending
 * @returns {string} how it was sent, where to and when: by what the page had word of, or by what it was told
 */
export function sentence({ way, to, at }) {
  const when = new Date(at).toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });
  if (way === "page") return `Sent from this page${to ? ` to ${to}` : ""} on ${when}, and it arrived.`;
  const how = { mail: `by e-mail to ${to}`, form: `by the form at ${to}`, issue: `on GitHub, to ${to},` }[way];
  return `Sent ${how} on ${when}, by what you told this page.`;
}
