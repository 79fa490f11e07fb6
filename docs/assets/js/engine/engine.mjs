/**
 * The matching engine: a paste in, records out. Pure: no DOM, no network, no clock but the budget's.
 *
 *     const text = "ValueError: ...";
 *     answerFrom(prepare(index), text, normalize(text), { lang: "en", limit: 10 }).results
 */
import { findHits } from "./candidates.mjs";
import { createBudget, runPatterns } from "./match.mjs";
import { mainMessage, packagesOf, typedName } from "./normalize.mjs";
import { addDistinctions, exactResults, similarResults, sortResults } from "./rank.mjs";
import { findSimilar } from "./similar.mjs";

const DEADLINE_MS = 250;
const LIMIT = 10;
/** A similar result must come this near to the best of them to be shown. */
const NEAR_BEST = 0.6;

/**
 * Records of the domains whose packages are named in the frames.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {import("./normalize.mjs").Line[]} lines
 * @returns {Set<number>}
 */
function supportedRecords(prepared, lines) {
  const packages = packagesOf(lines);
  const named = (domain) => {
    const own = [domain, domain.replace(/-/g, "_"), ...(prepared.packages[domain] ?? [])];
    return own.some((name) => packages.has(name));
  };
  const domains = new Set(prepared.records.map(({ entry }) => entry.domain).filter(named));
  const supported = new Set();
  prepared.records.forEach(({ entry }, number) => domains.has(entry.domain) && supported.add(number));
  return supported;
}

/**
 * A query that is the id of a record, or an alias, or its slug.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {string} text
 * @returns {import("./rank.mjs").Result[]}
 */
function namedResults(prepared, text) {
  const query = typedName(text);
  if (!query) return [];
  const number = prepared.byName.get(query);
  const isNamed = ({ entry }, at) =>
    at === number || entry.id.endsWith(`/${query}`) || entry.error_code?.toLowerCase() === query;
  const named = prepared.records.filter(isNamed);
  return named.map(({ entry }) => {
    const whole = prepared.records[number]?.entry === entry;
    const match = whole ? /** @type {const} */ ("exact") : /** @type {const} */ ("similar");
    const shown = { line: text.trim(), lineNumber: 1, start: 0, end: text.trim().length, tier: entry.tier };
    return { id: entry.id, match, score: whole ? 1 : 0.59, ...shown };
  });
}

/**
 * One result for each record: the one that says most.
 * @param {import("./rank.mjs").Result[]} results
 */
function unique(results) {
  const seen = new Map();
  for (const result of sortResults(results)) if (!seen.has(result.id)) seen.set(result.id, result);
  return [...seen.values()];
}

/**
 * Drops similar results that are far behind the best one, and most of them behind an exact one.
 * @param {import("./rank.mjs").Result[]} results
 */
function trim(results) {
  const similar = results.filter(({ match }) => match === "similar");
  const best = similar[0]?.score ?? 0;
  const hasExact = similar.length < results.length;
  const bar = best * (hasExact ? 0.8 : NEAR_BEST);
  return results.filter(({ match, score }) => match === "exact" || score >= bar);
}

/**
 * What a collection of records says to a paste.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {string} text
 * @param {import("./normalize.mjs").Line[]} lines the paste, normalized
 * @param {{lang?: string, limit?: number, deadlineMs?: number, now?: () => number}} [options]
 */
export function answerFrom(prepared, text, lines, options = {}) {
  const { lang = "en", limit = LIMIT, deadlineMs = DEADLINE_MS, now = () => Date.now() } = options;
  const budget = createBudget(deadlineMs, now);
  const supported = supportedRecords(prepared, lines);
  const hits = findHits(prepared.literalIndex, lines);
  const found = runPatterns(prepared, lines, hits, budget);
  const likes = findSimilar(prepared, lines, supported, budget);
  const all = [
    ...namedResults(prepared, text),
    ...exactResults(prepared, lines, found, supported),
    ...similarResults(prepared, lines, likes.values()),
  ];
  const results = trim(unique(all)).slice(0, limit);
  addDistinctions(prepared, results, lang);
  const noise = { lines: lines.length, hits: hits.length, runs: budget.runs };
  const shown = results.map((result) => withTitle(prepared, result));
  return { results: shown, message: mainMessage(lines), noise, dropped: [...budget.dropped].sort(), timedOut: budget.timedOut };
}

/**
 * A result with what stands over it, so that nobody else needs the records.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {import("./rank.mjs").Result} result
 */
function withTitle(prepared, result) {
  const { signature, signature_zh: gloss } = prepared.records[prepared.byName.get(result.id.toLowerCase())].entry;
  return { ...result, signature, gloss };
}
