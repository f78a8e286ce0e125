// Comments, where a site has them: giscus's own page in a frame of ours, asked for only when a reader says so.
// None of its scripts runs here; the frame and this page speak by messages.

import { element, one } from "../kit/dom.mjs";

export const HOST = "https://giscus.app";
const LOWEST = 150;
const HIGHEST = 30_000;
const PATIENCE = 20_000;
const SESSION = "guide:comments";

/** @param {HTMLElement} section as guide-comments.html makes it */
export function mount(section) {
  const button = one(section, '[data-part="open"]');
  const told = one(section, '[data-part="told"]');
  const session = sessionFromAddress();

  const open = () => {
    const frame = element("iframe", {
      class: "guide-comments-frame",
      title: "Comments",
      src: addressOf(section.dataset, session || keptSession()),
      sandbox: "allow-scripts allow-same-origin allow-forms allow-popups allow-top-navigation-by-user-activation",
    });
    const late = setTimeout(() => (told.textContent = "The comments have not come. See whether you are online, and load this page again to try once more."), PATIENCE);
    told.textContent = "Fetching the comments…";
    addEventListener("message", (event) => {
      if (event.origin !== HOST || event.source !== frame.contentWindow) return;
      const said = /** @type {{giscus?: {resizeHeight?: unknown, error?: unknown, signOut?: unknown}} | null} */ (event.data)?.giscus;
      if (typeof said !== "object" || said === null) return;
      clearTimeout(late);
      if (said.signOut || (typeof said.error === "string" && !/discussion not found/i.test(said.error))) keepSession("");
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

/** @returns {string} what signing in put into the address; it is taken out of it and kept until the tab closes */
function sessionFromAddress() {
  const address = new URL(location.href);
  const session = address.searchParams.get("giscus") ?? "";
  if (!session) return "";
  address.searchParams.delete("giscus");
  history.replaceState(history.state, "", address);
  keepSession(session);
  return session;
}

function keptSession() {
  try {
    return sessionStorage.getItem(SESSION) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} session empty to forget it */
function keepSession(session) {
  try {
    if (session) sessionStorage.setItem(SESSION, session);
    else sessionStorage.removeItem(SESSION);
  } catch {
    // Where storage is blocked, one signs in anew on the next page.
  }
}
