/**
 * From a paste to lines with a role: what is the message, what is a frame, what is code.
 *
 * Every line keeps the number that it had in the paste. Lines found inside an escaped line (JSON
 * logs) are added after it under the same number.
 */
import { isProgress, stripAnsi, stripPrefix, unescapeLine } from "./noise.mjs";

/**
 * @typedef {object} Line
 * @property {string} text the line without noise and without prefix
 * @property {string} full the line without noise, prefix kept
 * @property {number} number its number in the paste, from 1
 * @property {string} kind exception, message, error, warning, plain, code, frame, mark
 * @property {number} weight how much a match on this line says, from 0 to 1
 */

const MAX_CHARS = 300000;
const HEAD_CHARS = 50000;
/** Of more lines so many of the first are kept, and the last: most errors stand at the end. */
const MAX_LINES = 6000;
const HEAD_LINES = 1000;
const MAX_LINE_CHARS = 20000;
/** A longer line is a whole traceback on one line (pasted into a one-line box, or logged so). */
const MAX_ROLE_CHARS = 1200;

const HEADER = /^(?:[\u2500-\u257f\s]*Traceback \(most recent call last\):?[\u2500-\u257f\s]*$|-{20,}$|Stack trace:?$)/;
const CHAIN = /^(?:During handling of the above exception|The above exception was the direct cause)/;
const FRAME =
  /^(?:File "[^"]*", line \d+|File .{1,300}:\d+(?:, in |$)|Cell In ?\[\d+\]|Input In \[\d+\]|<ipython-input-|at [\w$.<>]+[ (]|\S+\.py(?::\d+)? in [\w<>]+\()/;
