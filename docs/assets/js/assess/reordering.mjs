// Puts the choices on the page in the order of the sitting.

import { displayOrder } from "./display-order.mjs";

/**
 * @param {HTMLFormElement} form as the page's template has it
 * @param {import("./definition.mjs").Definition} definition
 * @returns {(tag: number) => void} shows the order of a sitting; nothing moves while it is the same one's
 */
export function reordering(form, definition) {
  const list = form.querySelector(".guide-answers-list");
  /** @type {number | null} */
  let shown = null;
  return (tag) => {
    if (!list || !definition.choose?.shuffled || tag === shown) return;
    shown = tag;
    list.append(...displayOrder(definition, tag).flatMap(({ id }) => list.querySelector(`#item-${id}`) ?? []));
  };
}
