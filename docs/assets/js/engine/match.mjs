/**
 * Running patterns within bounds: only on lines that hold a literal the pattern needs, on windows
 * of a limited length, a limited number of times, until a deadline.
 */
import { foldSpace } from "./prepare.mjs";

/**
 * @typedef {object} Found
 * @property {number} record
 * @property {number} line index of the first line
 * @property {string} text what the pattern was run on
 * @property {number} start
 * @property {number} end
 * @property {number} weight of the line
 * @property {boolean} inCode whether the match lies in quoted code alone, or in what was printed
 *   before something else was raised
 */

const MAX_WINDOW = 1000;
const MAX_LINES_PER_RECORD = 8;
const REACH_LINES = 14;
const REACH_CHARS = 600;
const MAX_SPAN = 1500;
const SLOW_MS = 40;
/** The share of the time for an answer that patterns may take. */
const RAISED = 0.85;
const FEW_LINES = 8;
const PATTERN_SHARE = 0.7;

/**
 * A clock that says when to stop, and which patterns took too long.
 * @param {number} deadlineMs
 * @param {() => number} now
 */
export function createBudget(deadlineMs, now) {
  const end = now() + deadlineMs * PATTERN_SHARE;
  return { now, runs: 0, timedOut: false, dropped: new Set(), isOver: () => now() > end };
}

/**
 * The part of a long text around a place.
 * @param {string} text
 * @param {number} column
 */
function around(text, column) {
  if (text.length <= MAX_WINDOW) return text;
  const from = Math.max(0, Math.min(column - MAX_WINDOW / 4, text.length - MAX_WINDOW));
  return text.slice(from, from + MAX_WINDOW);
}

/** Something that is no white space, for what comes before and after a part. */
const MORE = "\u0001";

/**
 * @param {import("./bounded.mjs").Matcher} regex
 * @param {string} text
 * @returns {{0: string, index: number}|null}
 */
function execPart(regex, text) {
  const hit = regex.exec(`${MORE}${text}${MORE}`);
  if (!hit) return null;
  const index = Math.max(0, hit.index - 1);
  return { 0: text.slice(index, hit.index + hit[0].length - 1), index };
}

/**
 * @param {import("./prepare.mjs").Prepared} record
 * @param {string} text
 * @param {ReturnType<typeof createBudget>} budget
 * @param {boolean} isPart whether the text is a part of a traceback: then `^` and `$` do not match,
 *   they stand for the beginning and the end of what was pasted, for a message that came alone
 * @returns {[number, number]|null} where the record's pattern, or one of its messages, matches
 */
function matchText(record, text, budget, isPart) {
  if (record.regex && !record.slow) {
    const began = budget.now();
    const hit = isPart ? execPart(record.regex, text) : record.regex.exec(text);
    budget.runs += 1;
    if (budget.now() - began > SLOW_MS) {
      record.slow = true;
      budget.dropped.add(record.entry.id);
    }
    if (hit && hit[0]) return [hit.index, hit.index + hit[0].length];
  }
  for (const message of record.texts) {
    if (isPart && record.regex && !execPart(record.regex, message)) continue;
    const at = foldSpace(text).indexOf(message);
    if (at >= 0 && text.length === foldSpace(text).length) return [at, at + message.length];
    if (at >= 0) return [0, text.length];
  }
  return null;
}

/**
 * @typedef {object} Span a text made of one line or of several
 * @property {string} text
 * @property {{line: number, start: number, end: number}[]} parts where each line lies in it
 */

/**
 * Texts to try for a hit, narrow ones first: the line, the line with its prefix, then joined lines
 * (a message over several lines, or one that a terminal broke).
 * @param {import("./normalize.mjs").Line[]} lines
 * @param {import("./candidates.mjs").Hit} hit
 * @param {boolean} canSpan whether the pattern can match a line break
 * @yields {Span}
 */
function* spansOf(lines, hit, canSpan) {
  const line = lines[hit.line];
  if (hit.line === hit.last) {
    yield single(hit.line, around(line.text, hit.column));
    const shift = line.full.length - line.text.length;
    if (shift) yield single(hit.line, around(line.full, hit.column + shift));
  }
  if (canSpan) yield joined(lines, reach(lines, hit.line, -1), reach(lines, hit.last, 1), "\n");
  if (hit.line !== hit.last || (line.kind !== "code" && line.kind !== "frame")) {
    yield joined(lines, hit.line, hit.last + 1, " ");
    if (/^(?:message|plain|error)$/.test(line.kind)) yield joined(lines, hit.line - 1, hit.last, " ");
  }
}

/**
 * @param {number} line
 * @param {string} text
 * @returns {Span}
 */
function single(line, text) {
  return { text, parts: [{ line, start: 0, end: text.length }] };
}

