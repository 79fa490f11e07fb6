/**
 * Loads the index of the records and gives back a function that searches it. Used by the worker,
 * and by the page itself where workers are unavailable.
 */
import { createEngine } from "./engine/engine.mjs";

const INDEX = new URL("../signpost/index.json", import.meta.url);

/**
 * @returns {Promise<(text: string, lang: string) => object>}
 */
export async function loadSearch() {
  const response = await fetch(INDEX);
  if (!response.ok) throw new Error(`index.json: ${response.status}`);
  const index = await response.json();
  const engine = createEngine(index);
  const entries = new Map(index.records.map((entry) => [entry.id, entry]));
  return (text, lang) => {
    if (!text.trim()) return null;
    const answer = engine.search(text, { lang });
    const results = answer.results.map((result) => {
      const { signature, signature_zh: gloss } = entries.get(result.id);
      return { ...result, signature, gloss };
    });
    return { ...answer, results };
  };
}
