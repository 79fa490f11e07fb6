/**
 * The order of results: matched before similar, real before refuted, the last exception before
 * its causes, the specific pattern before the general one, and ids where all else is equal.
 */
import { foldSpace } from "./prepare.mjs";
import { closeness } from "./similar.mjs";

/**
 * @typedef {object} Result
 * @property {string} id
 * @property {"exact"|"similar"} match
 * @property {number} score
 * @property {string} line
 * @property {number} lineNumber
 * @property {number} start
 * @property {number} end
 * @property {string} tier
 * @property {{where: "paste"|"record", word: string}[]} [differs]
 * @property {{id: string, text: string}} [distinction]
 */

const MAX_SHOWN = 400;

/** @param {number} value */
function round(value) {
  return Math.round(value * 10000) / 10000;
}

/**
 * The line shown with a result, cut around the match.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function excerpt(text, start, end) {
  const indent = text.length - text.trimStart().length;
  const from = text.length - indent > MAX_SHOWN ? Math.max(indent, start - 80) : indent;
  const line = text.slice(from, from + MAX_SHOWN).trimEnd();
  const clamp = (place) => Math.max(0, Math.min(place - from, line.length));
  return { line, start: clamp(start), end: clamp(end) };
}

/**
 * How many of the other matched records a record's pattern covers without being covered.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {import("./match.mjs").Found} match
 * @param {import("./match.mjs").Found[]} all
 */
function generality(prepared, match, all) {
  const covers = (a, b) => prepared.records[a].regex?.test(prepared.records[b].entry.signature) ?? false;
  const others = all.filter(({ record }) => record !== match.record).slice(0, 10);
  return others.filter(({ record }) => covers(match.record, record) && !covers(record, match.record)).length;
}

/**
 * A score for a matched record: real ones lie in 0.7 to 1, refuted ones in 0.6 to 0.7, unless the
 * paste is the refuted message word for word.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {import("./match.mjs").Found} match
 * @param {import("./match.mjs").Found[]} all
 * @param {Set<number>} supported
 */
function exactScore(prepared, match, all, supported) {
  const record = prepared.records[match.record];
  const like = closeness(prepared, match.record, match.text);
  const specific = 1 - Math.exp(-record.literalLength / 40);
  const general = generality(prepared, match, all);
  const raw = 0.6 * match.weight + 0.2 * like + 0.15 * specific + (supported.has(match.record) ? 0.05 : 0);
  const quality = Math.max(0, raw - Math.min(0.5, 0.15 * general));
  const isLiteral = foldSpace(match.text).includes(foldSpace(record.entry.signature));
  return record.entry.tier === "refuted" && !isLiteral ? 0.6 + 0.0999 * quality : 0.7 + 0.3 * quality;
}

/**
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {import("./normalize.mjs").Line[]} lines
 * @param {import("./match.mjs").Found[]} found
 * @param {Set<number>} supported
 * @returns {Result[]}
 */
export function exactResults(prepared, lines, found, supported) {
  return found.map((match) => {
    const { entry } = prepared.records[match.record];
    const score = match.inCode ? 0.4 * match.weight + 0.3 : exactScore(prepared, match, found, supported);
    const shown = excerpt(match.text, match.start, match.end);
    const kind = match.inCode ? /** @type {const} */ ("similar") : /** @type {const} */ ("exact");
    return { id: entry.id, match: kind, score: round(score), ...shown, lineNumber: lines[match.line].number, tier: entry.tier };
  });
}

/**
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {import("./normalize.mjs").Line[]} lines
 * @param {Iterable<import("./similar.mjs").Likeness>} likes
 * @returns {Result[]}
 */
export function similarResults(prepared, lines, likes) {
  return [...likes].map(({ record, line, score, range, differs }) => {
    const { entry } = prepared.records[record];
    const factor = entry.tier === "refuted" ? 0.5 : 0.59;
    const shown = excerpt(lines[line].text, ...range);
    const base = { id: entry.id, match: /** @type {const} */ ("similar"), score: round(score * factor) };
    return { ...base, ...shown, lineNumber: lines[line].number, tier: entry.tier, differs };
  });
}

/**
 * @param {Result[]} results
 * @returns {Result[]}
 */
export function sortResults(results) {
  const grade = (result) => (result.match === "exact" ? 1 : 0);
  return results.sort((a, b) => grade(b) - grade(a) || b.score - a.score || (a.id < b.id ? -1 : 1));
}

/**
 * Where two matched records are known to be confused, the question that tells them apart.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {Result[]} results
 * @param {string} lang
 */
export function addDistinctions(prepared, results, lang) {
  const exact = results.filter(({ match }) => match === "exact");
  for (const result of exact) {
    for (const other of exact) {
      if (other === result || result.distinction) continue;
      const text = distinctionOf(prepared, result.id, other.id, lang) ?? distinctionOf(prepared, other.id, result.id, lang);
      if (text) result.distinction = { id: other.id, text };
    }
  }
}

/**
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {string} from
 * @param {string} to
 * @param {string} lang
 */
function distinctionOf(prepared, from, to, lang) {
  const record = prepared.records[prepared.byName.get(from.toLowerCase())];
  const texts = record?.entry.confused_with?.[to];
  return texts ? texts[lang] || texts.en || null : null;
}
