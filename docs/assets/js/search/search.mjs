// All that the first results take, so that it comes in one file: hooks/guide/publish/assets.py joins it.

export { Search } from "./dialog.mjs";
export { NOTHING, fromAddress } from "./query.mjs";
export { asking } from "./asking.mjs";
