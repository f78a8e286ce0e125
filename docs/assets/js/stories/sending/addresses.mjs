// The ways a packet can leave the browser: addresses to follow, and nothing that sends by itself.

/** Bytes of an address that GitHub and what lies on the way there still take. */
const LONGEST_ADDRESS = 7_000;

/** The issue form that .github/ISSUE_TEMPLATE/story.yml is, whose field `packet` takes the packet. */
const ISSUE_FORM = "story.yml";

/**
 * The address of a short e-mail. The packet is never in it: long addresses are cut by mail programs without a word.
 *
 * @param {string} email
 * @param {string} siteName
 * @param {string} file the packet's file name
 * @param {string} [what] a story, or what
 */
export function mailAddress(email, siteName, file, what = "a story") {
  const subject = `${what.replace(/^./, (first) => first.toUpperCase())} for ${siteName}`;
  const lines = [
    `Here is ${what} for the guide.`,
    `Attach the file ${file}, or paste the packet below this line.`,
    "You can reach me at (this stays private):",
  ];
  return `mailto:${encodeURIComponent(email).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join("\r\n\r\n"))}`;
}

/**
 * The address of a new issue on GitHub, with the packet filled in where it is short enough.
 *
 * @param {string} repository owner/name
 * @param {string} title as one plain line
 * @param {string} packet
 * @returns {{address: string, holdsPacket: boolean}}
 */
export function issueAddress(repository, title, packet) {
  const [owner, name] = repository.split("/").map(encodeURIComponent);
  const empty = `https://github.com/${owner}/${name}/issues/new?template=${ISSUE_FORM}&title=${encodeURIComponent(title)}`;
  const filled = `${empty}&packet=${encodeURIComponent(packet)}`;
  return filled.length <= LONGEST_ADDRESS ? { address: filled, holdsPacket: true } : { address: empty, holdsPacket: false };
}
