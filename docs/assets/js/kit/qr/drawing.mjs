// A QR code as a drawing in the page: black on white in every scheme, since phones read nothing else well.

import { qrCode } from "./modules.mjs";

const SVG = "http://www.w3.org/2000/svg";
/** Light modules on every side; the standard asks for four. */
const QUIET = 4;

/**
 * @param {string} text what a camera reads
 * @param {string} name what the drawing is, in words
 * @returns {SVGElement | null} null where the text is too long for a small code
 */
export function qrDrawing(text, name) {
  const rows = qrCode(text);
  if (!rows) return null;
  const side = rows.length + 2 * QUIET;
  const drawing = made("svg", { class: "guide-qr-code", viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": name, "shape-rendering": "crispEdges" });
  drawing.append(made("path", { fill: "#fff", d: `M0 0h${side}v${side}h-${side}z` }), made("path", { fill: "#000", d: bars(rows) }));
  return drawing;
}

/**
 * @param {import("./modules.mjs").Modules} rows
 * @returns {string} every run of dark modules as a bar one module high, in SVG's words
 */
function bars(rows) {
  return rows.flatMap((row, y) => [...row.join("").matchAll(/1+/g)].map(({ 0: run, index }) => (
    `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`
  ))).join("");
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
function made(tag, attributes) {
  const drawn = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) drawn.setAttribute(name, value);
  return drawn;
}
