// The camera that looks away from whoever holds the device: opened when asked for, or why it could not be.

const INSTEAD = "Or paste or type the codes.";
const INSECURE = `A browser gives its camera only to a page whose address begins with https, and this one’s does not. ${INSTEAD}`;
/** By what the browser calls it. @type {Readonly<Record<string, string>>} */
const FAULTS = {
  NotAllowedError: `This page may not use the camera. Allow it in the browser’s settings for this site, then press “Scan codes” again. ${INSTEAD}`,
  NotFoundError: `No camera was found here. Open this page on a phone or a laptop that has one. ${INSTEAD}`,
};
const NOT_STARTED = `The camera could not be started. Perhaps another program is using it: close that, then press “Scan codes” again. ${INSTEAD}`;

export const GONE = `The camera stopped by itself. Press “Scan codes” to go on. ${INSTEAD}`;

/**
 * @returns {Promise<{stream: MediaStream} | {fault: string}>} `fault`: a sentence with a way out
 */
export async function openCamera() {
  if (!isSecureContext) return { fault: INSECURE };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    return { stream };
  } catch (error) {
    return { fault: FAULTS[error instanceof Error ? error.name : ""] ?? NOT_STARTED };
  }
}

/** @param {MediaStream} stream whose camera is let go */
export function release(stream) {
  for (const track of stream.getTracks()) track.stop();
}
