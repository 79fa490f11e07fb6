/**
 * Results of the paste box as nodes. Every text goes in through textContent.
 */
import { element } from "./element.mjs";

/**
 * @typedef {{strings: Record<string, string>, home: string, lang: string, issues: string}} Context
 */

/**
 * An address that stays right wherever the node is moved to.
 * @param {string} path
 */
function absolute(path) {
  return new URL(path, document.baseURI).href;
}

/**
 * Prose of a record, its `backticks` as code.
 * @param {string} text
 * @returns {(Node|string)[]}
 */
function inline(text) {
  return text.split("`").map((part, at) => (at % 2 ? element("code", { translate: "no" }, part) : part));
}

/**
 * The matched line with the matched part marked.
 * @param {{line: string, start: number, end: number}} result
 */
function markedLine({ line, start, end }) {
  if (end <= start) return element("code", { translate: "no" }, line);
  const mark = element("mark", {}, line.slice(start, end));
  return element("code", { translate: "no" }, line.slice(0, start), mark, line.slice(end));
}

/**
 * @param {object} result
 * @param {Context} context
 */
function head(result, { strings, home, lang }) {
  const link = element("a", { class: "sp-hit__link", href: absolute(`${home}errors/${result.id}/`) });
  const label = element("span", { class: "sp-hit__label", title: strings[`${result.match}_hint`] }, strings[result.match]);
  const tier = element("span", { class: `sp-badge sp-tier sp-tier--${result.tier}` }, strings[`tier_${result.tier}`] ?? result.tier);
  link.append(element("span", { class: "sp-hit__badges" }, label, " ", tier));
  link.append(element("code", { class: "sp-hit__title", translate: "no", lang: "en" }, result.signature));
  if (lang === "zh" && result.gloss) link.append(element("span", { class: "sp-hit__gloss" }, ...inline(result.gloss)));
  return link;
}

/**
 * @param {{where: string, word: string}[]} differs
 * @param {Record<string, string>} strings
 */
function differences(differs, strings) {
  const part = (where) => {
    const words = differs.filter((item) => item.where === where).map(({ word }) => word);
    return words.length ? [element("span", {}, `${strings[`differs_${where}`]} `, element("code", {}, words.join(" ")))] : [];
  };
  const parts = [...part("paste"), ...part("record")];
  return parts.length ? [element("p", { class: "sp-hit__differs" }, ...parts.flatMap((node, at) => (at ? [" ", node] : [node])))] : [];
}

/**
 * The question that tells two matched records apart.
 * @param {{id: string, text: string}} distinction
 * @param {Record<string, string>} strings
 */
function question({ id, text }, strings) {
  const against = strings.tell_apart_from.replace("{id}", id);
  return element("p", { class: "sp-hit__ask" }, element("strong", {}, strings.tell_apart), ` ${against} `, ...inline(text));
}

/**
 * @param {object} result
 * @param {Context} context
 */
export function renderResult(result, context) {
  const { strings } = context;
  const item = element("li", { class: `sp-hit sp-hit--${result.match}` }, head(result, context));
  if (result.tier === "refuted") item.append(element("p", { class: "sp-hit__refuted" }, strings.refuted_hint));
  if (result.line) {
    const number = strings.line.replace("{number}", String(result.lineNumber));
    item.append(element("p", { class: "sp-hit__line" }, `${number} `, markedLine(result)));
  }
  item.append(...differences(result.differs ?? [], strings));
  if (result.distinction) item.append(question(result.distinction, strings));
  return item;
}

/**
 * The address of an issue form that holds the cleaned message and nothing else of the paste.
 * @param {string} issues
 * @param {string} message
 */
function proposal(issues, message) {
  const query = new URLSearchParams({ template: "add-an-error.yml", title: `Add: ${message.slice(0, 80)}`, message });
  return `${issues}?${query}`;
}

/**
 * Shows what an issue would say before it is opened.
 * @param {Context} context
 * @param {string} message
 */
function proposeRecord({ strings, issues }, message) {
  if (!issues || !message) return [];
  const link = element("a", { href: proposal(issues, message), rel: "noopener", target: "_blank" }, strings.propose_open);
  const shown = element("pre", {}, element("code", { translate: "no" }, message));
  const details = element("details", { class: "sp-nomatch__propose" }, element("summary", {}, strings.propose_issue));
  details.append(element("p", {}, strings.propose_lead), shown, element("p", {}, link));
  return [details];
}

/**
 * Says that there is no record, and how to add one.
 * @param {Context} context
 * @param {string} message the cleaned message of the paste
 */
export function renderNoMatch(context, message) {
  const { strings, home } = context;
  const propose = element("a", { href: absolute(`${home}contributing/`) }, strings.propose);
  const browse = element("a", { href: absolute(`${home}errors/`) }, strings.browse);
  return element(
    "div",
    { class: "sp-nomatch" },
    element("p", { class: "sp-nomatch__title" }, strings.no_match),
    element("p", {}, strings.no_match_hint),
    element("p", {}, propose, " · ", browse),
    ...proposeRecord(context, message),
  );
}
