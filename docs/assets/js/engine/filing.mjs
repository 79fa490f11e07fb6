/**
 * Writes the published index: see `shards.mjs` for its form. Run when a wiki is built, by the words
 * and literals of the very modules that search it.
 *
 * A record is filed under few words: for each way in which its message can come, the rarest of it.
 */
import { literalText, requiredLiterals } from "./literals.mjs";
import { parsePattern } from "./pattern.mjs";
import { countedWords, countWords, forgetScanned, tokensOf } from "./prepare.mjs";
import { BLOCK, levelOf, packCounts, packNumbers, pairsOf, recordsFile, wordsFile } from "./shards.mjs";

const VERSION = 2;
/** A wiki of so many records is one file. */
const WHOLE = 150;
const COMMON_WORDS = 1000;
/** A record stands under every word that so few records have. */
const RARE = 24;
/** No word has more records than this: who shares it with more is found by its other words. */
const MOST = 400;
/** A message without a rare word is filed under the pairs of so many of its words. */
const PAIRED = 3;
/** Size of a file of words before compression, as long as that gives no more than MAX_SHARDS. */
const SHARD_CHARS = 2600;
const MAX_SHARDS = 3000;
/** What is published of a record. */
const FIELDS =
  "id signature signature_zh regex flags variants domain tier about about_zh error_code tags aliases confused_with";

/**
 * @typedef {Map<string, boolean>} Filed words, each with whether the record may depend on it
 */

/**
 * The tokens of a required literal. In a message of the record they are whole words; a literal that
 * stands in none may begin and end within a word.
 * @param {string} literal
 * @param {string[]} texts
 */
function literalTokens(literal, texts) {
  for (const text of texts) {
    const at = text.toLowerCase().replace(/\s/g, " ").indexOf(literal);
    if (at < 0) continue;
    const inside = tokensOf(text).filter(({ start, end }) => start < at + literal.length && end > at);
    if (inside.length) return inside;
  }
  const tokens = tokensOf(literal);
  const whole = tokens.filter(({ start, end }) => start > 0 && end < literal.length);
  return whole.length ? whole : tokens;
}

/**
 * What a pattern needs, and all that is the same whenever it matches.
 * @param {import("./prepare.mjs").Entry} entry
 */
function literalsIn(entry) {
  try {
    const tree = parsePattern(entry.regex);
    return { literals: requiredLiterals(tree) ?? [], stable: new Set(wordsIn(tokensOf(literalText(tree)))) };
  } catch {
    return { literals: [], stable: new Set(wordsIn(tokensOf(entry.signature))) };
  }
}

/** @param {import("./tokens.mjs").Token[]} tokens */
function wordsIn(tokens) {
  return tokens.map(({ word }) => word);
}

/**
 * Pairs of words for each message that has no rare word of its own.
 * @param {string[][]} messages words of each
 * @param {(word: string) => number} count
 * @param {Set<string>} isCommon
 */
function pairsFor(messages, count, isCommon) {
  const plain = messages.filter((words) => words.length > 1 && words.every((word) => isCommon.has(word)));
  return plain.flatMap((words) => pairsOf(rarestOf(words, count, PAIRED)));
}

/**
 * @param {string[]} all
 * @param {(word: string) => number} count
 * @param {number} limit
 * @returns {string[]} the rarest of the words
 */
function rarestOf(all, count, limit) {
  const words = [...new Set(all)];
  const key = new Map(words.map((word) => [word, count(word)]));
  return words.sort((a, b) => key.get(a) - key.get(b) || (a < b ? -1 : 1)).slice(0, limit);
}

/**
 * Names are written in many ways (`torch.cuda.OutOfMemoryError`, `OutOfMemoryError`); their parts
 * are not. So the rarest are taken from both.
 * @param {import("./tokens.mjs").Token[]} tokens
 * @param {(word: string) => number} count
 * @param {number} limit of each
 */
function rarestOfBoth(tokens, count, limit) {
  const words = (isName) => wordsIn(tokens.filter(({ kind }) => (kind === "name") === isName));
  return [...rarestOf(words(true), count, limit), ...rarestOf(words(false), count, limit)];
}

/** @param {import("./prepare.mjs").Entry} entry */
function namesOf({ id, aliases, error_code: code }) {
  const whole = [id, ...(aliases ?? [])].map((name) => name.toLowerCase());
  return [...whole, ...whole.map((name) => name.slice(name.lastIndexOf("/") + 1)), ...(code ? [code.toLowerCase()] : [])];
}

/**
 * The words under which a record is filed.
 * @param {import("./prepare.mjs").Entry} entry
 * @param {string[]} counted the words of its texts
 * @param {(word: string) => number} count
 * @param {Set<string>} isCommon
 * @returns {Filed}
 */
function filedUnder(entry, counted, count, isCommon) {
  const filed = new Map();
  const add = (words, needed) => words.forEach((word) => filed.set(word, needed || (filed.get(word) ?? false)));
  const texts = [entry.signature, ...(entry.variants ?? [])];
  add(namesOf(entry), true);
  const { literals, stable } = literalsIn(entry);
  const needed = literals.map((literal) => literalTokens(literal, texts));
  for (const tokens of needed) add(rarestOfBoth(tokens, count, 2), true);
  const fixed = texts.map((text) => wordsIn(tokensOf(text)).filter((word) => stable.has(word)));
  add(pairsFor([...needed.map(wordsIn), ...fixed], count, isCommon), true);
  for (const text of texts) add(rarestOfBoth(tokensOf(text), count, 4), false);
  const gloss = tokensOf(entry.signature_zh ?? "");
  add(rarestOf(wordsIn(gloss), count, 8), false);
  const said = new Set(wordsIn([...texts.flatMap(tokensOf), ...gloss]));
  add(rarestOf(counted.filter((word) => !said.has(word)), count, 4), false);
  const extra = [entry.id, entry.error_code ?? "", ...(entry.tags ?? [])].join(" ");
  add(rarestOf(wordsIn(tokensOf(extra)), count, 8), false);
  add(counted.filter((word) => count(word) <= RARE && count(word) > 1), false);
  return filed;
}

