/**
 * Writes the published index: see `shards.mjs` for its form, and `filed.mjs` for the words under
 * which a record stands. Run when a wiki is built, by the very modules that search it.
 *
 * Records are given some at a time and not kept: of each stay the numbers of its words.
 */
import { Filer, listsOf } from "./filed.mjs";
import { Lexicon, numberIn } from "./lexicon.mjs";
import { Row } from "./row.mjs";
import { BLOCK, levelOf, LEVELS, recordsFile, wordsFile } from "./shards.mjs";

const VERSION = 2;
/** A wiki of so many records is one file. */
const WHOLE = 300;
const COMMON_WORDS = 1000;
/** No word has more records than this: who shares it with more is found by its other words. */
const MOST = 400;
/** Size of a file of words before compression, as long as that gives no more than MAX_SHARDS. */
const SHARD_CHARS = 2600;
const MAX_SHARDS = 3000;

/** What those who write the files must know of their form, with `{stamp}` and `{number}` in names. */
export function formOfIndex() {
  const [words, records] = [wordsFile, recordsFile].map((nameOf) => nameOf("{stamp}", "{number}"));
  return { version: VERSION, whole: WHOLE, block: BLOCK, words, records };
}

/**
 * The commonest words in their order.
 * @param {Lexicon} lexicon
 * @returns {number[]}
 */
function commonWords({ words, counts }) {
  const [first] = Uint32Array.from(counts).sort().slice(-COMMON_WORDS);
  const least = Math.max(1, Math.min(first, MOST + 1));
  const all = [...counts.keys()].filter((number) => counts[number] >= least);
  all.sort((a, b) => counts[b] - counts[a] || (words[a] < words[b] ? -1 : 1));
  // A word that leads to no more than some of its records must be known as common: those who ask for
  // it then ask for its pairs. Chinese characters are not paired in messages.
  const crowded = all.slice(COMMON_WORDS).filter((number) => counts[number] > MOST && words[number] < "\u3400");
  return [...all.slice(0, COMMON_WORDS), ...crowded.slice(0, COMMON_WORDS)];
}

/**
 * Words grouped by the level of their count.
 * @param {number[]} common
 * @param {Lexicon} lexicon
 */
function byLevel(common, { words, counts }) {
  const levels = [];
  for (const number of common) (levels[levelOf(counts[number])] ??= []).push(words[number]);
  return Array.from(levels, (own) => (own ?? []).sort().join(" "));
}

/**
 * The character code of each word's count; zero for common words, whose counts are known.
 * @param {Lexicon} lexicon
 * @param {Set<number>} common
 */
function countCodes({ counts }, common) {
  const known = new Map();
  return Uint8Array.from(counts, (count, number) => {
    if (!known.has(count)) known.set(count, LEVELS.charCodeAt(levelOf(count)));
    return common.has(number) ? 0 : known.get(count);
  });
}

/** The records that are filed under each word. */
class Postings {
  /**
   * @param {Filer} filer
   * @param {number} size how many words there are
   */
  constructor({ filed, starts }, size) {
    this.begins = new Int32Array(size + 1);
    for (const own of filed) this.begins[(own >> 1) + 1] += 1;
    for (let at = 0; at < size; at += 1) this.begins[at + 1] += this.begins[at];
    /** The records of each word in rising order, doubled, and whether the record may depend on it. */
    this.filed = new Int32Array(filed.length);
    const next = this.begins.slice();
    for (let at = 0, record = 0; at < filed.length; at += 1) {
      while (starts[record + 1] <= at) record += 1;
      this.filed[next[filed[at] >> 1]++] = record * 2 + (filed[at] & 1);
    }
  }

  /** @param {number} number of a word */
  has(number) {
    return this.begins[number + 1] > this.begins[number];
  }

  /**
   * The records of a word in rising order; where they are too many those that may depend on it.
   * @param {number} number
   */
  of(number) {
    let filed = Array.from(this.filed.subarray(this.begins[number], this.begins[number + 1]));
    if (filed.length > MOST) filed = filed.sort((a, b) => (b & 1) - (a & 1)).slice(0, MOST).sort((a, b) => a - b);
    return filed.map((own) => own >> 1);
  }
}

