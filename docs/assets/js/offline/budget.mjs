/**
 * How much is kept beside the shell. What was stored first goes first; a page that is visited again
 * is stored anew.
 */
import { cacheOf } from "./builds.mjs";

/** Bytes, unpacked. */
const MOST = { " pages": 20_000_000, " index": 20_000_000 };
/** A query stores a dozen files: they are counted once. */
const REST_MS = 500;

const waiting = new Map();

/**
 * Store a response, and forget the oldest ones if there is too much.
 * @param {string} build
 * @param {" pages"|" index"} part
 * @param {string} url
 * @param {Response} response
 */
export async function store(build, part, url, response) {
  const cache = await cacheOf(build, part);
  // A cache lists what it holds in the order of arrival; a put over an entry may keep its place.
  await cache.delete(url);
  await cache.put(url, response);
  await trimSoon(build, part);
}

/**
 * @param {string} build
 * @param {" pages"|" index"} part
 */
function trimSoon(build, part) {
  const name = build + part;
  if (!waiting.has(name)) {
    const rest = new Promise((resolve) => setTimeout(resolve, REST_MS));
    waiting.set(name, rest.then(() => waiting.delete(name)).then(() => trim(build, part)));
  }
  return waiting.get(name);
}

/**
 * @param {string} build
 * @param {" pages"|" index"} part
 */
async function trim(build, part) {
  const cache = await cacheOf(build, part);
  const requests = await cache.keys();
  const sizes = await Promise.all(requests.map((request) => sizeOf(cache, request)));
  let left = sizes.reduce((sum, size) => sum + size, 0);
  for (const [at, request] of requests.entries()) {
    if (left <= MOST[part]) return;
    left -= sizes[at];
    await cache.delete(request);
  }
}

/**
 * @param {Cache} cache
 * @param {Request} request
 */
async function sizeOf(cache, request) {
  const response = await cache.match(request);
  return Number(response?.headers.get("x-signpost-bytes") ?? 0);
}
