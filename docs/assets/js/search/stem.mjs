// The root of an English word: the Snowball stemmer for English (Porter 2), as the package snowballstemmer 3 has it, by
// which the index is made. A test holds the two together. Pure.
// Source: Porter, M. F., "English (Porter2) stemming algorithm", snowballstem.org.

/** Words that no rule fits. */
const WHOLE = new Map(
  "andes atlas bias cosmos early>earli gently>gentl howe idly>idl news only>onli singly>singl skies>sky skis>ski sky ugly>ugli"
    .split(" ")
    .map((line) => line.split(">"))
    .map(([word, stem]) => [word, stem ?? word]),
);

/** Beginnings after which the first region begins, whatever their letters. */
const BEGINNINGS = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/;
const REGION = /^[^aeiouy]*[aeiouy]+[^aeiouy]/;
const SHORT = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/;
const VOWEL = /[aeiouy]/;

/** @param {string} lines endings, each with what stands in its place */
const endings = (lines) => new Map(lines.split(" ").map((line) => /** @type {[string, string]} */ (line.split(">"))));

const SECOND = endings(
  "anci>ance enci>ence ogi>og li> bli>ble abli>able alli>al fulli>ful lessli>less ousli>ous entli>ent aliti>al biliti>ble " +
    "iviti>ive tional>tion ational>ate alism>al ation>ate ization>ize izer>ize ator>ate iveness>ive fulness>ful " +
    "ousness>ous ogist>og",
);
const THIRD = endings("icate>ic ative> alize>al iciti>ic ical>ic tional>tion ational>ate ful> ness>");
const FOURTH = endings(
  "ic> ance> ence> able> ible> ate> ive> ize> iti> al> ism> ion> er> ous> ant> ent> ment> ement>",
);

/**
 * @param {string} word in small letters, without apostrophes
 * @returns {string} the same for the forms of one word; it need not be a word itself
 */
export function stemOf(word) {
  const exception = WHOLE.get(word);
  if (exception !== undefined) return exception;
  if (word.length < 3) return word;
  const given = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const first = after(given, 0, BEGINNINGS.exec(given) ?? REGION.exec(given));
  const second = after(given, first, REGION.exec(given.slice(first)));
  const plain = ended(singular(given), first).replace(/(.[^aeiouy])[yY]$/, "$1i");
  const shorter = fourth(third(changed(plain, SECOND, first), first, second), second);
  return last(shorter, first, second).replaceAll("Y", "y");
}

/**
 * @param {string} word
 * @param {number} from
 * @param {RegExpExecArray | null} found
 * @returns {number} where the region begins
 */
const after = (word, from, found) => (found ? from + found[0].length : word.length);

/** @param {string} word */
function singular(word) {
  if (/sses$/.test(word)) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[^su]s$/.test(word) && VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

/**
 * Without -ed, -ing and the like.
 *
 * @param {string} word
 * @param {number} first
 */
function ended(word, first) {
  const long = /eed(?:ly)?$/.exec(word);
  if (long) {
    const stays = long.index < first || /^(?:succ|proc|exc)$/.test(word.slice(0, long.index));
    return stays ? word : `${word.slice(0, long.index)}ee`;
  }
  if (/^(?:even|cann|inn|earr|herr|out)ing$/.test(word)) return word;
  if (/^[^aeiouy]ying$/.test(word)) return `${word[0]}ie`;
  const stem = word.replace(/(?:ed|ing)(?:ly)?$/, "");
  if (stem === word || !VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return /^[aeo]..$/.test(stem) ? stem : stem.slice(0, -1);
  return stem.length === first && SHORT.test(stem) ? `${stem}e` : stem;
}

/**
 * @param {string} word
 * @param {ReadonlyMap<string, string>} table
 * @returns {string | undefined} the longest ending of the table that the word has
 */
function endingOf(word, table) {
  for (let length = Math.min(7, word.length); length > 1; length--) {
    const ending = word.slice(-length);
    if (table.has(ending)) return ending;
  }
}

/**
 * @param {string} word
 * @param {ReadonlyMap<string, string>} table
 * @param {number} from where an ending may begin at the earliest
 */
function changed(word, table, from) {
  const ending = endingOf(word, table);
  if (ending === undefined || word.length - ending.length < from) return word;
  const stem = word.slice(0, -ending.length);
  if (ending === "ogi" && !stem.endsWith("l")) return word;
  if (ending === "li" && !/[cdeghkmnrt]$/.test(stem)) return word;
  if (ending === "ion" && !/[st]$/.test(stem)) return word;
  return stem + table.get(ending);
}

/**
 * @param {string} word
 * @param {number} first
 * @param {number} second
 */
function third(word, first, second) {
  return endingOf(word, THIRD) === "ative" && word.length - 5 < second ? word : changed(word, THIRD, first);
}

/**
 * @param {string} word
 * @param {number} second
 */
const fourth = (word, second) => changed(word, FOURTH, second);

/**
 * Without an e or one of two l at the end.
 *
 * @param {string} word
 * @param {number} first
 * @param {number} second
 */
function last(word, first, second) {
  const stem = word.slice(0, -1);
  if (word.endsWith("e")) return stem.length >= second || (stem.length >= first && !SHORT.test(stem)) ? stem : word;
  return word.endsWith("ll") && stem.length >= second ? stem : word;
}
