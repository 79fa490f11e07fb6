/**
 * Patterns whose running time can double with each character of the text.
 *
 * A repetition without a bound is a danger when its body can match the same text in two ways: it
 * holds a second repetition whose characters may also come next, or two alternatives that begin
 * alike. Such patterns are refused when a wiki is built, and never run by the engine.
 */
import { charsOf, parsePattern } from "./pattern.mjs";

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

/**
 * Why a pattern must not be run, or null.
 * @param {string} source
 * @returns {string|null}
 */
export function patternRisk(source) {
  return hasDangerousLoop(parsePattern(source))
    ? "repeats a group that can match the same text in more than one way (exponential time)"
    : null;
}
