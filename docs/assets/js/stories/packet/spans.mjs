// What may stand within a paragraph: emphasis and links, read as hooks/guide/text/spans.py and Python-Markdown read
// them; all else is text.

/** @typedef {{kind: "text", text: string}} Text */
/** @typedef {{kind: "em" | "strong", spans: Span[]}} Emphasis */
/** @typedef {{kind: "link", address: string, spans: Span[]}} Link */
/** @typedef {Text | Emphasis | Link} Span */

const LINK =
  /\[((?:\\.|[^[\]\\]){0,400})\]\([ \n]*(?:<([^<>\n]{0,2000})>|((?:\\[^\s]|[^\s()\\]|\((?:\\[^\s]|[^\s()\\])*\))*))(?:[ \n]+("[^"]*"|'[^']*'|\([^()]*\)))?[ \n]*\)/suy;
const WEB = /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?)(?=[/?#]|$)(.*)$/iu;
const MAIL = /^mailto:[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
/** What an address does not hold as it is. */
const UNSAFE = /[^a-z0-9_.~/?#@:;,=&%+$-]+/gi;
/** What spans.py writes for a sign, and so takes for one wherever it stands. */
const ENTITY = /^&(?:lt|amp|#(3[467]|47|58|6[13]|94|12[346]|183|822[67]|9642|9679|9702));/;
const ESCAPABLE = "\\`*_{}[]()>#+-.!";
/** Stand for signs that are text, and for links, while emphasis is looked for. `plainText` lets none of these through. */
const STAR = "\ue000";
const LOW = "\ue001";
const LINKED = "\ue002";

/**
 * What stands within a paragraph.
 *
 * @param {string} text
 * @returns {Span[]}
 */
export function spansOf(text) {
  /** @type {Link[]} */
  const links = [];
  return emphasised(withoutSigns(text, links), links);
}

/**
 * The text with what is no emphasis put aside: escaped signs stand for themselves, links wait in a list.
 *
 * @param {string} text
 * @param {Link[]} links
 */
function withoutSigns(text, links) {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    const run = /^(?:\*{4,}|_{4,}|!+)/.exec(text.slice(at, at + 200))?.[0] ?? "";
    const entity = character === "&" ? ENTITY.exec(text.slice(at, at + 8)) : null;
    LINK.lastIndex = at;
    const link = character === "[" ? LINK.exec(text) : null;
    if (character === "\\" && at + 1 < text.length && ESCAPABLE.includes(text[at + 1])) {
      out += literal(text[at + 1]);
      at += 2;
    } else if (entity) {
      out += entity[1] ? String.fromCodePoint(Number(entity[1])) : entity[0] === "&lt;" ? "<" : "&";
      at += entity[0].length;
    } else if (run.startsWith("!")) {
      // Before a bracket they would make an image.
      out += text[at + run.length] === "[" ? "" : run;
      at += run.length;
    } else if (run) {
      out += literal(character).repeat(run.length);
      at += run.length;
    } else if (link) {
      out += linked(link, links);
      at += link[0].length;
    } else {
      out += character;
      at += 1;
    }
  }
  return out;
}

/**
 * @param {RegExpExecArray} link
 * @param {Link[]} links takes one that may stay
 * @returns {string} what stands in its place
 */
function linked([, words, angled, bare, title], links) {
  const address = addressOf(angled ?? bare);
  const after = title ? ` (${withoutSigns(title.slice(1, -1), links)})` : "";
  if (address === null) return (words.trim() ? withoutSigns(words, links) : "[link removed]") + after;
  if (!words.trim()) return withoutSigns(address, links) + after;
  links.push({ kind: "link", address, spans: spansOf(words) });
  return LINKED + after;
}

/**
 * @param {string} written
 * @returns {string | null} null where such an address may not stay
 */
function addressOf(written) {
  const address = written.replace(/\\([^\p{L}\p{N}_\s])/gu, "$1");
  if (address.length > 1000) return null;
  const web = WEB.exec(address);
  if (web) return `${web[1].toLowerCase()}://${web[2]}${web[3].replace(UNSAFE, encoded)}`;
  return MAIL.test(address) ? address : null;
}

/** @param {string} characters */
function encoded(characters) {
  return [...new TextEncoder().encode(characters)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

/** @param {string} sign */
function literal(sign) {
  return sign === "*" ? STAR : sign === "_" ? LOW : sign;
}

/**
 * @param {string} text
 * @param {Link[]} links those that stand in it, in order
 * @returns {Span[]}
 */
function emphasised(text, links) {
  const waiting = [...links];
  const parts = text
    .split(/(\ue002|\*+|_+)/)
    .filter(Boolean)
    .map((part) => (part === LINKED ? /** @type {Link} */ (waiting.shift()) : part));
  return within(parts, pairs(parts), 0, parts.length);
}

/**
 * @param {(string | Link)[]} parts
 * @param {Map<number, number>} ends where the emphasis ends that a part opens
 * @param {number} from
 * @param {number} to
 * @returns {Span[]}
 */
function within(parts, ends, from, to) {
  /** @type {Span[]} */
  const spans = [];
  for (let at = from; at < to; at += 1) {
    const part = parts[at];
    const end = ends.get(at);
    if (typeof part !== "string") spans.push(part);
    else if (end === undefined) spans.push({ kind: "text", text: part.replaceAll(STAR, "*").replaceAll(LOW, "_") });
    else {
      const inner = within(parts, ends, at + 1, end);
      spans.push(part.length === 1 ? { kind: "em", spans: inner } : { kind: "strong", spans: part.length === 2 ? inner : [{ kind: "em", spans: inner }] });
      at = end;
    }
  }
  return spans;
}

/**
 * Which runs of signs open and close emphasis: each that may close goes with the nearest like it that may open.
 *
 * @param {(string | Link)[]} parts
 * @returns {Map<number, number>}
 */
function pairs(parts) {
  /** @type {Map<number, number>} */
  const ends = new Map();
  /** @type {number[]} */
  const open = [];
  parts.forEach((part, at) => {
    const { opens, closes } = leaning(parts, at);
    const opener = closes ? open.findLastIndex((place) => parts[place] === part) : -1;
    if (opener >= 0) ends.set(open[opener], at) && open.splice(opener);
    else if (opens) open.push(at);
  });
  return ends;
}

/**
 * Whether a run of signs leans on a word, and so may open or close emphasis; an underscore not from within a word.
 *
 * @param {(string | Link)[]} parts
 * @param {number} at
 */
function leaning(parts, at) {
  const run = parts[at];
  if (typeof run !== "string" || !/^(?:\*+|_+)$/.test(run)) return { opens: false, closes: false };
  const [last, first] = [parts[at - 1], parts[at + 1]].map((beside, side) => (typeof beside === "string" ? (beside.at(side - 1) ?? " ") : beside ? "x" : " "));
  const isWord = (/** @type {string} */ one) => run[0] === "_" && /[\p{L}\p{N}]/u.test(one);
  return { opens: first.trim() !== "" && !isWord(last), closes: last.trim() !== "" && !isWord(first) };
}
