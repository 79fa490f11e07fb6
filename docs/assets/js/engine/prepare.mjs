/**
 * From the published index to what queries need: compiled patterns, literals, word statistics.
 */
import { matcherOf } from "./bounded.mjs";
import { buildLiteralIndex } from "./candidates.mjs";
import { literalText, requiredLiterals } from "./literals.mjs";
import { parsePattern, spansLines } from "./pattern.mjs";
import { patternRisk } from "./risk.mjs";
import { spelling } from "./spelling.mjs";
import { KIND_WEIGHT, partsOf, tokenize } from "./tokens.mjs";
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
 * @property {string[]} [symptoms] how people put it, in both languages
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
 * @property {{text: string, words: Map<string, number>, total: number}[]} symptoms
 * @property {Map<string, number>} bag every word by which the record may be asked for
 * @property {number} literalLength
 */

const MIN_TEXT = 16;
const UNSTABLE = 0.35;
const SYMPTOM = 0.9;
const ABOUT = 0.5;
const SMALLEST_CORPUS = 50;

/**
 * @param {Entry} entry
 * @returns {Prepared}
 */
function prepareRecord(entry) {
  const base = { entry, regex: null, spans: false, literals: [], stable: "", literalLength: 0 };
  const texts = [entry.signature, ...(entry.variants ?? [])].filter((text) => text.length >= MIN_TEXT);
  const record = { ...base, texts: texts.map(foldSpace), messages: [], symptoms: [], bag: new Map() };
  try {
    const tree = parsePattern(entry.regex);
    const regex = matcherOf(entry.regex, tree, entry.flags ?? "");
    record.stable = literalText(tree);
    record.literalLength = record.stable.replace(/\s+/g, " ").length;
    if (!patternRisk(tree)) {
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
 * The texts whose words are counted to tell how rare a word is.
 * @param {Entry} entry
 * @returns {string[]}
 */
export function countedTexts({ signature, signature_zh: gloss, variants, id, symptoms, about, about_zh: aboutZh }) {
  return [signature, gloss, ...(variants ?? []), id, ...(symptoms ?? []), about, aboutZh].map((text) => text ?? "");
}

/**
 * The words of a record that are counted, in the order in which they first occur.
 * @param {Entry} entry
 * @returns {Set<string>}
 */
export function countedWords(entry) {
  const words = new Set();
  for (const text of countedTexts(entry)) for (const { word } of tokensOf(text)) words.add(word);
  return words;
}

/**
 * In how many records each word occurs.
 * @param {Iterable<string>[]} counted the words of each record
 * @returns {Map<string, number>}
 */
export function countWords(counted) {
  const counts = new Map();
  for (const words of counted) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * How rare each word is among the records, from 0 (in all) to about 1 (in one).
 * @param {number} records how many there are
 * @param {(word: string) => number|undefined} count in how many of them a word occurs
 * @returns {(word: string) => number}
 */
export function rarity(records, count) {
  const size = Math.max(records, SMALLEST_CORPUS) + 1;
  const scale = Math.log(size * 2);
  return (word) => {
    const base = Math.log(size / ((count(word) ?? 0) + 0.5)) / scale;
    return Math.max(0.05, base) * (isGeneric(word) ? 0.3 : 1);
  };
}

/** Each text is scanned once, though it is counted, weighed and filed. */
let scanned = new Map();

/** @param {string} text */
export function tokensOf(text) {
  if (!scanned.has(text)) scanned.set(text, tokenize(text));
  return scanned.get(text);
}

/** Forget what was scanned: it is needed while records are prepared, and no longer. */
export function forgetScanned() {
  scanned = new Map();
}

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
  for (const symptom of entry.symptoms ?? []) {
    record.symptoms.push(messageProfile(symptom, symptom, idf));
    add(symptom, SYMPTOM);
  }
  add(entry.about ?? "", ABOUT);
  add(entry.about_zh ?? "", ABOUT);
  add([entry.id, entry.domain, entry.error_code ?? "", ...(entry.tags ?? [])].join(" "), 0.7);
}

/**
 * A record with everything that queries need of it.
 * @param {Entry} entry
 * @param {(word: string) => number} idf
 * @returns {Prepared}
 */
export function prepareEntry(entry, idf) {
  const record = prepareRecord(entry);
  addWords(record, idf);
  return record;
}

/**
 * Literals and messages of some records, filed by what the walk over a paste looks up.
 * @param {Prepared[]} records
 */
function literalsOf(records) {
  return records.flatMap((record, number) => {
    const texts = [...record.literals, ...record.texts.map((text) => text.toLowerCase())];
    return [...new Set(texts)].map((text) => ({ text, record: number }));
  });
}

/**
 * Prepared records as one collection that can be searched.
 * @param {Prepared[]} records
 * @param {(word: string) => number} idf
 * @param {Record<string, string[]>} [packages]
 */
export function collect(records, idf, packages = {}) {
  const postings = new Map();
  const byName = new Map();
  records.forEach(({ bag, entry }, number) => {
    for (const word of bag.keys()) postings.has(word) ? postings.get(word).push(number) : postings.set(word, [number]);
    for (const name of [entry.id, ...(entry.aliases ?? [])]) byName.set(name.toLowerCase(), number);
  });
  const literalIndex = buildLiteralIndex(literalsOf(records));
  return { records, idf, postings, literalIndex, byName, correct: spelling(() => postings.keys()), packages };
}

/**
 * @param {{records: Entry[], packages?: Record<string, string[]>}} index
 */
export function prepare(index) {
  const counts = countWords(index.records.map(countedWords));
  const idf = rarity(index.records.length, (word) => counts.get(word));
  const records = index.records.map((entry) => prepareEntry(entry, idf));
  forgetScanned();
  return collect(records, idf, index.packages);
}
