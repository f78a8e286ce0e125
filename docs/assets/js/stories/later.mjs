// What comes after the steps: fetched when it is wanted, and at the latest with the first word that is typed.

/** What is fetched later. */
export const LATER = {
  checking: () => import("./checking.mjs"),
  preview: () => import("./preview.mjs"),
  names: () => import("./names-view.mjs"),
  send: () => import("./sending/send-view.mjs"),
  responding: () => import("./responding.mjs"),
  beside: () => import("./beside.mjs"),
  pasting: () => import("./pasting/paste.mjs"),
  trying: () => import("./trying.mjs"),
  understood: () => import("./understood.mjs"),
  receipt: () => import("./sending/receipt-view.mjs"),
  sent: () => import("./sending/receipt.mjs"),
};

/**
 * What a view works with.
 *
 * @typedef {object} Desk
 * @property {HTMLFormElement} form
 * @property {HTMLElement} faults where faults are listed
 * @property {import("./packet/draft.mjs").Limits} limits
 * @property {() => import("./packet/draft.mjs").Draft} draft the present one
 * @property {import("./sending/send-view.mjs").Routes} routes
 * @property {import("./sending/endpoint-view.mjs").Sitting} sitting
 * @property {(place: string) => void} go
 * @property {(field: string, words?: {start: number, end: number}) => void} goTo shows a field, with words selected in it
 * @property {(found: string[]) => void} fine what the person lets stand from now on
 * @property {() => void} again begins another story
 * @property {() => void} checked the draft has no faults
 * @property {() => void} tried the draft was put to the test: from now on every step leads straight there again
 * @property {(sending: {way: import("./packet/draft.mjs").Sending["way"], to: string}, text: string) => void} sent the packet, whose text it is,
 *   was sent: the page has word that it arrived, or was told so
 * @property {() => string} step the one that was left
 * @property {() => void} saved the packet is in the person's hands
 * @property {() => void} leaving a link is followed that may look to the browser like leaving the page
 */

/**
 * Whether a place is one of the views after the steps.
 *
 * @param {string} place
 */
export function comesAfter(place) {
  return ["preview", "check", "names", "send", "receipt"].includes(place);
}

/**
 * Fetches all of it, so that it is there also for someone whose train has gone into a tunnel by then.
 *
 * @param {HTMLFormElement} form whose words are shown from now on as they will look, and as they are understood
 * @param {() => import("./packet/draft.mjs").Draft} draft
 * @param {import("./packet/draft.mjs").Limits} limits
 */
export function warmUp(form, draft, limits) {
  void Promise.allSettled(Object.values(LATER).map((fetched) => fetched()));
  void LATER.beside().then(({ seenBeside }) => seenBeside(form), () => {});
  void LATER.understood().then(({ tellUnderstood }) => {
    const tell = () => tellUnderstood(form, draft(), limits);
    for (const sign of ["input", "guide:filled"]) form.addEventListener(sign, tell);
    tell();
  }, () => {});
}

/**
 * @param {string} place "preview", "check", "names", "send" or "receipt"
 * @param {Desk} desk
 * @returns {Promise<HTMLElement | null>} null where the draft has faults, which the form then shows
 * @throws where a part cannot be fetched
 */
export async function viewOf(place, desk) {
  const { form, limits, draft, go, goTo } = desk;
  if (place === "preview") {
    const { preview } = await LATER.preview();
    return preview(form, draft(), limits, () => go(desk.step()));
  }
  if (place === "receipt") return receipt(desk);
  const { checked, review } = await LATER.checking();
  const { namesView, openFindings } = await LATER.names();
  desk.tried();
  const packet = checked(form, desk.faults, draft(), limits, goTo);
  if (!packet) return null;
  desk.checked();
  const toLookAt = openFindings(form, draft(), limits).length;
  // A short form is all in sight where it is filled in: what it says is not shown once more.
  const isShort = draft().form === limits.tried.form;
  const back = () => go(isShort ? desk.step() : "check");
  if (place === "names" || (place === "check" && isShort && toLookAt)) {
    return namesView(form, draft, limits, { goTo, fine: desk.fine, back, onward: () => go("send") });
  }
  if (place === "send" || isShort) {
    const [{ sendView }, { sentOn }] = await Promise.all([LATER.send(), LATER.sent()]);
    return sendView(packet, desk.routes, desk.sitting, {
      back, again: desk.again, saved: desk.saved, sent: (sending, text = packet.text) => desk.sent(sending, text), leaving: desk.leaving,
      receipt: () => go("receipt"), before: draft().sendings.length ? sentOn(draft()) : "",
    });
  }
  return review(form, draft(), limits, toLookAt, {
    goTo,
    back: () => go(desk.step()),
    preview: () => go("preview"),
    onward: () => go(toLookAt ? "names" : "send"),
  });
}

/**
 * @param {Desk} desk
 * @returns {Promise<HTMLElement | null>} null where nothing was sent
 */
async function receipt({ draft, limits, routes, go, step, again }) {
  if (!draft().sendings.length) return null;
  const [{ receiptView }, { whatHappensNext }] = await Promise.all([LATER.receipt(), LATER.send()]);
  return receiptView(draft(), limits, routes.siteName, whatHappensNext(routes), { back: () => go(step()), again });
}

/**
 * Takes what is pasted into the story, with its paragraphs, lists and links where it has them.
 *
 * @param {ClipboardEvent} event
 */
export function takePasted(event) {
  const field = event.target;
  const clip = { html: event.clipboardData?.getData("text/html") ?? "", text: event.clipboardData?.getData("text/plain") ?? "" };
  if (!(field instanceof HTMLTextAreaElement) || field.name !== "section" || !(clip.html || clip.text.includes("\n"))) return;
  event.preventDefault();
  void LATER.pasting().then(({ paste }) => paste(field, clip), () => document.execCommand("insertText", false, clip.text));
}
