// Asks the worker that searches the full text. One worker a page, started at the first question.

/** @typedef {import("./worker.mjs").Question} Question */
/** @typedef {import("./worker.mjs").Reply} Reply */
/** @typedef {import("./worker.mjs").Found} Found */
/** @typedef {{createScriptURL: (address: string) => string}} Policy */
/** @typedef {{createPolicy: (name: string, rules: Policy) => Policy}} TrustedTypes */

/** @type {Map<number, {resolve: (answer: Found[]) => void, reject: (fault: Error) => void}>} */
const waiting = new Map();
let asked = 0;
/** @type {Worker | undefined} */
let worker;

/**
 * @param {Question} question
 * @returns {Promise<Found[]>} rejected when the search cannot be loaded
 */
export function find(question) {
  const id = asked++;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker ??= start();
    worker.postMessage({ id, root: new URL(document.body.dataset.root ?? "./", location.href).href, question });
  });
}

function start() {
  const started = new Worker(address(), { type: "module" });
  started.addEventListener("message", (/** @type {MessageEvent<Reply>} */ { data }) => {
    const question = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.fault === undefined) question?.resolve(data.answer ?? []);
    else question?.reject(new Error(data.fault));
  });
  started.addEventListener("error", () => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error("the search could not start"));
    waiting.clear();
  });
  return started;
}

/**
 * Where the worker lies. Under Trusted Types only a policy may name a script: the page's policy allows this one, and
 * it names this one script whatever it is asked for.
 */
const address = (() => {
  const own = new URL("./worker.mjs", import.meta.url).href;
  const types = /** @type {{trustedTypes?: TrustedTypes}} */ (globalThis).trustedTypes;
  const policy = types?.createPolicy("guide-search", { createScriptURL: () => own });
  return () => policy?.createScriptURL("") ?? own;
})();
