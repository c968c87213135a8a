/** The filters above the list: each a drop-down of values with counts, and the chosen ones as chips to take away. */

import { byId, el } from "./dom.js";
import { FACETS, choices, labelOf } from "./filter.js";

/** Names of the filters. @type {Record<string, string>} */
const TITLES = {
  src: "Source", who: "People", body: "Organisations", place: "Place", type: "Type", exact: "How exact", band: "Certainty", sure: "How dated", told: "Fact or plan", changed: "Changed",
};
/** @type {Record<string, string>} */
const TYPED = { q: "Search", from: "From", to: "To" };
const SEARCHED = 12; // values beyond which a filter has a search field of its own

/**
 * @param {HTMLElement} box @param {HTMLElement} chips @param {any} data @param {import("./filter.js").Search} search
 * @param {any} look changed in place @param {() => void} changed
 */
export function makeFacets(box, chips, data, search, look, changed) {
  const menus = Object.keys(TITLES).filter((name) => look[name].size || tellsApart(name, data)).map(menu);
  box.append(...menus.map(({ details }) => details));
  document.addEventListener("click", (event) => {
    for (const { details } of menus) if (details.open && !details.contains(/** @type {Node} */ (event.target))) details.open = false;
  });

  function menu(/** @type {string} */ name) {
    const summary = el("summary", {}, TITLES[name]);
    const values = el("div", { class: "values" });
    const find = /** @type {HTMLInputElement} */ (
      el("input", { type: "search", placeholder: "Find", "aria-label": `Find in ${TITLES[name]}`, on: { input: fill } })
    );
    const away = el("button", { type: "button", class: "quiet", on: { click: () => leave() } }, "Done");
    const heading = el("div", { class: "menu-head" }, el("h2", {}, TITLES[name]), away);
    const body = el("div", { class: "menu", role: "group", "aria-label": TITLES[name] }, heading, find, values);
    const details = /** @type {HTMLDetailsElement} */ (el("details", { class: "facet", name: "facet" }, summary, body));
    details.addEventListener("toggle", () => details.open && fill());
    details.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      event.preventDefault(); // it closes nothing else
      leave();
    });

    function leave() {
      details.open = false;
      summary.focus();
    }

    function fill() {
      const all = choices(name, data, look, search);
      find.hidden = all.length <= SEARCHED;
      const wanted = find.value.toLowerCase();
      const rows = all.filter(([value]) => `${labelOf(name, value, data)}\n${value}`.toLowerCase().includes(wanted)); // a source by its file, too
      values.replaceChildren(...rows.map(([value, count]) => choice(name, value, count)));
    }
    return { name, details, summary, fill };
  }

  function choice(/** @type {string} */ name, /** @type {string} */ value, /** @type {number} */ count) {
    const input = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox" }));
    input.checked = look[name].has(value);
    input.addEventListener("change", () => {
      if (input.checked) look[name].add(value);
      else look[name].delete(value);
      changed();
    });
    return el(
      "label",
      { class: count ? "choice" : "choice none" },
      input,
      el("span", { class: "value" }, labelOf(name, value, data)),
      el("span", { class: "count" }, String(count)),
    );
  }

  function chip(/** @type {string} */ name, /** @type {string} */ value) {
    const remove = () => {
      look[name].delete(value);
      changed();
    };
    return el(
      "button",
      { type: "button", class: "chip", "aria-label": `Remove filter ${TITLES[name]}: ${labelOf(name, value, data)}`, on: { click: remove } },
      el("span", {}, labelOf(name, value, data)),
    );
  }

  /** What is typed, for the sheet, which lies over the fields. */
  function typed() {
    return Object.entries(TYPED).filter(([name]) => look[name]).map(([name, title]) => {
      const remove = () => {
        look[name] = "";
        /** @type {HTMLInputElement} */ (byId(name)).value = "";
        changed();
      };
      const words = `${title}: ${look[name]}`;
      return el("button", { type: "button", class: "chip typed", "aria-label": `Remove ${words}`, on: { click: remove } }, el("span", {}, words));
    });
  }

  return {
    /** Bring counts and chips up to date. */
    update() {
      for (const { name, details, summary, fill } of menus) {
        summary.textContent = look[name].size ? `${TITLES[name]} (${look[name].size})` : TITLES[name];
        details.classList.toggle("is-set", look[name].size > 0);
        if (details.open) refill(details, fill);
      }
      chips.replaceChildren(...typed(), ...Object.keys(TITLES).flatMap((name) => [...look[name]].map((value) => chip(name, value))));
    },
  };
}

/** Whether a filter could leave some events out. @param {string} name @param {any} data */
function tellsApart(name, data) {
  const values = (/** @type {any} */ event) => FACETS[name](event, data).join("\n");
  return data.events.some((/** @type {any} */ event) => values(event) !== values(data.events[0]));
}

/** Fill a menu anew and keep the keyboard on the same value. @param {HTMLElement} details @param {() => void} fill */
function refill(details, fill) {
  const inputs = () => [...details.querySelectorAll(".values input")];
  const words = document.activeElement?.closest("label")?.querySelector(".value")?.textContent;
  fill();
  const again = inputs().find((input) => input.closest("label")?.querySelector(".value")?.textContent === words);
  if (words && again instanceof HTMLElement) again.focus();
}
