// Small English: numbers in letters, capitals, and what is told one after another.

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/**
 * @param {number} count
 * @returns {string} in letters up to ten
 */
export function inWords(count) {
  return NUMBERS[count] ?? String(count);
}

/**
 * @param {string} text
 * @returns {string} with a capital letter
 */
export function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * @param {readonly string[]} parts
 * @param {string} [last] the word before the last part
 * @returns {string} “a, b and c”
 */
export function listed(parts, last = "and") {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts[parts.length - 1]}`;
}
