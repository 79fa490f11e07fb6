/**
 * The search over the published index, however large: what a query loads and what it looks at are
 * bounded. Pure but for `load`, by which the browser fetches, and Python reads.
 *
 *     const { search } = createSearch(load);
 *     (await search("ValueError: ...", { lang: "en" })).results
 */
import { answerFrom } from "./engine.mjs";
import { normalize } from "./normalize.mjs";
import { wordsToAsk } from "./plan.mjs";
import { collect, countedWords, forgetScanned, prepare, prepareEntry, rarity } from "./prepare.mjs";
import { BLOCK, readCommon, readNumbers, recordsFile, shardOf, unpackCounts, wordsFile } from "./shards.mjs";
import { spelling } from "./spelling.mjs";

/** Files of words and files of records that one query may load. */
const LOADED_SHARDS = 12;
const LOADED_BLOCKS = 8;
const LOADED_RECORDS = 32;
/** A record far behind the best one has no chance. */
const WORTH_LOADING = 0.35;
/** A word that is spelled a little differently says less. */
const MISSPELLED = 0.6;
/** What is kept from query to query. */
const KEPT_FILES = 600;
const KEPT_RECORDS = 2000;

/**
 * @typedef {(name: string, fresh?: boolean) => Promise<any>} Load the content of a file of the
 *   index; fresh: past all caches
 */

/**
 * A map that forgets what it has held longest.
 * @param {number} size
 */
function createStore(size) {
  const map = new Map();
  return {
    get: (key) => map.get(key),
    delete: (key) => map.delete(key),
    clear: () => map.clear(),
    set(key, value) {
      if (map.size >= size) map.delete(map.keys().next().value);
      map.set(key, value);
      return value;
    },
  };
}

/**
 * Each file is loaded once; one that failed is tried again when it is next asked for.
 * @param {Load} load
 */
function createFiles(load) {
  const files = createStore(KEPT_FILES);
  const keep = (name, loading) => {
    loading.catch(() => files.delete(name));
    return files.set(name, loading);
  };
  return {
    get: (name) => files.get(name) ?? keep(name, load(name)),
    renew(name) {
      files.clear();
      return keep(name, load(name, true));
    },
  };
}

/**
 * What the root says, ready for use.
 * @param {import("./shards.mjs").Root} root
 */
function openRoot(root) {
  if (root.records) return { root, whole: prepare({ records: root.records, packages: root.packages }) };
  const common = readCommon(root.common);
  return { root, common, bounds: root.bounds ? root.bounds.split(" ") : [], prepared: createStore(KEPT_RECORDS) };
}

/**
 * Words by the file that holds them: the first so many files.
 * @param {string[]} bounds
 * @param {import("./plan.mjs").Wanted} wanted
 * @returns {Map<number, string[]>}
 */
function placesOf(bounds, wanted) {
  const places = new Map();
  for (const word of wanted.keys()) {
    const shard = shardOf(bounds, word);
    if (places.has(shard)) places.get(shard).push(word);
    else if (places.size < LOADED_SHARDS) places.set(shard, [word]);
  }
  return places;
}

/**
 * How much each record has of the wanted words.
 * @param {{words: string[], shard: import("./shards.mjs").WordShard}[]} loaded
 * @param {import("./plan.mjs").Wanted} wanted
 * @param {(word: string) => number} idf
 * @returns {[number, number][]} numbers of records with their sums, best first
 */
