// The code in an address: behind #, so that it reaches no server.

/**
 * The code in a link (“…#code=2081-…”); any other text as it stands.
 *
 * @param {string} text
 */
export function codeIn(text) {
  const found = /#code=([^\s&#]*)/i.exec(text)?.[1];
  if (found === undefined) return text;
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
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
