/**
 * The engine in a worker, for the paste box: `{id, text, lang}` in; `{id, isLoaded}` out when the
 * search itself begins, then `{id, answer}` or `{id, error}`.
 */
import { ask } from "./search-load.mjs";

self.addEventListener("message", async ({ data: { id, text, lang } }) => {
  try {
    const answer = await ask(text, lang, () => self.postMessage({ id, isLoaded: true }));
    self.postMessage({ id, answer });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
});
