/**
 * Records that resemble a line of the paste, or that a few typed words ask for.
 *
 * Words weigh as much as they are rare among the records. A line must share most of a message's
 * weight to be called similar.
 */
import { askedFor } from "./asked.mjs";
import { TROUBLE } from "./odds.mjs";
import { likeness, nominees, sharedRange, wordsOf } from "./shared.mjs";

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
/** A line that speaks of no trouble has to be more alike. */
const CALM_THRESHOLD = 0.72;
/** What follows from the thresholds for the share of the words that a record must hold. */
const LEAST_USED = 0.19;
const MIN_WORDS = 3;
/** Of messages that are alike, that of a library in the frames is likelier. */
const SUPPORT = 1.1;
const MAX_QUERY_LINES = 6;
const MAX_QUERY_CHARS = 400;
const HOLDS_MESSAGE = /(?:Error|Exception|Warning)\s*[:：]/;
const ROUTINE = /\b(?:INFO|DEBUG|TRACE)\b/;

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
  const threshold = line.kind === "plain" && !TROUBLE.test(line.text) ? CALM_THRESHOLD : LINE_THRESHOLD;
  const out = [];
  for (const record of nominees(prepared, words, LEAST_USED)) {
    for (const message of prepared.records[record].messages) {
      const { score, strong } = likeness(words, message);
      const needed = threshold - (supported.has(record) ? 0.04 : 0);
      if (strong < MIN_WORDS || score < needed) continue;
      const range = sharedRange(line.text, words, message.words);
      out.push({ record, line: at, score: score * line.weight * (supported.has(record) ? SUPPORT : 1), range, differs: differences(words, message) });
    }
  }
  return out;
}

/**
 * Whether a logger printed the line in the course of ordinary work.
 * @param {import("./normalize.mjs").Line} line
 */
function isRoutine({ kind, text, full }) {
  return kind === "plain" && ROUTINE.test(full) && !TROUBLE.test(text);
}

/**
 * What the lines ask for, where they are few enough to have been typed.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {import("./normalize.mjs").Line[]} lines
 * @returns {Likeness[]}
 */
function likeQuery(prepared, lines) {
  const text = lines.map((line) => line.text).join("\n");
  const isLong = lines.length > MAX_QUERY_LINES || text.length > MAX_QUERY_CHARS;
  if (isLong || lines.some(({ kind }) => kind === "frame") || lines.every(isRoutine)) return [];
  const isMessage = lines.some((line) => line.kind === "exception" && line.text.includes(":"));
  const asked = askedFor(prepared, text, lines[0].text, isMessage);
  // A few words asked for differ from any message; a message can be compared with the record's.
  if (!asked.length || !HOLDS_MESSAGE.test(text)) return asked;
  const words = wordsOf(prepared, text);
  return asked.map((like) => ({ ...like, differs: nearestDiffers(prepared, like.record, words) }));
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
    .filter(({ line }) => line.weight >= 0.7 && line.kind !== "warning" && !isRoutine(line))
    .sort((a, b) => b.line.weight - a.line.weight || b.at - a.at)
    .slice(0, MAX_UNITS);
  for (const { line, at } of units) {
    if (budget.isOver()) break;
    likeLine(prepared, line, at, supported).forEach(keep);
  }
  likeQuery(prepared, lines).forEach(keep);
  return best;
}
