// What every page needs once somebody touches it, so that it comes in one file.

export { choose } from "./choosing-colours.mjs";
export { fetchAhead } from "./next-page.mjs";
export { mount } from "./pressed.mjs";
