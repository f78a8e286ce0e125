// Which sectors' answers may be shown by themselves, so that what is hidden cannot be worked out by taking the shown
// from the total.

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../assess/answers.mjs").Sheet} Sheet */

/** @typedef {Readonly<{id: string | null, title: string, sheets: readonly Sheet[]}>} SectorGroup id null: not said */
/** @typedef {Readonly<{groups: readonly SectorGroup[], hidden: number}>} SectorSplit hidden: people in groups not shown */

const NOT_SAID = "Sector not said";

/**
 * A group is shown from the minimum on. While those hidden are fewer than the minimum, the smallest shown group is
 * hidden with them. One group that holds everyone is no split.
 *
 * @param {readonly number[]} sizes people in each group; those who did not say are a group like any other
 * @param {number} minimum
 * @returns {readonly boolean[]} whether each may be shown; none where there is no split
 */
export function shownGroups(sizes, minimum) {
  const shown = sizes.map((size) => size > 0 && size >= minimum);
  while (shown.includes(true) && tooFew(hiddenPeople(sizes, shown), minimum)) {
    shown[smallestShown(sizes, shown)] = false;
  }
  const everyone = hiddenPeople(sizes, shown) === 0 && shown.filter(Boolean).length === 1;
  return everyone ? sizes.map(() => false) : shown;
}

/**
 * @param {Definition} definition
 * @param {readonly Sheet[]} sheets
 * @param {number} minimum
 * @returns {SectorSplit | null} the groups to show, in the order of the sectors and then those who did not say; null for no split
 */
export function splitBySector(definition, sheets, minimum) {
  const sectors = [...definition.sectors.map(({ id, title }) => ({ id, title })), { id: null, title: NOT_SAID }];
  const groups = sectors.map((sector) => ({ ...sector, sheets: sheets.filter((sheet) => sheet.sector === sector.id) }));
  const sizes = groups.map((group) => group.sheets.length);
  const shown = shownGroups(sizes, minimum);
  if (!shown.includes(true)) return null;
  return { groups: groups.filter((_, at) => shown[at]), hidden: hiddenPeople(sizes, shown) };
}

/**
 * @param {readonly number[]} sizes
 * @param {readonly boolean[]} shown
 */
function hiddenPeople(sizes, shown) {
  return sizes.reduce((sum, size, at) => sum + (shown[at] ? 0 : size), 0);
}

/**
 * @param {number} people
 * @param {number} minimum
 */
function tooFew(people, minimum) {
  return people > 0 && people < minimum;
}

/**
 * @param {readonly number[]} sizes
 * @param {readonly boolean[]} shown at least one
 * @returns {number} where it stands; of equals, the last
 */
function smallestShown(sizes, shown) {
  return sizes.reduce((smallest, size, at) => (shown[at] && (smallest < 0 || size <= sizes[smallest]) ? at : smallest), -1);
}
