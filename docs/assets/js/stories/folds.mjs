// What the form folds away: open where something is filled in, or where there is something to mend.

/**
 * Opens all that a part of the form is folded into.
 *
 * @param {Element} part
 */
export function unfold(part) {
  for (let fold = part.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
}

/**
 * Opens what holds a filled field, and folds what holds none.
 *
 * @param {HTMLFormElement} form
 */
export function unfoldFilled(form) {
  const more = form.querySelector('[data-part="more"]');
  if (!(more instanceof HTMLDetailsElement)) return;
  more.open = false;
  for (const control of /** @type {NodeListOf<HTMLInputElement>} */ (more.querySelectorAll("input, textarea, select"))) {
    if (control.type === "checkbox" ? control.checked : control.value) unfold(control);
  }
}
