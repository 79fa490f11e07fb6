/**
 * Asks the worker, or the engine on the main thread where there is none. Only the newest question
 * gets an answer.
 */
/** Where the build publishes the search's data. */
export const DATA = new URL("../signpost/", import.meta.url);
/** A worker that searches for this long is replaced; the page itself never waits. */
const PATIENCE_MS = 4000;
/** Loading is up to the network, which may be slow. */
const LOADING_MS = 30000;
/** The engine itself, fetched only where there is no worker to run it. */
const loadHere = async () => (await import("./search-load.mjs")).ask;
/** An empty text loads the index and asks nothing. */
const WARM_UP = "";

export class SearchClient {
  #worker = null;
  #direct = null;
  #newest = 0;
  #timer = 0;
  #settle = null;

  /** @param {string} lang */
  constructor(lang) {
    this.lang = lang;
  }

  /** Load the index before it is needed. */
  warmUp() {
    if (!this.#newest) this.ask(WARM_UP).catch(() => undefined);
  }

  /**
   * @param {string} text
   * @returns {Promise<object|null>} null where a newer question was asked meanwhile
   */
  ask(text) {
    this.#newest += 1;
    const id = this.#newest;
    this.#settle?.resolve(null);
    const worker = this.#direct ? null : this.#start();
    if (!worker) return this.#askDirectly(id, text);
    return new Promise((resolve, reject) => {
      this.#settle = { id, text, resolve, reject };
      this.#waitFor(id, LOADING_MS);
      worker.postMessage({ id, text, lang: this.lang });
    });
  }

  /** @returns {Worker|null} */
  #start() {
    if (this.#worker || typeof Worker === "undefined") return this.#worker;
    try {
      this.#worker = new Worker(new URL("./search-worker.mjs", import.meta.url), { type: "module" });
      this.#worker.addEventListener("message", ({ data }) => this.#receive(data));
      this.#worker.addEventListener("error", () => this.#withoutWorker());
    } catch {
      this.#worker = null;
    }
    return this.#worker;
  }

  /**
   * @param {number} id
   * @param {number} time
   */
  #waitFor(id, time) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(id), time);
  }

  /** @param {{id: number, isLoaded?: boolean, answer?: object, error?: string}} data */
  #receive({ id, isLoaded, answer, error }) {
    if (id !== this.#newest || this.#settle?.id !== id) return;
    if (isLoaded) return this.#waitFor(id, PATIENCE_MS);
    clearTimeout(this.#timer);
    if (error) this.#settle.reject(new Error(error));
    else this.#settle.resolve(answer);
    this.#settle = null;
  }

  /** The worker could not start (old browser, policy): the same engine, on this thread. */
  #withoutWorker() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#direct = this.#direct ?? loadHere();
    const waiting = this.#settle;
    this.#settle = null;
    clearTimeout(this.#timer);
    if (waiting) this.#askDirectly(waiting.id, waiting.text).then(waiting.resolve, waiting.reject);
  }

  /**
   * @param {number} id
   * @param {string} text
   */
  async #askDirectly(id, text) {
    this.#direct = this.#direct ?? loadHere();
    try {
      const ask = await this.#direct;
      const answer = id === this.#newest ? await ask(text, this.lang) : null;
      return id === this.#newest ? answer : null;
    } catch (error) {
      this.#direct = null;
      throw error;
    }
  }

  /** @param {number} id */
  #giveUp(id) {
    if (this.#settle?.id !== id) return;
    this.#worker?.terminate();
    this.#worker = null;
    this.#settle.reject(new Error("no answer"));
    this.#settle = null;
  }
}
