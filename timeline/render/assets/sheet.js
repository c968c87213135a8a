/** On a phone the filters wait behind one button: a sheet over the page, and the button stays in reach while the page is scrolled. */

import { besidesWords } from "./counts.js";
import { counted, el } from "./dom.js";

const WIDE = "(min-width: 700px)"; // as the style sheet has it: there the filters stand in a row

/**
 * @param {HTMLElement} finder the part of the page with the fields @param {HTMLElement[]} lent the filters in it and what is chosen, which are lent to
 * the sheet while it is open @param {() => void} clear takes all filters away
 */
export function makeSheet(finder, lent, clear) {
  const places = lent.map((part) => document.createComment(part.id));
  const found = el("button", { type: "button", class: "plain-button", on: { click: () => sheet.close() } });
  const none = el("button", { type: "button", class: "quiet", on: { click: () => (clear(), found.focus()) } }, "Clear all");
  const heading = el("div", { class: "menu-head" }, el("h2", {}, "Filters"), none, found);
  const sheet = /** @type {HTMLDialogElement} */ (el("dialog", { class: "sheet", "aria-label": "Filters" }, heading));
  const button = el("button", { type: "button", id: "filters", class: "plain-button live", "aria-haspopup": "dialog", on: { click: open } });

  function open() {
    lent.forEach((part, i) => part.replaceWith(places[i]));
    sheet.append(...[...lent].reverse()); // what is chosen stands first
    sheet.showModal();
  }

  sheet.addEventListener("close", () => {
    lent.forEach((part, i) => places[i].replaceWith(part));
    button.focus();
  });
  sheet.addEventListener("click", ({ target }) => target === sheet && sheet.close()); // beside it
  matchMedia(WIDE).addEventListener("change", () => sheet.close());
  lent[0].before(button);
  finder.append(sheet);
  new IntersectionObserver(([{ isIntersecting }]) => button.classList.toggle("is-away", !isIntersecting)).observe(finder);

  return {
    /** @param {number} count of the events that match @param {number} shelved of those without a date @param {number} chosen values of filters @param {boolean} filtered */
    update(count, shelved, chosen, filtered) {
      found.textContent = `Show ${counted(count, "event")}${besidesWords(shelved)}`;
      none.hidden = !filtered;
      button.textContent = chosen ? `Filters (${chosen})` : "Filters";
    },
  };
}
