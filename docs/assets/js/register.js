/**
 * Registers the service worker, once the page has loaded and the browser has nothing else to do. The
 * build joins this to `before-theme.js`, as another script would be another request of every page.
 *
 * The page says by `data-offline` whether there is a worker. Under `scripts/serve` there is none, as
 * it would show pages from before an edit; one that an earlier site left on this host is removed.
 * Opened as a file, the page says that nothing will work which scripts do.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const workers = navigator.serviceWorker;
  const root = new URL("../../", script.src);

  if (location.protocol === "file:") {
    for (const note of document.querySelectorAll("[data-sp-file]")) note.removeAttribute("hidden");
  } else if (workers) {
    const then = script.dataset.offline ? start : remove;
    const soon = window.requestIdleCallback ?? ((work) => setTimeout(work, 1000));
    addEventListener("load", () => soon(() => then().catch((error) => console.warn("offline:", error))));
  }

  async function start() {
    // Half a megabyte that the reader did not ask for.
    if (!workers.controller && navigator["connection"]?.saveData) return;
    const registration = await workers.register(new URL("service-worker.js", root));
    if (!workers.controller) (await workers.ready).active.postMessage({ type: "visited", url: location.href });
    else watch(registration);
  }

  /** @param {ServiceWorkerRegistration} registration */
  function watch(registration) {
    const offer = () => import(new URL("assets/js/update-bar.mjs", root).href).then((bar) => bar.offer(registration));
    const follow = (worker) => worker?.addEventListener("statechange", () => worker.state === "installed" && offer());
    if (registration.waiting) offer();
    follow(registration.installing);
    registration.addEventListener("updatefound", () => follow(registration.installing));
  }

  async function remove() {
    const found = await workers.getRegistration(root.href);
    if (found?.scope !== root.href) return;
    await found.unregister();
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(`signpost ${root.pathname} `));
    await Promise.all(own.map((name) => caches.delete(name)));
  }
})();
