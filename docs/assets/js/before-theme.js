/**
 * Runs right before the theme's script. It gives the search dialog the name of its input, for
 * screen readers, has the header search see text that no key has typed, and takes three network
 * requests away from the theme:
 *
 * - For each `link[rel=alternate]` the theme fetches a sitemap, to guess the page in the other
 *   language. Our links lead to that page already, or to a feed; the request would be a 404 on every page.
 *   With a space the attribute means the same, but the theme's selector passes it over.
 * - For a repository link it asks the repository's host for stars and forks. Nothing on this site
 *   talks to other hosts.
 * - For a form that is named `search` it fetches the index of the guides with every page, the
 *   largest file of all. `header-worker.js` loads it with the first query instead; the browser
 *   begins to when the reader goes to the search.
 */
(() => {
  const GUIDES = new URL("../../search/search_index.json", /** @type {HTMLScriptElement} */ (document.currentScript).src);

  for (const link of document.querySelectorAll("link[rel=alternate]")) {
    link.setAttribute("rel", "alternate ");
  }
  for (const source of document.querySelectorAll("[data-md-component=source]")) {
    source.removeAttribute("data-md-component");
  }
  for (const dialog of document.querySelectorAll("[role=dialog][data-md-component=search]")) {
    const input = dialog.querySelector("input[aria-label]");
    if (input) dialog.setAttribute("aria-label", input.getAttribute("aria-label"));
  }
  document.forms.namedItem("search")?.removeAttribute("name");

  const input = document.querySelector("[data-md-component=search-query]");
  // The theme asks again only when a key goes up; text that comes in another way (pasted with the
  // mouse, dictated, dropped, chosen from an input method) would get no answer.
  input?.addEventListener("input", () => input.dispatchEvent(new KeyboardEvent("keyup")));
  input?.addEventListener("focus", () => prefetch(GUIDES), { once: true });

  /** @param {URL} address */
  function prefetch(address) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "prefetch", as: "fetch", crossOrigin: "anonymous", href: address.href });
    document.head.append(link);
  }
})();
