// A partnership's plan: steps, each with an owner, a date and how we will know, and a day to look at them again.
// Every change gives a new plan; the old one stays as it was, so that it can be brought back.

/** @typedef {Readonly<{ref: string, title: string, url: string}>} Entry url: relative to the site's root */
/**
 * @typedef {Readonly<{id: string, text: string, owner: string, due: string, sign: string, done: boolean, entry: Entry | null}>} Step
 *   id: eight hexadecimal digits; due: year-month-day, or ""; sign: how we will know
 */
/** @typedef {Readonly<{day: string, time: string}>} Review day: year-month-day; time: hours and minutes, or "" */
/**
 * @typedef {Readonly<{format: 1, kind: "partnership-guide-plan", id?: string, title: string, review: Review | null, steps: readonly Step[]}>} Plan
 *   id: eight hexadecimal digits, drawn once a plan; absent only in one that was saved before plans had one
 */

export const KIND = "partnership-guide-plan";

/** The most steps there may be, and the most characters in each text. */
export const LIMITS = Object.freeze({ steps: 100, text: 400, owner: 80, sign: 200, title: 80 });

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
  return !plan.title && !plan.review && plan.steps.length === 0;
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
 * @param {Pick<Step, "text" | "entry">} step
 * @returns {boolean} whether a step that says the same, about the same entry, is in it
 */
export function holds(plan, { text, entry }) {
  return plan.steps.some((step) => step.text === text && step.entry?.ref === entry?.ref);
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
    plan: { ...plan, title: plan.title || other.title, review: plan.review ?? other.review, steps: [...plan.steps, ...steps] },
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
 * @returns {{step: number, field: "title" | "text" | "owner" | "sign", over: number}[]} texts that are too long, by how
 *   much; step: from 1, 0 for the plan's own title
 */
export function tooLong(plan) {
  const texts = plan.steps.flatMap((step, at) =>
    /** @type {const} */ (["text", "owner", "sign"]).map((field) => ({ step: at + 1, field, text: step[field] })));
  return [{ step: 0, field: /** @type {const} */ ("title"), text: plan.title }, ...texts]
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
