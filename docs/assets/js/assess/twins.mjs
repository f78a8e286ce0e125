// A tab that is duplicated takes along what the first one held, tag and all. Pages of one browser tell each other which
// sitting they have, so that one person's sheet does not go on in two tabs.

/**
 * @param {string} name of the check and edition
 * @param {() => number} tag of the present sitting
 * @param {() => void} told that another tab had this sitting first
 * @returns {(tag: number) => void} asks the other tabs for a sitting
 */
export function twins(name, tag, told) {
  if (!("BroadcastChannel" in globalThis)) return () => {};
  let asking = false;
  /** @type {BroadcastChannel | null} */
  let channel = null;

  function open() {
    channel ??= new BroadcastChannel(`guide:sitting-${name}`);
    channel.onmessage = ({ data }) => {
      if (data?.tag !== tag()) return;
      if (!data.held) channel?.postMessage({ tag: tag(), held: true });
      else if (asking) {
        asking = false;
        told();
      }
    };
  }

  // An open channel may keep a browser from holding the page for Back.
  addEventListener("pagehide", () => {
    channel?.close();
    channel = null;
  });
  addEventListener("pageshow", open);
  open();
  return (asked) => {
    asking = true;
    channel?.postMessage({ tag: asked, held: false });
  };
}
