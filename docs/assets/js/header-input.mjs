/**
 * The theme's header search asks again only when a key goes up; text that comes in another way
 * (pasted with the mouse, dictated, dropped, chosen from an input method) would get no answer.
 */
const input = document.querySelector("[data-md-component=search-query]");
input?.addEventListener("input", () => input.dispatchEvent(new KeyboardEvent("keyup")));
