/**
 * Patterns whose running time can double with each character of the text.
 *
 * A repetition without a bound is a danger when its body can match the same text in two ways: it
 * holds a second repetition whose characters may also come next, or two alternatives that begin
 * alike. Such patterns are refused when a wiki is built, and never run by the engine.
 */
import { charsOf } from "./pattern.mjs";

/** @param {import("./pattern.mjs").Node} node */
function isNullable(node) {
  if (node.type === "empty") return true;
  if (node.type === "rep") return node.min === 0 || isNullable(node.item);
  if (node.type === "cat") return node.items.every(isNullable);
  return node.type === "alt" && node.items.some(isNullable);
}

/**
 * The characters with which a match of a node can begin.
 * @param {import("./pattern.mjs").Node} node
 * @returns {Set<number>}
 */
function firstOf(node) {
  if (node.type === "char" || node.type === "set") return charsOf(node);
  if (node.type === "rep") return firstOf(node.item);
  const chars = new Set();
  for (const item of node.items ?? []) {
    for (const code of firstOf(item)) chars.add(code);
    if (node.type === "cat" && !isNullable(item)) break;
  }
  return chars;
}

/**
 * @param {Set<number>} a
 * @param {Set<number>} b
 */
function overlap(a, b) {
  for (const code of a) if (b.has(code)) return true;
  return false;
}

/**
 * Whether a node inside a loop can give up characters to what follows it.
 * @param {import("./pattern.mjs").Node} node
 * @param {Set<number>} next what can follow the node within the loop
 * @returns {boolean}
 */
function isAmbiguous(node, next) {
  if (node.type === "rep") {
    const wide = node.max > 12 && node.max > node.min;
    if (wide && overlap(firstOf(node.item), next)) return true;
    return isAmbiguous(node.item, next);
  }
  if (node.type === "alt") return alternativesClash(node.items) || node.items.some((item) => isAmbiguous(item, next));
  if (node.type !== "cat") return false;
  let follow = next;
  for (let at = node.items.length - 1; at >= 0; at -= 1) {
    const item = node.items[at];
    if (isAmbiguous(item, follow)) return true;
    follow = isNullable(item) ? new Set([...firstOf(item), ...follow]) : firstOf(item);
  }
  return false;
}

/** @param {import("./pattern.mjs").Node[]} items alternatives of one group */
function alternativesClash(items) {
  const single = (node) => (node.type === "cat" && node.items.length === 1 ? node.items[0] : node);
  const atoms = items.map(single).filter((node) => node.type === "char" || node.type === "set");
  return atoms.some((atom, at) => atoms.slice(at + 1).some((other) => overlap(charsOf(atom), charsOf(other))));
}

/**
 * @param {import("./pattern.mjs").Node} node
 * @returns {boolean}
 */
function hasDangerousLoop(node) {
  if (node.type === "rep") {
    const loops = node.max > 12;
    if (loops && node.item.type !== "char" && node.item.type !== "set") {
      if (isNullable(node.item) || isAmbiguous(node.item, firstOf(node.item))) return true;
    }
    return hasDangerousLoop(node.item);
  }
  return (node.items ?? []).some(hasDangerousLoop);
}

/** No text that a pattern is run on is longer; see `match.mjs`. */
const LONGEST = 1500;
/** So many tries take the browser's `RegExp` some 25 ms. */
export const SAFE_COST = 5e6;
const MAX_SIZE = 12000;

/**
 * How many ways there are to go through a node, on the worst of texts.
 * @param {import("./pattern.mjs").Node} node
 * @param {Set<number>} next what can follow the node
 * @returns {number}
 */
function waysThrough(node, next) {
  if (node.backreference) return 1;
  if (node.type === "rep") {
    const inner = waysThrough(node.item, new Set([...next, ...firstOf(node.item)]));
    if (node.max > 1 && inner > 1) return Infinity;
    return inner * (node.max > node.min && overlap(firstOf(node.item), next) ? Math.min(node.max - node.min + 1, LONGEST) : 1);
  }
  if (node.type === "alt") return waysOfAlternatives(node.items, next);
  let [ways, follow] = [1, next];
  for (const item of (node.items ?? []).toReversed()) {
    ways *= waysThrough(item, follow);
    follow = isNullable(item) ? new Set([...firstOf(item), ...follow]) : firstOf(item);
  }
  return ways;
}

/**
 * @param {import("./pattern.mjs").Node[]} items
 * @param {Set<number>} next
 */
function waysOfAlternatives(items, next) {
  const ways = items.map((item) => waysThrough(item, next));
  const heads = items.map(headOf);
  const differ = (one, other) => one.some((chars, at) => other[at] && !overlap(chars, other[at]));
  const apart = heads.every((one, at) => heads.slice(at + 1).every((other) => differ(one, other)));
  return apart ? Math.max(...ways) : ways.reduce((sum, own) => sum + own, 0);
}

/**
 * What the first characters of a node can be, as far as each is one character.
 * @param {import("./pattern.mjs").Node} node
 * @returns {Set<number>[]}
 */
function headOf(node) {
  if (node.type !== "cat") return isNullable(node) ? [] : [firstOf(node)];
  const items = node.items.filter(({ type }) => type !== "empty");
  const end = items.findIndex(({ type }) => type !== "char" && type !== "set");
  const head = (end < 0 ? items : items.slice(0, end)).map(firstOf);
  return end < 0 || isNullable(items[end]) ? head : [...head, firstOf(items[end])];
}

/**
 * @param {import("./pattern.mjs").Node} node
 * @param {(node: import("./pattern.mjs").Node) => boolean} test
 * @returns {boolean}
 */
function someNode(node, test) {
  const inner = [...(node.items ?? []), ...[node.item, node.body].filter(Boolean)];
  return test(node) || inner.some((item) => someNode(item, test));
}

/**
 * How many tries a pattern takes at most on the longest text that it is run on.
 * @param {import("./pattern.mjs").Node} tree
 */
export function patternCost(tree) {
  const [head] = tree.items ?? [];
  const starts = head?.assert === "^" ? 1 : LONGEST;
  const scans = someNode(tree, (node) => node.type === "rep" && node.max > 12) ? LONGEST : 1;
  return starts * scans * waysThrough(tree, new Set());
}

/** @param {import("./pattern.mjs").Node} body of a lookaround, tried at one place */
function lookCost(body) {
  return waysThrough(body, new Set()) * (someNode(body, (node) => node.type === "rep" && node.max > 12) ? LONGEST : 1);
}

/**
 * How many steps the program of a pattern has; see `bounded.mjs`.
 * @param {import("./pattern.mjs").Node} node
 * @returns {number}
 */
export function sizeOf(node) {
  if (node.type === "rep") return (sizeOf(node.item) + 1) * (node.max === Infinity ? node.min + 1 : node.max);
  return (node.items ?? []).reduce((sum, item) => sum + sizeOf(item) + (node.type === "alt" ? 1 : 0), node.items ? 0 : 1);
}

/**
 * Why a pattern must not be run, or null.
 * @param {import("./pattern.mjs").Node} tree
 * @returns {string|null}
 */
export function patternRisk(tree) {
  if (hasDangerousLoop(tree)) return "repeats a group that can match the same text in more than one way (exponential time)";
  if (patternCost(tree) <= SAFE_COST) return null;
  if (someNode(tree, (node) => node.backreference || (node.body && lookCost(node.body) > LONGEST))) {
    return "has a back-reference, or a lookaround that repeats, beside repetitions that can share text (it can take minutes)";
  }
  return sizeOf(tree) > MAX_SIZE ? "is too large: its counted repetitions come to more than 12,000 steps" : null;
}
