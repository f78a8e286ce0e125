// Building elements from data. Text goes in as text: nothing here reads markup.

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * An element with attributes and children. `true` sets an empty attribute; `false`, `null` and
 * `undefined` leave it out; a key that begins with "on" adds a listener.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/**
 * The one element that matches, or an error that says which is missing.
 *
 * @template {HTMLElement} [T=HTMLElement]
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {T}
 */
export function one(within, selector) {
  const found = within.querySelector(selector);
  if (!found) throw new Error(`nothing here matches ${selector}`);
  return /** @type {T} */ (found);
}

/**
 * Puts focus on a heading or region so that a screen reader speaks it and the keyboard goes on from it.
 *
 * @param {HTMLElement} target
 */
export function focusOn(target) {
  if (!target.matches("a[href], button, input, select, textarea, [tabindex]")) target.tabIndex = -1;
  target.focus();
}

/**
 * The button for what a page is for.
 *
 * @param {string} text
 * @param {(event: Event) => void} press
 */
export function mainButton(text, press) {
  return element("button", { type: "button", class: "guide-button", onclick: press }, text);
}

/**
 * A button for all else.
 *
 * @param {string} text
 * @param {(event: Event) => void} press
 */
export function quietButton(text, press) {
  return element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: press }, text);
}
