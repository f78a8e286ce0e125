// What is said of a kept copy. Pure.

/** @typedef {import("./list.mjs").Left} Left */
/** @typedef {import("./list.mjs").Size} Size */

/** @param {number} bytes @returns {string} such as “4.2 MB” */
export function megabytes(bytes) {
  const said = bytes / 1_000_000;
  return said < 0.1 ? "less than 0.1 MB" : `${said < 10 ? said.toFixed(1) : Math.round(said)} MB`;
}

/** @param {string} day as `2026-11-28` @returns {string} as “28 November 2026” */
export function dayInWords(day) {
  const date = new Date(`${day}T12:00:00`);
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/** @param {Size} size of what is to come @param {Size} all of the whole copy */
export function offered(size, all) {
  const room = `${megabytes(all.bytes)} of room on this device.`;
  const fetched = size.sent < all.sent ? `Still to come: ${megabytes(size.sent)}. All of it takes` : `About ${megabytes(all.sent)} to fetch, and`;
  return `${all.files} files. ${fetched} ${room}`;
}

/** @param {Left} left @returns {string} what a copy is without; empty where it holds everything */
export function leftOut({ stories, search, downloads, lists }) {
  const parts = [
    stories && `${counted(stories, "older story", "older stories")}, since the newest hundred are kept`,
    search && "the search of the full text: what is found first is kept, from titles and from the words that people use",
    downloads && `${counted(downloads, "file", "files")} to take away, the largest`,
    lists && "some of the lists in which one chooses among all stories",
  ].filter(Boolean);
  return parts.length ? `Not in it, and only there with a connection: ${parts.join("; ")}.` : "";
}

/** @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** @param {Size} came @param {Size} all */
export const going = (came, all) => `${came.files} of ${all.files} files, ${megabytes(came.sent)} of ${megabytes(all.sent)}`;

/** @param {string} day */
export const offline = (day) => `You are offline. This is the copy of the guide that was kept here on ${dayInWords(day)}.`;

/** @param {number | null} count of files that a browser has cleared; null: nobody knows how many */
export const cleared = (count) => `The browser has cleared ${count === null ? "a part" : counted(count, "file", "files")} of it, as it may when the device runs short of room. What is left still opens; the rest needs a connection.`;

export const NOT_WHOLE = "The copy on this device is not whole any more.";

/** @param {number} sent */
export const newer = (sent) => `A newer copy of the guide is out: ${megabytes(sent)} to fetch.`;

export const OUTSIDE = "This leads out of the guide, and you are offline: it needs a connection.";
