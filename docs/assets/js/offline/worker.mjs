/**
 * The service worker: the site without a network, and never a mix of two builds.
 *
 * Why a mix cannot come about:
 *
 * - A build has an identity, made by the build from the content of its shell and search index. The
 *   worker carries it with the hash of each file, so a new build is a new worker.
 * - A build is taken in as a whole. Each file is checked against its hash, so neither an HTTP cache
 *   nor a server in the middle of an update can slip in another; if one is wrong, nothing is kept,
 *   and the worker before stays.
 * - Each page is bound to one build when it is opened (`tabs.mjs`), with the workers that it starts.
 *   What it asks for comes from that build, hours later, too, when a new worker runs: an old build
 *   stays until its last page is closed. What cannot be had of that build is an error, which the
 *   page tells; it is never taken from another.
 * - Pages come from the server, with the build that it names. A page of a newer build than those
 *   that are kept gets the rest from the server as well, while that has this build. Without a
 *   server a page is shown with the build that it was stored with.
 *
 * A new worker waits until all pages of the old one are closed, or until a reader takes the offer
 * to reload (`update-bar.mjs`); as pages are bound, other tabs are not disturbed by that.
 */
import { forgetOlder, keptBuild, pathOf, ROOT } from "./builds.mjs";
import { isPartOfBuild, openFile } from "./files.mjs";
import { install } from "./install.mjs";
import { openPage, visit } from "./pages.mjs";
import { bindingOf, openBuilds, usedBuilds } from "./tabs.mjs";

async function clean() {
  const own = await keptBuild(SITE.build);
  if (own) await forgetOlder(own.at, await usedBuilds());
}

/** @param {Request} request */
function isOurs({ method, url }) {
  return method === "GET" && url.startsWith(ROOT.href);
}

/** What a page says: see `register.js` and `update-bar.mjs`. */
const ANSWERS = {
  /** The page was opened before there was a worker. */
  visited: ({ url }) => String(url).startsWith(ROOT.href) && visit(SITE.build, url),
  /** Whether the page that asks is of another build than this worker. */
  compare: async (_, event) => event.ports[0].postMessage((await bindingOf(event.source.id)) !== SITE.build),
  "take-over": () => self.skipWaiting(),
  /** The page is of this worker's build: if all are, nobody needs the old one. */
  settle: async () => [...(await openBuilds())].every((build) => build === SITE.build) && self.skipWaiting(),
};

self.addEventListener("install", (event) => event.waitUntil(install(SITE)));
self.addEventListener("activate", (event) => event.waitUntil(clean()));
self.addEventListener("message", (event) => {
  const answer = ANSWERS[event.data?.type];
  if (answer) event.waitUntil(Promise.resolve(answer(event.data, event)).catch(() => undefined));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!isOurs(request)) return;
  if (request.mode === "navigate") {
    event.respondWith(openPage(event));
    event.waitUntil(clean().catch(() => undefined));
  } else if (isPartOfBuild(pathOf(request.url))) {
    event.respondWith(openFile(event));
  }
});
