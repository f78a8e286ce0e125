// Tabs of one browser that tell each other something. What they say is gone as soon as it is said.

/** @typedef {Readonly<Record<string, unknown>>} Message */

/**
 * @param {string} name
 * @param {(message: Message) => void} heard what another tab said; never what this one said
 * @returns {{say: (message: Message) => void, close: () => void}} where a browser lets no tab hear another, nothing is heard
 */
export function tabs(name, heard) {
  const key = `guide:${name}`;
  if ("BroadcastChannel" in globalThis) {
    const channel = new BroadcastChannel(key);
    channel.onmessage = ({ data }) => heard(data ?? {});
    return { say: (message) => channel.postMessage(message), close: () => channel.close() };
  }
  const read = (/** @type {StorageEvent} */ event) => {
    if (event.key === key && event.newValue) heard(JSON.parse(event.newValue));
  };
  addEventListener("storage", read);
  return {
    say(message) {
      try {
        localStorage.setItem(key, JSON.stringify(message));
        localStorage.removeItem(key);
      } catch {
        // Blocked storage carries nothing to another tab.
      }
    },
    close: () => removeEventListener("storage", read),
  };
}
