/**
 * The theme's header search, answered by our engine. The theme starts this script as a classic
 * worker (`__config.search`) and speaks four messages: SETUP 0, READY 1, QUERY 2, RESULT 3.
 *
 * The page's language comes as `?lang=` in this script's address. The index of the records is
 * loaded with the first query, not with the page, and only what a query needs of it.
 */
/* eslint-env worker */
(() => {
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
  const here = self.location.href;
  const lang = new URL(here).searchParams.get("lang") || "en";
  let docs = [];
  let loading = null;
  let queue = Promise.resolve();
  let newest = 0;

  /** @param {string} name */
  async function json(name) {
    const response = await fetch(new URL(`../signpost/${name}`, here));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  }

  /** Without the index of the records the guides are still searched. */
  async function load() {
    const modules = ["engine/header.mjs", "search-load.mjs"].map((name) => import(new URL(name, here).href));
    const [{ createHeaderSearch }, { search }] = await Promise.all(modules);
    const fallback = (value) => (error) => (console.warn("search:", error), value);
    const strings = await json(`strings.${lang}.json`).catch(fallback({}));
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
    if (type === SETUP) {
      docs = data.docs || [];
      self.postMessage({ type: READY });
    } else if (type === QUERY && number === newest) {
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
})();
