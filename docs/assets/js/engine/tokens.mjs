/**
 * Words of errors: identifiers whole and in parts, flags, dotted names, Chinese by pairs.
 */
import { simplified } from "./traditional.mjs";
import { STOP_WORDS } from "./words.mjs";

/**
 * @typedef {object} Token
 * @property {string} word lower case
 * @property {"name"|"word"|"part"|"zh"} kind name: an identifier or flag; part: a part of one
 * @property {number} start where it begins in the text
 * @property {number} end
 */

/**
 * How much a word says by its kind.
 * @type {Record<string, number>}
 */
export const KIND_WEIGHT = { name: 1.3, word: 1, part: 0.6, zh: 0.8 };

const HAN = "\\u3400-\\u9fff\\uf900-\\ufaff";
/** The runs of characters that tokens are made of. */
export const SCAN = new RegExp(
  `--?[A-Za-z][\\w-]*|[A-Za-z_$][\\w$]*(?:(?:::|[.:/-])[A-Za-z_$][\\w$]*)*|[${HAN}]+`,
  "g",
);
/** With the run that goes beyond it a text ends. */
export const MAX_TOKENS = 400;

/**
 * The parts of an identifier: `poolingModeCls_token` gives pooling, mode, cls, token.
 * @param {string} name
 * @returns {string[]}
 */
export function partsOf(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part.length > 1 && !/^\d+$/.test(part))
    .map(singular);
}

/**
 * One form for a noun and its plural; nothing cleverer, identifiers are not prose.
 * @param {string} word
 * @returns {string}
 */
function singular(word) {
  const lower = word.toLowerCase();
  return lower.length > 4 && /[^siu]s$/.test(lower) ? lower.slice(0, -1) : lower;
}

/**
 * Whether a pair of characters says nothing, or shares a character with one that does: a seam.
 * @param {boolean[]} stops whether each pair of a run says nothing
 * @param {number} at
 */
export function isSeam(stops, at) {
  return stops[at - 1] || stops[at] || stops[at + 1];
}

/**
 * @param {RegExpMatchArray} hit a run of Chinese characters
 * @returns {Token[]}
 */
function pairs(hit) {
  const run = simplified(hit[0]);
  const words = Array.from(run, (_, at) => run.slice(at, at + 2));
  const stops = words.map((word) => STOP_WORDS.has(word));
  const tokens = words.map((word, at) => {
    const start = hit.index + at;
    return { word, kind: /** @type {const} */ ("zh"), start, end: start + word.length };
  });
  return tokens.filter((_, at) => !isSeam(stops, at));
}

/**
 * @param {RegExpMatchArray} hit a word, identifier, dotted name or flag
 * @returns {Token[]}
 */
function names(hit) {
  const text = hit[0].endsWith("-") ? hit[0].replace(/-+$/, "") : hit[0];
  const [start, end] = [hit.index, hit.index + text.length];
  // Most words have no parts.
  if (/^[A-Za-z]?[a-z]*$/.test(text)) return [{ word: singular(text), kind: "word", start, end }];
  const parts = partsOf(text);
  const isName = /[_.:/$-]|\d|[a-z][A-Z]/.test(text);
  // `llama-index` and `llama_index` are one name.
  const whole = isName ? text.toLowerCase().replace(/(?<=\w)-/g, "_") : singular(text);
  const tokens = [{ word: whole, kind: isName ? "name" : "word", start, end }];
  for (const word of parts) if (word !== whole) tokens.push({ word, kind: "part", start, end });
  return tokens;
}

/**
 * All tokens of a text in order, words that say nothing left out.
 * @param {string} text
 * @returns {Token[]}
 */
export function tokenize(text) {
  const tokens = [];
  for (const hit of text.matchAll(SCAN)) {
    const found = hit[0] >= "\u3400" ? pairs(hit) : names(hit);
    for (const token of found) {
      if (!STOP_WORDS.has(token.word) && token.word.length > 1) tokens.push(token);
    }
    if (tokens.length > MAX_TOKENS) break;
  }
  return tokens;
}

/**
 * Whether two words differ by one insertion, deletion, substitution or swap.
 * @param {string} a
 * @param {string} b
 * @returns {boolean}
 */
export function nearlyEqual(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  if (a.slice(at) === b.slice(at + 1) || a.slice(at + 1) === b.slice(at)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
