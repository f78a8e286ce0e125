// A button that prints the page. It is hidden until this module runs, since it needs it.

/** @param {HTMLElement} button */
export function mount(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
