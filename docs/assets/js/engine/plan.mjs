/**
 * What to ask the published index for: the words of the lines that say most, as far as they are
 * rare. How many is bounded, and so is what a query costs.
 */
import { typedName } from "./normalize.mjs";
import { inPairOrder, isPaired, pairsOf } from "./shards.mjs";
import { GLOSSARY } from "./words.mjs";
import { KIND_WEIGHT, tokenize } from "./tokens.mjs";

/**
 * @typedef {Map<string, number>} Wanted words, each with what it weighs: that of its line and kind
 */

/** A longer line is a whole traceback, a dump around a message, or a message with a long list. */
const LONG_LINE = 600;
/** So much of its beginning and of its end, which says most, is asked for. */
const HEAD_CHARS_ASKED = 300;
const ASKED_CHARS = 1800;
/** No word of a message is as long. */
const UNBROKEN = /[^\s]{120,}/g;
const ASKED_LINES = 40;
/** How many rare and how many common words of a line are asked for at the first pass. */
const RARE_PER_LINE = 7;
const COMMON_PER_LINE = 2;
/** The pairs of so many common words of a line are asked for, and what a pair weighs. */
const PAIRED_PER_LINE = 4;
const PAIR_WEIGHT = 0.5;
const LONGEST_NAME = 120;
/** What a query that is a record's name weighs against words. */
const NAME_WEIGHT = 6;

/**
 * Lines by what they say, the later first where they say the same.
 * @param {import("./normalize.mjs").Line[]} lines
 */
function linesToAsk(lines) {
  const order = lines.map((line, at) => ({ line, at }));
  const isTold = ({ line }) => line.kind !== "mark" && line.kind !== "frame";
  // A line that speaks of an error goes before one that does not.
  const rank = ({ line }) => line.weight - (line.kind === "plain" ? 0.1 : 0);
  return order
    .filter(isTold)
    .sort((a, b) => rank(b) - rank(a) || b.at - a.at)
    .slice(0, ASKED_LINES)
    .map(({ line }) => line);
}

/**
 * The English words that Chinese terms stand for.
 * @param {string} text
 */
function englishOf(text) {
  return /[\u3400-\u9fff]/.test(text) ? GLOSSARY.filter(([zh]) => text.includes(zh)).map(([, en]) => en) : [];
}

/**
 * The ends of a long line; the beginning stands last, for tokens of a long line are taken from there.
 * @param {string} text
 */
function bothEnds(text) {
  return text.length <= ASKED_CHARS ? text : `${text.slice(-ASKED_CHARS)} ${text.slice(0, HEAD_CHARS_ASKED)}`;
}

/**
 * @param {import("./normalize.mjs").Line} line
 * @param {Map<string, number>} common
 */
function wordsOfLine(line, common) {
  const isLong = line.text.length > LONG_LINE;
  const text = isLong ? bothEnds(line.text.replace(UNBROKEN, " ")) : line.text;
  const weights = new Map();
  const tokens = tokenize(text);
  for (const { word, kind } of isLong ? tokens.reverse() : tokens) {
    weights.set(word, Math.max(weights.get(word) ?? 0, KIND_WEIGHT[kind] * line.weight));
  }
  for (const word of englishOf(text)) weights.set(word, line.weight);
  const rare = [...weights].filter(([word]) => !common.has(word));
  const known = [...weights].filter(([word]) => common.has(word));
  // What is said in plain words stays the same; a name may be the reader's own.
  known.sort(([a], [b]) => common.get(a) - common.get(b) || (a < b ? -1 : 1));
  const plain = tokens.filter((token) => common.has(token.word) && isPaired(token)).map(({ word }) => word);
  const paired = pairsOf(inPairOrder(plain, (word) => common.get(word)).slice(0, PAIRED_PER_LINE));
  return { rare, known, pairs: paired.map((pair) => /** @type {const} */ ([pair, PAIR_WEIGHT * line.weight])) };
}

/**
 * The record that a query names: its id, an alias, its last part or its code.
 * @param {string} text
 */
export function nameIn(text) {
  const name = typedName(text);
  return name.length <= LONGEST_NAME ? name : "";
}

/**
 * Words to ask for, the most telling first.
 * @param {string} text
 * @param {import("./normalize.mjs").Line[]} lines
 * @param {Map<string, number>} common
 * @returns {Wanted}
 */
export function wordsToAsk(text, lines, common) {
  const wanted = new Map();
  const name = nameIn(text);
  if (name) wanted.set(name, NAME_WEIGHT);
  const add = (words) => words.forEach(([word, weight]) => wanted.has(word) || wanted.set(word, weight));
  const left = linesToAsk(lines).map((line) => wordsOfLine(line, common));
  for (const { rare, known, pairs } of left) {
    add(rare.slice(0, RARE_PER_LINE));
    add(pairs);
    add(known.slice(0, COMMON_PER_LINE));
  }
  for (const { rare, known } of left) add([...rare, ...known]);
  return wanted;
}
