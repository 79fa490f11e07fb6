/**
 * The engine in a worker, for the paste box: `{id, text, lang}` in, `{id, answer}` or
 * `{id, error}` out. The index is loaded once, at the first message.
 */
import { loadSearch } from "./search-load.mjs";

let search = null;

self.addEventListener("message", async ({ data: { id, text, lang } }) => {
  try {
    search = search ?? loadSearch();
    const answer = (await search)(text, lang);
    self.postMessage({ id, answer });
  } catch (error) {
    search = null;
    self.postMessage({ id, error: String(error) });
  }
});
