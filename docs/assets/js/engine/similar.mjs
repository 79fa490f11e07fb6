/**
 * Records that resemble a line of the paste, or that a few typed words ask for.
 *
 * Words weigh as much as they are rare among the records. A line must share most of a message's
 * weight to be called similar.
 */
import { askedFor } from "./asked.mjs";
import { nominees, sharedRange, wordsOf } from "./shared.mjs";

/**
 * @typedef {object} Likeness
 * @property {number} record
 * @property {number} line
 * @property {number} score from 0 to 1
 * @property {[number, number]} range from the first shared word to the last
 * @property {{where: "paste"|"record", word: string}[]} differs
 */

const MAX_UNITS = 24;
const MAX_DIFFERS = 6;
const LINE_THRESHOLD = 0.56;
/** What follows from the thresholds for the share of the words that a record must hold. */
const LEAST_USED = 0.19;
const MIN_WORDS = 3;

/**
 * How alike a line and one message of a record are.
 * @param {ReturnType<typeof wordsOf>} words
 * @param {{words: Map<string, number>, total: number}} message
 */
function likeness(words, message) {
  let [shared, own, total, strong] = [0, 0, 0, 0];
  for (const { as, weight, factor, kind } of words.values()) {
    total += weight;
    const there = message.words.get(as);
    if (there === undefined) continue;
    shared += there * factor;
    own += weight * factor;
    if (weight > 0.3) strong += kind === "part" ? 0.4 : kind === "name" ? 1.5 : 1;
  }
  const covered = message.total ? shared / message.total : 0;
  const used = total ? own / total : 0;
  return { score: covered ** 0.6 * used ** 0.4, strong, covered, used };
}

/**
 * @param {ReturnType<typeof wordsOf>} words
 * @param {{words: Map<string, number>}} message
 * @returns {{where: "paste"|"record", word: string}[]}
 */
function differences(words, message) {
  const known = new Set([...words.values()].map(({ as }) => as));
  const record = [...message.words].filter(([word, weight]) => weight > 0.2 && !known.has(word));
  const paste = [...words].filter(([, { as, weight, kind }]) => weight > 0.2 && kind !== "part" && !message.words.has(as));
  return [
    ...record.slice(0, MAX_DIFFERS).map(([word]) => ({ where: /** @type {const} */ ("record"), word })),
    ...paste.slice(0, MAX_DIFFERS).map(([word]) => ({ where: /** @type {const} */ ("paste"), word })),
  ];
}

/**
 * What tells a text from the message of a record that is nearest to it.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {number} record
 * @param {ReturnType<typeof wordsOf>} words of the text
 */
function nearestDiffers(prepared, record, words) {
  const { messages } = prepared.records[record];
  const scores = messages.map((message) => likeness(words, message).score);
  return differences(words, messages[scores.indexOf(Math.max(...scores))]);
}

/**
 * The likeness of one text to one record, over all of its messages.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {number} record
 * @param {string} text
 */
export function closeness(prepared, record, text) {
  const words = wordsOf(prepared, text);
  return Math.max(0, ...prepared.records[record].messages.map((message) => likeness(words, message).score));
}

/**
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {import("./normalize.mjs").Line} line
 * @param {number} at index of the line
 * @param {Set<number>} supported records of libraries named in the frames
 * @returns {Likeness[]}
 */
function likeLine(prepared, line, at, supported) {
  const words = wordsOf(prepared, line.text.slice(0, 1000));
  const out = [];
  for (const record of nominees(prepared, words, LEAST_USED)) {
    for (const message of prepared.records[record].messages) {
      const { score, strong } = likeness(words, message);
      const needed = LINE_THRESHOLD - (supported.has(record) ? 0.04 : 0);
      if (strong < MIN_WORDS || score < needed) continue;
      const range = sharedRange(line.text, words, message.words);
      out.push({ record, line: at, score: score * line.weight, range, differs: differences(words, message) });
    }
  }
  return out;
}

/**
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {import("./normalize.mjs").Line[]} lines
 * @param {Set<number>} supported
 * @param {{isOver: () => boolean}} budget
 * @returns {Map<number, Likeness>} the best likeness of each record
 */
export function findSimilar(prepared, lines, supported, budget) {
  const best = new Map();
  const keep = (like) => {
    const known = best.get(like.record);
    if (!known || like.score > known.score) best.set(like.record, like);
  };
  const units = lines
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.weight >= 0.7 && line.kind !== "warning")
    .sort((a, b) => b.line.weight - a.line.weight || b.at - a.at)
    .slice(0, MAX_UNITS);
  for (const { line, at } of units) {
    if (budget.isOver()) break;
    likeLine(prepared, line, at, supported).forEach(keep);
  }
  const short = lines.length <= 6 && lines.reduce((sum, { text }) => sum + text.length, 0) <= 400 && !lines.some(({ kind }) => kind === "frame");
  if (short) {
    const text = lines.map((line) => line.text).join("\n");
    const isMessage = lines.some((line) => line.kind === "exception" && line.text.includes(":"));
    const asked = askedFor(prepared, text, lines[0]?.text ?? "", isMessage);
    // A few words asked for differ from any message; a message can be compared with the record's.
    const holdsMessage = /(?:Error|Exception|Warning)\s*[:：]/.test(text);
    const words = holdsMessage && asked.length ? wordsOf(prepared, text) : null;
    asked.map((like) => (words ? { ...like, differs: nearestDiffers(prepared, like.record, words) } : like)).forEach(keep);
  }
  return best;
}
