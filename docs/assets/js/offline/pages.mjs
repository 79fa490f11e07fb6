/**
 * Pages: as the server has them now, and where it cannot be reached, as they were last seen.
 *
 * The server is asked for its build along with the page. A page of a build that is kept is stored
 * with it; it is shown again only together with the rest of that build.
 */
import { address, cacheOf, keptBuild, keptBuilds, pathOf, ROOT } from "./builds.mjs";
import { store } from "./budget.mjs";
import { currentBuild, isMarked, storable } from "./network.mjs";
import { bind, UNKNOWN } from "./tabs.mjs";

/** Languages with a folder of their own; the first language has none. */
const FOLDERS = ["zh/"];

/**
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
export async function openPage(event) {
  const { request, resultingClientId } = event;
  const told = currentBuild();
  try {
    const response = await fetch(request.url, { cache: "reload", redirect: "manual" });
    if (response.type === "opaqueredirect") return response;
    if (response.status >= 500) throw new Error(`${response.status}`);
    const text = response.clone().text();
    const build = told.then(async (named) => belongsTo(named, await text)).catch(() => UNKNOWN);
    event.waitUntil(bind(resultingClientId, build));
    event.waitUntil(build.then(async (known) => keep(known, request.url, response, await text)).catch(() => undefined));
    return response;
  } catch {
    return openKept(request.url, resultingClientId);
  }
}

/**
 * The build that a page of the server is of. A build that is kept is known by its mark, too: while
 * files are uploaded the server may name one build and send another's page.
 * @param {string|null} named
 * @param {string} html
 */
async function belongsTo(named, html) {
  if (named === null) return UNKNOWN;
  const kept = await keptBuild(named);
  return kept && !isMarked(html, kept) ? UNKNOWN : named;
}

/**
 * @param {string} build
 * @param {string} url
 * @param {Response} response
 * @param {string} html
 */
async function keep(build, url, response, html) {
  const kept = await keptBuild(build);
  const path = pagePath(url);
  if (!kept || !path || path in kept.kept || !response.ok || !isMarked(html, kept)) return;
  await store(build, " pages", address(path), storable(response, html));
}

/**
 * Store a page that was opened without this worker, if the server still has the worker's build.
 * @param {string} build
 * @param {string} url
 */
export async function visit(build, url) {
  const response = await fetch(url, { cache: "reload" });
  const html = await response.text();
  if ((await currentBuild()) === build) await keep(build, url, response, html);
}

/**
 * A page without the server: of the newest build that has it.
 * @param {string} url
 * @param {string} client
 */
async function openKept(url, client) {
  const builds = await keptBuilds();
  const path = pagePath(url);
  for (const { build } of path ? builds : []) {
    const found = (await match(build, "", path)) ?? (await match(build, " pages", path));
    if (!found) continue;
    await bind(client, build);
    return found;
  }
  return builds.length ? Response.redirect(elsewhere(url, path), 302) : Response.error();
}

/**
 * @param {string} build
 * @param {string} part
 * @param {string} path
 */
async function match(build, part, path) {
  return (await cacheOf(build, part)).match(address(path));
}

/**
 * Where to go instead: to the same address with its slash, or to the page that says what is wrong.
 * That page has an address of its own, as its links are relative.
 * @param {string} url
 * @param {string} path
 */
function elsewhere(url, path) {
  const { pathname, search, hash } = new URL(url);
  if (!path && !pathname.slice(pathname.lastIndexOf("/")).includes(".")) return `${ROOT.origin}${pathname}/${search}${hash}`;
  const folder = FOLDERS.find((name) => pathOf(url).startsWith(name)) ?? "";
  return address(`${folder}offline/?at=${encodeURIComponent(pathname)}`);
}

/**
 * The file of a page; empty where the address is none of a page.
 * @param {string} url
 */
function pagePath(url) {
  const path = pathOf(url);
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return path.endsWith(".html") ? path : "";
}
