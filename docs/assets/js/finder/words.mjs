// Words of a text: folded, cut to their stems, each with its place. Pure.

/**
 * @typedef {object} Word
 * @property {string} stem what it is compared by
 * @property {boolean} empty whether it says too little to be looked for
 * @property {boolean} faint whether it may stand in any complaint, and so says little of what is wrong
 * @property {number} from where it begins in the text
 * @property {number} to where it ends
 */

/** Words that hold a sentence together and say nothing of what is wrong. Apostrophes are left out, as in `dont`. */
const EMPTY = new Set(
  `a about actually ago all already also although always am an and any anyone anything are arent as at away be because
  been being both but by came can cannot cant come comes coming could couldnt did didnt do does doesnt doing done dont
  each either else etc even ever every for from get gets getting go goes going gone got had hadnt has hasnt have havent
  having he her here hers herself him himself his how however i id if im in into is isnt it its itself ive just keep keeps kept lets like lot lots
  made make makes many may maybe me might mine more most much must my myself no not now of off often on once only onto or
  other others our ours ourselves out over own perhaps put quite rather really s same say says shall she should shouldnt since so
  some somebody someone something sometimes somehow still such t than that thats the their theirs them themselves then there theres
  these they theyre theyve thing things this those though through till to too two under until up upon us use used very
  want wants was wasnt way we were werent weve what whatever whats when whenever where whether which while who whole whom
  whose why will with within without wont would wouldnt yet you your youre yours youve`.split(/\s+/),
);

/** Forms that no rule brings together. Each line: what they are compared by, and the forms. */
const IRREGULAR = new Map(
  `break broke broken|bring brought|build built|choose chose chosen|fall fell fallen|feel felt|find found|fight fought
  forget forgot forgotten|give gave given|grow grew grown|hear heard|hide hid hidden|hold held|know knew known|lead led
  leave left|lose lost|mean meant|meet met|pay paid|person people persons|run ran|see saw seen|sell sold|send sent
  speak spoke spoken|spend spent|steal stole stolen|take took taken|tell told|think thought|try tried|win won
  woman women|man men|child children|write wrote written|bad badly|full fully`
    .split(/[|\n]/)
    .flatMap((line) => {
      const [stem, ...forms] = line.trim().split(" ");
      return [stem, ...forms].map((form) => /** @type {const} */ ([form, stem]));
    }),
);

/** Words of all talk about working with others, by their stems. Twenty entries are too few to show how common they are. */
const FAINT = new Set(
  `after again agency anybody around ask before between big body charity council day down end everybody everyone expect
  first follow full group half happen hear hour join know look lose man meet member middle minute month need never new
  next nobody none one organisation outside part partner partnership person proper real room small speak start sure
  take talk team tell think three time town week woman work year`
    .split(/\s+/)
    .map(stemOf),
);

const ACCENTS = /\p{M}/gu;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * @param {string} text
 * @returns {Word[]} in order; those that are empty too, since a phrase may need them
 */
export function wordsOf(text) {
  return [...text.matchAll(WORD)].map((found) => {
    const plain = fold(found[0]);
    const empty = plain.length < 2 || EMPTY.has(plain);
    const stem = stemOf(plain);
    return { stem, empty, faint: FAINT.has(stem), from: found.index, to: found.index + found[0].length };
  });
}

/**
 * In small letters, without accents, apostrophes or the s of a possessive.
 *
 * @param {string} word
 */
export function fold(word) {
  const plain = word.normalize("NFKD").replace(ACCENTS, "").toLowerCase().replace(/’/g, "'");
  return plain.replace(/'s?$/, "").replace(/'/g, "");
}

/**
 * Light stemming for English: plurals, -ed, -ing, -ly and a final e. It need not give a word, only the same letters
 * for the forms of one word: reply, replies, replied and replying are all `reply`.
 *
 * @param {string} given folded
 * @returns {string}
 */
export function stemOf(given) {
  const word = IRREGULAR.get(given) ?? given;
  if (word.length < 4 || word === "news" || /\p{N}/u.test(word)) return word;
  const singular = word
    .replace(/(sh|ch|ss|x|z)es$/, "$1")
    .replace(/(..)ies$/, "$1y")
    .replace(/([^su])s$/, "$1");
  const stem = singular
    .replace(/(..)ied$/, "$1y")
    .replace(/([aeiouy].*)eed$/, "$1ee")
    .replace(/([aeiouy].*[^e])ed$/, "$1")
    .replace(/([aeiouy].*)ing$/, "$1")
    .replace(/(....)ly$/, "$1");
  const single = stem.replace(/([bdfglmnprt])\1$/, "$1");
  return single.length > 3 && !single.endsWith("ee") ? single.replace(/e$/, "") : single;
}

/**
 * Whether two words differ by one slip of the fingers: two letters swapped, one too many or too few, or one wrong. The
 * first letter must be right and the words long enough for that slip: short ones are too near to one another (a project
 * is not one that someone meant to protect).
 *
 * @param {string} one
 * @param {string} other
 */
export function isSlip(one, other) {
  const length = Math.min(one.length, other.length);
  if (one === other || one[0] !== other[0] || length < 5 || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const isSwapped = one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
  const isExtra = one.slice(at + 1) === other.slice(at) || one.slice(at) === other.slice(at + 1);
  const isWrong = one.slice(at + 1) === other.slice(at + 1);
  return isSwapped || (isExtra && length > 5) || (isWrong && length > 7);
}
