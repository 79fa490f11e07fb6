/**
 * The search over the published index, loaded as it is needed. Used by both workers, and by the
 * page itself where workers are unavailable.
 */
import { createSearch } from "./engine/search.mjs";

const INDEX = new URL("../signpost/search/", import.meta.url);

/**
 * @param {string} name
 * @param {boolean} [fresh] past all caches
 */
async function load(name, fresh = false) {
  const response = await fetch(new URL(name, INDEX), { cache: fresh ? "reload" : "default" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

/** One search for each page or worker: it keeps what it has loaded. */
export const { search, warmUp } = createSearch(load, { now: () => performance.now() });

/**
 * @param {string} text an empty one only loads what every query needs
 * @param {string} lang
 * @param {() => void} [onLoaded]
 * @returns {Promise<object|null>}
 */
export async function ask(text, lang, onLoaded) {
  if (text.trim()) return search(text, { lang, onLoaded });
  await warmUp();
  return null;
}
