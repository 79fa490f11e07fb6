/**
 * What a text and the records share: words by their weight, with one typing error, or by the
 * English word that a Chinese term stands for.
 */
import { KIND_WEIGHT, tokenize } from "./tokens.mjs";
import { GLOSSARY, JOINING } from "./words.mjs";

const MAX_CANDIDATES = 20;
const TYPO = 0.7;
/** An unknown pair of characters is mostly the seam of two words; apart from known ones it counts. */
const SEAM = 0.1;
const UNKNOWN_PAIR = 0.6;

/**
 * The words of a text with their weight; an unknown word may stand for a known one.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {string} text
 * @returns {Map<string, {weight: number, kind: string, as: string, factor: number, en?: string, start: number}>}
 */
export function wordsOf(prepared, text) {
  const words = new Map();
  const tokens = tokenize(text);
  const english = translations(text);
  const isKnown = (token) => prepared.postings.has(token?.word) || english.has(token?.start);
  tokens.forEach((token, at) => {
    const { word, kind } = token;
    if (words.has(word)) return;
    const near = !isKnown(token) && kind !== "zh" && word.length >= 5 ? prepared.correct(word) : null;
    const as = near ?? word;
    const touches = [tokens[at - 1], tokens[at + 1]].some((next) => isKnown(next) && overlaps(next, token));
    const share = near || isKnown(token) ? 1 : kind !== "zh" ? 0.9 : touches || JOINING.test(word) ? SEAM : UNKNOWN_PAIR;
    const en = kind === "zh" ? english.get(token.start) : undefined;
    words.set(word, { weight: prepared.idf(as) * KIND_WEIGHT[kind] * share, kind, as, factor: near ? TYPO : 1, en, start: token.start });
  });
  return words;
}

/**
 * The English word for each pair of characters that lies in a term of the field.
 * @param {string} text
 * @returns {Map<number, string>} by the position of the pair
 */
function translations(text) {
  const found = new Map();
  if (!/[\u3400-\u9fff]/.test(text)) return found;
  for (const [zh, en] of GLOSSARY) {
    for (let at = text.indexOf(zh); at >= 0; at = text.indexOf(zh, at + 1)) {
      for (let pair = at; pair + 2 <= at + zh.length; pair += 1) if (!found.has(pair)) found.set(pair, en);
    }
  }
  return found;
}

/**
 * Whether two pairs of Chinese characters share one.
 * @param {import("./tokens.mjs").Token} a
 * @param {import("./tokens.mjs").Token} b
 */
function overlaps(a, b) {
  return a.kind === "zh" && a.start < b.end && b.start < a.end;
}

/**
 * How alike a line and one message of a record are.
 * @param {ReturnType<typeof wordsOf>} words
 * @param {{words: Map<string, number>, total: number}} message
 */
export function likeness(words, message) {
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
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {ReturnType<typeof wordsOf>} words
 * @param {number} least the share of the words' weight without which a record has no chance
 * @returns {number[]} records that share the most weight, best first
 */
export function nominees(prepared, words, least) {
  const sums = new Map();
  for (const { as, weight, en } of words.values()) {
    const filed = new Set([...(prepared.postings.get(as) ?? []), ...(prepared.postings.get(en) ?? [])]);
    for (const record of filed) sums.set(record, (sums.get(record) ?? 0) + weight);
  }
  const bar = least * [...words.values()].reduce((sum, { weight }) => sum + weight, 0);
  const able = [...sums].filter(([, shared]) => shared >= bar);
  return able.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_CANDIDATES).map(([record]) => record);
}

/**
 * Where the shared words of a line begin and end.
 * @param {string} text
 * @param {ReturnType<typeof wordsOf>} words
 * @param {Map<string, number>} known
 * @returns {[number, number]}
 */
export function sharedRange(text, words, known) {
  const shared = tokenize(text).filter(({ word }) => words.has(word) && known.has(words.get(word).as));
  return shared.length ? [shared[0].start, Math.max(...shared.map(({ end }) => end))] : [0, 0];
}
