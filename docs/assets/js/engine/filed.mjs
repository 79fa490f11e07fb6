/**
 * Under which words a record is filed: few, for each way in which its message can come the rarest
 * of it. Run when a wiki is built.
 *
 * Which words are rare is known when all records were read. So reading one gives lists of its words
 * (`listsOf`), and from each of these some are chosen later (`Filer`).
 */
import { asSteady, isNameIn, isPairedIn, isSteadyIn, numberIn } from "./lexicon.mjs";
import { literalText, requiredLiterals } from "./literals.mjs";
import { parsePattern } from "./pattern.mjs";
import { countedTexts } from "./prepare.mjs";
import { inPairOrder, pairsOf } from "./shards.mjs";
import { tokenize } from "./tokens.mjs";

/** A record stands under every word that so few records have. */
const RARE = 24;
/** A message without a rare word is filed under the pairs of so many of its words. */
const PAIRED = 3;

/**
 * What a list is of. A list of plain words has the number of those to choose as its kind.
 */
const COUNTED = 0;
const NAMES = -1;
const NEEDED = -2;
const MESSAGE = -3;

/**
 * @typedef {object} Message
 * @property {string} text
 * @property {string} folded as literals are
 * @property {import("./tokens.mjs").Token[]} [tokens] once they were asked for
 */

/**
 * The tokens of a required literal. In a message of the record they are whole words; a literal that
 * stands in none may begin and end within a word.
 * @param {string} literal
 * @param {Message[]} messages
 */
function literalTokens(literal, messages) {
  for (const message of messages) {
    const at = message.folded.indexOf(literal);
    if (at < 0) continue;
    message.tokens ??= tokenize(message.text);
    const inside = message.tokens.filter(({ start, end }) => start < at + literal.length && end > at);
    if (inside.length) return inside;
  }
  const tokens = tokenize(literal);
  const whole = tokens.filter(({ start, end }) => start > 0 && end < literal.length);
  return whole.length ? whole : tokens;
}

/**
 * The alternatives of a pattern that is nothing but alternatives.
 * @param {import("./pattern.mjs").Node} tree
 * @returns {import("./pattern.mjs").Node[]}
 */
function waysOf(tree) {
  if (tree.type === "alt") return tree.items;
  return tree.type === "cat" && tree.items.length === 1 ? waysOf(tree.items[0]) : [];
}

/**
 * What a pattern needs, all that is the same whenever it matches, and the text of each of its ways.
 * @param {import("./prepare.mjs").Entry} entry
 */
function literalsIn(entry) {
  try {
    const tree = parsePattern(entry.regex);
    return { literals: requiredLiterals(tree) ?? [], stable: literalText(tree), ways: waysOf(tree).map(literalText) };
  } catch {
    return { literals: [], stable: entry.signature, ways: [] };
  }
}

/** @param {import("./prepare.mjs").Entry} entry */
function namesOf({ id, aliases, error_code: code }) {
  const whole = [id, ...(aliases ?? [])].map((name) => name.toLowerCase());
  return [...whole, ...whole.map((name) => name.slice(name.lastIndexOf("/") + 1)), ...(code ? [code.toLowerCase()] : [])];
}

/**
 * @param {string} text
 * @returns {Message}
 */
function asMessage(text) {
  return { text, folded: text.toLowerCase().replace(/\s/g, " ") };
}

/**
 * Puts the lists of a record in a row. The last is that of the words that are counted, in the order
 * in which they first occur.
 * @param {import("./prepare.mjs").Entry} entry
 * @param {import("./lexicon.mjs").Lexicon} lexicon which counts them
 * @param {import("./row.mjs").Row} row
 */
export function listsOf(entry, lexicon, row) {
  row.put(NAMES, namesOf(entry).map((name) => lexicon.codeOfName(name)));
  const { literals, stable, ways } = literalsIn(entry);
  const messages = literals.length ? messagesOf(entry).map(asMessage) : [];
  for (const literal of literals) row.put(NEEDED, literalTokens(literal, messages).map((token) => lexicon.codeOf(token)));
  // No message of the record may show how an alternative comes: its own text has to do.
  for (const way of ways) row.put(NEEDED, lexicon.codesOf(way));
  row.put(8, lexicon.codesOf([entry.id, entry.error_code ?? "", ...(entry.tags ?? [])].join(" ")));
  putCounted(entry, new Set(lexicon.codesOf(stable).map(numberIn)), lexicon, row);
}

/** @param {import("./prepare.mjs").Entry} entry */
function messagesOf({ signature, variants }) {
  return [signature, ...(variants ?? [])];
}

/**
 * The lists of all texts whose words are counted.
 * @param {import("./prepare.mjs").Entry} entry
 * @param {Set<number>} steady words that are the same in every message
 * @param {import("./lexicon.mjs").Lexicon} lexicon
 * @param {import("./row.mjs").Row} row
 */
