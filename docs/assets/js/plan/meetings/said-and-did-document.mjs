// “We said, we did” as a document that Word and LibreOffice open.

import { zip } from "../../kit/zip.mjs";
import { documentParts } from "../document-parts.mjs";
import { paragraph, xml } from "../plan-document.mjs";

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
  ].join("");
  return zip(documentParts({ title: xml(title), body, links: [], isUpright: true }));
}
