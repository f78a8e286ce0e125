// Sending a packet to the site's endpoint, and telling what became of it.

const PATIENCE = 20_000;

/**
 * @typedef {Readonly<{packet: string, contact: string, seconds: number, website: string}>} Parcel `contact` may be empty;
 *   `seconds`: how long the page has been open; `website`: a field that people leave empty and robots fill
 */
/** @typedef {"sent" | "refused" | "silent" | "offline"} Outcome `silent`: no answer came, so it may have arrived or not */

/**
 * @param {string} endpoint
 * @param {Parcel} parcel
 * @param {number} [patience] milliseconds
 * @returns {Promise<Outcome>}
 */
export async function post(endpoint, parcel, patience = PATIENCE) {
  if (!navigator.onLine) return "offline";
  const body = new FormData();
  body.set("packet", parcel.packet);
  if (parcel.contact) body.set("contact", parcel.contact);
  body.set("seconds", String(parcel.seconds));
  body.set("website", parcel.website);
  try {
    const answer = await fetch(endpoint, {
      method: "POST", body, mode: "cors", credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(patience),
    });
    return answer.ok ? "sent" : "refused";
  } catch {
    return navigator.onLine ? "silent" : "offline";
  }
}
