// The pages that can be answered, from guide.json and its parts: asked for only when somebody writes a response.

/** @typedef {Readonly<{ref: string, title: string, kind: string}>} Answerable */

const ROOT = new URL(document.body.dataset.root ?? ".", document.baseURI);

/** @type {Map<string, Promise<any>>} each file is asked for once; one that did not come, again */
const asked = new Map();

/**
 * Every page of those kinds but stories, and the stories of the first part, the newest ones.
 *
 * @param {string[]} kinds
 * @returns {Promise<Answerable[]>}
 * @throws where the site cannot be reached
 */
export async function newest(kinds) {
  const guide = await json("guide.json");
  const [first] = guide.stories.parts;
  const stories = first && kinds.includes("stories") ? (await json(first)).entries : [];
  return [...stories, ...guide.entries].filter(({ kind }) => kinds.includes(kind)).map(answerable);
}

/**
 * One page, looked for part by part.
 *
 * @param {string} ref such as “stories/the-village-bus”
 * @returns {Promise<Answerable | null>} null where there is no such page
 * @throws where the site cannot be reached
 */
export async function find(ref) {
  const guide = await json("guide.json");
  const files = ref.startsWith("stories/") ? guide.stories.parts : ["guide.json"];
  for (const file of files) {
    const found = (await json(file)).entries.find((/** @type {any} */ { kind, id }) => `${kind}/${id}` === ref);
    if (found) return answerable(found);
  }
  return null;
}

/** @param {string} ref */
export function addressOf(ref) {
  return new URL(`${ref}/`, ROOT).href;
}

/** @param {{kind: string, id: string, title: string}} entry */
function answerable({ kind, id, title }) {
  return { ref: `${kind}/${id}`, title, kind };
}

/**
 * @param {string} name
 * @returns {Promise<any>}
 */
function json(name) {
  const before = asked.get(name);
  if (before) return before;
  const coming = fetch(new URL(name, ROOT)).then((answer) => {
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}`);
    return answer.json();
  });
  asked.set(name, coming);
  coming.catch(() => asked.delete(name));
  return coming;
}
