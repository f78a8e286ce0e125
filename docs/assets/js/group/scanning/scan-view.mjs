// The window in which a row of phones is held before the camera. The camera is on while it stands open, and not longer.

import { element, mainButton } from "../../kit/dom.mjs";
import { peopleText } from "../../report/counting.mjs";
import { OFFLINE } from "../fetched-later.mjs";
import { GONE, openCamera, release } from "./camera.mjs";
import { qrReader } from "./reader.mjs";
import { scannedText, stoppedText } from "./scan-words.mjs";
import { Seen } from "./seen.mjs";

/** @typedef {import("./scan-words.mjs").Scanned} Scanned */
/** @typedef {import("./reader.mjs").Reader} Reader */

/** Milliseconds between two pictures. */
const PAUSE = 100;

/**
 * Takes codes in until the window is closed.
 *
 * @param {HTMLElement} place where the window stands in the page
 * @param {number} people how many are in the round
 * @param {(text: string) => Scanned} take counts what was read
 * @returns {Promise<string>} what came of it, or why the camera could not be used
 */
export async function scan(place, people, take) {
  const read = await qrReader().catch(() => null);
  if (!read) return OFFLINE;
  const opened = await openCamera();
  if ("fault" in opened) return opened.fault;
  const sum = { added: 0, corrections: 0, people };
  const { dialog, video, tell } = scanWindow(people);
  let gone = "";
  const stop = () => {
    release(opened.stream); // at once: a page that is left may come no further
    dialog.close();
  };
  const stopUnseen = () => document.hidden && stop();
  const closed = new Promise((done) => dialog.addEventListener("close", done, { once: true }));
  opened.stream.getVideoTracks()[0].addEventListener("ended", () => {
    gone = GONE;
    stop();
  });
  addEventListener("pagehide", stop);
  document.addEventListener("visibilitychange", stopUnseen);

  place.append(dialog);
  dialog.showModal();
  video.srcObject = opened.stream;
  video.play().catch(() => {}); // where it may not play by itself the first picture still shows
  watch(video, read, () => dialog.open, (text) => {
    const scanned = take(text);
    sum.added += scanned.added;
    sum.corrections += scanned.corrections;
    sum.people = scanned.people;
    tell(scanned);
  });
  stopUnseen();
  await closed;

  release(opened.stream);
  video.srcObject = null;
  removeEventListener("pagehide", stop);
  document.removeEventListener("visibilitychange", stopUnseen);
  dialog.remove();
  return gone || stoppedText(sum.added, sum.corrections, sum.people);
}

/** @param {number} people */
function scanWindow(people) {
  const video = element("video", { class: "guide-scan-picture", playsinline: true, "aria-hidden": "true" });
  video.muted = true;
  const status = element("p", { class: "guide-scan-status", role: "status" }, "Hold the first phone’s square before the camera.");
  const count = element("p", { class: "guide-scan-count" }, `${peopleText(people)} so far`);
  const dialog = element(
    "dialog",
    { class: "guide-scan", "aria-labelledby": "scan-title" },
    element("h2", { id: "scan-title" }, "Scan the codes"),
    video,
    status,
    count,
    mainButton("Stop", () => dialog.close()),
    element("p", { class: "guide-hint" }, "The camera’s pictures are read here in your browser. None is kept or sent."),
  );
  return {
    dialog,
    video,
    /** @param {Scanned} scanned */
    tell(scanned) {
      status.textContent = scannedText(scanned);
      status.classList.toggle("guide-scan-wrong", scanned.faults.length > 0 || scanned.found === 0);
      count.textContent = `${peopleText(scanned.people)} so far`;
    },
  };
}

/**
 * @param {HTMLVideoElement} video
 * @param {Reader} read
 * @param {() => boolean} isOn
 * @param {(text: string) => void} found each text once for as long as it lies before the camera
 */
async function watch(video, read, isOn, found) {
  const seen = new Seen();
  while (isOn()) {
    const texts = await read(video).catch(() => []);
    if (isOn()) seen.fresh(texts).forEach(found);
    await new Promise((next) => setTimeout(next, PAUSE));
  }
}
