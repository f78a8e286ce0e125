// What the page holds: the round that is on, as one frozen value, and the rounds opened from files. Every change makes
// a new one, is kept where the facilitator asked for it, and can be taken back.

import { quietButton } from "../kit/dom.mjs";
import { shelf } from "../kit/store.mjs";
import { peopleText } from "../report/counting.mjs";
import { keeping } from "./kept-round.mjs";
import { differsNotice, notLoaded, notice, tookUpNotice } from "./round-notices.mjs";
import { OFFLINE } from "./fetched-later.mjs";

/** @typedef {import("./live-round.mjs").Current} Current */
/** @typedef {import("./opened-files.mjs").Opened} Opened */

/**
 * @typedef {object} Told
 * @property {() => void} changed
 * @property {(told: HTMLElement) => void} notify
 * @property {(told: HTMLElement | null) => void} ask stays until it is answered; null takes it away
 * @property {() => () => void} wayBack gives a function that shows again what is shown now
 * @property {() => void} clear
 * @property {() => void} opened shows the rounds that are opened
 * @property {() => void} save
 */

/** @type {Current} */
const NOTHING = Object.freeze({ gathering: Object.freeze({ entered: [], corrections: [] }), closed: false, held: "", note: "", notes: undefined });

/** The round that is on, and those opened. */
export class Holding {
  current = NOTHING;
  /** @type {readonly Opened[]} the oldest first */
  opened = [];
  /** Whether this tab held the round from before, as a tab does that is a copy of another. */
  wasHeld = false;
  /** Tells this tab's round from every other. */
  #id = newId();
  /** The codes that a file holds already. */
  #saved = "";

