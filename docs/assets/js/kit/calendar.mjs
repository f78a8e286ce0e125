// Events as a calendar file: iCalendar, RFC 5545.

/**
 * @typedef {Readonly<{uid: string, title: string, about: string, url?: string, category?: string, isCancelled?: boolean, reminder?: string}>} About
 *   uid: the same whenever the same event is written again, so that it takes its own place: a calendar knows the newer one
 *   by its SEQUENCE, and then by its DTSTAMP (RFC 5546, section 2.1.5); url: whole; isCancelled: it was called off, and stays so that a calendar
 *   that has it strikes it out; reminder: how long before it begins, as a duration (section 3.3.6)
 */
/**
 * @typedef {About & (Readonly<{day: string}> | Readonly<{from: Date, minutes: number}>)} Event
 *   day: year-month-day, the whole of it; from: the moment it begins
 */

/** Of a line, without its end (section 3.1). */
const MOST_OCTETS = 75;
const MINUTE = 60_000;
/** From then on a later file counts higher (section 3.8.7.4), also above what somebody’s own calendar has counted since. */
const FIRST = Date.UTC(2026, 0, 1);

/**
 * @param {string} name what made it, for PRODID
 * @param {readonly Event[]} events
 * @param {Date} now when the file is made
 * @param {string} [title] what a calendar that is made of the file is called
 * @returns {string}
 */
export function calendar(name, events, now, title = "") {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(name)}//EN`,
    "CALSCALE:GREGORIAN",
    // RFC 7986 has the first, and the calendars in use read the second.
    ...(title ? [`NAME:${escaped(title)}`, `X-WR-CALNAME:${escaped(title)}`] : []),
    ...events.flatMap((event) => [
      "BEGIN:VEVENT",
      `UID:${escaped(event.uid)}`,
      `DTSTAMP:${moment(now)}`,
      `SEQUENCE:${Math.max(0, Math.floor((now.getTime() - FIRST) / MINUTE))}`,
      ...times(event),
      `SUMMARY:${escaped(event.title)}`,
      ...(event.about ? [`DESCRIPTION:${escaped(event.about)}`] : []),
      // A day on which something is due is no day on which nobody has time.
      ...("day" in event ? ["TRANSP:TRANSPARENT"] : []),
      ...(event.url ? [`URL:${event.url}`] : []),
      ...(event.category ? [`CATEGORIES:${escaped(event.category)}`] : []),
      ...(event.isCancelled ? ["STATUS:CANCELLED"] : []),
      ...(event.reminder ? ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(event.title)}`, `TRIGGER:-${event.reminder}`, "END:VALARM"] : []),
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/**
 * An event that has a day has the whole of it: DTEND is the day after, on which it is over (section 3.6.1).
 *
 * @param {Event} event
 */
function times(event) {
  if ("day" in event) return [`DTSTART;VALUE=DATE:${event.day.replaceAll("-", "")}`, `DTEND;VALUE=DATE:${dayAfter(event.day)}`];
  return [`DTSTART:${moment(event.from)}`, `DTEND:${moment(new Date(event.from.getTime() + event.minutes * MINUTE))}`];
}

/**
 * @param {string} day year-month-day
 * @returns {string} as a calendar writes it
 */
function dayAfter(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10).replaceAll("-", "");
}

/**
 * @param {Date} date
 * @returns {string} in UTC, so that no time zone need be described
 */
function moment(date) {
  return date.toISOString().replace(/\.\d+/, "").replace(/[-:]/g, "");
}

/**
 * A text as a value (section 3.3.11). Control characters have no place in one.
 *
 * @param {string} text
 */
function escaped(text) {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, "");
}

/**
 * A line in pieces of at most 75 octets, each after the first behind a space; no character is cut.
 *
 * @param {string} line
 */
function folded(line) {
  const utf8 = new TextEncoder();
  const pieces = [""];
  let octets = 0;
  for (const letter of line) {
    const size = utf8.encode(letter).length;
    if (octets + size > MOST_OCTETS) {
      pieces.push("");
      octets = 1;
    }
    pieces[pieces.length - 1] += letter;
    octets += size;
  }
  return pieces.join("\r\n ");
}
