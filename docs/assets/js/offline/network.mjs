/**
 * What the server has now. Nothing here is taken from the browser's HTTP cache unless its hash says
 * that it is right: that cache may hold a file of any earlier build.
 */
import { address } from "./builds.mjs";

const MARK = /\bdata-offline="([0-9a-f]*)"/;
const DROPPED = ["content-encoding", "content-length", "transfer-encoding"];

let asking = null;

/**
 * The build that the server has; null where it does not say. Where that is another than this
 * worker's, the browser is told to look for a new worker: by itself it takes its time.
 * @returns {Promise<string|null>}
 */
export function currentBuild() {
  asking ??= askBuild().finally(() => (asking = null));
  return asking;
}

async function askBuild() {
  try {
    const response = await fetch(address("build.json"), { cache: "no-store" });
    const build = response.ok ? ((await response.json()).build ?? null) : null;
    if (build && build !== SITE.build) self.registration.update().catch(() => undefined);
    return build;
  } catch {
    return null;
  }
}

/**
 * Whether a page carries the mark of a build's scripts and styles.
 * @param {string} html
 * @param {import("./builds.mjs").Site} site
 */
export function isMarked(html, site) {
  return MARK.exec(html)?.[1] === site.shell;
}

/**
 * A file of exactly this content, from the browser's HTTP cache or else from the server.
 * Raises where the server has none: it has another build by now, or changes files on their way.
 * @param {string} path
 * @param {string} hash
 * @returns {Promise<Response>}
 */
export async function fetchExact(path, hash) {
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const response = await fetch(address(path), { cache });
    const body = response.ok ? await response.arrayBuffer() : null;
    if (body && (await hashOf(body)) === hash) return storable(response, body);
  }
  throw new Error(`${path} is not of this build`);
}

/**
 * @param {ArrayBuffer} body
 * @returns {Promise<string>} the first half of its SHA-256
 */
async function hashOf(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body)).slice(0, 16);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * A response as it is given to a page, and stored: unpacked, its length in its headers. A page must
 * ask for it each time: browsers keep files that a host lets them keep in memory, too, and hand them
 * to the next page of a tab without a word to this worker, which may take that page from another
 * build.
 * @param {Response} response
 * @param {ArrayBuffer|string} body
 */
export function storable(response, body) {
  const headers = new Headers(response.headers);
  for (const name of DROPPED) headers.delete(name);
  headers.set("cache-control", "no-cache");
  const size = typeof body === "string" ? new TextEncoder().encode(body).length : body.byteLength;
  headers.set("x-signpost-bytes", String(size));
  return new Response(body, { headers });
}
