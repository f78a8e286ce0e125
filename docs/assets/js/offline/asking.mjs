// What a page asks for, seen from a kept copy: whether the copy answers, and where in it to look. Pure.

/** @typedef {{method: string, mode: string, url: string}} Request */
/**
 * @typedef {object} Asked
 * @property {string} address relative to the site's root, as the list of the copy has it
 * @property {string} query what stands behind it, its question mark among it
 * @property {boolean} isPage whether somebody goes there
 */

/** What is told past the copy: it is asked for to see what the site has now. */
export const FRESH = "kept";
const NEVER = new Set(["offline.json", "service-worker.js"]);
const NAMED = /^assets\/(?:css\/[\w-]+\.[0-9a-f]{8}\.css|js\/[\w-]+\.[0-9a-f]{8}\.mjs)$/;
const FILE = /\.(?!html?$)[a-z0-9]+$/i;
export const NOT_KEPT = "offline/not-kept/";

/**
 * @param {Request} request
 * @param {string} root the site's, ending in a slash
 * @returns {Asked | null} null: it is none of the copy's business
 */
export function askedFor({ method, mode, url }, root) {
  const place = new URL(url);
  if (method !== "GET" || !`${place.origin}${place.pathname}`.startsWith(root) || place.searchParams.has(FRESH)) return null;
  const path = `${place.origin}${place.pathname}`.slice(root.length);
  const address = path === "index.html" || path.endsWith("/index.html") ? path.slice(0, -"index.html".length) : path;
  return NEVER.has(address) ? null : { address, query: place.search, isPage: mode === "navigate" };
}

/** @param {string} address @returns {boolean} whether its name tells what is in it, so that it is the same in every copy */
export const isNamed = (address) => NAMED.test(address);

/** @param {string} address @returns {boolean} whether it is a file to take away, in whose place no page may come */
export const isFile = (address) => FILE.test(address);

/**
 * Where somebody is led who asked for a page that is not there.
 *
 * @param {Asked} asked
 */
export const notKept = ({ address, query }) => `${NOT_KEPT}#${encodeURIComponent(address + query)}`;

/**
 * The page that somebody had asked for.
 *
 * @param {string} hash of the address to which they were led
 * @param {string} root
 * @returns {string} empty where it is none of this site
 */
export function wantedIn(hash, root) {
  try {
    const wanted = decodeURIComponent(hash.slice(1));
    const url = wanted && new URL(root + wanted).href;
    return url && url.startsWith(root) ? url : "";
  } catch {
    return "";
  }
}

/**
 * @param {string} address of this site
 * @returns {string} as it is read; as it is written, where no text can be made of it
 */
export function readable(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/**
 * A page of the copy with what a kept page has besides: its line, and the way to install it.
 *
 * @param {string} html
 * @param {string} address
 * @param {readonly string[]} added addresses of the line's script and sheet
 */
export function withLine(html, address, added) {
  const root = "../".repeat(address.split("/").length - 1) || "./";
  const tags = added.map((file) => (file.endsWith(".css") ? `<link rel="stylesheet" href="${root}${file}">` : `<script type="module" src="${root}${file}"></script>`));
  const manifest = html.includes('rel="manifest"') ? "" : `<link rel="manifest" href="${root}manifest.webmanifest"><link rel="apple-touch-icon" href="${root}assets/img/icon-192.png">`;
  // A function, since a dollar sign in a text would mean something.
  return html.replace("</title>", () => `</title>${manifest}${tags.join("")}`);
}

/** @param {string} address @returns {boolean} whether it is a part of the line */
export const isOfLine = (address) => /^assets\/(?:css|js)\/offline-line\.[0-9a-f]{8}\.(?:css|mjs)$/.test(address);

/**
 * Versions of which nothing is needed any more.
 *
 * @param {readonly string[]} whole versions that lie here, each of them whole
 * @param {string} current
 * @param {ReadonlyMap<string, string>} seen the version that each open page was given, by its id
 * @param {ReadonlySet<string>} open ids of pages that are open
 */
export function outlived(whole, current, seen, open) {
  const inUse = new Set([current, ...[...seen].filter(([id]) => open.has(id)).map(([, version]) => version)]);
  return whole.filter((version) => !inUse.has(version));
}

/** So many are known before those that are closed are forgotten, and so many of the last in any case: one may be opening. */
const KNOWN = 200;
const LAST = 50;

/**
 * What is worth remembering of the pages that were given.
 *
 * @param {ReadonlyMap<string, string>} seen the version that each page was given, by its id, the last at the end
 * @param {ReadonlySet<string>} open ids of pages that are open
 * @returns {Map<string, string>}
 */
export function remembered(seen, open) {
  const pairs = [...seen];
  return new Map(pairs.length <= KNOWN ? pairs : pairs.filter(([id], at) => open.has(id) || at >= pairs.length - LAST));
}

/**
 * @param {number | undefined} before when it was last looked for; it may lie ahead, where a clock was set back
 * @param {number} now
 * @param {number} pause
 */
export const isTimeToLook = (before, now, pause) => before === undefined || !(Math.abs(now - before) < pause);
