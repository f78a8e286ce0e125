// A story while it is being written.

/**
 * @typedef {object} Draft
 * @property {string} id 16 hexadecimal digits, made once a draft
 * @property {string} form "case study", "guest blog", "response" or "tried", or "" while not chosen
 * @property {string} responds_to the page that a response answers, such as "stories/the-village-bus", or ""
 * @property {string} responds_title that page's title, or "" where it is not known
 * @property {string} tried the entry that was tried, such as "tips/bust-the-jargon", or ""
 * @property {string} tried_title that entry's title, or "" where it is not known
 * @property {string} went how trying it went, as a packet says it, or ""
 * @property {string} title
 * @property {string} summary
 * @property {string} date as typed
 * @property {string} stage a stage's id, or ""
 * @property {string} quote words of its own, to stand out
 * @property {string} language the sign of one in the list, "another", or "" for English
 * @property {string} language_other which other, as typed
 * @property {Record<string, string>} sections the prose by heading, of every form: changing the form loses nothing
 * @property {{to: string, why: string}[]} shows
 * @property {string} author
 * @property {string} organisation
 * @property {string[]} sectors
 * @property {string} place
 * @property {string[]} consents those ticked
 * @property {readonly Sending[]} sendings one for each way that it was sent by, the last one
 * @property {string} sentText the packet as it was last sent, or ""
 * @property {string[]} fine what the person looked at, found by anonymity.mjs, and lets stand
 */

/**
 * That a draft was sent: from the page itself, which had word that it arrived, or in a way that the person told of.
 *
 * @typedef {Readonly<{way: "page" | "mail" | "form" | "issue", to: string, at: string}>} Sending `to`: to whom or where, or
 *   ""; `at`: when, as ISO 8601
 */

/**
 * What hooks/guide/stories/packet/form.py sets, as the page carries it.
 *
 * @typedef {object} Limits
 * @property {number} title_least
 * @property {number} title
 * @property {number} summary
 * @property {number} name
 * @property {number} why
 * @property {number} shows
 * @property {number} section_words
 * @property {number} response_words of a response, in place of section_words
 * @property {number} tried_words of each answer on what was tried, likewise
 * @property {number} quote
 * @property {number} section_characters
 * @property {number} packet_bytes
 * @property {string} first_line
 * @property {string} end_line
 * @property {string} licence
 * @property {string[]} consents
 * @property {Record<string, string[]>} sections headings by form
 * @property {string} response the form that answers a page
 * @property {string[]} responds_to the kinds of page that can be answered
 * @property {{form: string, went: Record<string, string>, targets: string[]}} tried the form on what was tried: how that
 *   went, in words, and the kinds of entry
 */

/** The fields of one line, all but the form. */
export const LINES = /** @type {const} */ ([
  "responds_to", "responds_title", "tried", "tried_title", "title", "summary", "date", "stage", "quote", "language", "language_other", "author",
  "organisation", "place",
]);

/** Those that say what it is about, which a link may have filled in. */
const ABOUT = ["responds_to", "responds_title", "tried", "tried_title"];
const WAYS = ["page", "mail", "form", "issue"];

/** @returns {string} an id for a new draft */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} id
 * @returns {Draft}
 */
export function emptyDraft(id) {
  return {
    id,
    form: "",
    responds_to: "",
    responds_title: "",
    tried: "",
    tried_title: "",
    went: "",
    title: "",
    summary: "",
    date: "",
    stage: "",
    quote: "",
    language: "",
    language_other: "",
    sections: {},
    shows: [],
    author: "",
    organisation: "",
    sectors: [],
    place: "",
    consents: [],
    sendings: [],
    sentText: "",
    fine: [],
  };
}

/**
 * The headings of a form, in order; none while no form is chosen.
 *
 * @param {Limits} limits
 * @param {string} form
 * @returns {string[]}
 */
export function headingsOf(limits, form) {
  return Object.hasOwn(limits.sections, form) ? limits.sections[form] : [];
}

/**
 * How many words a section of a form may have.
 *
 * @param {Limits} limits
 * @param {string} form
 */
