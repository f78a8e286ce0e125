// A partnership's plan: steps, each with an owner, a date and how we will know, and a day to look at them again.
// Every change gives a new plan; the old one stays as it was, so that it can be brought back.

/** @typedef {Readonly<{ref: string, title: string, url: string}>} Entry url: relative to the site's root */
/**
 * What a group had said when it took a step: enough to read it in half a year, and to see what has moved since.
 *
 * @typedef {Readonly<{check: string, edition: number, held: string, item: string, statement: string, said: string, counts: Readonly<Record<string, number>>}>} Reason
 *   check: its id; held: year-month-day, or ""; item: the statement's id; said: the counts in words; counts: people by
 *   answer, of those who gave any
 */
/**
 * @typedef {Readonly<{id: string, text: string, owner: string, due: string, sign: string, done: boolean, entry: Entry | null, for?: Reason | undefined, dropped?: string | undefined}>} Step
 *   id: eight hexadecimal digits; due: year-month-day, or ""; sign: how we will know; dropped: there only where the step
 *   was let go, with why, or ""
 */
/** @typedef {Readonly<{day: string, time: string, zone?: string | undefined}>} Review day: year-month-day; time: hours and minutes, or ""; zone: whose clock shows it, such as “Europe/London” */
/** @typedef {"none" | "day" | "week"} Reminder how long before a day a calendar reminds of it */
/** @typedef {Readonly<{day: string, counts: readonly (readonly number[])[]}>} Meeting how a meeting ended: for each statement on the way out, people by answer */
/**
 * @typedef {Readonly<{
 *   format: 1, kind: "partnership-guide-plan", id?: string, title: string, partnership?: string | undefined,
 *   review: Review | null, steps: readonly Step[], meetings?: readonly Meeting[] | undefined,
 *   reminder?: Reminder | undefined}>} Plan
 *   id: eight hexadecimal digits, drawn once a plan; absent only in one that was saved before plans had one;
 *   partnership: whose plan it is; meetings: the oldest first; reminder: a week before, where nobody chose
 */

export const KIND = "partnership-guide-plan";

/** @typedef {"title" | "partnership" | "text" | "owner" | "sign" | "dropped"} Field */

/** The most steps there may be, and the most characters in each text. */
export const LIMITS = Object.freeze({ steps: 100, text: 400, owner: 80, sign: 200, title: 80, partnership: 80, dropped: 200, meetings: 60 });

/** So many open steps get done; more of them, and none does. */
export const FEW = 3;

/** @returns {Plan} one with nothing in it, and an id of its own */
export function newPlan() {
  return { format: 1, kind: KIND, id: newId(), title: "", review: null, steps: [] };
}

/** @returns {string} an id for a new step or plan */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The id of a plan, or one for a plan that was saved before they had one: the same whenever that plan is opened, so that
 * nothing need be kept for it. With steps it is the name that the review had in calendar files then, and keeps there.
 *
 * @param {Plan} plan
 * @returns {string} eight hexadecimal digits
 */
export function idOf({ id, title, review, steps }) {
  const [first] = steps.map((step) => step.id).sort();
  if (id || first) return id || first;
  // FNV-1a, of 32 bits: it need only tell one plan from another.
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(JSON.stringify([title, review]))) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/**
 * @param {Partial<Step>} [told] what is known of it
 * @returns {Step}
 */
export function newStep(told = {}) {
  return { id: newId(), text: "", owner: "", due: "", sign: "", done: false, entry: null, ...told };
}

/** @param {Plan} plan */
export function isEmpty(plan) {
  return !plan.title && !plan.partnership && !plan.review && plan.steps.length === 0 && !plan.meetings?.length;
}

/**
 * @param {Step} step
 * @returns {boolean} whether it is still to be done
 */
export function isOpen({ done, dropped }) {
  return !done && dropped === undefined;
}

/** @param {Plan} plan */
export function isFull(plan) {
  return plan.steps.length >= LIMITS.steps;
}

