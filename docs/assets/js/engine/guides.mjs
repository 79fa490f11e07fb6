/**
 * Full-text search over the pages that people wrote (guides): names whole and in parts, Chinese by
 * pairs, the last word of a query also as a beginning.
 */
import { escapeHtml, markHtml } from "./html.mjs";
import { KIND_WEIGHT, tokenize } from "./tokens.mjs";

/**
 * @typedef {object} Doc a section of the theme's search index
 * @property {string} location
 * @property {string} title HTML
 * @property {string} text HTML
 */

const SNIPPET = 280;
const ENOUGH_OF_QUERY = 0.6;
const TITLE_FACTOR = 3;

/**
 * The plain text of the theme's HTML.
 * @param {string} html
 */
function plain(html) {
  return html
    .replace(/<[^>]{0,300}>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * @param {Doc[]} docs
 */
function indexDocs(docs) {
  const postings = new Map();
  const sections = docs.map((doc) => ({ doc, title: plain(doc.title), text: plain(doc.text) }));
  const add = (word, at, weight) => {
    if (!postings.has(word)) postings.set(word, new Map());
    const places = postings.get(word);
    places.set(at, Math.min(8, (places.get(at) ?? 0) + weight));
  };
  sections.forEach(({ title, text }, at) => {
    for (const { word } of tokenize(title)) add(word, at, TITLE_FACTOR);
    for (const word of wordsIn(text)) add(word, at, 1);
  });
  return { postings, sections };
}

/**
 * Words of a long text: piece by piece, for the tokenizer bounds its own work.
 * @param {string} text
 */
function* wordsIn(text) {
  for (let from = 0; from < text.length; from += 1500) {
    for (const { word } of tokenize(text.slice(from, from + 1500))) yield word;
  }
}

/**
 * The words of the index that a query word stands for.
 * @param {Map<string, Map<number, number>>} postings
 * @param {string} word
 * @param {boolean} isLast
 */
function expand(postings, word, isLast) {
  if (postings.has(word) || !isLast || word.length < 2 || word >= "\u3400") return [word];
  return [...postings.keys()].filter((known) => known.startsWith(word)).sort().slice(0, 12);
}

/**
 * @param {string} text plain
 * @param {Set<string>} words
 * @returns {[number, number][]} where the words stand
 */
function rangesOf(text, words) {
  return tokenize(text)
    .filter(({ word }) => words.has(word))
    .map(({ start, end }) => [start, end]);
}

/**
 * @param {string} text plain
 * @param {Set<string>} words
 */
function snippet(text, words) {
  const lower = text.toLowerCase();
  const places = [...words].map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const from = Math.max(0, (places.length ? Math.min(...places) : 0) - 60);
  const part = text.slice(from, from + SNIPPET);
  const html = markHtml(part, rangesOf(part, words));
  return (from > 0 ? "…" : "") + html + (from + SNIPPET < text.length ? "…" : "");
}

/**
 * @param {ReturnType<typeof indexDocs>} index
 * @param {string} query
 */
function scoreSections({ postings, sections }, query) {
  const tokens = tokenize(query);
  const words = new Map(tokens.map((token, at) => [token.word, { ...token, isLast: at === tokens.length - 1 }]));
  const scores = new Map();
  let total = 0;
  for (const [word, { kind, isLast }] of words) {
    total += KIND_WEIGHT[kind];
    for (const known of expand(postings, word, isLast)) {
      const places = postings.get(known) ?? new Map();
      const rare = Math.log(1 + sections.length / (places.size + 1));
      for (const [at, count] of places) addScore(scores, at, known, word, (rare * KIND_WEIGHT[kind] * count) / (count + 2), kind);
    }
  }
  return { scores, total, asked: [...words.keys()] };
}

/**
 * @param {Map<number, {score: number, covered: Map<string, number>, known: Set<string>}>} scores
 * @param {number} at
 * @param {string} known
 * @param {string} word
 * @param {number} score
 * @param {string} kind
 */
function addScore(scores, at, known, word, score, kind) {
  const entry = scores.get(at) ?? { score: 0, covered: new Map(), known: new Set() };
  entry.score += score;
  entry.covered.set(word, KIND_WEIGHT[kind]);
  entry.known.add(known);
  scores.set(at, entry);
}

/**
 * @param {Doc[]} docs sections of one language
 */
export function createGuideSearch(docs) {
  const index = indexDocs(docs);
  const pages = new Map(docs.filter(({ location }) => !location.includes("#")).map((doc) => [doc.location, doc]));

  /**
   * Results in the shape that the theme shows: groups of sections, each with its page.
   * @param {string} query
   * @param {number} [limit]
   */
  function search(query, limit = 20) {
    const { scores, total, asked } = scoreSections(index, query);
    const groups = new Map();
    const ranked = [...scores].filter(([, { covered }]) => sum(covered) >= total * ENOUGH_OF_QUERY);
    ranked.sort(([a, x], [b, y]) => y.score - x.score || a - b);
    for (const [at, { score, covered, known }] of ranked) {
      const { doc, title, text } = index.sections[at];
      const terms = Object.fromEntries(asked.map((word) => [word, covered.has(word)]));
      const item = { location: doc.location, title: markHtml(title, rangesOf(title, known)), text: snippet(text, known), score, terms };
      const page = doc.location.split("#")[0];
      groups.set(page, [...(groups.get(page) ?? []), item]);
    }
    return [...groups].slice(0, limit).map(([page, items]) => withPage(page, items));
  }

  /**
   * The theme needs the page itself in each group.
   * @param {string} page
   * @param {{location: string, score: number}[]} items
   */
  function withPage(page, items) {
    const doc = pages.get(page);
    if (!doc || items.some(({ location }) => location === page)) return items;
    return [...items, { location: page, title: escapeHtml(plain(doc.title)), text: "", score: 0, terms: {} }];
  }

  return { search };
}

/** @param {Map<string, number>} weights */
function sum(weights) {
  return [...weights.values()].reduce((total, weight) => total + weight, 0);
}
