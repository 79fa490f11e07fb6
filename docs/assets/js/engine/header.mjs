/**
 * What the theme's header search shows: records first, then guides.
 */
import { createEngine } from "./engine.mjs";
import { createGuideSearch } from "./guides.mjs";
import { escapeHtml, inlineHtml, markHtml } from "./html.mjs";

/** Scores of records lie above all scores of guides: Enter opens the best score. */
const RECORDS_FROM = 1000;
/** A query longer than this may be a log: its words must not get into the address of a guide. */
const MAX_QUERY_IN_URL = 200;

/**
 * @param {import("./rank.mjs").Result} result
 * @param {import("./prepare.mjs").Entry} entry
 * @param {string} lang
 * @param {Record<string, string>} strings
 */
function recordItem(result, entry, lang, strings) {
  const gloss = lang === "zh" && entry.signature_zh ? `<p>${inlineHtml(entry.signature_zh)}</p>` : "";
  const line = result.line ? `<p>${markHtml(result.line, [[result.start, result.end]])}</p>` : "";
  const tags = [strings[`header_${result.match}`], strings[`tier_${result.tier}`]].filter(Boolean);
  return {
    location: `${lang === "zh" ? "zh/" : ""}errors/${entry.id}/`,
    title: escapeHtml(entry.signature),
    text: gloss + line,
    tags: tags.map(escapeHtml),
    score: RECORDS_FROM * (1 + result.score),
    terms: {},
  };
}

/**
 * @param {import("./guides.mjs").Doc[]} docs the theme's search index, both languages
 * @param {string} lang
 */
export function docsOf(docs, lang) {
  return docs.filter(({ location }) => location.startsWith("zh/") === (lang === "zh"));
}

/**
 * @param {{index: {records: import("./prepare.mjs").Entry[]}, docs: import("./guides.mjs").Doc[], lang: string,
 *   strings: Record<string, string>}} parts
 */
export function createHeaderSearch({ index, docs, lang, strings }) {
  const engine = createEngine(index);
  const guides = createGuideSearch(docsOf(docs, lang));
  const entries = new Map(index.records.map((entry) => [entry.id, entry]));

  /** @param {string} query */
  return function answer(query) {
    if (!query.trim()) return { items: [], suggest: [] };
    const { results } = engine.search(query, { lang });
    const records = results.map((result) => [recordItem(result, entries.get(result.id), lang, strings)]);
    const found = query.length > MAX_QUERY_IN_URL ? [] : guides.search(query);
    return { items: [...records, ...found], suggest: [] };
  };
}