export function mostWords(limits, form) {
  if (form === limits.tried.form) return limits.tried_words;
  return form === limits.response ? limits.response_words : limits.section_words;
}

/**
 * A draft with what was written in another one put where it has nothing: changing one's mind about the kind of story
 * costs no typing. A response shares nothing with a story, and prose stays beneath its own headings.
 *
 * @param {Draft} draft
 * @param {Draft} other
 * @param {Limits} limits
 * @returns {Draft}
 */
export function carriedOver(draft, other, limits) {
  if ([draft.form, other.form].includes(limits.response)) return draft;
  const carried = { ...draft };
  for (const name of LINES) carried[name] = draft[name].trim() ? draft[name] : other[name];
  if (draft.shows.length === 0) carried.shows = other.shows;
  if (draft.sectors.length === 0) carried.sectors = other.sectors;
  return carried;
}

/**
 * Whether nothing has been written yet. A kind, and a page to answer, may have been chosen.
 *
 * @param {Draft} draft
 */
export function isEmpty(draft) {
  return LINES.every((name) => ABOUT.includes(name) || !draft[name].trim()) && !draft.went && !filled(draft.sections).length && !draft.shows.length && !draft.sectors.length && !draft.consents.length;
}

/**
 * A draft that this browser kept, with whatever does not fit left out. Consents are never kept: they are given
 * anew, when the story is about to be sent.
 *
 * @param {unknown} kept
 * @returns {Draft | null}
 */
export function readKept(kept) {
  if (!isDraft(kept)) return null;
  const draft = emptyDraft(String(kept.id));
  for (const name of /** @type {const} */ (["form", "went", "sentText", ...LINES])) {
    const value = kept[name];
    if (typeof value === "string") draft[name] = value;
  }
  if (isRecord(kept.sections)) {
    draft.sections = Object.fromEntries(Object.entries(kept.sections).filter(/** @returns {entry is [string, string]} */ (entry) => typeof entry[1] === "string"));
  }
  if (Array.isArray(kept.shows)) {
    draft.shows = kept.shows
      .filter((link) => isRecord(link) && typeof link.to === "string" && typeof link.why === "string")
      .map(({ to, why }) => ({ to, why }));
  }
  draft.sectors = strings(kept.sectors);
  draft.fine = strings(kept.fine);
  draft.sendings = (Array.isArray(kept.sendings) ? kept.sendings : [{ way: "page", to: "", at: kept.sent }]).filter(isSending);
  return isEmpty(draft) ? null : draft;
}

/**
 * @param {unknown} kept
 * @returns {kept is Record<string, unknown>} whether it is a draft, with nothing in it perhaps
 */
export function isDraft(kept) {
  return isRecord(kept) && typeof kept.id === "string" && /^[0-9a-f]{16}$/.test(kept.id);
}

/**
 * The part of a draft that may be kept.
 *
 * @param {Draft} draft
 * @returns {Draft}
 */
export function toKeep(draft) {
  return { ...draft, consents: [] };
}

/**
 * Whether two drafts say the same.
 *
 * @param {Draft} one
 * @param {Draft} other
 */
export function isSame(one, other) {
  const told = (/** @type {Draft} */ draft) => JSON.stringify({ ...toKeep(draft), sections: Object.entries(draft.sections).filter(([, prose]) => prose.trim()) });
  return told(one) === told(other);
}

/** @param {unknown} value */
function strings(value) {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/**
 * A draft that was sent once more.
 *
 * @param {Draft} draft
 * @param {Sending} sending
 * @param {string} text the packet
 * @returns {Draft}
 */
export function sentAgain(draft, sending, text) {
  return { ...draft, sendings: [...draft.sendings.filter(({ way, to }) => way !== sending.way || to !== sending.to), sending], sentText: text };
}

/**
 * @param {unknown} value
 * @returns {value is Sending}
 */
function isSending(value) {
  return isRecord(value) && WAYS.includes(/** @type {string} */ (value.way)) && typeof value.to === "string" && typeof value.at === "string" && !Number.isNaN(Date.parse(value.at));
}

/** @param {Record<string, string>} sections */
function filled(sections) {
  return Object.values(sections).filter((prose) => prose.trim());
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
