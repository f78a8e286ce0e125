// The page of a worksheet: a form in place of the blank sheet, kept for the tab, taken along, opened again.

import { element, focusOn, one } from "../kit/dom.mjs";
import { notices } from "../plan/plan-notices.mjs";
import { BLANK, isBlank, progress } from "./filled.mjs";
import { formView } from "./form-view.mjs";
import { keeping } from "./keeping.mjs";
import { opening } from "./opening.mjs";
import { paperView } from "./paper-view.mjs";
import { sheetIn } from "./sheet.mjs";
import { taking } from "./taking.mjs";
import { written } from "./written.mjs";

/** @typedef {import("./filled.mjs").Filled} Filled */

/** @param {HTMLElement} root that fill-in.html makes */
export function mount(root) {
  const sheet = sheetIn(root);
  const paper = one(root, '[data-part="paper"]');
  const place = one(root, '[data-part="form"]');
  const notice = notices();
  const { say } = notice;
  /** @type {Filled} */
  let filled = BLANK;
  /** Something was changed since the person last had it in hand as a file. */
  let unsaved = false;

  const top = element("div", {});
  const keep = keeping(sheet, { filled: () => filled, take: show, beside, clear, top, say });
  filled = keep.found;
  const counts = [1, 2].map(() => element("p", { class: "guide-fill-count" }));
  const form = formView(sheet, { filled: () => filled, change, say });
  const takes = taking(sheet, { filled: () => filled, taken: () => (unsaved = false), say });
  const opens = opening(sheet, { filled: () => filled, swap, beside, say });
  const parts = [top, counts[0], form.view, section("fill-keeping", "Keep it", keep.view), section("fill-taking", "Take it with you", counts[1], takes.view), section("fill-opening", "Open a file", opens)];

  /** @param {Filled} next what the person made of it */
  function change(next) {
    filled = next;
    unsaved = true;
    tell();
    keep.later();
  }

  function tell() {
    const { filled: done, of } = progress(sheet, filled);
    for (const count of counts) count.textContent = `${done} of ${of} filled`;
  }

  /** @param {Filled} next which came from elsewhere */
  function show(next) {
    const focused = document.activeElement?.id;
    filled = next;
    unsaved = true;
    form.draw();
    tell();
    keep.later();
    // The same field, as it is now.
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  }

  /**
   * Puts another in the present one's place, and offers that back; what comes back can be changed for it again.
   *
   * @param {Filled} next
   * @param {string} words
   */
  function swap(next, words) {
    const before = filled;
    show(next);
    say(words, isBlank(before) ? {} : { ways: { "Bring ours back": () => swap(before, "Ours is back as it was.") } });
  }

  function clear() {
    if (isBlank(filled)) {
      say("There is nothing to clear.");
      return;
    }
    const [before, wasOn] = [filled, keep.isOn()];
    keep.turn(false);
    show(BLANK);
    unsaved = false;
    say(keep.hasAnother() ? "The sheet is cleared here. The other version that this browser keeps is left as it is." : "The sheet is cleared, here and in what this browser keeps.", {
      ways: {
        "Bring it back"() {
          show(before);
          keep.turn(wasOn);
          say("It is back.");
        },
      },
    });
  }

  /** @param {Filled} theirs */
  async function beside(theirs) {
    try {
      const { besideView } = await import("./beside-view.mjs");
      const before = filled;
      const view = besideView(sheet, theirs, {
        filled: () => filled,
        change,
        done(back) {
          place.replaceChildren(...parts, notice.view);
          show(back ?? filled);
          focusOn(counts[0]);
          if (back) say("Ours is back as it was.");
          else if (before !== filled) say("What you chose is on the sheet.", { ways: { "Put ours back as it was": () => show(before) } });
        },
      });
      if (!view) {
        say("The two say the same.");
        return;
      }
      place.replaceChildren(view, notice.view);
      one(view, "h2").focus();
      view.scrollIntoView();
    } catch {
      say("That could not be loaded. See whether you are connected, and try again; the sheet is as it was.");
    }
  }

  const print = () => paper.replaceChildren(...paperView(written(sheet, filled, takes.wanted())));
  addEventListener("beforeprint", print);
  addEventListener("beforeunload", (event) => {
    if (unsaved && keep.isLost()) event.preventDefault();
  });

  paper.classList.add("guide-print-only");
  place.replaceChildren(...parts, notice.view);
  print();
  tell();
  keep.start();
}

/**
 * @param {string} id
 * @param {string} heading
 * @param {...HTMLElement} content
 */
function section(id, heading, ...content) {
  return element("section", { class: "guide-fill-part", "aria-labelledby": id }, element("h2", { id }, heading), ...content);
}