/** @param {number[]} numbers in rising order */
function packNumbers(numbers) {
  return numbers.map((number, at) => number - (at ? numbers[at - 1] : 0));
}

/**
 * All words under which records are filed, in order, each with its count and its records.
 * @param {Filer} filer
 * @param {Lexicon} lexicon
 * @returns {{words: string[], filed: string[]}}
 */
function fileWords(filer, { words, counts, numbers }) {
  const postings = new Postings(filer, words.length);
  const order = words.filter((_, number) => postings.has(number)).sort();
  const filed = order.map((word) => {
    const number = numbers.get(word);
    const records = postings.of(number);
    const paired = word.includes("+") ? records.length : 0;
    return [counts[number] || paired, ...packNumbers(records)].join(",");
  });
  return { words: order, filed };
}

/**
 * Where each file of words begins: all are of about the same size.
 * @param {{words: string[], filed: string[]}} words
 */
function divideWords({ words, filed }) {
  const sizes = words.map((word, at) => word.length + filed[at].length + 6);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const full = Math.max(SHARD_CHARS, total / MAX_SHARDS);
  const begins = [];
  let room = 0;
  sizes.forEach((size, at) => {
    if (room <= 0) {
      begins.push(at);
      room = full;
    }
    room -= size;
  });
  return begins;
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

/** An index in the making: `read` all records, then `settle`, then take what is to be written. */
export class Filing {
  constructor() {
    this.lexicon = new Lexicon();
    this.row = new Row();
    /** What was read, see `listsOf`. @type {Int32Array[]} */
    this.rows = [];
    /** The packed counts of each record. @type {string[]} */
    this.counts = [];
    this.begins = [];
    /** @type {{words: string[], filed: string[]}} */
    this.filed = { words: [], filed: [] };
  }

  /** @param {string} json a list of entries */
  read(json) {
    for (const entry of JSON.parse(json)) listsOf(entry, this.lexicon, this.row);
    this.rows.push(this.row.take());
  }

  /** @returns {string} what `root.json` says of all, and how many files of words there are */
  settle() {
    const common = commonWords(this.lexicon);
    const filer = new Filer(this.lexicon, new Set(common));
    const codes = countCodes(this.lexicon, filer.common);
    for (const row of this.rows) this.fileRow(row, filer, codes);
    const root = { common: byLevel(common, this.lexicon), bounds: "" };
    this.filed = fileWords(filer, this.lexicon);
    this.begins = divideWords(this.filed);
    [this.lexicon, this.row, this.rows] = [new Lexicon(), new Row(), []];
    const { words } = this.filed;
    root.bounds = this.begins.slice(1).map((at) => boundary(words[at - 1], words[at])).join(" ");
    return JSON.stringify({ root, shards: this.begins.length });
  }

  /**
   * @param {Int32Array} row
   * @param {Filer} filer
   * @param {Uint8Array} codes see `countCodes`
   */
  fileRow(row, filer, codes) {
    for (let at = 0; at < row.length; ) {
      const { counted, end } = filer.file(row, at);
      this.counts.push(String.fromCharCode(...Array.from(counted, (code) => codes[numberIn(code)]).filter(Boolean)));
      at = end;
    }
  }

  /**
   * The packed counts of records, one on a line.
   * @param {number} from
   * @param {number} to
   */
  takeCounts(from, to) {
    return this.counts.slice(from, to).join("\n");
  }

  /**
   * Files of words, one on a line.
   * @param {number} from
   * @param {number} to
   */
  takeShards(from, to) {
    const some = this.begins.slice(from, to);
    return some.map((at, number) => this.shard(at, this.begins[from + number + 1] ?? this.filed.words.length)).join("\n");
  }

  /** @param {number} from @param {number} to */
  shard(from, to) {
    const { words, filed } = this.filed;
    const inside = words.slice(from, to).map((word, at) => `${JSON.stringify(word)}:[${filed[from + at]}]`);
    return `{${inside.join(",")}}`;
  }
}
