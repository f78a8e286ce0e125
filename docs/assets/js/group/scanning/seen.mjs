// Which readings of a camera are new: a phone lies before it for many pictures, and is one phone.

/** Pictures without a text after which it counts as shown again. */
const AWAY = 12;

/** What a camera has seen of late. */
export class Seen {
  #picture = 0;
  /** By text, the picture that it was last in. @type {Map<string, number>} */
  #last = new Map();

  /**
   * @param {readonly string[]} texts read in the next picture
   * @returns {readonly string[]} those that were in none of the pictures just before
   */
  fresh(texts) {
    this.#picture += 1;
    const fresh = texts.filter((text) => this.#picture - (this.#last.get(text) ?? -AWAY) > AWAY);
    for (const text of texts) this.#last.set(text, this.#picture);
    return fresh;
  }
}
