// The steps of the talk about a report and their minutes: printed in the meeting pack, and kept time of on the screen.

/** @typedef {Readonly<{minutes: number, name: string, what: string}>} Step */

/** Minutes for each thing to talk about. */
const FOR_A_THING = 12;

/**
 * @param {import("../assess/definition.mjs").Definition} definition
 * @param {import("./talk.mjs").Talk} talk
 * @returns {readonly Step[]} in turn
 */
export function agendaOf({ choose }, { things, calls }) {
  const name = calls ? (choose ? "Talk about what you chose" : "Talk it through") : "Ask what holds it up";
  const each = things.length > 1 ? `${FOR_A_THING} minutes each. ` : "";
  const what = `${each}Put the question, give everyone a minute to think, then go round. Ask what people may be seeing, never who said what.`;
  return [
    { minutes: 5, name: "Begin", what: "Say why you are here, and what will become of this. Nobody has to tell which answer was theirs." },
    { minutes: 5, name: "Look", what: "Hand out this sheet. Read the bars in silence, and note what surprises you." },
    ...(things.length ? [{ minutes: things.length * FOR_A_THING, name, what }] : []),
    { minutes: 10, name: "Choose", what: "One or two things to do, small enough to be done. Each gets a name and a date before you go on." },
    { minutes: 4, name: "Close", what: "Agree when you will look again, and who tells those who could not come." },
  ];
}
