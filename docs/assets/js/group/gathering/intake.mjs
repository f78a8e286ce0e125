// Taking codes in, from whatever they came in: the box, files, the page's own address. What counts goes to the round;
// what is faulty stays in the box.

import { focusOn, quietButton } from "../../kit/dom.mjs";
import { outcomeText, peopleText } from "../../report/counting.mjs";
import { entryBox } from "./entry-box.mjs";
import { filesNotice, notLoaded, notice } from "../round-notices.mjs";
import { OFFLINE } from "../fetched-later.mjs";

/** @typedef {import("./gathering.mjs").Fault} Fault */
/** @typedef {{notify: (told: HTMLElement) => void, opened: () => void, reopen: () => void}} Told `opened`: saved rounds came */

/** What stands before the code that a phone shows: no line of a message, so nothing to be told by. */
const LINK = /^.*#code=/i;

/** The way in to a round. */
export class Intake {
  /** By code, what stood beside it when it came: on this page alone, for as long as the round is on it. @type {Map<string, string>} */
  #lines = new Map();
  #isScanning = false;

  /**
   * @param {import("../held-rounds.mjs").Holding} holding
   * @param {Told} told
   */
  constructor(holding, told) {
    this.holding = holding;
    this.parts = holding.parts;
    this.told = told;
    this.box = entryBox({ add: (text) => this.#addFromBox(text), files: (files) => this.files(files), dropped: (text) => this.add([text]), scan: () => this.#scan() });
  }

  /**
   * @param {string} code
   * @returns {string} what stood beside it, or empty
   */
  lineOf(code) {
    return this.#lines.get(code) ?? "";
  }

  /** Forgets whose messages the codes came in. */
  forgetLines() {
    this.#lines.clear();
  }

  /** @param {string} text all that stands in the box */
  async #addFromBox(text) {
    if (text.trim()) await this.add([text], true);
    else this.box.tell("There is no code here yet.");
    this.box.focus();
  }

  /**
   * @param {readonly string[]} texts
   * @param {boolean} [isFromBox] the text that stands in the box, of which only the faulty stays
   */
  async add(texts, isFromBox = false) {
    const parts = await this.parts.loaded();
    const waiting = isFromBox ? "" : this.box.text();
    const put = (/** @type {readonly string[]} */ rest) => this.box.put([waiting.trim(), ...rest].filter(Boolean).join("\n"));
    if (!parts || this.holding.current.closed) {
      put(texts);
      if (parts) this.told.notify(notice("A code came after the round was closed. It waits in the box: let more answers in, then add it.", quietButton("Let more answers in", this.told.reopen)));
      else this.box.tell(OFFLINE);
      return;
    }
    const came = this.#count(parts, texts);
    put(isFromBox && came.found === 0 ? texts : came.rest);
    this.box.tell(outcomeText(came, came.corrections, came.people), came.faults);
  }

  /**
   * @param {string} code that the page's address brought: perhaps the round is open in another tab
   * @param {string} check its id
   */
  async fromAddress(code, check) {
    const take = async () => {
      await this.add([code]);
      return !this.holding.isEmpty();
    };
    const arrived = this.holding.isEmpty() ? await import("../arrived-code.mjs").catch(() => null) : null;
    if (arrived) await arrived.handOrTake(check, code, take, this.told.notify);
    else await take();
  }

  /**
   * @param {string} code from another tab
   * @returns {Promise<"taken" | "waits">} `waits`: the round is closed
   */
  async handed(code) {
    await this.add([code]);
    return this.holding.current.closed ? "waits" : "taken";
  }

  /**
   * @param {import("../fetched-later.mjs").Parts} parts
   * @param {readonly string[]} texts
   */
  #count(parts, texts) {
    const before = this.holding.current.gathering;
    const came = gatherAll(parts, before, texts);
    for (const [code, line] of came.lines) if (line) this.#lines.set(code, line);
    if (came.gathering !== before) this.holding.change({ gathering: came.gathering });
    return { ...came, corrections: came.gathering.corrections.length - before.corrections.length, people: came.gathering.entered.length };
  }

  /** Takes in what phones show, by the camera, until it is stopped. */
  async #scan() {
    if (this.#isScanning) return;
    this.#isScanning = true;
    this.box.tell("Starting the camera …");
    const [parts, scanning] = await Promise.all([this.parts.loaded(), import("../scanning/scan-view.mjs").catch(() => null)]);
    this.box.tell(parts && scanning
      ? await scanning.scan(this.box.view, this.holding.current.gathering.entered.length, (text) => this.#count(parts, [text.replace(LINK, "")]))
      : OFFLINE);
    this.#isScanning = false;
  }

  /**
   * Saved rounds are opened; in any other file codes are looked for.
   *
   * @param {readonly File[]} files
   */
  async files(files) {
    const parts = await this.parts.loaded();
    const opening = parts && await import("../opened-files.mjs").catch(() => null);
    if (!parts || !opening) {
      this.told.notify(notLoaded(OFFLINE));
      return;
    }
    const { texts, rounds, faults } = await opening.readFiles(parts.definition, files);
    const known = [...this.holding.opened];
    for (const round of rounds) if (!known.some((other) => opening.isSameRound(round, other))) known.push(round);
    this.holding.open(known.slice(this.holding.opened.length));
    if (texts.length) await this.add(texts);
    if (rounds.length) this.told.opened();
    if (!faults.length) return;
    const told = filesNotice(faults);
    this.told.notify(told);
    focusOn(told);
  }

  /** @param {number} tag @param {import("./gathering-view.mjs").Which} which */
  decide(tag, which) {
    const { here } = this.parts;
    if (!here) return;
    this.holding.change({ gathering: here.decide(this.holding.current.gathering, tag, which) });
    this.box.tell(`Decided. ${peopleText(this.holding.current.gathering.entered.length)} so far.`);
  }
}

/**
 * @param {import("../fetched-later.mjs").Parts} parts
 * @param {import("./gathering.mjs").Gathering} before
 * @param {readonly string[]} texts each by itself, so that no code is made of the end of one and the beginning of the next
 */
function gatherAll(parts, before, texts) {
  /** @type {{gathering: import("./gathering.mjs").Gathering, added: number, doubles: number, found: number, faults: readonly Fault[], rest: readonly string[], lines: readonly (readonly [string, string])[]}} */
  const nothing = { gathering: before, added: 0, doubles: 0, found: 0, faults: [], rest: [], lines: [] };
  return texts.reduce((sum, text) => {
    const came = parts.gather(parts.definition, sum.gathering, text, parts.index);
    return {
      gathering: came.gathering,
      added: sum.added + came.added,
      doubles: sum.doubles + came.doubles,
      found: sum.found + came.found,
      faults: [...sum.faults, ...came.faults],
      rest: [...sum.rest, came.rest],
      lines: [...sum.lines, ...came.lines],
    };
  }, nothing);
}
