// Prose as elements: what markdown.mjs read, built piece by piece.

import { element } from "../kit/dom.mjs";
import { blocksOf } from "./packet/markdown.mjs";

/** @typedef {import("./packet/markdown.mjs").Block} Block */
/** @typedef {import("./packet/spans.mjs").Span} Span */

/**
 * @param {string} prose anything
 * @param {"h3" | "h4" | "h5"} heading what small headings become
 * @returns {HTMLElement[]}
 */
export function proseView(prose, heading) {
  return blocksOf(prose).map((block) => {
    const view = blockView(block, heading);
    // What stands within a list or a quotation runs as that does.
    view.dir = "auto";
    return view;
  });
}

/**
 * @param {Block} block
 * @param {"h3" | "h4" | "h5"} heading
 * @returns {HTMLElement}
 */
function blockView(block, heading) {
  switch (block.kind) {
    case "paragraph": return element("p", {}, ...spanViews(block.spans));
    case "heading": return element(heading, {}, ...spanViews(block.spans));
    case "quotation": return element("blockquote", {}, ...block.blocks.map((inner) => blockView(inner, heading)));
    case "list": return element(block.numbered ? "ol" : "ul", {}, ...block.items.map((item) => element(
      "li", {}, ...spanViews(item.spans), ...item.blocks.map((inner) => blockView(inner, heading)),
    )));
  }
}

/**
 * @param {Span[]} spans
 * @returns {(Node | string)[]}
 */
function spanViews(spans) {
  return spans.map((span) => {
    switch (span.kind) {
      case "text": return span.text;
      case "link": return element("a", { href: span.address, target: "_blank", rel: "noopener noreferrer" }, ...spanViews(span.spans));
      default: return element(span.kind, {}, ...spanViews(span.spans));
    }
  });
}
