/**
 * The page inside another: `timeline.html?embed` in a frame shows only what a reader of the other page needs.
 * The other page is told the height and the address, `{timeline: {address, height}}`, and may send an address, `{timeline: {address}}`.
 */

import { el } from "./dom.js";

/** What keeps the other page informed; does nothing when the page stands by itself. */
export function makeEmbedded() {
  if (!new URLSearchParams(location.search).has("embed")) return { tell: () => {} };
  document.documentElement.classList.add("embed");
  const whole = /** @type {HTMLAnchorElement} */ (el("a", { target: "_blank", rel: "noopener" }, "Open the whole page"));
  document.querySelector(".colophon p")?.replaceChildren(whole);

  const tell = () => {
    whole.href = location.pathname + location.hash;
    if (parent === self) return;
    parent.postMessage({ timeline: { address: location.hash, height: document.documentElement.scrollHeight } }, "*");
  };
  addEventListener("message", ({ source, data }) => {
    const address = data?.timeline?.address;
    if (source === parent && parent !== self && typeof address === "string") location.hash = address;
  });
  new ResizeObserver(tell).observe(document.body);
  return { tell };
}
