// Reads QR codes in a camera's picture: by the browser where it can, else by a reader that is fetched now. A picture is
// looked at and gone.

/** @typedef {(video: HTMLVideoElement) => Promise<readonly string[]>} Reader gives the texts in the picture that a video shows */
/** @typedef {{detect: (video: HTMLVideoElement) => Promise<readonly {rawValue: string}[]>}} Detector */
/** @typedef {{new (options: {formats: string[]}): Detector, getSupportedFormats: () => Promise<readonly string[]>}} DetectorClass */

const FORMAT = "qr_code";
/** Pixels of the longer side that are looked at: enough for a code that fills a third of the picture. */
const MOST = 960;
/** Milliseconds for a second look at one picture. */
const LONGEST = 60;

/**
 * @returns {Promise<Reader>}
 * @throws where the browser has none and ours cannot be fetched
 */
export async function qrReader() {
  return await readerOfBrowser() ?? ours();
}

/** @returns {Promise<Reader | null>} */
async function readerOfBrowser() {
  const known = /** @type {{BarcodeDetector?: DetectorClass}} */ (/** @type {unknown} */ (globalThis)).BarcodeDetector;
  try {
    if (!known || !(await known.getSupportedFormats()).includes(FORMAT)) return null;
    const detector = new known({ formats: [FORMAT] });
    return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue).filter(Boolean);
  } catch {
    return null;
  }
}

/** @returns {Promise<Reader>} */
async function ours() {
  const { decodeQR } = await import("../../vendor/qr-decode.mjs");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, MOST / Math.max(video.videoWidth, video.videoHeight, 1));
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    if (!context || !width || !height) return [];
    [canvas.width, canvas.height] = [width, height];
    context.drawImage(video, 0, 0, width, height);
    try {
      return [decodeQR(context.getImageData(0, 0, width, height), { timeLimit: LONGEST })];
    } catch {
      return []; // no code in it
    }
  };
}
