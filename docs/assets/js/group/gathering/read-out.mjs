// Codes that were read out and written down as they were heard, by a person or by a phone that takes dictation: “two one
// zero golf dash, bravo, A as in apple, double five”.

const SPOKEN = new Map(Object.entries({
  zero: "0", oh: "0", nought: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9",
  alpha: "A", alfa: "A", bravo: "B", charlie: "C", delta: "D", echo: "E", foxtrot: "F", golf: "G", hotel: "H", india: "1",
  juliet: "J", juliett: "J", kilo: "K", lima: "1", mike: "M", november: "N", oscar: "0", papa: "P", quebec: "Q", romeo: "R",
  sierra: "S", tango: "T", victor: "V", whiskey: "W", whisky: "W", xray: "X", "x-ray": "X", yankee: "Y", zulu: "Z",
  dash: "-", hyphen: "-", minus: "-", capital: "", letter: "",
}));

const TWICE = new Map([["double", 2], ["triple", 3]]);
/** “B as in Bertie”: the letter counts, and not the word. */
const ONE = String.raw`(?:${[...TWICE.keys(), ...SPOKEN.keys()].join("|")}|[0-9a-z](?: (?:for|as in|like) [a-z]+)?)\b`;
/** Fewer are ordinary words: no code is as short. */
const RUN = new RegExp(String.raw`\b${ONE}(?:[ ,.;\n-]{1,4}${ONE}){11,}`, "gi");
const EACH = new RegExp(String.raw`\b${ONE}`, "gi");

/**
 * @param {string} text in which lines end in LF, and every dash is a hyphen
 * @returns {string} the same, with each run of words that spell something out in its place as it is written
 */
export function spelled(text) {
  return text.replace(RUN, (run) => {
    const words = [...run.toLowerCase().matchAll(EACH)].map(([word]) => word);
    if (!words.some((word) => SPOKEN.has(word) || word.includes(" "))) return run;
    return words.map((word, at) => {
      const written = SPOKEN.get(word) ?? (TWICE.has(word) ? "" : word[0].toUpperCase());
      return written.repeat(TWICE.get(words[at - 1] ?? "") ?? 1);
    }).join("");
  });
}
