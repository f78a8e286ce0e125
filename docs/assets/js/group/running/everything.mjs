// All that a round may call for, from the first code to the plan: fetched once the facilitator begins, so that the
// evening goes on where the signal ends.

import { ROOT, loadDefinition, loadIndex } from "../../assess/loading.mjs";
import { allCame } from "../../kit/ahead.mjs";

/** What is fetched is smaller than this, in thousands of bytes; a test holds it. */
export const MOST_KB = 150;

const PARTS = [
  () => import("../closed-page.mjs"),
  () => import("../few.mjs"),
  () => import("../saving.mjs"),
  () => import("../opened-files.mjs"),
  () => import("../gathering/sheet-form.mjs"),
  () => import("../../report/projector.mjs"),
  () => import("../../report/pack.mjs"),
  () => import("../../report/files/handing.mjs"),
  () => import("../../report/files/minutes.mjs"),
  () => import("../../report/files/counts-book.mjs"),
  () => import("../../report/compare.mjs"),
  () => import("../../report/compare-view.mjs"),
  () => import("../../plan/added.mjs"),
  () => import("../plan-here.mjs"),
  () => import("../../plan/page.mjs"),
  () => import("../../plan/ways-out.mjs"),
  () => import("../../plan/plan-document.mjs"),
  () => import("../../plan/plan-book.mjs"),
  () => import("../../plan/plan-csv.mjs"),
  () => import("../../plan/calendar/plan-calendar.mjs"),
  () => import("../../plan/meetings/said-and-did-document.mjs"),
  () => import("../../plan/meetings/meeting-end-view.mjs"),
  () => import("../past/last-plan.mjs"),
];

/**
 * @param {import("../fetched-later.mjs").PartsOfPage} parts
 * @returns {Promise<boolean>} whether it is all here; what did not come may be asked for again
 */
export async function everything(parts) {
  const hasCamera = isSecureContext && Boolean(navigator.mediaDevices?.getUserMedia);
  const came = await Promise.all([
    allCame([...PARTS, ...(hasCamera ? [() => import("../scanning/scan-view.mjs"), decoder] : [])]),
    allCame([() => editions(parts)]),
  ]);
  return came.every(Boolean);
}

/** What reads the camera's pictures where the browser cannot. */
async function decoder() {
  const { qrReader } = await import("../scanning/reader.mjs");
  await qrReader();
}

/**
 * What the page counts, and what earlier rounds of the same check were answered in.
 *
 * @param {import("../fetched-later.mjs").PartsOfPage} parts
 * @throws where something cannot be fetched
 */
async function editions(parts) {
  const here = await parts.loaded();
  if (!here) throw new Error("the page's own parts did not come");
  const index = await loadIndex();
  parts.here = { ...here, index };
  const listed = index.find(({ number }) => number === here.definition.number)?.editions ?? [];
  await Promise.all(listed.map(({ url }) => loadDefinition(new URL(url, ROOT).href)));
}
