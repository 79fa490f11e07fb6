/**
 * Words by number, for those who write the index: thousands of records share their words, and a list
 * of numbers takes much less room and time than a list of tokens.
 *
 * A word of a text is a code: its number, and in the lowest bits what its kind says of it.
 */
import { isPaired } from "./shards.mjs";
import { isSeam, MAX_TOKENS, SCAN, tokenize } from "./tokens.mjs";
import { simplified } from "./traditional.mjs";
import { STOP_WORDS } from "./words.mjs";

const IS_PAIRED = 1;
const IS_NAME = 2;
const IS_STEADY = 4;
const CODE_BITS = 3;
/** What was read is remembered: so much of it, and nothing as long as a text that seldom comes again. */
const REMEMBERED_RUNS = 50000;
const LONGEST_RUN = 30;

/** @param {number} code */
export const numberIn = (code) => code >> CODE_BITS;
/** @param {number} code whether the word is a name */
export const isNameIn = (code) => (code & IS_NAME) !== 0;
/** @param {number} code whether the word may stand in a pair of words */
export const isPairedIn = (code) => (code & IS_PAIRED) !== 0;
/** @param {number} code whether the word is the same in every message */
export const isSteadyIn = (code) => (code & IS_STEADY) !== 0;
/** @param {number} code */
export const asSteady = (code) => code | IS_STEADY;

/** Stands for a pair of characters that says nothing. */
const STOP_CODE = -1;
/** More than there are Chinese characters in runs, yet a pair of places is a small number to V8. */
const ALL_CHINESE = 0x8000;

/** @param {number} char the code of a Chinese character: of the blocks, or of those for compatibility */
function placeOf(char) {
  return char < 0xa000 ? char - 0x3400 : char - 0xf900 + 0x6c00;
}

/**
 * The same text without the longer one that it was cut from, which would stay as long as it stays.
 * @param {string} text
 */
function cutOff(text) {
  return ` ${text}`.slice(1);
}

export class Lexicon {
  constructor() {
    /** @type {string[]} */
    this.words = [];
    /** In how many records each word occurs; zero for one that only leads to some. @type {number[]} */
    this.counts = [];
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    /** @type {Map<string, number[]>} */
    this.runs = new Map();
    /** @type {Map<number, number>} */
    this.pairs = new Map();
    /** For each word the last list that held it, see `firstOfEach`. @type {number[]} */
    this.seen = [];
    this.lists = 0;
  }

  /** @param {string} word */
  numberOf(word) {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const own = cutOff(word);
    this.numbers.set(own, this.words.length);
    this.counts.push(0);
    this.seen.push(0);
    return this.words.push(own) - 1;
  }

  /** @param {string} name that stands in no text */
  codeOfName(name) {
    return this.numberOf(name) << CODE_BITS;
  }

  /** @param {import("./tokens.mjs").Token} token */
  codeOf(token) {
    return (this.numberOf(token.word) << CODE_BITS) | (token.kind === "name" ? IS_NAME : 0) | (isPaired(token) ? IS_PAIRED : 0);
  }

  /**
   * The words of a text as `tokenize` gives them.
   * @param {string} text
   * @returns {number[]}
   */
  codesOf(text) {
    const codes = [];
    for (const run of text.match(SCAN) ?? []) {
      const own = this.codesOfRun(run);
      for (let at = 0; at < own.length; at += 1) codes.push(own[at]);
      if (codes.length > MAX_TOKENS) break;
    }
    return codes;
  }

  /**
   * The words of some lists, each where it first occurs.
   * @param {number[][]} lists of codes
   */
  firstOfEach(lists) {
    const [first, { seen }] = [[], this];
    this.lists += 1;
    for (const codes of lists) {
      for (let at = 0; at < codes.length; at += 1) {
        const number = numberIn(codes[at]);
        if (seen[number] === this.lists) continue;
        seen[number] = this.lists;
        first.push(codes[at]);
      }
    }
    return first;
  }

  /** @param {string} run of characters that belong together */
  codesOfRun(run) {
    if (run >= "\u3400") return this.codesOfChinese(simplified(run));
    const known = this.runs.get(run);
    if (known) return known;
    const codes = tokenize(run).map((token) => this.codeOf(token));
    if (run.length > LONGEST_RUN) return codes;
    if (this.runs.size >= REMEMBERED_RUNS) this.runs.clear();
    this.runs.set(cutOff(run), codes);
    return codes;
  }

  /**
   * Pairs of characters are looked up by number: they are half of all words, and cutting each out
   * as a text takes longer than all else.
   * @param {string} run simplified
   */
  codesOfChinese(run) {
    const codes = [];
    for (let at = 0; at + 1 < run.length; at += 1) codes.push(this.codeOfPair(run, at));
    const stops = codes.map((code) => code === STOP_CODE);
    return stops.includes(true) ? codes.filter((_, at) => !isSeam(stops, at)) : codes;
  }

  /** @param {string} run @param {number} at */
  codeOfPair(run, at) {
    const key = placeOf(run.charCodeAt(at)) * ALL_CHINESE + placeOf(run.charCodeAt(at + 1));
    const known = this.pairs.get(key);
    if (known !== undefined) return known;
    const word = run.slice(at, at + 2);
    const code = STOP_WORDS.has(word) ? STOP_CODE : this.codeOf({ word, kind: "zh", start: at, end: at + 2 });
    this.pairs.set(key, code);
    return code;
  }
}
