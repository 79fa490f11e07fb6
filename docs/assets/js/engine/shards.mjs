/**
 * The form of the published index, for those who write it and those who read it.
 *
 * `root.json` is loaded first. A small wiki is in it as a whole (`records`). Of a large one it holds
 * the commonest words and how the rest is divided:
 *
 * - `<stamp>/words/<n>.json`: words in alphabetical order, each with the number of records that it
 *   occurs in and the numbers of those that are filed under it (the first, then the steps).
 * - `<stamp>/records/<n>.json`: the entries of BLOCK records.
 *
 * The stamp changes with the content, so that files of two builds are never mixed.
 */

/**
 * @typedef {object} Root
 * @property {number} version
 * @property {number} size how many records there are
 * @property {Record<string, string[]>} packages
 * @property {import("./prepare.mjs").Entry[]} [records] all of them, where they are few
 * @property {string} [stamp]
 * @property {string[]} [common] the commonest words, blanks between them, by the level of their count
 * @property {string} [bounds] with what each file of words but the first begins, blanks between
 *
 * @typedef {Record<string, number[]>} WordShard
 */

/** Records in one file. */
export const BLOCK = 2;
/** Levels of a count, packed in a row: a character for each, every two levels double it. */
export const LEVELS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LEVELS_PER_DOUBLING = 2;

/** @param {number} count */
export function levelOf(count) {
  return Math.min(LEVELS.length - 1, Math.max(0, Math.round(Math.log2(count) * LEVELS_PER_DOUBLING)));
}

/** @param {number} level */
export function countOf(level) {
  return Math.round(2 ** (level / LEVELS_PER_DOUBLING));
}

/**
 * Pairs of words, as they are filed. A message of common words alone is found by two of them that
 * seldom come together.
 * @param {string[]} words
 * @returns {string[]}
 */
export function pairsOf(words) {
  return words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other].sort().join("+")));
}

/**
 * Whether a word may stand in a pair. A part of a name may be of a value that is never the same, and
 * the class of an exception changes without the message.
 * @param {import("./tokens.mjs").Token} token
 */
export function isPaired({ word, kind }) {
  return kind !== "part" && !/(?:error|exception|warning)$/.test(word);
}

/**
 * The rarest words in the order in which both sides pair them: by level, as the reader knows counts
 * no better.
 * @param {Iterable<string>} words
 * @param {(word: string) => number} count
 * @returns {string[]}
 */
export function inPairOrder(words, count) {
  const key = new Map([...new Set(words)].map((word) => [word, levelOf(count(word))]));
  return [...key.keys()].sort((a, b) => key.get(a) - key.get(b) || (a < b ? -1 : 1));
}

/** @param {string} packed */
export function unpackCounts(packed) {
  return [...packed].map((char) => countOf(LEVELS.indexOf(char)));
}

/**
 * @param {string[]} common
 * @returns {Map<string, number>} the count of each common word, rounded to its level
 */
export function readCommon(common) {
  const counts = new Map();
  common.forEach((words, level) => {
    if (words) for (const word of words.split(" ")) counts.set(word, countOf(level));
  });
  return counts;
}

/**
 * Which file holds a word.
 * @param {string[]} bounds in order
 * @param {string} word
 */
export function shardOf(bounds, word) {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The records of a list in a file of words, which begins with the word's count.
 * @param {number[]} filed
 * @returns {number[]}
 */
export function readNumbers([, ...steps]) {
  let at = 0;
  return steps.map((step) => (at += step));
}

/**
 * @param {string} stamp
 * @param {number} number
 */
export function wordsFile(stamp, number) {
  return `${stamp}/words/${number}.json`;
}

/**
 * @param {string} stamp
 * @param {number} number
 */
export function recordsFile(stamp, number) {
  return `${stamp}/records/${number}.json`;
}
