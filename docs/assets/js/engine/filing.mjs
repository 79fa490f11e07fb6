/**
 * Writes the published index: see `shards.mjs` for its form, and `filed.mjs` for the words under
 * which a record stands. Run when a wiki is built, by the very modules that search it.
 */
import { filedUnder } from "./filed.mjs";
import { countedWords, countWords, forgetScanned } from "./prepare.mjs";
import { BLOCK, levelOf, packCounts, packNumbers, recordsFile, wordsFile } from "./shards.mjs";

const VERSION = 2;
/** A wiki of so many records is one file. */
const WHOLE = 300;
const COMMON_WORDS = 1000;
/** No word has more records than this: who shares it with more is found by its other words. */
const MOST = 400;
/** Size of a file of words before compression, as long as that gives no more than MAX_SHARDS. */
const SHARD_CHARS = 2600;
const MAX_SHARDS = 3000;
/** What is published of a record. */
const FIELDS =
  "id signature signature_zh regex flags variants domain tier symptoms about about_zh error_code tags aliases confused_with";

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
  const all = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  // A word that leads to no more than some of its records must be known as common: those who ask for
  // it then ask for its pairs. Chinese characters are not paired in messages.
  const crowded = all.slice(COMMON_WORDS).filter(([word, count]) => count > MOST && word < "\u3400");
  const order = [...all.slice(0, COMMON_WORDS), ...crowded.slice(0, COMMON_WORDS)];
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
