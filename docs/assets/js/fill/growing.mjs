// Fields that are as high as what is in them, so that nothing scrolls within. Newer browsers do it by style alone.

const BY_STYLE = globalThis.CSS?.supports("field-sizing", "content") ?? false;

/** @param {HTMLTextAreaElement} control */
export function growing(control) {
  if (BY_STYLE) return;
  const grow = () => {
    control.style.blockSize = "auto";
    // Out of sight it has no height, and takes one when it is seen.
    if (control.scrollHeight) control.style.blockSize = `${control.scrollHeight + control.offsetHeight - control.clientHeight}px`;
  };
  control.addEventListener("input", grow);
  new ResizeObserver(() => requestAnimationFrame(grow)).observe(control);
}
