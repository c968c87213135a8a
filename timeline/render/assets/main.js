/** The page comes alive: what the reader does changes the look, and the look is shown everywhere at once. */

import { SETS, readAddress, wholeLook, writeAddress } from "./address.js";
import { makeChart } from "./chart.js";
import { typedDays } from "./days.js";
import { byId, counted } from "./dom.js";
import { isCounted, makeExtras } from "./extras.js";
import { makeFacets } from "./facets.js";
import { matching, searchTexts, sorted } from "./filter.js";
import { makeList } from "./list.js";
import { makePanel } from "./panel.js";
import { onThemeChange } from "./theme.js";

/** Start the page. */
export function start() {
  const data = JSON.parse(byId("data").textContent || "");
  const figure = JSON.parse(byId("figure").textContent || "");
  const texts = searchTexts(data);
  const look = readAddress(location.hash);
  /** @type {Map<string, number>} */ const numbers = new Map();
  data.events.forEach((/** @type {any} */ event, /** @type {number} */ n) => {
    for (const id of [...event.aliases, event.id]) numbers.set(id, n);
  });

  document.documentElement.classList.add("alive");
  const lists = ["event-list", "undated-list"].map((id) => document.getElementById(id)).filter((list) => list !== null);
  const list = makeList(/** @type {HTMLElement[]} */ (lists), (n) => (n === opened() ? panel.focus() : open(n)));
  const panel = makePanel(data, list, { close, go: (id) => open(numbers.get(id) ?? -1) });
  const chart = makeChart(byId("chart"), figure, data, open, (zoomed) => byId("whole").toggleAttribute("disabled", !zoomed));
  const facets = makeFacets(byId("facets"), byId("chips"), data, texts, look, update);
  const extras = makeExtras(byId("extras"), data, look, update);

  /** The number of the open event, or -1. */
  function opened() {
    return numbers.get(look.open) ?? -1;
  }

  /** @param {number} n */
  function open(n) {
    if (n < 0) return;
    look.open = data.events[n].id;
    document.body.classList.add("has-panel");
    panel.open(n);
    list.mark(n);
    byId("live").textContent = `Opened: ${data.events[n].title}`;
    update();
    list.reveal(n);
  }

  function close() {
    if (!look.open) return;
    const inside = byId("panel").contains(document.activeElement);
    look.open = "";
    document.body.classList.remove("has-panel");
    panel.close();
    list.mark(-1);
    update();
    if (inside || document.activeElement === document.body) list.focus();
  }

  /** Show the look everywhere. */
  function update() {
    const found = matching(data, look, texts);
    const shown = found.filter((n) => isCounted(data.events[n], look));
    const all = data.events.filter((/** @type {any} */ event) => isCounted(event, look)).length;
    const shelved = found.filter((n) => data.events[n].group === "undated");
    const listed = shown.filter((n) => data.events[n].group !== "undated");
    const whole = found.length === data.events.length;
    list.show([...sorted(listed, data, look.sort), ...shelved], whole && look.sort === "date");
    chart.show(shown, opened());
    facets.update();
    extras.update(found);
    summarise(shown.length, all, shelved.length);
    for (const name of ["from", "to"]) {
      byId(name).setAttribute("aria-invalid", String(Boolean(look[name] && !typedDays(look[name]))));
    }
    history.replaceState(null, "", writeAddress(look) || location.pathname + location.search);
  }

  /** @param {number} count @param {number} all @param {number} shelved */
  function summarise(count, all, shelved) {
    const words = count === all ? counted(all, "event") : `${count.toLocaleString("en")} of ${counted(all, "event")}`;
    if (byId("found").textContent !== words) byId("found").textContent = words;
    const shelf = document.getElementById("undated-found");
    if (shelf) shelf.textContent = shelved === undated ? String(undated) : `${shelved} of ${undated}`;
    byId("clear").hidden = !isFiltered();
    byId("nothing").hidden = count > 0;
  }

  const undated = data.events.filter((/** @type {any} */ event) => event.group === "undated").length;
  const isFiltered = () => Boolean(look.q || look.from || look.to || SETS.some((name) => look[name].size));

  function fillFields() {
    for (const name of ["q", "from", "to", "sort"]) /** @type {HTMLInputElement} */ (byId(name)).value = look[name];
  }

  function clear() {
    Object.assign(look, wholeLook(), { open: look.open, sort: look.sort, with: look.with });
    fillFields();
    update();
    byId("q").focus();
  }

  // on a phone the explanations wait folded above the list
  if (innerWidth < 700) for (const fold of document.querySelectorAll("details.fold")) fold.removeAttribute("open");

  fillFields();
  for (const name of ["q", "from", "to", "sort"]) {
    byId(name).addEventListener("input", () => {
      look[name] = /** @type {HTMLInputElement} */ (byId(name)).value;
      update();
    });
  }
  byId("clear").addEventListener("click", clear);
  byId("nothing-clear").addEventListener("click", clear);
  for (const [id, act] of /** @type {[string, () => void][]} */ ([
    ["zoom-in", () => chart.zoom(0.5)],
    ["zoom-out", () => chart.zoom(2)],
    ["earlier", () => chart.move(-0.5)],
    ["later", () => chart.move(0.5)],
    ["whole", chart.whole],
  ])) {
    byId(id).addEventListener("click", () => {
      act();
      });
  }
  for (const link of document.querySelectorAll("a.to-event")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      open(numbers.get(/** @type {HTMLAnchorElement} */ (link).hash.slice(1)) ?? -1);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  });
  addEventListener("hashchange", () => {
    Object.assign(look, readAddress(location.hash));
    fillFields();
    if (opened() >= 0) open(opened());
    else update();
  });
  onThemeChange(chart.redraw);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) chart.redraw();
    width = innerWidth;
  });

  update();
  if (opened() >= 0) open(opened());
}

start();
