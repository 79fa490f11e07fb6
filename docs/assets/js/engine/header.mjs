/**
 * What the theme's header search shows: records first, then guides.
 */
import { createGuideSearch } from "./guides.mjs";
import { escapeHtml, inlineHtml, markHtml } from "./html.mjs";

/** Scores of records lie above all scores of guides: Enter opens the best score. */
const RECORDS_FROM = 1000;
/** A query longer than this may be a log: its words must not get into the address of a guide. */
const MAX_QUERY_IN_URL = 200;

/**
 * @param {import("./rank.mjs").Result & {signature: string, gloss?: string}} result
 * @param {string} lang
 * @param {Record<string, string>} strings
 */
function recordItem(result, lang, strings) {
  const gloss = lang === "zh" && result.gloss ? `<p>${inlineHtml(result.gloss)}</p>` : "";
  const line = result.line ? `<p>${markHtml(result.line, [[result.start, result.end]])}</p>` : "";
  const tags = [strings[`header_${result.match}`], strings[`tier_${result.tier}`]].filter(Boolean);
  return {
    location: `${lang === "zh" ? "zh/" : ""}errors/${result.id}/`,
    title: escapeHtml(result.signature),
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
 * @param {{search: ReturnType<typeof import("./search.mjs").createSearch>["search"],
 *   docs: import("./guides.mjs").Doc[], lang: string, strings: Record<string, string>}} parts
 */
export function createHeaderSearch({ search, docs, lang, strings }) {
  const guides = createGuideSearch(docsOf(docs, lang));

  /** @param {string} query */
  return async function answer(query) {
    if (!query.trim()) return { items: [], suggest: [] };
    const { results } = await search(query, { lang });
    const records = results.map((result) => [recordItem(result, lang, strings)]);
    const found = query.length > MAX_QUERY_IN_URL ? [] : guides.search(query);
    return { items: [...records, ...found], suggest: [] };
  };
}
