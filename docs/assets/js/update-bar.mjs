/**
 * The offer to reload when a new build is there. Loaded only then; so is its stylesheet.
 */
import { element } from "./element.mjs";

const STYLES = new URL("../css/offline.css", import.meta.url);
const WORDS = new URL("../signpost/", import.meta.url);
/** A worker that does not take over for so long is not waited for. */
const PATIENCE_MS = 3000;
/** It is asked again meanwhile: Chromium forgets it where a page starts the old worker just then. */
const AGAIN_MS = 500;

/**
 * Offer the worker that waits; a page that is of its build already needs no offer.
 * @param {ServiceWorkerRegistration} registration
 */
export async function offer(registration) {
  const { waiting } = registration;
  if (!waiting || document.querySelector(".sp-update")) return;
  if (!(await isOther(waiting))) return waiting.postMessage({ type: "settle" });
  const lang = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const response = await fetch(new URL(`strings.${lang}.json`, WORDS));
  if (response.ok) show(await response.json(), registration);
}

/**
 * Whether a worker is of another build than this page.
 * @param {ServiceWorker} worker
 * @returns {Promise<boolean>}
 */
function isOther(worker) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ type: "compare" }, [port2]);
  });
}

/**
 * @param {Record<string, string>} strings
 * @param {ServiceWorkerRegistration} registration
 */
function show(strings, registration) {
  if (document.querySelector(".sp-update")) return;
  const reload = element("button", { type: "button", class: "sp-update__reload" }, strings.update_reload);
  const later = element("button", { type: "button", class: "sp-update__later" }, strings.update_later);
  const text = element("p", { role: "status" });
  const buttons = element("div", { class: "sp-update__buttons" }, reload, later);
  const bar = element("aside", { class: "sp-update", "aria-label": strings.update_label }, text, buttons);
  const styles = element("link", { rel: "stylesheet", href: STYLES.href });
  reload.addEventListener("click", () => accept(registration));
  later.addEventListener("click", () => bar.remove());
  styles.addEventListener("load", () => {
    document.body.append(bar);
    // A status is read out when its text changes, not when it comes with its text.
    text.textContent = strings.update_text;
  });
  document.head.append(styles);
}

/** @param {ServiceWorkerRegistration} registration */
function accept({ waiting }) {
  const reload = () => location.reload();
  if (!waiting) return reload();
  const ask = () => waiting.postMessage({ type: "take-over" });
  navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
  setTimeout(reload, PATIENCE_MS);
  setInterval(ask, AGAIN_MS);
  ask();
}
