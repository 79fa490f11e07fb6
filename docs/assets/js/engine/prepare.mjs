/**
 * From the published index to what queries need: compiled patterns, literals, word statistics.
 */
import { matcherOf } from "./bounded.mjs";
import { buildLiteralIndex } from "./candidates.mjs";
import { literalText, requiredLiterals } from "./literals.mjs";
import { parsePattern, spansLines } from "./pattern.mjs";
import { patternRisk } from "./risk.mjs";
import { deletions, nearlyEqual, partsOf, tokenize } from "./tokens.mjs";
import { GENERIC_WORDS } from "./words.mjs";

/**
 * @typedef {object} Entry one record of the published index
 * @property {string} id
 * @property {string} signature
 * @property {string} [signature_zh]
 * @property {string} regex
 * @property {string} [flags]
 * @property {string[]} [variants]
 * @property {string} domain
 * @property {string} tier
 * @property {string} [error_code]
 * @property {string[]} [tags]
 * @property {string[]} [aliases]
 * @property {string} [about] the beginning of the root cause
 * @property {string} [about_zh]
 * @property {Record<string, {en: string, zh: string}>} [confused_with]
 *
 * @typedef {object} Prepared
 * @property {Entry} entry
 * @property {import("./bounded.mjs").Matcher|null} regex null where the pattern does not compile or must not be run
 * @property {boolean} spans whether a match can go over a line break
 * @property {string[]} texts messages that match when they occur as they stand
 * @property {{text: string, words: Map<string, number>, total: number}[]} messages
 * @property {Map<string, number>} bag every word by which the record may be asked for
 * @property {number} literalLength
 */

const MIN_TEXT = 16;
const UNSTABLE = 0.35;
const ABOUT = 0.5;
const SMALLEST_CORPUS = 50;

/**
 * @param {Entry} entry
 * @returns {Prepared}
 */
function prepareRecord(entry) {
  const base = { entry, regex: null, spans: false, literals: [], stable: "", literalLength: 0 };
  const texts = [entry.signature, ...(entry.variants ?? [])].filter((text) => text.length >= MIN_TEXT);
  const record = { ...base, texts: texts.map(foldSpace), messages: [], bag: new Map() };
  try {
    const regex = matcherOf(entry.regex, entry.flags ?? "");
    const tree = parsePattern(entry.regex);
    record.stable = literalText(tree);
    record.literalLength = record.stable.replace(/\s+/g, " ").length;
    if (!patternRisk(entry.regex)) {
      Object.assign(record, { regex, spans: spansLines(tree), literals: requiredLiterals(tree) ?? [] });
    }
  } catch {
    record.stable = entry.signature;
  }
  return record;
}

/**
 * @param {string} text
 * @returns {string}
 */
export function foldSpace(text) {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * Words that stand in messages of all kinds; the class of an exception is one of them.
 * @param {string} word
 */
export function isGeneric(word) {
  return GENERIC_WORDS.has(word) || /(?:error|exception|warning)$/.test(word);
}

/**
 * How rare each word is among the records, from 0 (in all) to about 1 (in one).
 * @param {Prepared[]} records
 */
function rarity(records) {
  const counts = new Map();
  for (const { entry } of records) {
    const texts = [entry.signature, entry.signature_zh, ...(entry.variants ?? []), entry.id, entry.about, entry.about_zh];
    const words = new Set(texts.flatMap((text) => tokensOf(text ?? "")).map((token) => token.word));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const size = Math.max(records.length, SMALLEST_CORPUS) + 1;
  return (word) => {
    const base = Math.log(size / ((counts.get(word) ?? 0) + 0.5)) / Math.log(size * 2);
    return Math.max(0.05, base) * (isGeneric(word) ? 0.3 : 1);
  };
}

/** Each text of a record is scanned once, though it is counted, weighed and filed. */
let scanned = new Map();

/** @param {string} text */
function tokensOf(text) {
  if (!scanned.has(text)) scanned.set(text, tokenize(text));
  return scanned.get(text);
}

/** @type {Record<string, number>} */
export const KIND_WEIGHT = { name: 1.3, word: 1, part: 0.6, zh: 0.8 };

/**
 * @param {string} text
 * @param {string} stable text that is the same in every message of the error
 * @param {(word: string) => number} idf
 */
function messageProfile(text, stable, idf) {
  const fixed = new Set(tokensOf(stable).map((token) => token.word));
  const words = new Map();
  for (const { word, kind } of tokensOf(text)) {
    const steady = kind === "zh" || fixed.has(word) ? 1 : UNSTABLE;
    const weight = idf(word) * KIND_WEIGHT[kind] * steady;
    words.set(word, Math.max(words.get(word) ?? 0, weight));
  }
  const total = [...words.values()].reduce((sum, weight) => sum + weight, 0);
  return { text, words, total };
}

/**
 * @param {Prepared} record
 * @param {(word: string) => number} idf
 */
function addWords(record, idf) {
  const { entry } = record;
  const add = (text, factor) => {
    for (const { word, kind } of tokensOf(text)) {
      const weight = idf(word) * KIND_WEIGHT[kind] * factor;
      record.bag.set(word, Math.max(record.bag.get(word) ?? 0, weight));
    }
  };
  for (const text of [entry.signature, ...(entry.variants ?? [])]) {
    record.messages.push(messageProfile(text, record.stable, idf));
    add(text, 1);
  }
  if (entry.signature_zh) record.messages.push(messageProfile(entry.signature_zh, "", idf));
  add(entry.signature_zh ?? "", 1);
  add(record.stable, 0.9);
  add(partsOf(entry.id).join(" "), 0.8);
  add(entry.about ?? "", ABOUT);
  add(entry.about_zh ?? "", ABOUT);
  add([entry.id, entry.domain, entry.error_code ?? "", ...(entry.tags ?? [])].join(" "), 0.7);
}

/**
 * A lookup of words with one typing error, made when the first unknown word is met.
 * @param {Map<string, number[]>} postings
 */
function spelling(postings) {
  let table = null;
  const build = () => {
    table = new Map();
    for (const word of postings.keys()) {
      if (word.length < 5 || word > "\u3400") continue;
      for (const form of deletions(word)) table.has(form) ? table.get(form).push(word) : table.set(form, [word]);
    }
  };
  return (word) => {
    if (!table) build();
    const near = new Set(deletions(word).flatMap((form) => table.get(form) ?? []));
    return [...near].filter((known) => nearlyEqual(word, known)).sort()[0] ?? null;
  };
}

/**
 * @param {{records: Entry[], packages?: Record<string, string[]>}} index
 */
export function prepare(index) {
  const records = index.records.map(prepareRecord);
  const idf = rarity(records);
  const postings = new Map();
  records.forEach((record, number) => {
    addWords(record, idf);
    for (const word of record.bag.keys()) postings.has(word) ? postings.get(word).push(number) : postings.set(word, [number]);
  });
  scanned = new Map();
  const literals = records.flatMap((record, number) => {
    const texts = [...record.literals, ...record.texts.map((text) => text.toLowerCase())];
    return [...new Set(texts)].map((text) => ({ text, record: number }));
  });
  const byName = new Map();
  records.forEach(({ entry }, number) => {
    for (const name of [entry.id, ...(entry.aliases ?? [])]) byName.set(name.toLowerCase(), number);
  });
  const literalIndex = buildLiteralIndex(literals);
  return { records, idf, postings, literalIndex, byName, correct: spelling(postings), packages: index.packages ?? {} };
}
