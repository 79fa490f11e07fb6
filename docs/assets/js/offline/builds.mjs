/**
 * The builds of the site that this browser keeps.
 *
 * What is kept of a build lies in three caches of the browser: its shell under its own name, the
 * pages that were visited, and the parts of a large search index that queries have loaded. Names
 * begin with the site's path: another wiki may lie on the same host.
 */

/**
 * What the build says of itself, put before this script as `SITE` (see hooks/signpost/offline.py).
 * @typedef {object} Site
 * @property {string} build the build's identity: a hash over all that `kept` and `later` list
 * @property {string} shell what its pages carry: a hash over the scripts, styles and their strings
 * @property {string} index the folder of the search index where that is divided, else empty
 * @property {Record<string, string>} kept hashes by path of the files that are there or the build is not
 * @property {Record<string, string>} later the same of files that are loaded when a page needs them
 *
 * @typedef {Site & {at: number, isWhole: boolean}} Kept a build in this browser, and since when
 */

/** The site's root, which is the worker's scope. */
export const ROOT = new URL("./", self.location.href);
const PREFIX = `signpost ${ROOT.pathname} `;
const NOTE = address(".signpost/site");
/** The parts of a build in the browser. */
const PARTS = ["", " pages", " index"];

const read = new Map();

/** @param {string} path a path of the site */
export function address(path) {
  return new URL(path, ROOT).href;
}

/**
 * The path of an address in the site, without query and fragment.
 * @param {string} url
 */
export function pathOf(url) {
  return decodeURI(new URL(url).pathname.slice(ROOT.pathname.length));
}

/**
 * @param {string} name
 * @returns {Promise<Cache>}
 */
export function ownCache(name) {
  return caches.open(PREFIX + name);
}

/**
 * @param {string} build
 * @param {string} [part]
 * @returns {Promise<Cache>}
 */
export function cacheOf(build, part = "") {
  return ownCache(build + part);
}

/**
 * @param {Site} site
 * @param {number} at when its installation began
 * @param {boolean} isWhole
 */
export async function note(site, at, isWhole) {
  const cache = await cacheOf(site.build);
  await cache.put(NOTE, Response.json({ ...site, at, isWhole }));
  read.delete(site.build);
}

/**
 * What is kept of a build; null where nothing is, or not all of its shell.
 * @param {string|null} build
 * @returns {Promise<Kept|null>}
 */
export async function keptBuild(build) {
  if (!build) return null;
  const known = read.get(build) ?? (await noted(PREFIX + build));
  if (known?.isWhole) read.set(build, known);
  return known?.isWhole ? known : null;
}

/** @returns {Promise<Kept[]>} newest first */
export async function keptBuilds() {
  const found = await Promise.all((await buildCaches()).map(noted));
  return found.filter((kept) => kept?.isWhole).sort((a, b) => b.at - a.at);
}

/**
 * Forget builds older than `at` that are in nobody's use, halves of an installation among them.
 * @param {number} at
 * @param {Set<string>} used
 */
export async function forgetOlder(at, used) {
  for (const name of await buildCaches()) {
    const build = name.slice(PREFIX.length);
    const kept = await noted(name);
    // A cache without a note is one that an installation has just opened.
    if (kept && !used.has(build) && kept.at < at) await forget(build);
  }
}

/** @param {string} build */
export async function forget(build) {
  read.delete(build);
  // The note goes last: where this is cut short, the next try still finds what is left.
  for (const part of [...PARTS].reverse()) await caches.delete(PREFIX + build + part);
}

/** The names of the caches that hold a build's note: those without a second word. */
async function buildCaches() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX) && /^[0-9a-f]+$/.test(name.slice(PREFIX.length)));
}

/**
 * @param {string} name
 * @returns {Promise<Kept|null>}
 */
async function noted(name) {
  const found = await caches.match(NOTE, { cacheName: name });
  return found ? found.json() : null;
}
