/**
 * A regular expression as a tree: enough to see what any match must contain, and whether running
 * it could take exponential time.
 */

/**
 * @typedef {object} Node
 * @property {"char"|"set"|"empty"|"cat"|"alt"|"rep"} type
 * @property {string} [value] of a char: the character; of a set: its source
 * @property {Node[]} [items]
 * @property {Node} [item]
 * @property {number} [min]
 * @property {number} [max]
 * @property {boolean} [lazy] of a rep
 * @property {string} [assert] of an empty node: ^ $ b B, or the source of a lookaround
 * @property {Node} [body] of a lookaround
 * @property {boolean} [backreference] of the rep that stands for one
 */

const CONTROL_ESCAPES = { n: "\n", r: "\r", t: "\t", f: "\f", v: "\v", 0: "\0" };

/**
 * @param {string} source a pattern that compiles
 * @returns {Node}
 */
export function parsePattern(source) {
  const state = { source, at: 0 };
  return parseAlternatives(state);
}

/** @param {{source: string, at: number}} state */
function parseAlternatives(state) {
  const items = [parseSequence(state)];
  while (state.source[state.at] === "|") {
    state.at += 1;
    items.push(parseSequence(state));
  }
  return items.length === 1 ? items[0] : { type: "alt", items };
}

/** @param {{source: string, at: number}} state */
function parseSequence(state) {
  const items = [];
  while (state.at < state.source.length && !"|)".includes(state.source[state.at])) {
    items.push(parseRepeat(state, parseAtom(state)));
  }
  return { type: "cat", items };
}

/** @param {{source: string, at: number}} state */
function parseAtom(state) {
  const char = state.source[state.at];
  if (char === "(") return parseGroup(state);
  if (char === "[") return parseClass(state);
  if (char === "\\") return parseEscape(state);
  state.at += 1;
  if (char === "^" || char === "$") return { type: "empty", assert: char };
  return char === "." ? { type: "set", value: "." } : { type: "char", value: char };
}

/** @param {{source: string, at: number}} state */
function parseGroup(state) {
  const start = state.at;
  const head = /^\((?:\?(?::|=|!|<=|<!|<[^>]*>))?/.exec(state.source.slice(state.at))[0];
  state.at += head.length;
  const body = parseAlternatives(state);
  state.at += 1;
  return /^\(\?<?[=!]$/.test(head) ? { type: "empty", assert: state.source.slice(start, state.at), body } : body;
}

/** @param {{source: string, at: number}} state */
function parseClass(state) {
  const start = state.at;
  state.at += 1;
  if (state.source[state.at] === "^") state.at += 1;
  while (state.at < state.source.length && state.source[state.at] !== "]") {
    state.at += state.source[state.at] === "\\" ? 2 : 1;
  }
  state.at += 1;
  return { type: "set", value: state.source.slice(start, state.at) };
}

/** @param {{source: string, at: number}} state */
function parseEscape(state) {
  const rest = state.source.slice(state.at);
  const code = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/.exec(rest);
  if (code) {
    state.at += code[0].length;
    return { type: "char", value: String.fromCharCode(parseInt(code[1] || code[2], 16)) };
  }
  const back = /^\\(?:[1-9]\d?|k<\w+>)/.exec(rest);
  const char = rest[1];
  state.at += back ? back[0].length : 2;
  if (back) return { type: "rep", item: { type: "set", value: "[^]" }, min: 0, max: Infinity, backreference: true };
  if (/[bB]/.test(char)) return { type: "empty", assert: char };
  if (/[dDwWsS]/.test(char)) return { type: "set", value: `\\${char}` };
  return { type: "char", value: CONTROL_ESCAPES[char] ?? char };
}

/**
 * @param {{source: string, at: number}} state
 * @param {Node} item
 */
function parseRepeat(state, item) {
  const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(state.source.slice(state.at, state.at + 24));
  if (!found) return item;
  state.at += found[0].length;
  const sign = found[0][0];
  const lazy = found[0].length > 1 && found[0].endsWith("?");
  if (sign !== "{") return { type: "rep", item, min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Infinity, lazy };
  const min = Number(found[1]);
  const max = found[2] ? (found[3] ? Number(found[3]) : Infinity) : min;
  return { type: "rep", item, min, max, lazy };
}

/** @type {Map<string, Set<number>>} */
const setCache = new Map();

/**
 * The ASCII characters that a set or char matches; 128 stands for all others.
 * @param {Node} node
 * @returns {Set<number>}
 */
export function charsOf(node) {
  const source = node.type === "char" ? `[${node.value.replace(/[\]\\^-]/g, "\\$&")}]` : node.value;
  const known = setCache.get(source);
  if (known) return known;
  const test = new RegExp(`^${source}$`);
  const chars = new Set();
  for (let code = 0; code < 128; code += 1) if (test.test(String.fromCharCode(code))) chars.add(code);
  if (test.test("\u4e2d") || (node.type === "char" && node.value > "\u007f")) chars.add(128);
  setCache.set(source, chars);
  return chars;
}

/**
 * Whether any match can go over a line break.
 * @param {Node} node
 * @returns {boolean}
 */
export function spansLines(node) {
  if (node.type === "char") return node.value === "\n";
  if (node.type === "set") return charsOf(node).has(10);
  return [...(node.items ?? []), ...(node.item ? [node.item] : [])].some(spansLines);
}
