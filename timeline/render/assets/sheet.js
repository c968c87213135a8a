/** On a phone the filters wait behind one button: a sheet over the page, and the button stays in reach while the page is scrolled. */

import { counted, el } from "./dom.js";

const WIDE = "(min-width: 700px)"; // as the style sheet has it: there the filters stand in a row

/** @param {HTMLElement} finder the part of the page with the fields @param {HTMLElement} facets the filters in it, lent to the sheet while it is open */
export function makeSheet(finder, facets) {
  const place = document.createComment("the filters");
  const found = el("button", { type: "button", class: "plain-button", on: { click: () => sheet.close() } });
  const heading = el("div", { class: "menu-head" }, el("h2", {}, "Filters"), found);
  const sheet = /** @type {HTMLDialogElement} */ (el("dialog", { class: "sheet", "aria-label": "Filters" }, heading));
  const button = el("button", { type: "button", id: "filters", class: "plain-button live", "aria-haspopup": "dialog", on: { click: open } });

  function open() {
    facets.replaceWith(place);
    sheet.append(facets);
    sheet.showModal();
  }

  sheet.addEventListener("close", () => {
    place.replaceWith(facets);
    button.focus();
  });
  sheet.addEventListener("click", ({ target }) => target === sheet && sheet.close()); // beside it
  matchMedia(WIDE).addEventListener("change", () => sheet.close());
  facets.before(button);
  finder.append(sheet);
  new IntersectionObserver(([{ isIntersecting }]) => button.classList.toggle("is-away", !isIntersecting)).observe(finder);

  return {
    /** @param {number} count of the events that match @param {number} chosen values of filters */
    update(count, chosen) {
      found.textContent = `Show ${counted(count, "event")}`;
      button.textContent = chosen ? `Filters (${chosen})` : "Filters";
    },
  };
}
