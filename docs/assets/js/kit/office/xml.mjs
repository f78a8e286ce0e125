// Texts as XML holds them: XML 1.0.

/**
 * What no XML may hold (section 2.2) is left out.
 *
 * @param {string} text
 */
export function xml(text) {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu, "")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
