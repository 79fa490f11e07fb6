/**
 * Records that a few typed words ask for. A short query must have most of its own weight found in
 * the record, or less of it where what is found says much.
 */
import { isGeneric } from "./prepare.mjs";
import { nominees, sharedRange, wordsOf } from "./shared.mjs";

const MAX_QUERY_WORDS = 72;
const LEAST_ASKED = 0.24;
const ONE_TERM = /^[\u3400-\u9fff]{2,4}$/;
/** Words that are in most records ask for none of them. */
const MIN_OWN = 0.2;
/** How much of a short query's weight must be found in a record. */
const ENOUGH = 0.62;
const ENOUGH_ZH = 0.55;
/** Chinese words things in many ways: a pair that the record lacks weighs less. */
const MISSING_PAIR = 0.6;
/** By how much strong evidence lowers that. */
const EASE = 0.15;
/** A query that names one library seldom means another's record. */
const OTHER_DOMAIN = 0.75;
/** One that names the record's own library may be shorter of words. */
const OWN_DOMAIN = 0.08;
/** A query that names the class of an exception seldom means an error of another class. */
const OTHER_ERROR = 0.85;
const EXCEPTION_NAME = /[a-z](?:error|exception|warning)$/;
/** What tells that a sentence is about a fault. */
const TROUBLE = /[?？]|error|exception|fail|wrong|why|differ|mismatch|missing|must|none|nan|not |n't|不|没|无|错|败|异常|怎|吗|警告|超过|越界|全是|都是|变成|变差|找|只有|带|\de-?\d/i;
/** What tells that a question is about a subject, not about a fault. */
const SUBJECT = /区别|原理|推荐|介绍|教程|什么是|哪个(?:好|更|比较)|选哪|\b(?:what is|what are|which|best|recommend|difference between|tutorial)\b/i;
const WORD = /[A-Za-z]+|[\u3400-\u9fff]{1,2}/g;
const SENTENCE_WORDS = 6;
const PLAIN = 0.25;
/** What a plain sentence says may be what a record says of its fault, or what everybody knows. */
const PLAIN_SCORE = 0.5;
/** Words that name no trouble and are no sentence either have to say this much. */
const CALM_SCORE = 0.45;
const MAX_EVIDENCE = 4;
/** How much a word of each kind says in a short query; 1 is enough. */
const EVIDENCE = { name: 1, word: 0.5, zh: 0.5, part: 0.3 };

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
 * Whether a text that names no identifier is a plain sentence, or a question about a subject: it
 * names no trouble either.
 * @param {string} text
 */
function isStatement(text) {
  const isSentence = /[.。]$/.test(text.trim()) || (text.match(WORD) ?? []).length >= SENTENCE_WORDS;
  return SUBJECT.test(text) || (isSentence && !TROUBLE.test(text));
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
  const isOneWord = new Set([...words.values()].map(({ start }) => start)).size === 1 || ONE_TERM.test(text.trim());
  const isZh = [...words.values()].some(({ kind }) => kind === "zh");
  const hasName = [...words].some(([word, { kind }]) => kind === "name" && !isLibrary(word));
  const isPlain = !hasName && isStatement(text);
  const least = isPlain ? PLAIN_SCORE : hasName || isOneWord || TROUBLE.test(text) ? 0 : CALM_SCORE;
  const enough = (isZh ? ENOUGH_ZH : ENOUGH) + (isPlain ? PLAIN : 0);
  const raised = [...words.keys()].filter((word) => EXCEPTION_NAME.test(word));
  const out = [];
  for (const record of nominees(prepared, words, LEAST_ASKED)) {
    const { bag, entry } = prepared.records[record];
    const { own, covered, field, evidence } = holding(words, bag, isMessage ? 0 : 0.4);
    const fit = (named.size && !named.has(entry.domain) ? OTHER_DOMAIN : 1) * (raises(prepared.records[record], raised) ? 1 : OTHER_ERROR);
    const ease = EASE * Math.min(1, Math.max(0, evidence - 1)) + (named.has(entry.domain) ? OWN_DOMAIN : 0);
    if (covered * fit < enough - ease || own < MIN_OWN || (evidence < 1 && (isMessage || !isOneWord))) continue;
    const score = fit * (0.3 * covered + 0.5 * field + 0.05 * Math.min(MAX_EVIDENCE, evidence));
    if (score < least || sharesLibraryOnly(words, bag, isLibrary)) continue;
    out.push({ record, line: 0, score, range: sharedRange(firstLine, words, bag), differs: [] });
  }
  return out;
}