const NUMBERED = /^(?:-+>)?\s*\d+(?:\s|$)/;
const CARETS = /^[\s^~]+$/;
const EXCEPTION =
  /^(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*(?:Error|Exception|Warning|Exit|Interrupt|Fault|Failure|Timeout|Refused|NotFound)\w*\s*(?::(?!:)|$)/;
const OTHER_EXCEPTION = /^(?:Exception in thread "|Caused by: |panic: |error\[E\d+\]|thread '[^']*' panicked|Uncaught |fatal: )/;
const WARNING = /:\s?\w*Warning: /;
const ERROR_WORDS = /\b(?:error|failed|failure|fatal|exception|abort(?:ed)?|cannot|unable)\b/i;

/**
 * Cuts a paste that is too long: its end tells more than its beginning.
 * @param {string} text
 * @returns {string}
 */
function clip(text) {
  if (text.length <= MAX_CHARS) return text;
  const cut = text.slice(HEAD_CHARS, text.length - (MAX_CHARS - HEAD_CHARS));
  const breaks = (cut.match(/\n/g) || []).length;
  return text.slice(0, HEAD_CHARS) + "\n".repeat(breaks) + text.slice(HEAD_CHARS + cut.length);
}

/**
 * Takes the middle out of too many lines, in place.
 * @template T
 * @param {T[]} lines
 * @returns {T[]}
 */
function withoutMiddle(lines) {
  if (lines.length > MAX_LINES) lines.splice(HEAD_LINES, lines.length - MAX_LINES);
  return lines;
}

/**
 * @param {string} raw one line of the paste
 * @returns {string[]} what stands on it, without color codes and progress bars
 */
function unfold(raw) {
  const parts = [];
  for (const piece of raw.slice(0, MAX_LINE_CHARS).split("\r")) {
    const text = stripAnsi(piece).trimEnd();
    if (!text.trim() || isProgress(text)) continue;
    parts.push(text, ...unescapeLine(text));
  }
  return parts;
}

/**
 * @param {string} text
 * @returns {number}
 */
function indentOf(text) {
  return text.length - text.trimStart().length;
}

/**
 * Gives each line its role. A small state machine over Python, IPython, Java, Node and plain logs:
 * `indent` is that of the frame above (-1 outside a traceback), `after` is "message" below an
 * exception.
 * @param {Line[]} lines
 */
function assignKinds(lines) {
  let state = { indent: -1, after: "plain" };
  for (const line of lines) {
    line.kind = kindOf(line, state);
    if (line.kind === "frame") state = { indent: indentOf(line.text), after: "plain" };
    else if (line.kind === "exception") state = { indent: -1, after: "message" };
    else if (line.kind === "mark" && !CARETS.test(line.text)) state = { indent: 0, after: "plain" };
    else if (line.kind !== "code" && line.kind !== "mark") state = { indent: -1, after: line.kind };
  }
}

/**
 * @param {Line} line
 * @param {{indent: number, after: string}} state
 * @returns {string}
 */
function kindOf(line, { indent, after }) {
  const text = line.text.trimStart();
  if (text.length > MAX_ROLE_CHARS) return "error";
  if (CARETS.test(text) || HEADER.test(text) || CHAIN.test(text)) return "mark";
  if (FRAME.test(text)) return "frame";
  if (indent >= 0 && (indentOf(line.text) > indent || NUMBERED.test(text))) return "code";
  if (EXCEPTION.test(text) || OTHER_EXCEPTION.test(text) || indent > 0) return "exception";
  return kindOfPlain(line, after);
}

/**
 * @param {Line} line
 * @param {string} after "message" where the line follows an exception
 * @returns {string}
 */
function kindOfPlain(line, after) {
  const hasPrefix = line.full !== line.text;
  if (after === "message" && !hasPrefix) return "message";
  if (WARNING.test(line.text)) return "warning";
  return ERROR_WORDS.test(line.text) ? "error" : "plain";
}

/**
 * The last exception counts most, then what caused it, then the rest.
 * @param {Line[]} lines
 */
function assignWeights(lines) {
  const last = lines.map((line) => line.kind).lastIndexOf("exception");
  const alone = last < 0;
  const weights = { message: 0.85, exception: 0.85, warning: 0.75, code: 0.4, frame: 0.25, mark: 0.05 };
  lines.forEach((line, at) => {
    if (line.kind === "error") line.weight = alone ? 0.95 : 0.8;
    else if (line.kind === "plain") line.weight = alone ? 0.9 : 0.7;
    else line.weight = weights[line.kind];
    if (at === last) line.weight = 1;
    else if (at > last && line.kind === "message") line.weight = 0.97;
  });
}

/**
 * @param {string} text the paste
 * @returns {Line[]}
 */
export function normalize(text) {
  const lines = [];
  const raw = clip(String(text)).replace(/\r\n/g, "\n").replace(/[\u2028\u2029]/g, "\n").split("\n");
  for (const at of withoutMiddle([...raw.keys()].filter((at) => raw[at].trim()))) {
    for (const full of unfold(raw[at])) {
      lines.push({ text: stripPrefix(full), full, number: at + 1, kind: "plain", weight: 0 });
    }
  }
  withoutMiddle(lines);
  assignKinds(lines);
  assignWeights(lines);
  return lines;
}

/**
 * Names of the packages in the frames of a paste.
 * @param {Line[]} lines
 * @returns {Set<string>}
 */
export function packagesOf(lines) {
  const found = new Set();
  for (const line of lines) {
    for (const hit of line.full.matchAll(/(?:site-packages|dist-packages|node_modules)[\\/]+(@?[\w.-]+)/g)) {
      found.add(hit[1].toLowerCase());
    }
    const program = /^([A-Za-z][\w-]{2,30}): (?:error|warning):/.exec(line.text.trim());
    if (program) found.add(program[1].toLowerCase());
  }
  return found;
}

/**
 * The line that a person would call the error: for a proposal, never sent anywhere.
 * @param {Line[]} lines
 * @returns {string} without home folders; empty where the paste is empty
 */
export function mainMessage(lines) {
  const best = lines.reduce((a, b) => (a && a.weight >= b.weight ? a : b), null);
  if (!best) return "";
  return best.text
    .trim()
    .slice(0, 300)
    .replace(/(?:\/(?:home|Users)\/|[A-Za-z]:\\Users\\)[^\s/\\'"]+/g, "~");
}

/**
 * A query of one word as the name of a record: an id, a slug, a code, or the path of a page.
 * @param {string} text
 * @returns {string} empty where the text is no single word
 */
export function typedName(text) {
  const name = text.trim().toLowerCase().replace(/^\/?(?:zh\/)?errors\//, "").replace(/\/$/, "");
  return /\s/.test(name) ? "" : name;
}
