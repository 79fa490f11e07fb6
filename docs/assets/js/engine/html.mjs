/** Text to HTML for the theme's own search box, which inserts results as HTML. */

const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * @param {string} text
 * @returns {string}
 */
export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (char) => ESCAPED[char]);
}

/**
 * Prose of a record, its `backticks` as code.
 * @param {string} text
 * @returns {string}
 */
export function inlineHtml(text) {
  return text
    .split("`")
    .map((part, at) => (at % 2 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part)))
    .join("");
}

/**
 * Escapes a text and marks parts of it.
 * @param {string} text
 * @param {[number, number][]} ranges may overlap
 * @returns {string}
 */
export function markHtml(text, ranges) {
  const sorted = ranges.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let html = "";
  let done = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    let [start, end] = sorted[at];
    while (at + 1 < sorted.length && sorted[at + 1][0] <= end) end = Math.max(end, sorted[(at += 1)][1]);
    html += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    done = end;
  }
  return html + escapeHtml(text.slice(done));
}
