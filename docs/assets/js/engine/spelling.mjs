/**
 * Words with one typing error. One error leaves the first two letters of a word alone, or the last
 * two: so a word is looked for among those that share either, and no table of misspellings is made.
 */
import { nearlyEqual } from "./tokens.mjs";

/** Shorter words are too near to each other. */
const SHORTEST = 5;

/**
 * @param {Map<string, string[]>} table
 * @param {string} key
 * @param {string} word
 */
function file(table, key, word) {
  const filed = table.get(key);
  if (filed) filed.push(word);
  else table.set(key, [word]);
}

/** @param {Iterable<string>} words */
function buildTable(words) {
  const table = new Map();
  for (const word of words) {
    if (word.length < SHORTEST || word > "\u3400") continue;
    file(table, `${word.slice(0, 2)}*`, word);
    file(table, `*${word.slice(-2)}`, word);
  }
  return table;
}

/**
 * A function from a word to the known word that was meant, or null. The table is made when the
 * first unknown word is met.
 * @param {() => Iterable<string>} known
 * @returns {(word: string) => string|null}
 */
export function spelling(known) {
  let table = null;
  return (word) => {
    if (word.length < SHORTEST) return null;
    table = table ?? buildTable(known());
    const likely = [...(table.get(`${word.slice(0, 2)}*`) ?? []), ...(table.get(`*${word.slice(-2)}`) ?? [])];
    return likely.filter((other) => nearlyEqual(word, other)).sort()[0] ?? null;
  };
}
