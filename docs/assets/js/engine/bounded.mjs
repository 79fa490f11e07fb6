/**
 * A matcher whose time grows only with the text and the pattern, for patterns that can be slow.
 *
 * The browser's own `RegExp` goes back and tries again; a few `.*` in one pattern can hold it up
 * for minutes. Here each place of the program is tried at most once for each place of the text.
 * It finds what `RegExp` finds. Back-references have no place in it: a pattern that has one is run
 * as it is where it is harmless, and refused where it is not (`risk.mjs`).
 */
import { patternCost, SAFE_COST } from "./risk.mjs";

/**
 * @typedef {object} Step
 * @property {"set"|"split"|"assert"|"match"} op
 * @property {CharTest} [set]
 * @property {(text: string, at: number) => boolean} [holds] of an assertion
 * @property {number} [next]
 * @property {number} [other] of a split: where to go when `next` fails
 *
 * @typedef {{exec: (text: string) => ({0: string, index: number}|null), test: (text: string) => boolean}} Matcher
 */

/** Which characters a set or a character stands for, remembered for each that was asked. */
class CharTest {
  /**
   * @param {string} source
   * @param {string} flags
   */
  constructor(source, flags) {
    this.regex = new RegExp(`^${source}$`, flags.replace("m", ""));
    this.known = new Int8Array(128);
  }

  /** @param {string} text @param {number} at */
  has(text, at) {
    const code = text.charCodeAt(at);
    if (code > 127) return this.regex.test(text[at]);
    if (!this.known[code]) this.known[code] = this.regex.test(text[at]) ? 1 : -1;
    return this.known[code] > 0;
  }
}

/**
 * Makes the steps of a tree, from its end to its beginning.
 * @param {import("./pattern.mjs").Node} tree
 * @param {string} flags
 * @returns {{steps: Step[], start: number}}
 */
function compile(tree, flags) {
  const steps = [{ op: /** @type {const} */ ("match") }];
  const sets = new Map();
  const push = (step) => steps.push(step) - 1;
  const setOf = (node) => {
    const source = node.type === "char" ? node.value.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&") : node.value;
    if (!sets.has(source)) sets.set(source, new CharTest(source, flags));
    return sets.get(source);
  };
  const build = (node, next) => {
    if (node.type === "char" || node.type === "set") return push({ op: "set", set: setOf(node), next });
    if (node.type === "empty") return node.assert ? push({ op: "assert", holds: assertion(node, flags), next }) : next;
    if (node.type === "cat") return node.items.reduceRight((after, item) => build(item, after), next);
    if (node.type === "rep") return repeat(node, next);
    return node.items.map((item) => build(item, next)).reduceRight((other, own) => push({ op: "split", next: own, other }));
  };
  const split = (lazy, body, next) => (lazy ? { op: "split", next, other: body } : { op: "split", next: body, other: next });
  const repeat = ({ item, min, max, lazy }, next) => {
    let entry = next;
    if (max === Infinity) {
      entry = push({ op: "split" });
      Object.assign(steps[entry], split(lazy, build(item, entry), next));
    } else {
      for (let count = min; count < max; count += 1) entry = push(split(lazy, build(item, entry), next));
    }
    for (let count = 0; count < min; count += 1) entry = build(item, entry);
    return entry;
  };
  const start = build(tree, 0);
  return { steps, start };
}

/**
 * The browser's own test of an assertion at one place; the bodies of lookarounds are harmless.
 * @param {import("./pattern.mjs").Node} node
 * @param {string} flags
 */
function assertion({ assert }, flags) {
  const regex = new RegExp(/^[bB]$/.test(assert) ? `\\${assert}` : assert, `${flags}y`);
  return (text, at) => {
    regex.lastIndex = at;
    return regex.test(text);
  };
}

/**
 * Where the match that begins at a place ends, or -1. What failed once is not tried again, nor
 * from a later beginning.
 * @param {{steps: Step[], start: number}} program
 * @param {string} text
 * @param {number} from
 * @param {Uint8Array} tried
 */
function endOf({ steps, start }, text, from, tried) {
  const width = text.length + 1;
  const todo = [start, from];
  while (todo.length) {
    const at = todo.pop();
    const number = todo.pop();
    if (tried[number * width + at]) continue;
    tried[number * width + at] = 1;
    const step = steps[number];
    if (step.op === "match") return at;
    if (step.op === "split") todo.push(step.other, at, step.next, at);
    else if (step.op === "assert") step.holds(text, at) && todo.push(step.next, at);
    else if (at < text.length && step.set.has(text, at)) todo.push(step.next, at + 1);
  }
  return -1;
}

/**
 * @param {import("./pattern.mjs").Node} tree
 * @param {string} flags
 * @returns {Matcher}
 */
export function boundedMatcher(tree, flags) {
  let program = null;
  const exec = (text) => {
    program ??= compile(tree, flags);
    const tried = new Uint8Array(program.steps.length * (text.length + 1));
    for (let index = 0; index <= text.length; index += 1) {
      const end = endOf(program, text, index, tried);
      if (end >= 0) return { 0: text.slice(index, end), index };
    }
    return null;
  };
  return { exec, test: (text) => exec(text) !== null };
}

/**
 * The fastest matcher for a pattern that is safe: the browser's own where the pattern is harmless.
 * @param {string} source
 * @param {import("./pattern.mjs").Node} tree of the source
 * @param {string} flags
 * @returns {Matcher}
 */
export function matcherOf(source, tree, flags) {
  const native = new RegExp(source, flags);
  return patternCost(tree) <= SAFE_COST ? native : boundedMatcher(tree, flags);
}
