// A code that a phone's camera opened in a tab of its own goes to the tab in which the round is open: one asks whether
// there is such a tab, hands the code over, and says so.

import { tabs } from "../kit/tabs.mjs";

export const TAKEN = "Handed to the round that is open in another tab. You can close this one.";
export const WAITS = "Handed to the round that is open in another tab. That round is closed, so the code waits in its box. You can close this one.";

/** Milliseconds until nobody is taken to be there; and until one that is there has taken the code in. */
const NOBODY = 500;
const BUSY = 8000;

/** @param {string} check its id */
function channelOf(check) {
  return `handing-${check}`;
}

/**
 * @param {string} check its id
 * @param {string} code or a link that holds one
 * @returns {Promise<"taken" | "waits" | null>} `waits`: the round is closed, and the code lies in its box; null: no other tab
 *   of this browser has a round of this check open
 */
export function handOver(check, code) {
  const ask = crypto.randomUUID?.() ?? String(Math.random());
  return new Promise((done) => {
    let given = false;
    const channel = tabs(channelOf(check), (message) => {
      if (message.ask !== ask) return;
      if (message.here && !given) {
        given = true;
        clearTimeout(waiting);
        waiting = setTimeout(end, BUSY, null);
        channel.say({ ask, give: message.here, code });
      } else if (message.came) {
        end(message.came === "waits" ? "waits" : "taken");
      }
    });
    let waiting = setTimeout(end, NOBODY, null);
    channel.say({ ask });

    /** @param {"taken" | "waits" | null} came */
    function end(came) {
      clearTimeout(waiting);
      channel.close();
      done(came);
    }
  });
}

/**
 * Takes in what other tabs hand over, for as long as the page stands.
 *
 * @param {string} check its id
 * @param {(code: string) => Promise<"taken" | "waits">} take
 */
export function takeOver(check, take) {
  const own = crypto.randomUUID?.() ?? String(Math.random());
  /** @type {ReturnType<typeof tabs> | null} */
  let channel = null;

  /** @param {import("../kit/tabs.mjs").Message} message */
  async function heard({ ask, give, here, came, code }) {
    if (give === own && typeof code === "string") channel?.say({ ask, came: await take(code) });
    else if (ask && !give && !here && !came) channel?.say({ ask, here: own });
  }

  const open = () => {
    channel ??= tabs(channelOf(check), heard);
  };
  // An open channel may keep a browser from holding the page for Back.
  addEventListener("pagehide", () => {
    channel?.close();
    channel = null;
  });
  addEventListener("pageshow", open);
  open();
}