/**
 * How far a joined text goes from a line: a limited number of lines and characters.
 * @param {import("./normalize.mjs").Line[]} lines
 * @param {number} from
 * @param {1|-1} step
 */
function reach(lines, from, step) {
  let [at, length] = [from, 0];
  while (lines[at + step] && Math.abs(at + step - from) <= REACH_LINES) {
    length += lines[at + step].text.trim().length + 1;
    if (length > REACH_CHARS) break;
    at += step;
  }
  return at;
}

/**
 * @param {import("./normalize.mjs").Line[]} lines
 * @param {number} from
 * @param {number} to
 * @param {string} glue
 * @returns {Span}
 */
function joined(lines, from, to, glue) {
  const parts = [];
  let text = "";
  for (let line = Math.max(0, from); line <= Math.min(to, lines.length - 1); line += 1) {
    const { kind, text: own } = lines[line];
    if (kind === "mark" || (glue === " " && kind === "frame")) continue;
    if (text) text += glue;
    parts.push({ line, start: text.length, end: text.length + own.trim().length });
    text += own.trim();
  }
  return { text: text.slice(0, MAX_SPAN), parts };
}

/**
 * A match as lines of the paste: those that it touches, and what part of them it is.
 * @param {import("./normalize.mjs").Line[]} lines
 * @param {Span} span
 * @param {[number, number]} range
 * @param {number} record
 * @returns {Found}
 */
function describe(lines, span, [start, end], record) {
  const touched = span.parts.filter((part) => part.start < end && part.end > start);
  const parts = touched.length ? touched : span.parts;
  const [from, to] = [parts[0].start, parts[parts.length - 1].end];
  const own = parts.map(({ line }) => lines[line]);
  const weight = Math.max(...own.map((line) => line.weight));
  const inCode = own.every(({ kind }) => kind === "code" || kind === "frame");
  const text = span.text.slice(from, to);
  return { record, line: parts[0].line, text, start: start - from, end: end - from, weight, inCode };
}

/** @param {import("./normalize.mjs").Line} line */
function isInTraceback({ kind }) {
  return kind === "frame" || kind === "code";
}

/**
 * Whether a match that lies in code says what was raised: a bare `AssertionError` has no message.
 * @param {import("./normalize.mjs").Line[]} lines
 */
function hasMessage(lines) {
  return lines.some(({ kind, text }) => kind === "exception" && /:\s*\S/.test(text));
}

/**
 * The best match of each record that has a hit.
 * @param {ReturnType<typeof import("./prepare.mjs").prepare>} prepared
 * @param {import("./normalize.mjs").Line[]} lines
 * @param {import("./candidates.mjs").Hit[]} hits
 * @param {ReturnType<typeof createBudget>} budget
 * @returns {Found[]}
 */
export function runPatterns(prepared, lines, hits, budget) {
  const byRecord = new Map();
  for (const hit of hits) byRecord.has(hit.record) ? byRecord.get(hit.record).push(hit) : byRecord.set(hit.record, [hit]);
  const order = (a, b) => lines[b.line].weight - lines[a.line].weight || b.line - a.line;
  const queue = [...byRecord].map(([record, found]) => [record, found.sort(order)]);
  queue.sort(([a, [x]], [b, [y]]) => order(x, y) || a - b);
  const found = [];
  for (const [record, own] of queue) {
    if (budget.isOver()) {
      budget.timedOut = true;
      break;
    }
    const best = bestOf(prepared.records[record], record, lines, own, budget);
    if (best) found.push(best);
  }
  const quoted = hasMessage(lines);
  const raised = lines.map(({ kind }) => kind).lastIndexOf("exception");
  const isAside = ({ line, weight }) => weight < RAISED && lines.slice(line, Math.max(line, raised)).some(isInTraceback);
  return found.map((match) => ({ ...match, inCode: quoted && (match.inCode || isAside(match)) }));
}

/**
 * @param {import("./prepare.mjs").Prepared} record
 * @param {number} number
 * @param {import("./normalize.mjs").Line[]} lines
 * @param {import("./candidates.mjs").Hit[]} hits
 * @param {ReturnType<typeof createBudget>} budget
 */
function bestOf(record, number, lines, hits, budget) {
  const tried = new Set();
  const isPart = lines.length > FEW_LINES || lines.some(isInTraceback);
  let best = null;
  for (const hit of hits) {
    if (tried.has(hit.line)) continue;
    tried.add(hit.line);
    if (tried.size > MAX_LINES_PER_RECORD || (best && best.weight >= lines[hit.line].weight)) break;
    for (const span of spansOf(lines, hit, record.spans)) {
      const range = matchText(record, span.text, budget, isPart);
      if (!range) continue;
      const match = describe(lines, span, range, number);
      if (!best || match.weight > best.weight) best = match;
      break;
    }
    if (budget.isOver()) break;
  }
  return best;
}
