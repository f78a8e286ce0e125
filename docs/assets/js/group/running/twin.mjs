// A tab that is duplicated takes along the round that the first one holds. Tabs ask each other, so that one round does
// not go on in two places.

import { tabs } from "../../kit/tabs.mjs";

/**
 * @param {string} name of the round's place
 * @param {() => number} id of the present round
 * @param {() => void} told that another tab had this round first
 * @returns {() => void} asks the other tabs
 */
export function twin(name, id, told) {
  let asking = false;
  /** @type {ReturnType<typeof tabs> | null} */
  let channel = null;

  /** @param {import("../../kit/tabs.mjs").Message} message */
  function heard({ round, isHeld }) {
    if (round !== id()) return;
    if (!isHeld) channel?.say({ round, isHeld: true });
    else if (asking) {
      asking = false;
      told();
    }
  }

  const open = () => {
    channel ??= tabs(`round-${name}`, heard);
  };
  // An open channel may keep a browser from holding the page for Back.
  addEventListener("pagehide", () => {
    channel?.close();
    channel = null;
  });
  addEventListener("pageshow", open);
  open();
  return () => {
    asking = true;
    channel?.say({ round: id(), isHeld: false });
  };
}
