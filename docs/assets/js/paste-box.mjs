/**
 * The paste box: results as you paste. DOM only; the search is in `search-client.mjs`.
 *
 * What is pasted stays in the page: it is put into no address, no storage and no request, and
 * every node is built with textContent.
 */
import { element } from "./element.mjs";
import { renderNoMatch, renderResult } from "./paste-results.mjs";
import { DATA, SearchClient } from "./search-client.mjs";

const DEBOUNCE_MS = 120;
const MAX_QUERY = 200;

/** @param {string} lang */
async function loadStrings(lang) {
  const response = await fetch(new URL(`strings.${lang}.json`, DATA));
  if (!response.ok) throw new Error(`strings: ${response.status}`);
  return response.json();
}

class PasteBox {
  #timer = 0;
  #asked = 0;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.lang = root.dataset.lang || "en";
    this.home = root.dataset.home || root.dataset.base || "";
    this.text = /** @type {HTMLTextAreaElement} */ (root.querySelector("textarea"));
    this.status = root.querySelector(".sp-paste__status");
    this.results = root.querySelector(".sp-paste__results");
    this.clearButton = /** @type {HTMLButtonElement} */ (root.querySelector(".sp-paste__clear"));
    this.client = new SearchClient(this.lang);
    this.strings = null;
  }

  listen() {
    this.text.addEventListener("focus", () => this.#prepare(), { once: true });
    this.text.addEventListener("input", () => this.#schedule(DEBOUNCE_MS));
    this.text.addEventListener("paste", () => this.#schedule(0));
    this.text.addEventListener("keydown", (event) => this.#onTextKey(event));
    this.results.addEventListener("keydown", (event) => this.#onResultKey(event));
    this.clearButton.addEventListener("click", () => this.#clear());
  }

  /** Take a short query from the address; the theme's header reads the same one and steps back. */
  takeQuery() {
    const query = new URLSearchParams(location.search).get("q") ?? "";
    if (!query.trim() || query.length > MAX_QUERY || /[\r\n]/.test(query)) return;
    closeHeaderSearch();
    this.text.value = query;
    this.text.focus();
    this.#search();
  }

  #prepare() {
    this.client.warmUp();
    this.#words().catch(() => undefined);
  }

  #words() {
    this.strings = this.strings ?? loadStrings(this.lang);
    this.strings.catch(() => (this.strings = null));
    return this.strings;
  }

  /** @param {number} delay */
  #schedule(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), delay);
  }

  async #search() {
    clearTimeout(this.#timer);
    const text = this.text.value;
    this.#asked += 1;
    const asked = this.#asked;
    this.clearButton.hidden = !text;
    if (!text.trim()) return this.#show([], "");
    try {
      const [strings, answer] = await Promise.all([this.#words(), this.client.ask(text)]);
      if (answer && asked === this.#asked) this.#present(answer, strings);
    } catch (error) {
      console.warn("search:", error);
      const strings = await this.#words().catch(() => ({}));
      if (asked === this.#asked) this.#show([], strings.failed ?? "");
    }
  }

  /**
   * @param {object} answer
   * @param {Record<string, string>} strings
   */
  #present(answer, strings) {
    const context = { strings, home: this.home, lang: this.lang, issues: this.root.dataset.issues ?? "" };
    const { results } = answer;
    if (!results.length) return this.#show([renderNoMatch(context, answer.message ?? "")], strings.no_match);
    const list = element("ol", { class: "sp-hits" });
    list.append(...results.map((result) => renderResult(result, context)));
    const count = results.length === 1 ? strings.results_one : strings.results_other.replace("{count}", results.length);
    const late = answer.timedOut ? ` ${strings.late}` : "";
    const first = strings.first.replace("{match}", strings[results[0].match]).replace("{message}", results[0].signature);
    this.#show([list], `${count} · ${first}${late}`);
  }

  /**
   * @param {Node[]} nodes
   * @param {string} status
   */
  #show(nodes, status) {
    this.results.replaceChildren(...nodes);
    this.status.textContent = status;
    this.root.classList.toggle("sp-paste--answered", nodes.length > 0);
  }

  #links() {
    return [...this.results.querySelectorAll("a.sp-hit__link")];
  }

  #clear() {
    this.text.value = "";
    this.#search();
    this.text.focus();
  }

  /** @param {KeyboardEvent} event */
  #onTextKey(event) {
    if (event.isComposing) return;
    const [first] = this.#links();
    const atEnd = this.text.selectionStart === this.text.selectionEnd && !this.text.value.slice(this.text.selectionEnd).includes("\n");
    if (event.key === "Escape" && this.text.value) this.#take(event, () => this.#clear());
    else if (event.key === "ArrowDown" && first && atEnd) this.#take(event, () => first.focus());
    else if (event.key === "Enter" && !event.shiftKey && first) this.#take(event, () => first.click());
  }

  /** @param {KeyboardEvent} event */
  #onResultKey(event) {
    const links = this.#links();
    const at = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    if (event.key === "Escape") this.#take(event, () => this.text.focus());
    if (at < 0) return;
    if (event.key === "ArrowDown") this.#take(event, () => links[Math.min(at + 1, links.length - 1)].focus());
    if (event.key === "ArrowUp") this.#take(event, () => (links[at - 1] ?? this.text).focus());
    if (event.key === "Home") this.#take(event, () => links[0].focus());
    if (event.key === "End") this.#take(event, () => links[links.length - 1].focus());
  }

  /**
   * Handles a key and keeps it from the theme's shortcuts and from the text.
   * @param {KeyboardEvent} event
   * @param {() => void} action
   */
  #take(event, action) {
    event.preventDefault();
    event.stopPropagation();
    action();
  }
}

function closeHeaderSearch() {
  const toggle = /** @type {HTMLInputElement|null} */ (document.querySelector("[data-md-toggle=search]"));
  if (toggle?.checked) toggle.click();
  /** @type {HTMLElement|null} */ (document.querySelector("[data-md-component=search-query]"))?.blur();
}

for (const root of document.querySelectorAll("[data-sp-paste]")) {
  const box = new PasteBox(/** @type {HTMLElement} */ (root));
  box.listen();
  box.takeQuery();
}
