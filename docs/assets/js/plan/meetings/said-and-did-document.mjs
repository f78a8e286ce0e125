// “We said, we did” as a document that Word and LibreOffice open.

import { paragraph, wordDocument } from "../../kit/office/word.mjs";

/**
 * @param {import("./said-and-did.mjs").SaidAndDid} page
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function saidAndDidDocument({ title, facts, parts, last }) {
  const body = [
    paragraph(title, "Title"),
    paragraph(facts.join(" · ")),
    ...parts.flatMap((part) => [
      paragraph(part.title, "Heading1"),
      ...part.steps.flatMap(({ said, beside }) => [paragraph(said), ...beside.map((each) => paragraph(each, "Quiet"))]),
    ]),
    last ? paragraph(last) : "",
  ];
  return wordDocument({ title, body, isUpright: true });
}
