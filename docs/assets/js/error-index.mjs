/**
 * Filters and sorts the table of all errors. Without this script the table is complete and plain,
 * by domain; nothing is moved until the reader asks for it.
 */

const SORT_KEYS = {
  message: (row) => row.cells[0].textContent ?? "",
  updated: (row) => row.dataset.updated ?? "",
};

/**
 * Whether a row fits every field of the filter.
 * @param {HTMLTableRowElement} row
 * @param {FormData} filter
 */
function fits(row, filter) {
  const words = String(filter.get("text")).toLowerCase().split(/\s+/).filter(Boolean);
  const text = (row.cells[0].textContent ?? "").toLowerCase();
  return (
    words.every((word) => text.includes(word)) &&
    ["domain", "tier", "category"].every((name) => !filter.get(name) || row.dataset[name] === filter.get(name))
  );
}

/**
 * Orders rows by a key of SORT_KEYS; dates newest first. By any other name they stay as they are.
 * @param {HTMLTableRowElement[]} rows
 * @param {string} name
 */
function sorted(rows, name) {
  const key = SORT_KEYS[/** @type {keyof typeof SORT_KEYS} */ (name)];
  if (!key) return rows;
  const order = new Intl.Collator(document.documentElement.lang).compare;
  const sign = name === "updated" ? -1 : 1;
  return [...rows].sort((a, b) => sign * order(key(a), key(b)));
}

/**
 * Whether every field still says what the page gave it.
 * @param {HTMLFormElement} form
 */
function isAsGiven(form) {
  return [...form.querySelectorAll("input, select")].every((field) =>
    field instanceof HTMLSelectElement ? field.selectedIndex === 0 : /** @type {HTMLInputElement} */ (field).value === "",
  );
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLTableElement} table
 */
function start(form, table) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const count = /** @type {HTMLOutputElement} */ (form.querySelector("[data-sp-count]"));
  const update = () => {
    const filter = new FormData(form);
    body.append(...sorted(rows, String(filter.get("sort"))));
    for (const row of rows) row.hidden = !fits(row, filter);
    const left = rows.filter((row) => !row.hidden).length;
    count.textContent = left ? (count.dataset.template ?? "").replace("{count}", String(left)) : (count.dataset.none ?? "");
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  // A browser keeps what was chosen when the reader comes back.
  if (!isAsGiven(form)) update();
}

const form = document.querySelector("[data-sp-filter]");
const table = document.querySelector("[data-sp-index]");
if (form instanceof HTMLFormElement && table instanceof HTMLTableElement) start(form, table);
