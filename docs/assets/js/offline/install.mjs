/**
 * Taking a new build in: all of its shell with every hash right, or nothing.
 *
 * Files that an older build has with the same hash are copied. Then, as far as that goes, what the
 * reader had of the build before is fetched anew: visited pages, and parts of an index that stayed.
 */
import { address, cacheOf, forget, keptBuild, keptBuilds, note } from "./builds.mjs";
import { fetchExact } from "./network.mjs";
import { visit } from "./pages.mjs";

const AT_ONCE = 6;
/** Visited pages that are fetched anew, the last ones. */
const RENEWED = 60;

/** @param {import("./builds.mjs").Site} site */
export async function install(site) {
  if (await keptBuild(site.build)) return;
  const at = Date.now();
  const older = await keptBuilds();
  await forget(site.build);
  await note(site, at, false);
  try {
    const cache = await cacheOf(site.build);
    await each(Object.entries(site.kept), async ([path, hash]) => {
      await cache.put(address(path), (await copyOf(path, hash, older)) ?? (await fetchExact(path, hash)));
    });
    await note(site, at, true);
  } catch (error) {
    await forget(site.build);
    throw error;
  }
  if (older.length) await carryOver(older[0], site).catch(() => undefined);
}

/**
 * @param {string} path
 * @param {string} hash
 * @param {import("./builds.mjs").Kept[]} older
 */
async function copyOf(path, hash, older) {
  const same = older.find((site) => (site.kept[path] ?? site.later[path]) === hash);
  return same && (await cacheOf(same.build)).match(address(path));
}

/**
 * @param {import("./builds.mjs").Site} before
 * @param {import("./builds.mjs").Site} site
 */
async function carryOver(before, site) {
  const pages = await (await cacheOf(before.build, " pages")).keys();
  await each(pages.slice(-RENEWED), ({ url }) => visit(site.build, url).catch(() => undefined));
  if (!site.index || site.index !== before.index) return;
  const [from, to] = await Promise.all([before, site].map(({ build }) => cacheOf(build, " index")));
  await each(await from.keys(), async (request) => to.put(request, await from.match(request)));
}

/**
 * Do something with each, a few at a time.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<unknown>} work
 */
async function each(items, work) {
  const left = [...items];
  const next = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
