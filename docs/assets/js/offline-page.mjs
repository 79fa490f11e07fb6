/**
 * The page that stands for one that is not on this device: links to the page that was wanted, and
 * opens it when the network is back, unless the reader has begun to search.
 */

/** Only an address of this site: `?at=` may have been written by anybody. */
function wanted() {
  const root = new URL("../../", import.meta.url);
  const at = new URLSearchParams(location.search).get("at") ?? "";
  const found = new URL(at.startsWith("/") ? at : "", location.origin + root.pathname);
  return at && found.origin === root.origin && found.pathname.startsWith(root.pathname) ? found : null;
}

/**
 * @param {HTMLElement} place
 * @param {URL} page
 */
function start(place, page) {
  const link = /** @type {HTMLAnchorElement} */ (place.querySelector("a"));
  link.href = page.href;
  /** @type {HTMLElement} */ (place.querySelector("code")).textContent = decodeURI(page.pathname);
  place.hidden = false;
  addEventListener("online", () => {
    const text = document.querySelector("textarea");
    if (!text?.value) location.replace(page.href);
  });
}

const place = document.querySelector("[data-sp-again]");
const page = wanted();
if (place instanceof HTMLElement && page) start(place, page);
