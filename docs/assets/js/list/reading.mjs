// Reading an entry from its own page, so that a list shows what the page says by now. Nothing of it runs: a page that is
// fetched as a document has no scripts, and only its words are taken.

/**
 * @typedef {object} Read
 * @property {string} ref by which it goes now; another than was asked for where it has moved
 * @property {string} url
 * @property {string} kind
 * @property {string} title
 * @property {string} summary
 * @property {readonly Node[]} meeting what to do in the next meeting, where it says so
 * @property {readonly Node[]} text all of it
 */

const ROOT = new URL(document.body.dataset.root ?? ".", document.baseURI);
const WORDS = new Set(["p", "ul", "ol", "li", "h2", "h3", "h4", "blockquote", "strong", "em", "b", "i", "a", "br", "table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"]);
const PASSED_OVER = "svg, button, input, select, textarea, script, style, figure, [hidden], .guide-no-print, .guide-meeting";

/**
 * @param {string} ref
 * @returns {Promise<Read | null>} null: no entry has this address
 * @throws {Error} where it cannot be fetched
 */
export async function readEntry(ref) {
  const page = await fetched(new URL(`${ref}/`, ROOT));
  const leadsTo = page && /url=(.+)$/i.exec(page.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content") ?? "");
  const found = leadsTo ? await fetched(new URL(leadsTo[1] ?? "", page.URL)) : page;
  const article = found?.querySelector(".guide-article");
  if (!found || !article?.querySelector(".guide-text")) return null;
  const url = found.URL.split("#")[0] ?? found.URL;
  const meeting = article.querySelector(".guide-meeting");
  return {
    ref: url.slice(ROOT.href.length).replace(/\/$/, ""),
    url,
    kind: found.body.dataset.kind ?? "",
    title: textOf(article.querySelector("h1")),
    summary: textOf(article.querySelector(".guide-summary")),
    meeting: meeting ? words(meeting) : [],
    text: words(/** @type {Element} */ (article.querySelector(".guide-text"))),
  };
}

/** @param {Element | null} element */
const textOf = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/**
 * What an element holds, made anew of plain elements: no class, no id, no address but a link's.
 *
 * @param {Element} element
 * @returns {Node[]}
 */
function words(element) {
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? "")];
    if (!(node instanceof Object) || node.nodeType !== Node.ELEMENT_NODE) return [];
    const inner = /** @type {Element} */ (node);
    if (inner.matches(PASSED_OVER)) return [];
    if (!WORDS.has(inner.localName)) return words(inner);
    const made = document.createElement(inner.localName);
    if (made instanceof HTMLAnchorElement) made.href = /** @type {HTMLAnchorElement} */ (inner).href;
    made.append(...words(inner));
    return [made];
  });
}

/**
 * @param {URL} address
 * @returns {Promise<Document | null>} null: there is no such page
 */
function fetched(address) {
  return new Promise((done, failed) => {
    const asked = new XMLHttpRequest();
    asked.responseType = "document";
    asked.onload = () => {
      if (asked.status === 404) done(null);
      else if (asked.status === 200 && asked.response) done(asked.response);
      else failed(new Error(`${address.pathname} answered ${asked.status}`));
    };
    asked.onerror = () => failed(new Error(`${address.pathname} did not come`));
    asked.open("GET", address);
    asked.send();
  });
}
