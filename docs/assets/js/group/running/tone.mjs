// A short, soft tone, made by the browser: nothing is fetched for it. Where a browser makes none, nothing happens.

const HERTZ = 660;
const SECONDS = 0.6;

export function tone() {
  try {
    const context = new AudioContext();
    const [source, loudness] = [context.createOscillator(), context.createGain()];
    source.frequency.value = HERTZ;
    loudness.gain.setValueAtTime(0.2, context.currentTime);
    loudness.gain.exponentialRampToValueAtTime(0.001, context.currentTime + SECONDS);
    source.connect(loudness).connect(context.destination);
    source.onended = () => context.close();
    source.start();
    source.stop(context.currentTime + SECONDS);
  } catch {
    // The words on the page tell the same.
  }
}
