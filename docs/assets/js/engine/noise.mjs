/**
 * Taking noise off one line of a paste: color codes, escapes of log formats, prefixes that
 * loggers and process managers put before the message.
 *
 * Nothing here knows of records. What a prefix hides is kept elsewhere (see `normalize.mjs`):
 * patterns may be run on the line with and without its prefix.
 */

const ANSI = /(?:\u001b|\\u001b|\\x1b|\\033|\\e|\u241b|\^\[)\[[0-9;:?]*[ -/]*[@-~]/gi;
const OSC = /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g;
/** What is left of a color code when copying lost its escape character. */
const ANSI_REST = /\[(?:\d{1,3};){0,4}\d{1,3}m(?!\])/g;
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g;
const ANSI_HINT = /[\u0000-\u001f\u007f\u241b]|\\u001b|\\x1b|\\033|\\e\[|\^\[|\[\d{1,3}[;m]/i;
const PROGRESS = /\d{1,3}%\s?[|▏▎▍▌▋▊▉█ ]|[━╸╺]{4,}|\b\d+(?:\.\d+)?(?:it|s)\/(?:s|it)\b/;

const LEVEL = "(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL)";
const DATE = "\\d{4}[-/]\\d{2}[-/]\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

/** Prefixes, tried again and again from the start of a line until none fits. */
const PREFIXES = [
  new RegExp(`^\\[?${DATE}\\s?(?:Z|[+-]\\d{2}:?\\d{2}|UTC)?\\]?\\s?(?:[-|:]\\s+)?`),
  new RegExp(`^(?:\\w{3} )?${MONTH}\\s+\\d{1,2}\\s\\d{2}:\\d{2}:\\d{2}\\s\\S+\\s[\\w.@/-]+(?:\\[\\d+\\])?:\\s?`),
  /^\[?\d{2}:\d{2}:\d{2}(?:[.,]\d+)?\]?\s/,
  /^[\w.-]{1,60}\s{1,20}\|\s/,
  /^\[pod\/[^\]]{1,200}\]\s/,
  /^[IWEF]\d{4}\s\d{2}:\d{2}:\d{2}\.\d+\s+\d+\s\S+:\d+\]\s?/,
  /^\((?:[\w.-]+ ){0,3}pid=\d+(?:,[^)]{0,80})?\)\s?/,
  /^\[(?:rank|worker|proc)\s?\d+\]:?\s/i,
  new RegExp(`^${LEVEL}\\s+\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?\\s+\\[[^\\]]{1,80}\\]\\s?`),
  new RegExp(`^${LEVEL}:[\\w.]+:`),
  new RegExp(`^\\[${LEVEL}\\]\\s`),
  new RegExp(`^${LEVEL}\\s?(?::|-|\\|)\\s+`),
  new RegExp(`^-?\\s?[\\w.]{1,80}\\s+-\\s+${LEVEL}\\s+-\\s`),
  /^##\[\w+\]/,
  /^(?:>\s)+/,
  /^E {3,}(?=\S)/,
  /^\s*[│┃║]\s?/,
  /^\s{1,20}\|\s/,
];
const BOX_END = /\s*[│┃║]\s*$/;

const ENTITIES = { "&quot;": '"', "&#34;": '"', "&#39;": "'", "&apos;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const ESCAPES = { n: "\n", r: "\n", t: "\t", '"': '"', "'": "'", "/": "/", "\\": "\\" };

/**
 * Removes color codes and characters that are not seen; curly quotes become straight ones.
 * @param {string} line
 * @returns {string}
 */
export function stripAnsi(line) {
  let text = line;
  if (ANSI_HINT.test(text)) {
    text = text.replace(OSC, "").replace(ANSI, "").replace(ANSI_REST, "");
  }
  return text
    .replace(CONTROLS, "")
    .replace(/\u00a0/g, " ")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
}

/**
 * Whether a line is a progress bar.
 * @param {string} line
 * @returns {boolean}
 */
export function isProgress(line) {
  return PROGRESS.test(line) && !/error|exception|fail/i.test(line);
}

/**
 * Removes what loggers, containers and consoles put before the message.
 * @param {string} line
 * @returns {string}
 */
export function stripPrefix(line) {
  let text = line.replace(BOX_END, "");
  for (let round = 0; round < 6; round += 1) {
    const before = text;
    for (const prefix of PREFIXES) text = text.replace(prefix, "");
    if (text === before) break;
  }
  return text.trim() ? text : line;
}

/**
 * Whether a line looks like one that a log format escaped (`\n` for a line break).
 * @param {string} line
 * @returns {boolean}
 */
export function looksEscaped(line) {
  if (/&(?:quot|#3[49]|apos|lt|gt|amp);/.test(line)) return true;
  if (/\\["']/.test(line)) return true;
  const breaks = (line.match(/\\n/g) || []).length;
  if (breaks >= 2) return true;
  return breaks === 1 && !/[A-Za-z]:\\/.test(line);
}

/**
 * @param {string} text
 * @returns {string}
 */
function unescapeOnce(text) {
  return text
    .replace(/&(?:quot|#34|#39|apos|lt|gt|amp);/g, (entity) => ENTITIES[entity])
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\([nrt"'/\\])/g, (_, char) => ESCAPES[char]);
}

/**
 * The lines behind an escaped line: at most two layers (a JSON log inside a JSON log).
 * @param {string} line
 * @returns {string[]} empty where nothing was escaped
 */
export function unescapeLine(line) {
  if (!looksEscaped(line)) return [];
  let text = unescapeOnce(line);
  if (/\\n|\\"/.test(text)) text = unescapeOnce(text);
  return text === line ? [] : text.split("\n").map(stripAnsi);
}
