// What reading codes calls for: fetched once the facilitator begins or the first code or file comes, and not before.

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {Readonly<{definition: Definition, index: readonly import("../assess/definition.mjs").Listed[]}>} Fetched `index` of all checks, empty where it could not be had */
/** @typedef {typeof import("./gathering/gathering.mjs") & typeof import("./live-round.mjs") & Fetched} Parts */

export const OFFLINE = "The page could not load what it needs to read codes. Nothing is lost: see whether you are online, then try again.";

// What a closed round calls for.
export const closedPage = () => import("./closed-page.mjs");
export const largeAndPrinted = () => Promise.all([import("../report/projector.mjs"), import("../report/pack.mjs")]);

/** The parts of one page, fetched once. */
export class PartsOfPage {
  /** @type {Parts | null} */
  here = null;

  /**
   * @param {string} address of the definition, relative to the page
   * @param {() => void} told that they are here: a round is on, and will want more
   */
  constructor(address, told) {
    this.address = address;
    this.told = told;
  }

  /** @returns {Promise<Parts | null>} null where they could not be fetched; they may be asked for again */
  async loaded() {
    if (this.here) return this.here;
    try {
      const [gathering, current, loading] = await Promise.all([import("./gathering/gathering.mjs"), import("./live-round.mjs"), import("../assess/loading.mjs")]);
      const [definition, index] = await Promise.all([loading.loadDefinition(this.address), loading.loadIndex().catch(() => [])]);
      this.here ??= { ...gathering, ...current, definition, index };
      import("./past/signs-at-hand.mjs").then(({ signsOf }) => signsOf(definition)).catch(() => {});
      this.told();
    } catch {
      // The caller tells.
    }
    return this.here;
  }
}