/**
 * @param {import("./prepare.mjs").Entry[]} entries
 * @param {string[][]} counted the words of each
 * @param {(word: string) => number} count
 * @param {Set<string>} isCommon
 * @returns {Map<string, number[]>}
 */
function fileAll(entries, counted, count, isCommon) {
  const needing = new Map();
  const others = new Map();
  entries.forEach((entry, number) => {
    for (const [word, needed] of filedUnder(entry, counted[number], count, isCommon)) {
      const postings = needed ? needing : others;
      if (postings.has(word)) postings.get(word).push(number);
      else postings.set(word, [number]);
    }
    forgetScanned();
  });
  const all = new Map();
  for (const word of new Set([...needing.keys(), ...others.keys()])) {
    const numbers = [...(needing.get(word) ?? []), ...(others.get(word) ?? [])].slice(0, MOST);
    all.set(word, numbers.sort((a, b) => a - b));
  }
  return all;
}

/**
 * The commonest words, grouped by the level of their count.
 * @param {Map<string, number>} counts
 * @returns {{common: string[], isCommon: Set<string>}}
 */
function commonWords(counts) {
  const order = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, COMMON_WORDS);
  const levels = [];
  for (const [word, count] of order) (levels[levelOf(count)] ??= []).push(word);
  const common = Array.from(levels, (words) => (words ?? []).sort().join(" "));
  return { common, isCommon: new Set(order.map(([word]) => word)) };
}

/**
 * Words in order, in files of about the same size.
 * @param {Map<string, number[]>} postings
 * @param {Map<string, number>} counts
 * @returns {import("./shards.mjs").WordShard[]}
 */
function divideWords(postings, counts) {
  const list = [...postings.keys()].sort().map((word) => {
    const paired = word.includes("+") ? postings.get(word).length : 0;
    const filed = [counts.get(word) ?? paired, ...packNumbers(postings.get(word))];
    return { word, filed, size: JSON.stringify(filed).length + word.length + 4 };
  });
  const total = list.reduce((sum, { size }) => sum + size, 0);
  const full = Math.max(SHARD_CHARS, total / MAX_SHARDS);
  const shards = [];
  let room = 0;
  for (const { word, filed, size } of list) {
    if (room <= 0) {
      // Words are of all kinds: one may be `constructor`.
      shards.push(Object.create(null));
      room = full;
    }
    shards[shards.length - 1][word] = filed;
    room -= size;
  }
  return shards;
}

/**
 * The shortest text that lies between two words.
 * @param {string} before
 * @param {string} after
 */
function boundary(before, after) {
  let length = 1;
  while (after.slice(0, length) <= before) length += 1;
  return after.slice(0, length);
}

/** @param {import("./shards.mjs").WordShard[]} shards */
function boundaries(shards) {
  const keys = shards.map((shard) => Object.keys(shard).sort());
  return keys.slice(1).map((own, at) => boundary(keys[at][keys[at].length - 1], own[0]));
}

/**
 * What is published of a record, with the counts of those of its words that are not common.
 * @param {import("./prepare.mjs").Entry} entry
 * @param {string[]} counted
 * @param {Map<string, number>} counts
 * @param {Set<string>} isCommon
 */
function published(entry, counted, counts, isCommon) {
  const words = counted.filter((word) => !isCommon.has(word));
  const fields = FIELDS.split(" ").filter((name) => entry[name] !== undefined);
  const kept = Object.fromEntries(fields.map((name) => [name, entry[name]]));
  return { ...kept, counts: packCounts(words.map((word) => counts.get(word))) };
}

/** @param {import("./prepare.mjs").Entry} entry */
function wordsOnce(entry) {
  const words = [...countedWords(entry)];
  forgetScanned();
  return words;
}

/**
 * A name for the content.
 * @param {object[]} parts
 */
function stampOf(parts) {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (const part of parts) {
    const text = JSON.stringify(part);
    for (let at = 0; at < text.length; at += 1) {
      a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
      b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b) ^ (b >>> 13);
    }
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/**
 * The files of the published index, by name.
 * @param {{records: import("./prepare.mjs").Entry[], packages?: Record<string, string[]>}} index
 * @param {{whole?: number}} [options]
 * @returns {Record<string, object>}
 */
export function buildFiles({ records, packages = {} }, { whole = WHOLE } = {}) {
  const base = { version: VERSION, size: records.length, packages };
  if (records.length <= whole) return { "root.json": { ...base, records } };
  const counted = records.map(wordsOnce);
  const counts = countWords(counted);
  const { common, isCommon } = commonWords(counts);
  const shards = divideWords(fileAll(records, counted, (word) => counts.get(word) ?? 0, isCommon), counts);
  const entries = records.map((entry, at) => published(entry, counted[at], counts, isCommon));
  const stamp = stampOf([...shards, ...entries]);
  const files = { "root.json": { ...base, stamp, common, bounds: boundaries(shards).join(" ") } };
  shards.forEach((shard, at) => (files[wordsFile(stamp, at)] = shard));
  for (let from = 0; from < entries.length; from += BLOCK) {
    files[recordsFile(stamp, from / BLOCK)] = { records: entries.slice(from, from + BLOCK) };
  }
  return files;
}
