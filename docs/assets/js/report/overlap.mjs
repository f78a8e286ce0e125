// Two shapes that lie as far apart as the answers do: what they share is the warm part. For the eye only, since the
// sentence beside it says the same.

const SVG = "http://www.w3.org/2000/svg";
const RADIUS = 14;
const MIDDLE = { x: 32, y: 16 };
/** How far apart the centres stand: nearly one shape, and a gap between two. */
const NEAREST = 5;
const FURTHEST = 34;

/**
 * @param {number | null} dispersion from 0, all alike, to 1, half at each end; null where it is not known
 * @returns {SVGElement}
 */
export function overlap(dispersion) {
  const half = (NEAREST + (dispersion ?? 0.5) * (FURTHEST - NEAREST)) / 2;
  const drawn = shape("svg", {
    class: dispersion === null ? "guide-overlap guide-overlap-unknown" : "guide-overlap",
    viewBox: "0 0 64 32", "aria-hidden": "true", focusable: "false",
  });
  drawn.append(circle(MIDDLE.x - half, "one"), circle(MIDDLE.x + half, "two"));
  if (dispersion !== null && half < RADIUS) drawn.append(shape("path", { class: "guide-overlap-both", d: lens(half) }));
  return drawn;
}

/**
 * @param {number} x
 * @param {"one" | "two"} which
 */
function circle(x, which) {
  return shape("circle", { class: `guide-overlap-${which}`, cx: x.toFixed(2), cy: MIDDLE.y, r: RADIUS });
}

/**
 * What two circles of this radius share.
 *
 * @param {number} half the distance from the middle to each centre
 */
function lens(half) {
  const height = Math.sqrt(RADIUS ** 2 - half ** 2);
  const [top, foot] = [MIDDLE.y - height, MIDDLE.y + height].map((y) => y.toFixed(2));
  const arc = `A ${RADIUS} ${RADIUS} 0 0 1 ${MIDDLE.x}`;
  return `M ${MIDDLE.x} ${top} ${arc} ${foot} ${arc} ${top} Z`;
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @returns {SVGElement}
 */
function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return /** @type {SVGElement} */ (made);
}
