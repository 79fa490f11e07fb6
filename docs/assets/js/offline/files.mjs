/**
 * Scripts, styles, strings and the search index, for a page of a known build: from what is kept of
 * that build, else from the server if it still has that build, else not at all.
 */
import { address, cacheOf, keptBuild, pathOf } from "./builds.mjs";
import { store } from "./budget.mjs";
import { currentBuild, fetchExact, storable } from "./network.mjs";
import { bind, buildFor, UNKNOWN } from "./tabs.mjs";

const SEARCH = "assets/signpost/search/";
const GUIDES = "search/search_index.json";

/**
 * Whether a request is for something that belongs to one build.
 * @param {string} path
 */
export function isPartOfBuild(path) {
  return path.startsWith("assets/") || path === GUIDES || path.endsWith("manifest.webmanifest");
}

/**
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
export async function openFile(event) {
  const { request, clientId, resultingClientId } = event;
  const build = await buildFor(clientId);
  // A worker asks for its own files later: of the build that its page is of.
  if (resultingClientId && build !== null) await bind(resultingClientId, build);
  const site = await keptBuild(build);
  return site ? fromBuild(event, site) : fromServer(request, build);
}

/**
 * @param {FetchEvent} event
 * @param {import("./builds.mjs").Kept} site
 * @returns {Promise<Response>}
 */
async function fromBuild(event, site) {
  const path = pathOf(event.request.url);
  const hash = site.kept[path] ?? site.later[path];
  if (hash) return exact(path, hash, site.build);
  if (site.index && path.startsWith(`${SEARCH}${site.index}/`)) return fromIndex(event, path, site.build);
  return fetch(event.request);
}

/**
 * A file of known content; stored, if it was not.
 * @param {string} path
 * @param {string} hash
 * @param {string} build
 */
async function exact(path, hash, build) {
  const cache = await cacheOf(build);
  const kept = await cache.match(address(path));
  if (kept) return kept;
  try {
    const response = await fetchExact(path, hash);
    await cache.put(address(path), response.clone());
    return response;
  } catch {
    return gone();
  }
}

/**
 * A part of a large index: its folder is named by its content, so any server's is the right one.
 * @param {FetchEvent} event
 * @param {string} path
 * @param {string} build
 */
async function fromIndex(event, path, build) {
  const kept = await (await cacheOf(build, " index")).match(address(path));
  if (kept) return kept;
  const response = await fetch(address(path));
  if (!response.ok) return gone();
  const stored = storable(response, await response.arrayBuffer());
  event.waitUntil(store(build, " index", address(path), stored.clone()));
  return stored;
}

/**
 * Of a build that is not kept: the file that the server has, if it is of that build.
 * @param {Request} request
 * @param {string|null} build
 */
async function fromServer(request, build) {
  const response = await fetch(request, { cache: "reload" });
  if (!response.ok) return response;
  const unkept = storable(response, await response.arrayBuffer());
  if (build === null || build === UNKNOWN) return unkept;
  return (await currentBuild()) === build ? unkept : gone();
}

/** The server has another build, most likely: asking for it lets the page offer that. */
function gone() {
  currentBuild();
  return Response.error();
}
