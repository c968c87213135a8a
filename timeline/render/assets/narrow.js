/** Where the page is narrow, what a reader wants first comes before search and chart, for the eye and the keyboard alike. */

const ONE_COLUMN = "screen and (max-width: 767px)";

/** Keep a part right after the head of the page while it is narrow, and else where it was. @param {HTMLElement | null} part @param {HTMLElement} head */
export function raiseWhereNarrow(part, head) {
  if (!part) return;
  const home = document.createComment("raised");
  part.before(home);
  const narrow = matchMedia(ONE_COLUMN);
  const place = () => (narrow.matches ? head : home).after(part);
  narrow.addEventListener("change", place);
  place();
}
