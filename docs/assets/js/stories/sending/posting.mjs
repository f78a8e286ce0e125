// Sending a packet to the site's endpoint, and telling what became of it.

const PATIENCE = 20_000;

/**
 * @typedef {Readonly<{packet: string, contact: string, seconds: number, website: string}>} Parcel `contact` may be empty;
 *   `seconds`: how long the page has been open; `website`: a field that people leave empty and robots fill
 */
/**
 * What a form service calls the fields; `also`: what it wants besides.
 *
 * @typedef {Readonly<{contact: string, website: string, urlencoded: boolean, also: Readonly<Record<string, string>>}>} Service
 */
/** @type {Service} */
const OWN = Object.freeze({ contact: "contact", website: "website", urlencoded: false, also: {} });

/**
 * `silent`: no answer came, so it may have arrived or not. `unclear`: one came that does not say so, such as a page
 *
 * @typedef {"sent" | "refused" | "silent" | "unclear" | "offline"} Outcome
 */

/**
 * @param {string} endpoint
 * @param {Parcel} parcel
 * @param {Service} [service] what it differs in from an address of one's own
 * @param {number} [patience] milliseconds
 * @returns {Promise<Outcome>}
 */
export async function post(endpoint, parcel, service = OWN, patience = PATIENCE) {
  if (!navigator.onLine) return "offline";
  const fields = Object.entries({
    ...service.also, packet: parcel.packet, ...(parcel.contact ? { [service.contact]: parcel.contact } : {}), seconds: String(parcel.seconds), [service.website]: parcel.website,
  });
  const body = service.urlencoded ? new URLSearchParams(fields) : new FormData();
  if (body instanceof FormData) for (const [name, value] of fields) body.set(name, value);
  try {
    const answer = await fetch(endpoint, {
      method: "POST", body, headers: { Accept: "application/json" }, mode: "cors", credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok) return "refused";
    const said = outcomeOf(await answer.text());
    return said === "sent" && answer.redirected ? "unclear" : said;
  } catch {
    return navigator.onLine ? "silent" : "offline";
  }
}

/**
 * What an answer says whose status is a good one. Services refuse with such a status too: in JSON, or with a page that
 * asks for more.
 *
 * @param {string} text the answer's body
 * @returns {"sent" | "refused" | "unclear"}
 */
export function outcomeOf(text) {
  const trimmed = text.trim();
  if (trimmed.startsWith("<")) return "unclear";
  try {
    return refuses(JSON.parse(trimmed || "null")) ? "refused" : "sent";
  } catch {
    // Plain words are a yes, and a JSON that broke off is none.
    return /^[[{]/.test(trimmed) ? "unclear" : "sent";
  }
}

const NO = [false, "false", 0, "0", "no"];

/** @param {unknown} answer */
function refuses(answer) {
  if (answer === false) return true;
  if (typeof answer !== "object" || answer === null) return false;
  const { success, ok, status, error, errors } = /** @type {Record<string, unknown>} */ (answer);
  return [success, ok].some((told) => NO.includes(/** @type {any} */ (told))) || /^(error|fail)/i.test(String(status ?? "")) || [error, errors].some(isSomething);
}

/** @param {unknown} value */
function isSomething(value) {
  return typeof value === "object" && value !== null ? Object.keys(value).length > 0 : Boolean(value);
}
