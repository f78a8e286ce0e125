// Plain words in which every line is a paragraph, as word processors hand them over where nothing else is to be had.

const BULLET = /^\s*[-*+•●▪◦‣·–o\uf0b7]\s+(?=\S)/u;
const NUMBER = /^\s*\d{1,2}[.)]\s+(?=\S)/;
const ENDED = /[.!?…:]["'”’»)\]]*$/u;
/** No program that breaks long lines lets one grow as long as this. */
const UNBROKEN = 110;

/**
 * Words with a blank line between the paragraphs. Lines that a program broke for want of room, verses and addresses stay
 * as they are: they end anywhere.
 *
 * @param {string} text as it was pasted
 * @returns {{text: string, paragraphs: number, items: number} | null} null where the lines are no paragraphs
 */
export function asParagraphs(text) {
  const lines = text.replace(/\r\n?/g, "\n").trim().split("\n").map((line) => line.trimEnd());
  if (lines.length < 2 || lines.some((line) => !line)) return null;
  const isItem = lines.map((line) => BULLET.test(line) || NUMBER.test(line));
  const prose = lines.filter((_, at) => !isItem[at]);
  const whole = prose.filter((line) => ENDED.test(line) || line.length > UNBROKEN);
  if (whole.length < 2 || whole.length < prose.length * 0.6) return null;
  let made = "";
  lines.forEach((line, at) => {
    made += (at ? (isItem[at] && isItem[at - 1] ? "\n" : "\n\n") : "") + line.replace(BULLET, "- ").trim();
  });
  return { text: made, paragraphs: prose.length, items: lines.length - prose.length };
}
