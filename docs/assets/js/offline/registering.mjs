// The service worker of the site: registered for this site's own path, and gone again.

/** @typedef {{createScriptURL: (address: string) => string}} Policy */
/** @typedef {{createPolicy: (name: string, rules: Policy) => Policy}} TrustedTypes */

const root = () => new URL(document.body.dataset.root ?? "./", location.href).href;

/**
 * Where it lies. Under Trusted Types only a policy may name a script: the page's policy allows this one, and it names
 * this one script whatever it is asked for.
 */
const address = (() => {
  const types = /** @type {{trustedTypes?: TrustedTypes}} */ (globalThis).trustedTypes;
  const own = () => `${root()}service-worker.js`;
  const policy = types?.createPolicy("guide-offline", { createScriptURL: own });
  return () => policy?.createScriptURL("") ?? own();
})();

/** @returns {Promise<void>} once it answers */
export async function register() {
  const registration = await navigator.serviceWorker.register(address(), { scope: root() });
  const coming = registration.installing ?? registration.waiting;
  if (!coming || registration.active) return;
  await new Promise((done, failed) => {
    const look = () => {
      if (coming.state === "activated") done(undefined);
      if (coming.state === "redundant") failed(new Error("the service worker could not start"));
    };
    coming.addEventListener("statechange", look);
    look();
  });
}

/** Takes it away; pages that are open from the copy ask the network from then on. */
export async function unregister() {
  const registration = await navigator.serviceWorker.getRegistration(root());
  if (registration?.scope === root()) await registration.unregister();
}

/** @returns {boolean} whether this browser has what it takes, here */
export const isPossible = () => isSecureContext && "serviceWorker" in navigator && "caches" in globalThis && Boolean(crypto.subtle);
