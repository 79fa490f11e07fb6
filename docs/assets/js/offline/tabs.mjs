/**
 * Which build each open page came from. A page is bound to a build when it is opened, and whatever
 * it asks for afterwards comes from that build, whichever worker is asked: so several builds can be
 * open side by side. Workers of a page (the engine's, the header search's) are bound as it is.
 *
 * Bindings are stored: the browser ends a service worker that is idle.
 */
import { address, ownCache } from "./builds.mjs";

/** A page of a server that names no build: nothing is known of what belongs to it. */
export const UNKNOWN = "";
const STORE = "tabs";
/** A page that is being opened is no client yet; its binding is left alone for so long. */
const OPENING_MS = 60000;

/** Bindings that this run of the worker made: a page may ask before its own is known. */
const bound = new Map();

/** @param {string} id */
function key(id) {
  return address(`.signpost/tabs/${id}`);
}

/**
 * @param {string} id of a client; empty where the browser does not tell
 * @param {Promise<string>|string} build
 */
export async function bind(id, build) {
  if (!id) return;
  bound.set(id, Promise.resolve(build));
  const stored = { build: await build, at: Date.now() };
  await (await ownCache(STORE)).put(key(id), Response.json(stored));
}

/**
 * The build that a client is bound to; null where that is not known.
 * @param {string} id
 * @returns {Promise<string|null>}
 */
export async function bindingOf(id) {
  if (bound.has(id)) return bound.get(id);
  const stored = id ? await (await ownCache(STORE)).match(key(id)) : undefined;
  return stored ? (await stored.json()).build : null;
}

/**
 * The build that a request belongs to. Browsers that do not tell which page a worker is of leave a
 * client unbound: where all pages are of one build, it is of that one.
 * @param {string} id of the client that asks
 * @returns {Promise<string|null>}
 */
export async function buildFor(id) {
  const own = await bindingOf(id);
  if (own !== null) return own;
  const all = await openBuilds();
  return all.size === 1 ? [...all][0] : null;
}

/**
 * The builds of all open pages. A worker that waits asks, too, and it controls none of them.
 * @returns {Promise<Set<string>>}
 */
export async function openBuilds() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const builds = await Promise.all(pages.map(({ id }) => bindingOf(id)));
  return new Set(builds.filter((build) => build !== null));
}

/**
 * Forget clients that are gone.
 * @returns {Promise<Set<string>>} the builds of those that are left
 */
export async function usedBuilds() {
  const cache = await ownCache(STORE);
  const live = new Set((await self.clients.matchAll({ type: "all", includeUncontrolled: true })).map(({ id }) => id));
  const used = new Set();
  for (const request of await cache.keys()) {
    const { build, at } = await (await cache.match(request)).json();
    const id = request.url.slice(key("").length);
    if (live.has(id) || Date.now() - at < OPENING_MS) used.add(build);
    else await cache.delete(request);
  }
  return used;
}
