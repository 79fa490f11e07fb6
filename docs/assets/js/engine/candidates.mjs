/**
 * Which records may match where: every literal that a record needs is filed under its rarest four
 * characters, and one walk over the paste looks each four characters up. The cost grows with the
 * paste, not with the number of records.
 */

/**
 * @typedef {object} Literal
 * @property {string} text lower case, white space folded
 * @property {number} record number of the record
 *
 * @typedef {object} Hit
 * @property {number} record
 * @property {number} line index of the line where the literal begins
 * @property {number} last index of the line where it ends
 * @property {number} column where in that line it begins
 * @property {number} length
 */

const GRAM = 4;

/** @param {string} text */
function* gramsOf(text) {
  for (let at = 0; at + GRAM <= text.length; at += 1) yield [text.slice(at, at + GRAM), at];
}

/**
 * @param {Literal[]} literals
 * @returns {{grams: Map<string, {literal: Literal, offset: number}[]>, short: Literal[]}}
 */
export function buildLiteralIndex(literals) {
  const counts = new Map();
  for (const { text } of literals) {
    for (const [gram] of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  const grams = new Map();
  const short = [];
  for (const literal of literals) {
    if (literal.text.length < GRAM) {
      short.push(literal);
      continue;
    }
    const [gram, offset] = rarest(literal.text, counts);
    if (!grams.has(gram)) grams.set(gram, []);
    grams.get(gram).push({ literal, offset });
  }
  return { grams, short };
}

/**
 * @param {string} text
 * @param {Map<string, number>} counts
 */
function rarest(text, counts) {
  let best = null;
  for (const [gram, at] of gramsOf(text)) {
    if (!best || counts.get(gram) < counts.get(best[0])) best = [gram, at];
  }
  return best;
}

/**
 * Lower case without a change of length, white space as blanks, so that positions stay true.
 * @param {string} text
 */
function foldText(text) {
  const lower = text.toLowerCase();
  const safe = lower.length === text.length ? lower : text.replace(/[A-Z]/g, (char) => char.toLowerCase());
  return safe.replace(/\s/g, " ");
}

/**
 * The lines of a paste as one folded text, with the place where each line begins.
 * @param {import("./normalize.mjs").Line[]} lines
 */
function foldLines(lines) {
  const starts = [];
  const indents = [];
  const parts = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    indents.push(line.text.length - line.text.trimStart().length);
    // Carets and headers would stand between a line of code and its exception.
    if (line.kind === "mark") continue;
    const body = line.text.trim();
    parts.push(body);
    length += body.length + 1;
  }
  return { text: foldText(parts.join(" ")), starts, indents };
}

/**
 * @param {number[]} starts
 * @param {number} position
 * @returns {number} index of the line that holds the position
 */
function lineAt(starts, position) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * @param {ReturnType<typeof buildLiteralIndex>} index
 * @param {import("./normalize.mjs").Line[]} lines
 * @returns {Hit[]} in the order of the paste
 */
export function findHits(index, lines) {
  const { text, starts, indents } = foldLines(lines);
  const hits = [];
  const add = (literal, from) => {
    const line = lineAt(starts, from);
    const last = lineAt(starts, from + literal.text.length - 1);
    const column = from - starts[line] + indents[line];
    hits.push({ record: literal.record, line, last, column, length: literal.text.length });
  };
  for (let at = 0; at + GRAM <= text.length; at += 1) {
    const filed = index.grams.get(text.slice(at, at + GRAM));
    if (!filed) continue;
    for (const { literal, offset } of filed) {
      if (at >= offset && text.startsWith(literal.text, at - offset)) add(literal, at - offset);
    }
  }
  for (const literal of index.short) addShort(literal, text, add);
  return hits;
}

const MAX_SHORT_HITS = 12;

/**
 * Literals of one to three characters: only their first few places are looked at.
 * @param {Literal} literal
 * @param {string} text
 * @param {(literal: Literal, from: number) => void} add
 */
function addShort(literal, text, add) {
  let from = text.indexOf(literal.text);
  for (let count = 0; from >= 0 && count < MAX_SHORT_HITS; count += 1) {
    add(literal, from);
    from = text.indexOf(literal.text, from + 1);
  }
}
