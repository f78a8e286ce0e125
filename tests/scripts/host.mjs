// Runs what tests ask of the scripts, without a page: a line of JSON in for each question, a line out for each answer.
// Scripts are found below /assets/js/, as on a page that lies at a site's root.

import { registerHooks } from "node:module";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const SCRIPTS = pathToFileURL(`${process.argv[2]}/`);
const PUBLISHED = /^\/assets\/js\/(?=.)/;

registerHooks({
  resolve: (specifier, context, next) =>
    next(PUBLISHED.test(specifier) ? new URL(specifier.replace(PUBLISHED, ""), SCRIPTS).href : specifier, context),
});

for await (const line of createInterface({ input: process.stdin })) {
  const { expression, argument } = JSON.parse(line);
  let told;
  try {
    const value = (0, eval)(`(${expression})`);
    told = { value: (await (typeof value === "function" ? value(argument) : value)) ?? null };
  } catch (error) {
    told = { error: error instanceof Error ? error.stack : String(error) };
  }
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
