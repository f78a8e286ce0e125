// The menu on narrow screens: closed, it is hidden from eyes, keyboard and screen readers alike.
// Without this module it simply stands open.

/** @param {HTMLElement} button controls the element that aria-controls names */
export function mount(button) {
  const menu = document.getElementById(button.getAttribute("aria-controls") ?? "");
  if (!menu) throw new Error("the menu button controls nothing");
  const narrow = matchMedia("(max-width: 59.99rem)");

  /** @param {boolean} open */
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    menu.hidden = narrow.matches && !open;
  };
  const follow = () => {
    button.hidden = !narrow.matches;
    set(false);
  };
  button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
    set(false);
    button.focus();
  });
  narrow.addEventListener("change", follow);
  follow();
}
