/**
 * Under which words a record is filed: few, for each way in which its message can come the rarest
 * of it. Run when a wiki is built.
 */
import { literalText, requiredLiterals } from "./literals.mjs";
import { parsePattern } from "./pattern.mjs";
import { tokensOf } from "./prepare.mjs";
import { inPairOrder, isPaired, pairsOf } from "./shards.mjs";

/** A record stands under every word that so few records have. */
const RARE = 24;
/** A message without a rare word is filed under the pairs of so many of its words. */
const PAIRED = 3;

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
    const stable = new Set(wordsIn(tokensOf(literalText(tree))));
    return { literals: requiredLiterals(tree) ?? [], stable, ways: waysOf(tree).map(literalText) };
  } catch {
    return { literals: [], stable: new Set(wordsIn(tokensOf(entry.signature))), ways: [] };
  }
}

/** @param {import("./tokens.mjs").Token[]} tokens */
function wordsIn(tokens) {
  return tokens.map(({ word }) => word);
}

/**
 * Pairs of words for each message that has no rare word of its own.
 * @param {import("./tokens.mjs").Token[][]} messages
 * @param {(word: string) => number} count
 * @param {Set<string>} isCommon
 */
function pairsFor(messages, count, isCommon) {
  const plain = messages.filter((tokens) => tokens.every(({ word }) => isCommon.has(word)));
  return plain.flatMap((tokens) => pairsOf(inPairOrder(wordsIn(tokens.filter(isPaired)), count).slice(0, PAIRED)));
}

/**
 * @param {string[]} all
 * @param {(word: string) => number} count
 * @param {number} limit
 * @returns {string[]} the rarest of the words, once each; sorting all of them costs a quarter more
 */
function rarestOf(all, count, limit) {
  const words = [];
  const counts = [];
  for (const word of all) {
    const own = count(word);
    let at = words.length;
    while (at > 0 && (counts[at - 1] > own || (counts[at - 1] === own && words[at - 1] > word))) at -= 1;
    if (at >= limit || words[at - 1] === word) continue;
    words.splice(at, 0, word);
    counts.splice(at, 0, own);
    if (words.length > limit) words.length = counts.length = limit;
  }
  return words;
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
export function filedUnder(entry, counted, count, isCommon) {
  const filed = new Map();
  const add = (words, needed) => words.forEach((word) => filed.set(word, needed || (filed.get(word) ?? false)));
  const texts = [entry.signature, ...(entry.variants ?? [])];
  add(namesOf(entry), true);
  const { literals, stable, ways } = literalsIn(entry);
  // No message of the record may show how an alternative comes: its own text has to do.
  const needed = [...literals.map((literal) => literalTokens(literal, texts)), ...ways.map(tokensOf)];
  for (const tokens of needed) add(rarestOfBoth(tokens, count, 2), true);
  const fixed = texts.map((text) => tokensOf(text).filter(({ word }) => stable.has(word)));
  add(pairsFor([...needed, ...fixed], count, isCommon), true);
  for (const text of texts) add(rarestOfBoth(tokensOf(text), count, 4), false);
  const gloss = tokensOf(entry.signature_zh ?? "");
  add(rarestOf(wordsIn(gloss), count, 8), false);
  for (const symptom of entry.symptoms ?? []) add(rarestOf(wordsIn(tokensOf(symptom)), count, 3), false);
  const said = new Set(wordsIn([...texts.flatMap(tokensOf), ...gloss]));
  add(rarestOf(counted.filter((word) => !said.has(word)), count, 4), false);
  const extra = [entry.id, entry.error_code ?? "", ...(entry.tags ?? [])].join(" ");
  add(rarestOf(wordsIn(tokensOf(extra)), count, 8), false);
  add(counted.filter((word) => count(word) <= RARE && count(word) > 1), false);
  return filed;
}
