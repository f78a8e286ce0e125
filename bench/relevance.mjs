// Puts what people type to the search's own engine, outside a browser. In on stdin: {first, rest, typed: [...]}, of which
// `rest` may be null; out: for each what would be shown, and the words by which nothing is known.

import { answer } from "../docs/assets/js/search/answering.mjs";
import { matching } from "../docs/assets/js/search/matching.mjs";
import { withRest } from "../docs/assets/js/search/rest.mjs";
import { unpacked } from "../docs/assets/js/search/unpacking.mjs";
import { wordsOf } from "../docs/assets/js/search/words.mjs";

let given = "";
for await (const part of process.stdin) given += part;
const { first, rest, typed } = JSON.parse(given);
const index = rest ? withRest(unpacked(first), rest) : unpacked(first);

const answers = typed.map((words) => {
  const { results, meaning, heading, instead } = answer(index, { words, kind: "", theme: "", stage: "" });
  const unknown = wordsOf(words, index.rules).filter(({ typed }) => matching(index, `${typed} `, true).found.length === 0);
  return { found: results.map(({ find }) => find.url), meaning: meaning?.url ?? "", heading, instead, unknown: unknown.map(({ typed }) => typed) };
});
process.stdout.write(JSON.stringify(answers));
