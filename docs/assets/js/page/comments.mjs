// Comments, where a site has them: giscus's own page in a frame of ours, asked for only when a reader says so.
// None of its scripts runs here; the frame and this page speak by messages.

import { element, one } from "../kit/dom.mjs";

export const HOST = "https://giscus.app";
const LOWEST = 150;
const HIGHEST = 30_000;
const PATIENCE = 20_000;
const SESSION = "guide:comments";
const OPENED = "guide:comments-opened";

/** @param {HTMLElement} section as guide-comments.html makes it */
export function mount(section) {
  const button = one(section, '[data-part="open"]');
  const told = one(section, '[data-part="told"]');
  const session = sessionFromAddress();

  const open = () => {
    remember(OPENED, "yes");
    const frame = element("iframe", {
      class: "guide-comments-frame",
      title: "Comments",
      src: addressOf(section.dataset, session || kept(SESSION)),
      sandbox: "allow-scripts allow-same-origin allow-forms allow-popups allow-top-navigation-by-user-activation",
    });
    const late = setTimeout(() => (told.textContent = "The comments have not come. See whether you are online, and load this page again to try once more."), PATIENCE);
    told.textContent = "Fetching the comments…";
    addEventListener("message", (event) => {
      if (event.origin !== HOST || event.source !== frame.contentWindow) return;
      const said = /** @type {{giscus?: {resizeHeight?: unknown, error?: unknown, signOut?: unknown}} | null} */ (event.data)?.giscus;
      if (typeof said !== "object" || said === null) return;
      clearTimeout(late);
      if (said.signOut || (typeof said.error === "string" && !/discussion not found/i.test(said.error))) remember(SESSION, "");
      if (typeof said.resizeHeight !== "number") return;
      told.textContent = "";
      frame.style.setProperty("block-size", `${Math.min(Math.max(said.resizeHeight, LOWEST), HIGHEST)}px`);
    });
    button.replaceWith(frame);
  };
  button.hidden = false;
  button.addEventListener("click", open);
  // Whoever comes back from signing in has asked for the comments already.
  if (session) open();
}

/**
 * @param {DOMStringMap} data which discussion
 * @param {string} session of a reader who has signed in there; else empty
 */
function addressOf(data, session) {
  const page = location.href.split("#")[0] ?? location.href;
  const asked = new URLSearchParams({
    origin: page,
    session,
    repo: data.repo ?? "",
    repoId: data.repoId ?? "",
    category: data.category ?? "",
    categoryId: data.categoryId ?? "",
    term: data.term ?? "",
    strict: "1",
    reactionsEnabled: "0",
    emitMetadata: "0",
    inputPosition: "bottom",
    theme: document.documentElement.dataset.scheme ?? "preferred_color_scheme",
    description: "",
    backLink: page,
  });
  return `${HOST}/en/widget?${asked}`;
}

/**
 * What signing in put into the address: it is taken out of it, and kept until the tab closes. A link that somebody made
 * may hold one too, of an account that is not the reader's: so it counts only where comments were opened before.
 *
 * @returns {string}
 */
function sessionFromAddress() {
  const address = new URL(location.href);
  const session = address.searchParams.get("giscus") ?? "";
  if (!session) return "";
  address.searchParams.delete("giscus");
  history.replaceState(history.state, "", address);
  if (!kept(OPENED)) return "";
  remember(SESSION, session);
  return session;
}

/** @param {string} name */
function kept(name) {
  try {
    return sessionStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

/**
 * Until the tab closes.
 *
 * @param {string} name
 * @param {string} value empty to forget it
 */
function remember(name, value) {
  try {
    if (value) sessionStorage.setItem(name, value);
    else sessionStorage.removeItem(name);
  } catch {
    // Where storage is blocked nobody stays signed in, and comments can be read all the same.
  }
}