function putCounted(entry, steady, lexicon, row) {
  // In the order of `countedTexts`.
  const read = countedTexts(entry).map((text) => lexicon.codesOf(text));
  const [signature, gloss, ...others] = read;
  const count = messagesOf(entry).length;
  const said = [signature, ...others.slice(0, count - 1)];
  for (const codes of said) row.put(MESSAGE, codes.map((code) => (steady.has(numberIn(code)) ? asSteady(code) : code)));
  row.put(8, gloss);
  for (const codes of others.slice(count, count + (entry.symptoms ?? []).length)) row.put(3, codes);
  const counted = lexicon.firstOfEach(read);
  for (const code of counted) lexicon.counts[numberIn(code)] += 1;
  // Whatever was said stands before the rest.
  row.put(4, counted.slice(lexicon.firstOfEach([...said, gloss]).length));
  row.put(COUNTED, counted);
}

/**
 * Whether a word is rarer than another, or comes first among those that are as rare.
 * @param {number} number
 * @param {number} other
 * @param {number} own count of the first
 * @param {number[]} counts
 * @param {string[]} words
 */
function goesBefore(number, other, own, counts, words) {
  return counts[other] > own || (counts[other] === own && words[other] > words[number]);
}

/** @param {number} count */
function isRare(count) {
  return count <= RARE && count > 1;
}

/** Files records, one after the other, once all of them were counted. */
export class Filer {
  /**
   * @param {import("./lexicon.mjs").Lexicon} lexicon
   * @param {Set<number>} common
   */
  constructor(lexicon, common) {
    this.lexicon = lexicon;
    this.common = common;
    /** The words of each record in turn: a number, doubled, and whether the record may depend on it. @type {number[]} */
    this.filed = [];
    /** Where each record begins. @type {number[]} */
    this.starts = [];
    /** Where a word was put last. @type {number[]} */
    this.places = [];
  }

  /**
   * @param {Int32Array} row see `listsOf`
   * @param {number} from where the record begins in it
   * @returns {{counted: Int32Array, end: number}} the words that are counted, and where they end
   */
  file(row, from) {
    this.starts.push(this.filed.length);
    for (let at = from; ; ) {
      const kind = row[at];
      const end = at + 2 + row[at + 1];
      const list = row.subarray(at + 2, end);
      this.choose(kind, list);
      if (kind === COUNTED) return { counted: list, end };
      at = end;
    }
  }

  /** @param {number} kind @param {Int32Array} list */
  choose(kind, list) {
    const { counts } = this.lexicon;
    if (kind > 0) this.addRarest(list, kind, false, () => true);
    else if (kind === NAMES) for (const code of list) this.add(numberIn(code), true);
    else if (kind === COUNTED) {
      for (const code of list) if (isRare(counts[numberIn(code)])) this.add(numberIn(code), false);
    } else this.fileMessage(list, kind === NEEDED);
  }

  /**
   * Names are written in many ways (`torch.cuda.OutOfMemoryError`, `OutOfMemoryError`); their parts
   * are not. So the rarest are taken from both.
   * @param {Int32Array} codes
   * @param {boolean} needed
   */
  fileMessage(codes, needed) {
    const limit = needed ? 2 : 4;
    this.addRarest(codes, limit, needed, isNameIn);
    this.addRarest(codes, limit, needed, (code) => !isNameIn(code));
    this.addPairs(needed ? codes : codes.filter(isSteadyIn));
  }

  /**
   * Pairs of words of a message that has no rare word of its own.
   * @param {Int32Array} codes
   */
  addPairs(codes) {
    if (!codes.every((code) => this.common.has(numberIn(code)))) return;
    const { words, counts, numbers } = this.lexicon;
    const paired = Array.from(codes.filter(isPairedIn), (code) => words[numberIn(code)]);
    const rarest = inPairOrder(paired, (word) => counts[numbers.get(word)]).slice(0, PAIRED);
    for (const pair of pairsOf(rarest)) this.add(this.lexicon.numberOf(pair), true);
  }

  /**
   * The rarest of the words, once each; sorting all of them costs a quarter more.
   * @param {Int32Array} codes
   * @param {number} limit
   * @param {boolean} needed
   * @param {(code: number) => boolean} isWanted
   */
  addRarest(codes, limit, needed, isWanted) {
    const { words, counts } = this.lexicon;
    const rarest = [];
    for (let index = 0; index < codes.length; index += 1) {
      if (!isWanted(codes[index])) continue;
      const number = numberIn(codes[index]);
      const own = counts[number];
      let at = rarest.length;
      while (at > 0 && goesBefore(number, rarest[at - 1], own, counts, words)) at -= 1;
      if (at >= limit || rarest[at - 1] === number) continue;
      rarest.splice(at, 0, number);
      if (rarest.length > limit) rarest.length = limit;
    }
    for (const number of rarest) this.add(number, needed);
  }

  /** @param {number} number @param {boolean} needed */
  add(number, needed) {
    const place = this.places[number];
    if (place >= this.starts[this.starts.length - 1]) {
      if (needed) this.filed[place] |= 1;
    } else {
      this.places[number] = this.filed.push(number * 2 + Number(needed)) - 1;
    }
  }
}