/**
 * @param {Plan} plan
 * @param {Step} step
 * @param {number} [at] its place, from 0; at the end unless told
 * @returns {Plan}
 */
export function withStep(plan, step, at = plan.steps.length) {
  return { ...plan, steps: plan.steps.toSpliced(at, 0, step) };
}

/**
 * @param {Plan} plan
 * @param {string} id
 * @param {Partial<Step>} changes
 * @returns {Plan}
 */
export function changed(plan, id, changes) {
  return { ...plan, steps: plan.steps.map((step) => (step.id === id ? { ...step, ...changes } : step)) };
}

/**
 * @param {Plan} plan
 * @param {string} id
 * @returns {Plan}
 */
export function without(plan, id) {
  return { ...plan, steps: plan.steps.filter((step) => step.id !== id) };
}

/**
 * @param {Plan} plan
 * @param {string} id
 * @param {-1 | 1} by towards the front, or the end
 * @returns {Plan} the same where there is no further to go
 */
export function moved(plan, id, by) {
  const at = plan.steps.findIndex((step) => step.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= plan.steps.length) return plan;
  return { ...plan, steps: plan.steps.toSpliced(at, 1).toSpliced(to, 0, plan.steps[at]) };
}

/**
 * @param {Plan} plan
 * @param {Pick<Step, "text" | "entry" | "for">} step
 * @returns {boolean} whether a step that says the same, about the same entry and for the same statement, is in it
 */
export function holds(plan, { text, entry, for: reason }) {
  return plan.steps.some((step) => step.text === text && step.entry?.ref === entry?.ref && step.for?.item === reason?.item);
}

/**
 * A plan with the steps of another after its own. A step that both hold in the same words is not taken twice; the
 * other's title and review are taken where there is none.
 *
 * @param {Plan} plan
 * @param {Plan} other
 * @returns {{plan: Plan, added: number}} the plan may hold too many steps: the caller says so
 */
export function joined(plan, other) {
  const own = new Map(plan.steps.map((step) => [step.id, JSON.stringify(step)]));
  const fresh = other.steps.filter((step) => own.get(step.id) !== JSON.stringify(step));
  const steps = fresh.map((step) => (own.has(step.id) ? { ...step, id: newId() } : step));
  return {
    plan: {
      ...plan,
      title: plan.title || other.title,
      review: plan.review ?? other.review,
      steps: [...plan.steps, ...steps],
      ...(plan.partnership || other.partnership ? { partnership: plan.partnership || other.partnership } : {}),
      ...(plan.meetings || other.meetings ? { meetings: plan.meetings ?? other.meetings } : {}),
    },
    added: steps.length,
  };
}

/**
 * Characters as a reader counts them: an emoji is one, not two.
 *
 * @param {string} text
 */
export function characters(text) {
  return [...text].length;
}

/**
 * @param {Plan} plan
 * @returns {{step: number, field: Field, over: number}[]} texts that are too long, by how much; step: from 1, 0 for the
 *   plan's own
 */
export function tooLong(plan) {
  const texts = plan.steps.flatMap((step, at) =>
    /** @type {const} */ (["text", "owner", "sign", "dropped"]).map((field) => ({ step: at + 1, field, text: step[field] ?? "" })));
  const own = /** @type {const} */ (["title", "partnership"]).map((field) => ({ step: 0, field, text: plan[field] ?? "" }));
  return [...own, ...texts]
    .map(({ step, field, text }) => ({ step, field, over: characters(text) - LIMITS[field] }))
    .filter(({ over }) => over > 0);
}

/**
 * What a step says that was taken from an entry's own page. A tip's title says it already, and an assumption's stands in
 * quotation marks.
 *
 * @param {string} kind of the entry
 * @param {string} title of the entry
 */
export function stepText(kind, title) {
  if (kind === "tool") return `Use the tool “${title}”`;
  if (kind === "question") return `Ask ourselves: “${title}”`;
  if (kind === "assessment") return `Take the check “${title}” together`;
  if (kind === "assumption") return `Talk about ${title}`;
  return kind === "tip" ? title : `Talk about “${title}”`;
}