  /**
   * @param {import("./fetched-later.mjs").PartsOfPage} parts
   * @param {Told} told
   */
  constructor(parts, told) {
    this.parts = parts;
    this.told = told;
    this.name = roundName(parts.address);
    this.keeping = keeping(this.name, {
      round: () => this.#toKeep(),
      reads: (kept) => parts.here?.readsAll(parts.here.definition, kept) ?? true,
      differs: (kept) => this.#differs(kept),
      cleared: () => told.ask(notice("Another tab cleared the round that this browser kept. What stands here stays until you leave the page.", quietButton("Keep it again", () => this.#settle(this.current)))),
      clear: told.clear,
      save: told.save,
    });
  }

  /** Takes up what this tab held, or this browser kept, from before. */
  async takeUp() {
    const { kept, held } = this.keeping.state();
    if (kept === null && held === null) {
      await this.#offerEarlier();
      return;
    }
    const parts = await this.parts.loaded();
    if (!parts) {
      this.keeping.pause();
      this.told.notify(notLoaded(OFFLINE));
      return;
    }
    const now = this.keeping.state();
    if ((now.kept === null) !== (kept === null) || (now.held === null) !== (held === null)) this.keeping.look();
    const own = parts.readKept(parts.definition, now.held);
    const current = own ?? parts.readKept(parts.definition, now.kept);
    if (!current) return;
    if (own) this.#id = idOf(now.held) ?? this.#id;
    this.wasHeld = own !== null;
    if (own && now.kept !== null) this.keeping.pause();
    this.change(current);
    const there = parts.readKept(parts.definition, now.kept);
    this.told.notify(tookUpNotice(own === null || (there && parts.alike(own, there)) ? "browser" : "tab", current));
    if (own && now.kept !== null) await this.#differs(now.kept);
  }

  /** Tells of a round that was kept of an earlier edition of the check. */
  async #offerEarlier() {
    const [check, edition] = roundName(this.parts.address).split(/-(?=\d+$)/);
    const names = Array.from({ length: Number(edition) - 1 }, (_, at) => `round-${check}-${at + 1}`);
    if (!names.some((name) => shelf(name).read() !== null)) return;
    const parts = await this.parts.loaded();
    const round = parts && await import("./earlier.mjs").then(({ keptEarlier }) => keptEarlier(parts)).catch(() => null);
    if (!round) return;
    this.told.notify(notice(
      `This browser keeps a round of edition ${round.definition.edition} of this check: ${peopleText(round.entered.length)}. This page counts edition ${edition}.`,
      quietButton("Open the round", () => {
        this.open([round]);
        this.told.opened();
      }),
    ));
  }

  /** @returns {number} */
  get id() {
    return this.#id;
  }

  /** @param {Partial<Current>} changes */
  change(changes) {
    this.current = Object.freeze({ ...this.current, ...changes });
    this.keeping.save(this.#toKeep());
    this.told.changed();
  }

  /** @param {string} held @param {string} note of the round; neither is shown elsewhere */
  describe(held, note) {
    this.current = Object.freeze({ ...this.current, held, note });
    this.keeping.save(this.#toKeep());
  }

  /** @param {import("./past/beside.mjs").Beside} changes what is written beside the round */
  writeBeside(changes) {
    this.current = Object.freeze({ ...this.current, ...changes });
    this.keeping.save(this.#toKeep());
  }

  startAnew() {
    this.#id = newId();
    this.change(NOTHING);
  }

  /** @param {Opened} round becomes the one that is on, and open */
  goOnWith(round) {
    this.takeAway(round);
    this.change({ gathering: { entered: round.entered, corrections: [] }, closed: false, held: round.held, note: round.note, whose: round.whose, notes: round.notes });
  }

  /** @param {readonly Opened[]} rounds */
  open(rounds) {
    this.opened = inOrder([...this.opened, ...rounds]);
  }

  /** @param {Opened} round of few people, all of whom want to see it */
  agreeOn(round) {
    this.opened = this.opened.map((each) => (each === round ? Object.freeze({ ...round, agreed: true }) : each));
  }

  /** @param {Opened} round */
  takeAway(round) {
    this.opened = this.opened.filter((each) => each !== round);
  }

  /** @returns {Opened | null} the round that is on, once it is closed */
  closedRound() {
    const { gathering, closed, held, note, whose, notes } = this.current;
    return this.parts.here && closed ? Object.freeze({ definition: this.parts.here.definition, entered: gathering.entered, held, note, whose, notes, agreed: true }) : null;
  }

  /** @returns {readonly Opened[]} what can be laid side by side: the rounds opened, and the one on if it is closed and not among them */
  allClosed() {
    const on = this.closedRound();
    const codes = (/** @type {Opened} */ { entered }) => entered.map(({ code }) => code).sort().join();
    const isThere = on && this.opened.some((round) => codes(round) === codes(on));
    return inOrder(on && !isThere ? [...this.opened, on] : this.opened);
  }

  /** @returns {() => void} brings everything back as it is now, kept or not */
  wayBack() {
    const [current, opened, saved, kept, show] = [this.current, this.opened, this.#saved, this.keeping.state(), this.told.wayBack()];
    return () => {
      this.opened = opened;
      this.#saved = saved;
      this.keeping.restore(kept);
      this.change(current);
      show();
    };
  }

  /** A file holds the round now. */
  savedToFile() {
    this.#saved = JSON.stringify(this.#toKeep().codes);
  }

  /** @returns {boolean} whether no code has come yet */
  isEmpty() {
    const { entered, corrections } = this.current.gathering;
    return entered.length + corrections.length === 0;
  }

  /** @returns {boolean} whether leaving the page would lose codes */
  isAtRisk() {
    const { codes, corrections } = this.#toKeep();
    return (codes.length > 0 || corrections.length > 0) && !this.keeping.isKept() && this.#saved !== JSON.stringify(codes);
  }

  /** @returns {import("./live-round.mjs").Kept} */
  #toKeep() {
    return { ...(this.parts.here?.toKeep(this.current) ?? { codes: [], corrections: [], closed: false, held: "", note: "" }), id: this.#id };
  }

  /** @param {unknown} kept by this browser, and perhaps not what stands here */
  async #differs(kept) {
    this.keeping.pause();
    const parts = await this.parts.loaded();
    const there = parts?.readKept(parts.definition, kept);
    if (!parts || !there || parts.alike(this.current, there)) {
      if (parts && there) this.#agree();
      else if (parts) this.#settle(this.current);
      return;
    }
    this.told.ask(differsNotice(this.current, there, {
      both: () => this.#settle(parts.together(parts.definition, this.current, there)),
      there: () => this.#settle(there),
      here: () => this.#settle(this.current),
    }));
  }

  /** Both tabs hold the same again; nothing is written, or the other would hear of it and write in turn. */
  #agree() {
    this.keeping.resume();
    this.told.ask(null);
  }

  /** @param {Current} current what holds from now on, here and in what is kept */
  #settle(current) {
    const [before, state, show] = [this.current, this.keeping.state(), this.told.wayBack()];
    this.keeping.pause();
    this.change(current);
    this.keeping.settle(this.#toKeep());
    this.told.ask(null);
    const undo = () => {
      this.keeping.pause();
      this.keeping.restore(state);
      this.change(before);
      show();
      if (state.kept !== null) void this.#differs(state.kept);
    };
    const text = `Settled: ${peopleText(current.gathering.entered.length)} in this round, kept in this browser.`;
    this.told.notify(state.kept === null ? notice(text) : notice(text, quietButton("Undo", undo)));
  }
}

/** @returns {number} */
function newId() {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}

/** @param {unknown} held @returns {number | null} */
function idOf(held) {
  const { id } = /** @type {{id?: unknown}} */ (held ?? {});
  return typeof id === "number" ? id : null;
}

/** @param {readonly Opened[]} rounds */
function inOrder(rounds) {
  return [...rounds].sort((one, other) => one.held.localeCompare(other.held));
}

/**
 * @param {string} address of the definition, such as “../1.json” below “assessments/assumptions/together/”
 * @returns {string} such as “assumptions-1”
 */
function roundName(address) {
  return new URL(address, document.baseURI).pathname.split("/").slice(-2).join("-").replace(/\.json$/, "");
}
