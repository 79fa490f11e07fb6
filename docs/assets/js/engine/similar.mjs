/**
 * Records that resemble a line of the paste, or that a few typed words ask for.
 *
 * Words weigh as much as they are rare among the records. A line must share most of a message's
 * weight to be called similar; a short query must have most of its own weight found in the record.
 */
import { isGeneric, KIND_WEIGHT } from "./prepare.mjs";
import { tokenize } from "./tokens.mjs";
import { GLOSSARY, JOINING } from "./words.mjs";

/**
 * @typedef {object} Likeness
 * @property {number} record
 * @property {number} line
 * @property {number} score from 0 to 1
 * @property {[number, number]} range from the first shared word to the last
 * @property {{where: "paste"|"record", word: string}[]} differs
 */

const MAX_UNITS = 24;
const MAX_CANDIDATES = 20;
const MAX_QUERY_WORDS = 72;
const MAX_DIFFERS = 6;
const TYPO = 0.7;
/** An unknown pair of characters is mostly the seam of two words; apart from known ones it counts. */
const SEAM = 0.1;
const UNKNOWN_PAIR = 0.6;
const LINE_THRESHOLD = 0.56;
/** What follows from the thresholds for the share of the words that a record must hold. */
const LEAST_USED = 0.19;
const LEAST_ASKED = 0.24;
const MIN_WORDS = 3;
const ONE_TERM = /^[\u3400-\u9fff]{2,4}$/;
/** Words that are in most records ask for none of them. */
const MIN_OWN = 0.2;
/** How much of a short query's weight must be found in a record. */
const ENOUGH = 0.62;
const ENOUGH_ZH = 0.55;
/** Chinese words things in many ways: a pair that the record lacks weighs less. */
const MISSING_PAIR = 0.6;
/** By how much strong evidence lowers that. */
const EASE = 0.15;
/** A query that names one library seldom means another's record. */
const OTHER_DOMAIN = 0.75;
/** How much a word of each kind says in a short query; 1 is enough. */
const EVIDENCE = { name: 1, word: 0.5, zh: 0.5, part: 0.3 };

/**
 * The words of a text with their weight; an unknown word may stand for a known one.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {string} text
 * @returns {Map<string, {weight: number, kind: string, as: string, factor: number, en?: string, start: number}>}
 */
function wordsOf(prepared, text) {
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
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {ReturnType<typeof wordsOf>} words
 * @param {number} least the share of the words' weight without which a record has no chance
 * @returns {number[]} records that share the most weight, best first
 */
function nominees(prepared, words, least) {
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
 * Where the shared words of a line begin and end.
 * @param {string} text
 * @param {ReturnType<typeof wordsOf>} words
 * @param {Map<string, number>} known
 * @returns {[number, number]}
 */
function sharedRange(text, words, known) {
  const shared = tokenize(text).filter(({ word }) => words.has(word) && known.has(words.get(word).as));
  return shared.length ? [shared[0].start, Math.max(...shared.map(({ end }) => end))] : [0, 0];
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
 * Domains that a query names: `chroma`, `llama.cpp`.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {Map<string, unknown>} words
 * @returns {Set<string>}
 */
function domainsNamed(prepared, words) {
  const named = Object.entries(prepared.packages).filter(([, names]) => names.some((name) => words.has(name.replace(/-/g, "_"))));
  return new Set(named.map(([domain]) => domain));
}

/**
 * How much of a short query a record holds: `covered` is the share of the query's weight, `field`
 * the same with less for words from the description, `evidence` how much the shared words say.
 * @param {ReturnType<typeof wordsOf>} words
 * @param {Map<string, number>} bag
 * @param {number} generic how much words of all kinds of messages say
 */
function holding(words, bag, generic) {
  const terms = new Set();
  let [own, field, total, evidence, lastPair] = [0, 0, 0, 0, -2];
  for (const { as, weight, factor, kind, en, start } of words.values()) {
    const there = bag.get(as) ?? bag.get(en);
    total += there === undefined && kind === "zh" ? weight * MISSING_PAIR : weight;
    if (there === undefined) continue;
    own += weight * factor;
    field += Math.min(weight, there) * factor;
    // The pairs of one Chinese term are one piece of evidence, pairs that overlap little more.
    const isNew = !en || !terms.has(en);
    const again = kind === "zh" && start === lastPair + 1 ? 0.5 : 1;
    // A word of the description says half of what a word of the message says.
    const place = en || there > weight * 0.55 ? 1 : 0.5;
    if (isNew) evidence += EVIDENCE[kind] * (isGeneric(as) ? generic : 1) * again * place;
    if (kind === "zh") lastPair = start;
    terms.add(en);
  }
  return { own, covered: own / total, field: field / total, evidence };
}

/**
 * Records that a short query asks for: words, a flag, an identifier, a gloss.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {string} text
 * @param {string} firstLine
 * @param {boolean} isMessage whether the text is an exception with its message
 * @returns {Likeness[]}
 */
function askedFor(prepared, text, firstLine, isMessage) {
  const words = wordsOf(prepared, text);
  if (!words.size || words.size > MAX_QUERY_WORDS) return [];
  const named = domainsNamed(prepared, words);
  const isOneWord = new Set([...words.values()].map(({ start }) => start)).size === 1 || ONE_TERM.test(text.trim());
  const enough = [...words.values()].some(({ kind }) => kind === "zh") ? ENOUGH_ZH : ENOUGH;
  const out = [];
  for (const record of nominees(prepared, words, LEAST_ASKED)) {
    const { bag, entry } = prepared.records[record];
    const { own, covered, field, evidence } = holding(words, bag, isMessage ? 0 : 0.4);
    const fit = named.size && !named.has(entry.domain) ? OTHER_DOMAIN : 1;
    if (covered * fit < enough - EASE * Math.min(1, Math.max(0, evidence - 1)) || own < MIN_OWN || (evidence < 1 && (isMessage || !isOneWord))) continue;
    const score = fit * (0.35 * covered + 0.6 * field);
    out.push({ record, line: 0, score, range: sharedRange(firstLine, words, bag), differs: [] });
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
  const short = lines.length <= 3 && lines.reduce((sum, { text }) => sum + text.length, 0) <= 300;
  if (short) {
    const text = lines.map((line) => line.text).join("\n");
    const isMessage = lines.some((line) => line.kind === "exception" && line.text.includes(":"));
    askedFor(prepared, text, lines[0]?.text ?? "", isMessage).forEach(keep);
  }
  return best;
}
