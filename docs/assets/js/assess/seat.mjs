// Who sits at this page: the one who sat here a moment ago, or somebody else. It holds for the tab what is answered, and
// what is set aside for the next person until that person has answered something.

import { answeredItems } from "./answers.mjs";
import { beginning } from "./beginning.mjs";
import { cameBack, placeInHistory } from "./in-history.mjs";
import { tab } from "./answers-in-tab.mjs";
import { tellUnread } from "../kit/unread.mjs";
import { twins } from "./twins.mjs";

/** @typedef {import("./answers.mjs").Sheet} Sheet */
/** @typedef {import("./in-history.mjs").Place} Place */

/**
 * @typedef {object} Seat
 * @property {Sheet | null} before what is set aside
 * @property {(fresh: Sheet, read: (tag: number) => Sheet) => import("./beginning.mjs").Beginning} take with which answers
 *   the page begins; `fresh` has none, and `read` gives what stands in the form
 * @property {(now: Readonly<{sheet: Sheet, place: Place, seen: boolean}>) => void} hold
 * @property {() => boolean} holds whether the tab has what is answered, as far as this page knows
 * @property {(sheet: Sheet) => boolean} moved whether the tab has gone on to another sheet since
 */

/**
 * @param {import("./definition.mjs").Definition} definition
 * @param {import("./kept-answers.mjs").Keeping} keeping
 * @param {{sheet: () => Sheet, twin: () => void}} told `twin`: another tab had this sitting first
 * @returns {Seat}
 */
export function seat(definition, keeping, told) {
  const place = tab(definition);
  const ask = twins(`${definition.id}-${definition.edition}`, () => told.sheet().tag, told.twin);
  const answered = (/** @type {Sheet} */ sheet) => answeredItems(definition, sheet).length > 0;
  tellUnread(keeping.view, [{ shelf: place.place, what: "answers to this check, for this tab," }]);
  let held = false;
  /** @type {Seat} */
  const made = {
    before: null,
    take(fresh, read) {
      const [back, entry] = [cameBack(), placeInHistory()];
      const { kept } = keeping.state();
      const returned = read(back && entry ? entry.tag : fresh.tag);
      const begun = beginning(definition, { fresh, back, entry, returned, kept, left: place.read() });
      if (kept && answered(kept.sheet) && kept.sheet.tag !== begun.sheet.tag) keeping.pause();
      if (begun.told !== "kept" && answered(begun.sheet)) ask(begun.sheet.tag);
      made.before = begun.before;
      return begun;
    },
    hold(now) {
      held = place.write({ ...now, before: made.before });
    },
    holds: () => held,
    moved: (sheet) => held && (answered(sheet) ? sheet.tag : null) !== (place.read()?.sheet?.tag ?? null),
  };
  return made;
}
