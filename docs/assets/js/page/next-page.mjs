// The page that somebody is about to open: asked for while the mouse rests on its link, or a finger goes down on it.
// Nothing is asked for before that, nor where data is to be saved or the browser is offline.

/** Milliseconds for which the mouse rests on a link: less is only passing over it. */
const REST = 80;

/**
 * @param {Document} page
 * @param {Event} [first] what was done before this module was there
 */
export function fetchAhead(page, first) {
  /** @type {Set<string>} */
  const asked = new Set([addressOf(location)]);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;

  /** @param {HTMLAnchorElement} link */
  const ask = (link) => {
    const address = addressOf(link);
    if (asked.has(address) || !isPage(link) || !isWelcome()) return;
    asked.add(address);
    // Not by a link of the sort prefetch: Firefox holds that to default-src, which allows nothing, and Safari knows none.
    fetch(address, { priority: "low" }).then((ahead) => ahead.text()).catch(() => undefined);
  };
  /** @param {Event} event */
  const heed = (event) => {
    const link = linkAt(event);
    if (event.type === "pointerover") clearTimeout(resting);
    if (link && event.type === "pointerdown") ask(link);
    else if (link && /** @type {PointerEvent} */ (event).pointerType === "mouse") resting = setTimeout(ask, REST, link);
  };
  for (const type of ["pointerover", "pointerdown"]) page.addEventListener(type, heed);
  if (first) heed(first);
}

/** @param {Event} event */
function linkAt({ target }) {
  return target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (target.closest("a[href]")) : null;
}

/** @param {{origin: string, pathname: string, search: string}} place */
const addressOf = ({ origin, pathname, search }) => origin + pathname + search;

/**
 * Whether a link leads to a page of this site.
 *
 * @param {HTMLAnchorElement} link
 */
function isPage(link) {
  const root = new URL(document.body.dataset.root ?? "./", document.baseURI);
  return link.origin === root.origin && link.pathname.startsWith(root.pathname) && link.pathname.endsWith("/") && !link.download;
}

function isWelcome() {
  const { connection } = /** @type {Navigator & {connection?: {saveData?: boolean}}} */ (navigator);
  return navigator.onLine && !connection?.saveData;
}
