/**
 * Literal text that every match of a pattern contains, so that a pattern is run only on lines that
 * hold it.
 */
import { charsOf } from "./pattern.mjs";

const MAX_ALTERNATIVES = 16;
const MAX_SET = 3;

/**
 * @typedef {object} Info
 * @property {string[]|null} exact all strings that the node matches, where they are few
 * @property {string[]|null} need strings of which every match contains one
 */

/** @param {string} char */
function fold(char) {
  return char.trim() ? char.toLowerCase() : " ";
}

/**
 * How much a list of alternatives narrows the search: its shortest member counts.
 * @param {string[]|null} list
 */
function strength(list) {
  return list && list.length ? Math.min(...list.map((text) => text.length)) : 0;
}

/**
 * @param {string[]|null} a
 * @param {string[]|null} b
 */
function better(a, b) {
  return strength(b) > strength(a) ? b : a;
}

/**
 * @param {import("./pattern.mjs").Node} node
 * @returns {Info}
 */
function inspect(node) {
  if (node.type === "char") return { exact: [fold(node.value)], need: null };
  if (node.type === "empty") return { exact: [""], need: null };
  if (node.type === "set") return inspectSet(node);
  if (node.type === "rep") return inspectRepeat(node);
  return node.type === "alt" ? inspectAlternatives(node.items) : inspectSequence(node.items);
}

/** @param {import("./pattern.mjs").Node} node */
function inspectSet(node) {
  const chars = charsOf(node);
  if (chars.has(128) || chars.size > MAX_SET * 2) return { exact: null, need: null };
  const folded = [...new Set([...chars].map((code) => fold(String.fromCharCode(code))))];
  return { exact: folded.length <= MAX_SET ? folded : null, need: null };
}

/** @param {import("./pattern.mjs").Node} node */
function inspectRepeat(node) {
  const inner = inspect(node.item);
  if (node.min === 1 && node.max === 1) return inner;
  if (node.min > 0) return { exact: null, need: better(inner.need, inner.exact) };
  const optional = node.max === 1 && inner.exact && inner.exact.length < MAX_ALTERNATIVES;
  return { exact: optional ? [...new Set([...inner.exact, ""])] : null, need: null };
}

/** @param {import("./pattern.mjs").Node[]} items */
function inspectAlternatives(items) {
  const infos = items.map(inspect);
  const exact = infos.every((info) => info.exact) ? [...new Set(infos.flatMap((info) => info.exact))] : null;
  if (exact && exact.length <= MAX_ALTERNATIVES) return { exact, need: null };
  const needs = infos.map((info) => better(info.need, info.exact));
  const usable = needs.every((need) => strength(need) > 0);
  return { exact: null, need: usable ? [...new Set(needs.flat())] : null };
}

/** @param {import("./pattern.mjs").Node[]} items */
function inspectSequence(items) {
  let open = [""];
  let need = null;
  let closed = false;
  for (const item of items) {
    if (item.type === "char") {
      open = open.map((head) => head + fold(item.value));
      continue;
    }
    const info = inspect(item);
    if (info.exact && info.exact.length * open.length <= MAX_ALTERNATIVES) {
      open = open.flatMap((head) => info.exact.map((tail) => head + tail));
    } else {
      need = better(better(need, open), better(info.need, info.exact));
      [open, closed] = [[""], true];
    }
  }
  return closed ? { exact: null, need: better(need, open) } : { exact: open, need: null };
}

/**
 * Lower-case strings of which every match of the pattern contains at least one; white space is
 * folded to blanks. Null where the pattern has none.
 * @param {import("./pattern.mjs").Node} tree
 * @returns {string[]|null}
 */
export function requiredLiterals(tree) {
  const info = inspect(tree);
  const list = better(info.need, info.exact);
  return strength(list) > 0 ? [...new Set(list.map((text) => text.trim() || text))] : null;
}

/**
 * All literal text of a pattern, gaps as blanks: what stays the same in every message.
 * @param {import("./pattern.mjs").Node} node
 * @returns {string}
 */
export function literalText(node) {
  if (node.type === "char") return node.value;
  if (node.type === "set") return " ";
  if (node.type === "empty") return "";
  if (node.type === "rep") return literalText(node.item) + (node.max > 1 ? " " : "");
  return node.items.map(literalText).join(node.type === "alt" ? " " : "");
}
