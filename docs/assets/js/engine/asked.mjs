/**
 * Records that a few typed words ask for.
 */
import { MAX_EVIDENCE, oddsOfRecord, oddsOfText } from "./odds.mjs";
import { isGeneric } from "./prepare.mjs";
import { nominees, sharedRange, wordsOf } from "./shared.mjs";

const MAX_QUERY_WORDS = 72;
const LEAST_ASKED = 0.12;
/** `--pooling cls`, `unrecognised --task`: names are asked for in few words. */
const TERSE_WORDS = 2;
const ONE_TERM = /^[\u3400-\u9fff]{2,4}$/;
/** Words that are in most records ask for none of them. */
const MIN_OWN = 0.2;
/** How much of the weight of a query of one word must be found in a record. */
const ENOUGH = 0.62;
const ENOUGH_ZH = 0.55;
/** A pair of characters that the record lacks weighs less: Chinese words things in many ways. */
const MISSING_PAIR = 0.6;
/** A query that names one library seldom means another's record. */
const OTHER_DOMAIN = 0.75;
/** A query that names the class of an exception seldom means an error of another class. */
const OTHER_ERROR = 0.85;
const EXCEPTION_NAME = /[a-z](?:error|exception|warning)$/;
/** A word of plain language says which record is meant where no more than these have it. */
const FEW_RECORDS = 2;
/** How much a word of each kind says in a short query; 1 is enough. */
const EVIDENCE = { name: 1, word: 0.5, zh: 0.5, part: 0.3 };
const LEAST_ODDS = 0.5;
/** Where the record holds nearly all that is asked, less is enough. */
const NEARLY_ALL = 0.75;
const LEAST_IF_ALL = 0.25;

/**
 * Domains that a query names: `chroma`, `llama.cpp`.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {Map<string, unknown>} words
 * @returns {Set<string>}
 */
function domainsNamed(prepared, words) {
  const named = Object.entries(prepared.packages).filter(([, names]) => names.some((name) => words.has(name.replace(/-/g, "_"))));
  return new Set(named.map(([domain]) => domain));
}

/**
 * How much of a short query a record holds: `covered` is the share of the query's weight, `field`
 * the same with less for words from the description, `evidence` how much the shared words say.
 * @param {ReturnType<typeof wordsOf>} words
 * @param {Map<string, number>} bag
 * @param {number} generic how much words of all kinds of messages say
 */
function holding(words, bag, generic) {
  const terms = new Set();
  let [own, field, total, evidence, lastPair] = [0, 0, 0, 0, -2];
  for (const { as, weight, factor, kind, en, start } of words.values()) {
    const there = bag.get(as) ?? bag.get(en);
    total += there === undefined && kind === "zh" ? weight * MISSING_PAIR : weight;
    if (there === undefined) continue;
    own += weight * factor;
    field += Math.min(weight, there) * factor;
    // The pairs of one Chinese term are one piece of evidence, pairs that overlap little more.
    const isNew = !en || !terms.has(en);
    const again = kind === "zh" && start === lastPair + 1 ? 0.5 : 1;
    // A word of the description says half of what a word of the message says.
    const place = en || there > weight * 0.55 ? 1 : 0.5;
    if (isNew) evidence += EVIDENCE[kind] * (isGeneric(as) ? generic : 1) * again * place;
    if (kind === "zh") lastPair = start;
    terms.add(en);
  }
  return { own, covered: own / total, field: field / total, evidence };
}

/**
 * @param {Record<string, string[]>} packages names of libraries by domain
 * @returns {(word: string) => boolean} whether a word is the name of a library
 */
function libraryTest(packages) {
  const names = new Set(Object.values(packages).flat());
  return (word) => names.has(word);
}

/**
 * Whether a record holds nothing of a query but the name of its library.
 * @param {ReturnType<typeof wordsOf>} words
 * @param {Map<string, number>} bag
 * @param {(word: string) => boolean} isLibrary
 */
function sharesLibraryOnly(words, bag, isLibrary) {
  const shared = [...words].filter(([, { as, en }]) => bag.has(as) || bag.has(en));
  return words.size > shared.length && shared.every(([word, { kind }]) => isLibrary(word) || kind === "part");
}

/**
 * Whether a text is one word, or one Chinese term, and little else; or a name with a word or two.
 * @param {string} text
 * @param {ReturnType<typeof wordsOf>} words
 * @param {boolean} hasName
 */
function isTerm(text, words, hasName) {
  const starts = new Set([...words.values()].map(({ start }) => start));
  const longest = Math.max(...[...words.keys()].map(({ length }) => length));
  if (hasName && starts.size <= TERSE_WORDS) return true;
  return ONE_TERM.test(text.trim()) || (starts.size === 1 && longest * 2 > text.trim().length);
}

/**
 * Whether a message of the record has one of the exceptions that a query names.
 * @param {import("./prepare.mjs").Prepared} record
 * @param {string[]} raised
 */
function raises(record, raised) {
  return !raised.length || raised.some((word) => record.messages.some(({ words }) => words.has(word)));
}

/**
 * Records that a short query asks for: words, a flag, an identifier, a gloss.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {string} text
 * @param {string} firstLine
 * @param {boolean} isMessage whether the text is an exception with its message
 * @returns {import("./similar.mjs").Likeness[]}
 */
export function askedFor(prepared, text, firstLine, isMessage) {
  const words = wordsOf(prepared, text);
  if (!words.size || words.size > MAX_QUERY_WORDS) return [];
  const named = domainsNamed(prepared, words);
  const isLibrary = libraryTest(prepared.packages);
  const isZh = [...words.values()].some(({ kind }) => kind === "zh");
  // A domain without packages, such as `embedding`, is about faults of all libraries.
  const isOfOther = (domain) => named.size > 0 && domain in prepared.packages && !named.has(domain);
  const hasName = [...words].some(([word, { kind }]) => kind === "name" && !isLibrary(word));
  const isOneWord = isTerm(text, words, hasName);
  const base = oddsOfText(text, words.size);
  const raised = [...words.keys()].filter((word) => EXCEPTION_NAME.test(word));
  const out = [];
  const nominated = nominees(prepared, words, LEAST_ASKED);
  const isTelling = hasName || nominated.length <= FEW_RECORDS;
  for (const number of nominated) {
    const record = prepared.records[number];
    const held = holding(words, record.bag, isMessage ? 0 : 0.4);
    if (held.own < MIN_OWN || sharesLibraryOnly(words, record.bag, isLibrary)) continue;
    const fit = (isOfOther(record.entry.domain) ? OTHER_DOMAIN : 1) * (raises(record, raised) ? 1 : OTHER_ERROR);
    const odds = base + fit * oddsOfRecord(record, words, held);
    const isWord = isOneWord && isTelling && held.covered >= (isZh ? ENOUGH_ZH : ENOUGH);
    if (!isWord && odds < (held.covered * fit > NEARLY_ALL ? LEAST_IF_ALL : LEAST_ODDS)) continue;
    const score = fit * (0.3 * held.covered + 0.5 * held.field + 0.04 * Math.min(MAX_EVIDENCE, held.evidence));
    out.push({ record: number, line: 0, score, range: sharedRange(firstLine, words, record.bag), differs: [] });
  }
  return out;
}
