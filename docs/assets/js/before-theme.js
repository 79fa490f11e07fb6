/**
 * Runs right before the theme's script. It gives the search dialog the name of its input, for
 * screen readers, and takes two network requests away from the theme:
 *
 * - For each `link[rel=alternate]` the theme fetches a sitemap, to guess the page in the other
 *   language. Our links lead to that page already; the request would be a 404 on every page. With a
 *   space the attribute means the same, but the theme's selector passes it over.
 * - For a repository link it asks the repository's host for stars and forks. Nothing on this site
 *   talks to other hosts.
 */
for (const link of document.querySelectorAll("link[rel=alternate][hreflang]")) {
  link.setAttribute("rel", "alternate ");
}
for (const source of document.querySelectorAll("[data-md-component=source]")) {
  source.removeAttribute("data-md-component");
}
for (const dialog of document.querySelectorAll("[role=dialog][data-md-component=search]")) {
  const input = dialog.querySelector("input[aria-label]");
  if (input) dialog.setAttribute("aria-label", input.getAttribute("aria-label"));
}
