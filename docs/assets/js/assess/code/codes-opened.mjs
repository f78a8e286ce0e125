// Answers that came with a code, in the address or typed, while they are shown in the place of one's own.

import { opening } from "../ahead.mjs";
import { faultNotice } from "./code-field.mjs";
import { linkTo } from "./code-link.mjs";

const NOT_READ = { fault: { message: "The page could not load what it needs to read a code. See whether you are online, then try again.", link: null } };

/** The code that is open, where one is. */
export class CodesOpened {
  /** @type {import("../opening.mjs").Opened | null} */
  opened = null;
  /** @type {string | null} the code in the address that has been seen to */
  #arrived = null;

  /**
   * @param {import("../definition.mjs").Definition} definition
   * @param {{show: (focus: boolean) => void, wrong: (notice: HTMLElement) => void}} told `show`: something else is to be
   *   shown; `wrong`: a code in the address could not be opened
   */
  constructor(definition, told) {
    this.definition = definition;
    this.told = told;
  }

  putAway() {
    this.opened = null;
    this.#arrived = null;
  }

  /** @param {string} code in the address @param {boolean} focus */
  async open(code, focus) {
    if (this.#arrived === code) return;
    this.#arrived = code;
    const found = await this.#read(code);
    if (this.#arrived !== code) return;
    const fault = "fault" in found ? found.fault : null;
    this.opened = "fault" in found ? null : found;
    this.told.show(focus && !fault);
    if (fault) this.told.wrong(faultNotice(fault));
  }

  /**
   * @param {string} text
   * @returns {Promise<import("./code-field.mjs").Fault | null>} null when it is open
   */
  async openTyped(text) {
    const found = await this.#read(text);
    if ("fault" in found) return found.fault;
    history.pushState(null, "", linkTo(found.code));
    this.opened = found;
    this.#arrived = found.code;
    this.told.show(true);
    return null;
  }

  /** @param {string} code */
  #read(code) {
    return opening().then(({ open }) => open(this.definition, code), () => NOT_READ);
  }
}
