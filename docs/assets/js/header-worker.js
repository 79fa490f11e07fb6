/**
 * The theme's header search, answered by our engine. The theme starts this script as a classic
 * worker (`__config.search`) and speaks four messages: SETUP 0, READY 1, QUERY 2, RESULT 3.
 *
 * The page's language comes as `?lang=` in this script's address. The index of the records is
 * loaded with the first query, not with the page.
 */
/* eslint-env worker */
(() => {
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
  const here = self.location.href;
  const lang = new URL(here).searchParams.get("lang") || "en";
  let docs = [];
  let loading = null;
  let queue = Promise.resolve();

  /** @param {string} name */
  async function json(name) {
    const response = await fetch(new URL(`../signpost/${name}`, here));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  }

  /** Without the index of the records the guides are still searched. */
  async function load() {
    const { createHeaderSearch } = await import(new URL("engine/header.mjs", here).href);
    const fallback = (value) => (error) => (console.warn("search:", error), value);
    const [index, strings] = await Promise.all([
      json("index.json").catch(fallback({ records: [] })),
      json(`strings.${lang}.json`).catch(fallback({})),
    ]);
    return createHeaderSearch({ index, docs, lang, strings });
  }

  /** @param {string} query */
  async function answer(query) {
    if (!query.trim()) return { items: [], suggest: [] };
    try {
      loading = loading || load();
      return (await loading)(query);
    } catch (error) {
      console.warn("search:", error);
      loading = null;
      return { items: [], suggest: [] };
    }
  }

  /** @param {{type: number, data: unknown}} message */
  async function handle({ type, data }) {
    if (type === SETUP) {
      docs = data.docs || [];
      self.postMessage({ type: READY });
    } else if (type === QUERY) {
      self.postMessage({ type: RESULT, data: await answer(String(data)) });
    }
  }

  // One after the other, so that answers come in the order of the questions.
  self.addEventListener("message", (event) => {
    queue = queue.then(() => handle(event.data));
  });
})();
