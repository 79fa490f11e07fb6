/**
 * The theme's header search, answered by our engine. The theme starts this script as a classic
 * worker (`__config.search`) and speaks four messages: SETUP 0, READY 1, QUERY 2, RESULT 3. SETUP
 * would bring the index of the guides; `before-theme.js` spares every page that, so there is none,
 * and the worker says itself that it is ready.
 *
 * The page's language comes as `?lang=` in this script's address. What is searched is loaded with
 * the first query, not with the page: the guides whole, of the records only what a query needs.
 */
/* eslint-env worker */
(() => {
  const [READY, QUERY, RESULT] = [1, 2, 3];
  const here = self.location.href;
  const lang = new URL(here).searchParams.get("lang") || "en";
  let loading = null;
  let queue = Promise.resolve();
  let newest = 0;

  /** @param {string} name */
  async function json(name) {
    const response = await fetch(new URL(`../../${name}`, here));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  }

  /** Without one of the two indexes the other is still searched. */
  async function load() {
    const fallback = (value) => (error) => (console.warn("search:", error), value);
    const [{ createHeaderSearch }, { search }, strings, { docs }] = await Promise.all([
      import(new URL("engine/header.mjs", here).href),
      import(new URL("search-load.mjs", here).href),
      json(`assets/signpost/strings.${lang}.json`).catch(fallback({})),
      json("search/search_index.json").catch(fallback({ docs: [] })),
    ]);
    const records = (query, options) => search(query, options).catch(fallback({ results: [] }));
    return createHeaderSearch({ search: records, docs, lang, strings });
  }

  /** @param {string} query */
  async function answer(query) {
    if (!query.trim()) return { items: [], suggest: [] };
    try {
      loading = loading || load();
      return await (await loading)(query);
    } catch (error) {
      console.warn("search:", error);
      loading = null;
      return { items: [], suggest: [] };
    }
  }

  /**
   * @param {{type: number, data: unknown}} message
   * @param {number} number which message it is
   */
  async function handle({ type, data }, number) {
    if (type === QUERY && number === newest) {
      self.postMessage({ type: RESULT, data: await answer(String(data)) });
    }
  }

  // One after the other, so that answers come in the order of the questions; a question that was
  // overtaken while it waited is not answered.
  self.addEventListener("message", (event) => {
    newest += 1;
    const number = newest;
    queue = queue.then(() => handle(event.data, number));
  });
  self.postMessage({ type: READY });
})();