function rankRecords(loaded, wanted, idf) {
  const sums = new Map();
  for (const { words, shard } of loaded) {
    const correct = spelling(() => Object.keys(shard));
    for (const word of words) {
      const as = Object.hasOwn(shard, word) ? word : correct(word);
      if (as === null) continue;
      const weight = wanted.get(word) * idf(as) * (as === word ? 1 : MISSPELLED);
      for (const number of readNumbers(shard[as])) sums.set(number, (sums.get(number) ?? 0) + weight);
    }
  }
  return [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/**
 * In how many records a word occurs, as far as the loaded files tell.
 * @param {string[]} bounds
 * @param {number[]} places
 * @param {{shard: import("./shards.mjs").WordShard}[]} loaded
 * @returns {(word: string) => number|undefined}
 */
function countsIn(bounds, places, loaded) {
  const shards = new Map(places.map((place, at) => [place, loaded[at].shard]));
  return (word) => {
    const shard = shards.get(shardOf(bounds, word));
    return shard && Object.hasOwn(shard, word) ? shard[word][0] : undefined;
  };
}

/**
 * The best records, in as few files as may be loaded.
 * @param {[number, number][]} ranked
 * @returns {number[]} in rising order
 */
function chooseRecords(ranked) {
  const blocks = new Set();
  const chosen = [];
  const bar = (ranked[0]?.[1] ?? 0) * WORTH_LOADING;
  for (const [number, sum] of ranked) {
    if (sum < bar || chosen.length >= LOADED_RECORDS) break;
    const block = Math.floor(number / BLOCK);
    if (blocks.size >= LOADED_BLOCKS && !blocks.has(block)) continue;
    blocks.add(block);
    chosen.push(number);
  }
  return chosen.sort((a, b) => a - b);
}

/**
 * A record of a file, prepared once.
 * @param {ReturnType<typeof openRoot>} opened
 * @param {number} number
 * @param {object} entry
 */
function prepareOnce({ root, common, prepared }, number, entry) {
  const known = prepared.get(number);
  if (known) return known;
  const words = [...countedWords(entry)].filter((word) => !common.has(word));
  const packed = unpackCounts(entry.counts);
  const counts = new Map(words.map((word, at) => [word, packed[at]]));
  const idf = rarity(root.size, (word) => common.get(word) ?? counts.get(word));
  const record = { counts, ready: prepareEntry(entry, idf) };
  forgetScanned();
  return prepared.set(number, record);
}

/**
 * The records that a query is about, as a collection of their own with the statistics of all.
 * @param {ReturnType<typeof openRoot>} opened
 * @param {{counts: Map<string, number>, ready: import("./prepare.mjs").Prepared}[]} records
 * @param {(word: string) => number|undefined} told counts in the files that were loaded
 */
function collectFor({ root, common }, records, told) {
  const own = (word) => records.find(({ counts }) => counts.has(word))?.counts.get(word);
  const count = (word) => common.get(word) ?? told(word) ?? own(word);
  const small = collect(records.map(({ ready }) => ready), rarity(root.size, count), root.packages);
  const { postings } = small;
  // A word is known where any record has it, even one that was not loaded.
  const isKnown = (word) => postings.has(word) || common.has(word) || told(word) !== undefined;
  const known = { get: (word) => postings.get(word), has: isKnown };
  return { ...small, postings: known };
}

/**
 * Loads what a query needs.
 * @param {ReturnType<typeof createFiles>} files
 * @param {ReturnType<typeof openRoot>} opened
 * @param {string} text
 * @param {import("./normalize.mjs").Line[]} lines
 * @returns {Promise<() => ReturnType<typeof collectFor>>} makes the collection to search
 */
async function gather(files, opened, text, lines) {
  const { root, common, bounds } = opened;
  const wanted = wordsToAsk(text, lines, common);
  const places = [...placesOf(bounds, wanted)];
  const loaded = await Promise.all(
    places.map(async ([shard, words]) => ({ words, shard: await files.get(wordsFile(root.stamp, shard)) })),
  );
  const told = countsIn(bounds, places.map(([at]) => at), loaded);
  const ranked = rankRecords(loaded, wanted, rarity(root.size, (word) => common.get(word) ?? told(word)));
  const chosen = chooseRecords(ranked);
  const blockOf = (number) => Math.floor(number / BLOCK);
  const numbers = [...new Set(chosen.map(blockOf))];
  const blocks = new Map(
    await Promise.all(numbers.map(async (at) => /** @type {const} */ ([at, await files.get(recordsFile(root.stamp, at))]))),
  );
  const entries = chosen.map((number) => ({ number, entry: blocks.get(blockOf(number)).records[number % BLOCK] }));
  return () => collectFor(opened, entries.map(({ number, entry }) => prepareOnce(opened, number, entry)), told);
}

/**
 * @param {Load} load
 * @param {{now?: () => number}} [options]
 */
export function createSearch(load, { now = () => Date.now() } = {}) {
  const files = createFiles(load);
  let opening = null;

  /** @param {boolean} again past all caches */
  function open(again = false) {
    if (!opening || again) {
      opening = (again ? files.renew("root.json") : files.get("root.json")).then(openRoot);
      opening.catch(() => (opening = null));
    }
    return opening;
  }

  /** A file may be gone because the wiki was built anew: then its root is, too. */
  async function gatherOrRenew(text, lines) {
    const from = async (opened) => (opened.whole ? () => opened.whole : gather(files, opened, text, lines));
    const opened = await open();
    return from(opened).catch(async () => from(await open(true)));
  }

  /**
   * @param {string} text
   * @param {{lang?: string, limit?: number, deadlineMs?: number, onLoaded?: () => void}} [options]
   *   onLoaded: called when nothing is left to load and the search itself begins
   */
  async function search(text, { onLoaded = () => undefined, ...options } = {}) {
    const lines = normalize(text);
    const collection = await gatherOrRenew(text, lines);
    onLoaded();
    return answerFrom(collection(), text, lines, { ...options, now });
  }

  return { search, warmUp: () => open().then(() => undefined) };
}
