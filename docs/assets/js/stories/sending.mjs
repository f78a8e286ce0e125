// The ways a packet can leave the browser: addresses to follow, and nothing that sends by itself.

/** Bytes of an address that GitHub and mail on the way still take. */
const LONGEST_ADDRESS = 7_000;

/**
 * The address of a short e-mail. The packet is never in it: long addresses are cut by mail programs without a word.
 *
 * @param {string} email
 * @param {string} siteName
 * @param {string} file the packet's file name
 */
export function mailAddress(email, siteName, file) {
  const subject = `A story for ${siteName}`;
  const lines = [
    "Here is a story for the guide.",
    `Attach the file ${file}, or paste the packet below this line.`,
    "You can reach me at (this stays private):",
  ];
  return `mailto:${encodeURIComponent(email).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join("\r\n\r\n"))}`;
}

/**
 * The address of a new issue on GitHub, filled in where it is short enough.
 *
 * @param {string} repository owner/name
 * @param {string} title the story's, as one plain line
 * @param {string} packet
 * @returns {{address: string, holdsPacket: boolean}}
 */
export function issueAddress(repository, title, packet) {
  const filled = issue(repository, title, fenced(packet));
  if (filled.length <= LONGEST_ADDRESS) return { address: filled, holdsPacket: true };
  return { address: issue(repository, title, "Paste the packet below this line.\n"), holdsPacket: false };
}

/**
 * @param {string} repository
 * @param {string} title
 * @param {string} body
 */
function issue(repository, title, body) {
  const [owner, name] = repository.split("/").map(encodeURIComponent);
  return `https://github.com/${owner}/${name}/issues/new?title=${encodeURIComponent(`Story: ${title}`)}&body=${encodeURIComponent(body)}`;
}

/**
 * The packet as a block that GitHub shows letter by letter and in which it finds no names to call.
 *
 * @param {string} packet
 */
export function fenced(packet) {
  const longest = Math.max(2, ...[...packet.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${packet}${fence}\n`;
}
