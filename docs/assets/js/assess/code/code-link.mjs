// The code in an address: behind #, so that it reaches no server.

/** What a sentence ends with, and what is put round a link, is often taken into it. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * The code in a link (“…#code=2081-…”); any other text as it stands, but for what stands round it.
 *
 * @param {string} text
 */
export function codeIn(text) {
  const found = /#code=([^\s&#]*)/i.exec(text)?.[1] ?? text;
  return (found === text ? text : decoded(found)).replace(AROUND, "");
}

/** @param {string} text of an address */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @returns {string | null} the code behind # in the address, as it stands there */
export function codeInAddress() {
  return /^#code=/i.test(location.hash) ? codeIn(location.hash) : null;
}

/**
 * @param {string} code
 * @param {string} [page] another page's address
 * @returns {string} that page, or this one, with the code behind #
 */
export function linkTo(code, page = location.origin + location.pathname) {
  return `${page}#code=${encodeURIComponent(code)}`;
}
