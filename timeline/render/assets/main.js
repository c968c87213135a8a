/** The page comes alive: what the reader does changes the look, and the look is shown everywhere at once. */

import { SETS, readAddress, wholeLook, writeAddress } from "./address.js";
import { chaptersOf, makeJump } from "./chapters.js";
import { makeChart } from "./chart.js";
import { makeBounds, wireControls } from "./controls.js";
import { besidesWords, countWords } from "./counts.js";
import { makeCurator } from "./curate.js";
import { isoDay } from "./days.js";
import { asDecided } from "./decisions.js";
import { makeDesk } from "./desk.js";
import { byId } from "./dom.js";
import { makeDraft, storageOf } from "./draft.js";
import { inOrder, makeDrafted } from "./drafted.js";
import { makeEmbedded } from "./embedded.js";
import { isCounted, isFolded, makeExtras } from "./extras.js";
import { makeFacets } from "./facets.js";
import { matching, sorted } from "./filter.js";
import { makeList } from "./list.js";
import { makeOverview } from "./overview.js";
import { raiseWhereNarrow } from "./narrow.js";
import { makePanel } from "./panel.js";
import { flagDraft } from "./rows.js";
import { makeSearch } from "./search.js";
import { makeSheet } from "./sheet.js";
import { makeSight } from "./sight.js";
import { silencesOf } from "./silences.js";
import { eventsOf, makeEvidence, unpacked } from "./store.js";
import { makeSuggestions } from "./suggestions.js";
import { makeTakeaway } from "./takeaway.js";
import { onThemeChange } from "./theme.js";

const REST = 100; // milliseconds without a letter
const INPUTS = ["q", "from", "to", "sort", "lanes", "show"];

/** Start the page. */
export async function start() {
  const raw = JSON.parse(byId("data").textContent || "");
  const [columns, documents, decisions] = await Promise.all([raw.events, raw.documents, raw.decisions].map(unpacked));
  const data = { ...raw, documents, decisions, events: eventsOf(columns) };
  const evidence = makeEvidence(raw.shards, raw.shard, columns.places_in_shards);
  const search = makeSearch(data.events);
  const look = readAddress(location.hash);
  /** @type {Map<string, number>} */ const numbers = new Map();
  for (const event of data.events) for (const id of [...event.aliases, event.id]) numbers.set(id, event.n);

  document.documentElement.classList.add("alive");
  raiseWhereNarrow(document.getElementById("supported"), byId("masthead"));
  const embedded = makeEmbedded();
  const lists = ["event-list", "undated-list"].map((id) => document.getElementById(id)).filter((list) => list !== null);
  const list = makeList(/** @type {HTMLElement[]} */ (lists), data.events, { chosen, walked });
  const jump = makeJump(/** @type {HTMLSelectElement} */ (byId("jump")), byId("jump-field"), list.jump);
  const go = (/** @type {string} */ id) => open(numbers.get(id) ?? -1);
  const storage = storageOf();
  const draft = makeDraft(decisions.map(asDecided), raw.inputs, storage);
  const desk = makeDesk(data, numbers, draft, storage, go);
  const suggestions = makeSuggestions(data, evidence, draft, desk, numbers, { go, find });
  const panel = makePanel(data, evidence, { close, parts: { ...makeCurator(data, draft, desk), suggestions } });
  const overview = makeOverview(/** @type {HTMLCanvasElement} */ (byId("overview")), (range) => chart.zoomTo(range));
  const chart = makeChart(byId("chart"), data, { chosen: open, moved });
  const facets = makeFacets(byId("facets"), byId("chips"), data, search, look, update);
  const sheet = makeSheet(/** @type {HTMLElement} */ (document.querySelector(".finder")), [byId("facets"), byId("chips")], clear);
  const extras = makeExtras(byId("extras"), data, look, update);
  makeTakeaway(byId("takeaway"), data, evidence, () => ({ rows: sort().rows.filter((n) => !data.events[n].hidden), address: writeAddress(look) }));
  const sight = makeSight({ line: byId("span"), apart: byId("apart"), only });
  const bounds = makeBounds(byId("bounds"), [byId("from"), byId("to")]);
  const hint = byId("hint").textContent || "";
  /** @type {Record<string, number>} */ let sizes = {};
  const drafted = makeDrafted(data, draft, numbers);

  /** The number of the open event, or -1. */
  function opened() {
    return numbers.get(look.open) ?? -1;
  }

  let waiting = 0;

  /** @param {[number, number]} range @param {[number, number]} whole @param {string} words what the picture leaves out @param {string} view @param {import("./sight.js").Sight} seen */
  function moved(range, whole, words, view, seen) {
    byId("whole").toggleAttribute("disabled", range === whole);
    byId("hint").textContent = words || hint;
    byId("hint").classList.toggle("telling", words !== "");
    sight.show(seen);
    overview.window(range, whole);
    look.view = view;
    writeSoon();
  }

  /** A browser is slow to change the address, and refuses to at every letter or step of a drag. */
  function writeSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(writeLook, 150);
  }

  function writeLook() {
    clearTimeout(waiting);
    history.replaceState(null, "", writeAddress(look) || location.pathname + location.search);
    embedded.tell();
  }

  /** Open an event; who asked with the keyboard, or asks again, reads on in the evidence. @param {number} n @param {boolean} keyed */
  function chosen(n, keyed) {
    const again = n === opened();
    if (!again) open(n);
    if (again || keyed) panel.focus();
  }

  /** The evidence is that of the event with the keyboard. @param {number} n */
  function walked(n) {
    if (look.open && n !== opened()) open(n, true);
  }

  /** @param {number} n @param {boolean} [passing] whether it is one of a row of events, of which a step back skips all */
  function open(n, passing) {
    if (n < 0) return;
    const before = look.open;
    if (isFolded(data.events[n], look)) {
      look.with.add(data.events[n].group);
      update();
    }
    look.open = data.events[n].id;
    // a step back leads to what was open before
    if (before !== look.open && !passing) history.pushState(null, "", writeAddress(look));
    document.body.classList.add("has-panel");
    panel.open(n);
    list.mark(n);
    chart.mark(n);
    byId("live").textContent = `Opened: ${data.events[n].title}`;
    writeLook();
    list.reveal(n);
  }

  /** @param {UIEvent} [by] a key, or a click */
  function close(by) {
    if (!look.open) return;
    const n = opened();
    const inside = byId("panel").contains(document.activeElement);
    look.open = "";
    document.body.classList.remove("has-panel");
    panel.close();
    list.mark(-1);
    chart.mark(-1);
    writeLook();
    if (!inside && document.activeElement !== document.body && !document.activeElement?.closest(".row")) return;
    list.focus();
    if (by?.detail === 0 && n >= 0) list.reveal(n); // a hand at the mouse sees where it has scrolled
  }

  /** What matches: what is counted, what stands in the list, on the shelf, and folded below the chart. */
  function sort() {
    const found = inOrder(matching(data, look, search), data.events);
    const rowed = found.filter((n) => isCounted(data.events[n], look));
    const shown = rowed.filter((n) => !data.events[n].hidden);
    const group = (/** @type {string} */ name) => found.filter((n) => data.events[n].group === name);
    const listed = list.long ? rowed : rowed.filter((n) => data.events[n].group !== "undated");
    const shelved = group("undated");
    const rows = [...sorted(listed, data, look.sort), ...(list.long ? [] : shelved)];
    return { found, shown, rows, shelved, folded: found.filter((n) => isFolded(data.events[n], look) && !data.events[n].hidden) };
  }

  /** Show the draft: in the rows, the head of the evidence, the chart and the counts. */
  function redraft() {
    const changed = drafted();
    for (const part of document.querySelectorAll(".as-built")) part.toggleAttribute("hidden", !draft.waiting());
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.to-event"))) flagDraft(link, data.events[numbers.get(link.hash.slice(1)) ?? -1]);
    sizes = { told: 0, rough: 0, release: 0, undated: 0, hidden: 0 };
    for (const { group, hidden } of data.events) sizes[hidden && group !== "undated" ? "hidden" : group] += 1;
    changed.forEach(search.change);
    list.redress(changed);
    if (changed.includes(opened())) panel.redress();
    return changed.length > 0;
  }

  let later = 0;

  /** Show the look everywhere. @param {boolean} [typing] the list answers every letter, the picture follows when the hand rests */
  function update(typing) {
    const { found, shown, rows, shelved, folded } = sort();
    const whole = found.length === data.events.length;
    const still = whole ? silencesOf(found.map((n) => data.events[n])) : [];
    list.show(rows, look.sort === "date" ? still : []);
    for (const part of ["list", "chart"]) document.body.classList.toggle(`only-${part}`, look.show === part);
    const chapters = () => (look.sort === "support" ? [] : chaptersOf(rows.map((n) => data.events[n]).filter(({ group }) => group !== "undated")));
    const draw = () => {
      const divided = chapters();
      list.divide(divided);
      jump.show(divided);
      overview.show(shown.map((n) => data.events[n]).filter((event) => event.dated));
      chart.show(shown, folded, look.lanes, still, isFiltered());
    };
    clearTimeout(later);
    if (typing) later = setTimeout(draw, REST);
    else draw();
    facets.update();
    sheet.update(shown.length, look.with.has("undated") ? 0 : shelved.length, SETS.reduce((sum, name) => sum + look[name].size, 0), isFiltered());
    extras.update(found);
    summarise(shown.length, shelved.length, folded.length);
    bounds.check();
    if (typing) writeSoon();
    else writeLook();
  }

  /** @param {number} count @param {number} shelved @param {number} folded */
  function summarise(count, shelved, folded) {
    const total = Object.keys(sizes).reduce((sum, group) => sum + (isCounted({ group }, look) ? sizes[group] : 0), 0);
    const words = countWords(count, total, sizes.hidden, look.q !== "" && !quotes.known);
    if (byId("found").textContent !== words) byId("found").textContent = words; // a status that is set anew is read out anew
    byId("besides").textContent = besidesWords(look.with.has("undated") ? 0 : shelved);
    const shelf = document.getElementById("undated-found");
    if (shelf) shelf.textContent = shelved === sizes.undated ? shelved.toLocaleString("en") : `${shelved} of ${sizes.undated}`;
    byId("clear").hidden = !isFiltered();
    byId("nothing").hidden = count > 0 || folded > 0;
  }

  /** The quotes join the search when it is first used; of a long list they have to be opened. */
  const quotes = {
    asked: false,
    known: false,
    ask() {
      if (quotes.asked) return;
      quotes.asked = true;
      const done = () => (quotes.known = true);
      if (evidence.whole) {
        evidence.each(search.add);
        done();
      } else evidence.each(search.add).then(() => (done(), look.q && update()));
    },
  };

  /** @param {string} words @returns {Uint8Array | null} */
  function find(words) {
    quotes.ask();
    return search.hits(words);
  }

  const isFiltered = () => Boolean(look.q || look.from || look.to || SETS.some((name) => look[name].size));

  function fillFields() {
    for (const name of INPUTS) /** @type {HTMLInputElement} */ (byId(name)).value = look[name];
  }

  function clear() {
    Object.assign(look, wholeLook(), { open: look.open, sort: look.sort, lanes: look.lanes, show: look.show, with: look.with });
    fillFields();
    update();
    byId("q").focus();
  }

  /** Let the list hold what the chart shows, which stays as it is. */
  function only() {
    const [first, last] = chart.stay();
    Object.assign(look, { from: isoDay(first), to: isoDay(last) });
    fillFields();
    update();
    byId("clear").focus(); // the button that had the keyboard is gone
  }

  /** Show what the address says, after a step back or forth, or a link. */
  function follow() {
    const before = look.open;
    Object.assign(look, readAddress(location.hash));
    chart.place(look.view);
    fillFields();
    if (look.q) quotes.ask();
    update();
    if (opened() >= 0) return look.open === before ? undefined : open_(opened());
    if (!before) return;
    look.open = before;
    close();
  }

  /** Open what the address names already. @param {number} n */
  function open_(n) {
    look.open = data.events[n].id;
    open(n);
  }

  // where they stand above the list, the explanations wait folded
  if (innerWidth < 1080) for (const fold of document.querySelectorAll("details.fold")) fold.removeAttribute("open");

  fillFields();
  for (const name of INPUTS) {
    byId(name).addEventListener("input", () => {
      look[name] = /** @type {HTMLInputElement} */ (byId(name)).value;
      if (name === "q") quotes.ask();
      update(name === "q");
    });
  }
  byId("q").addEventListener("focus", quotes.ask);
  byId("clear").addEventListener("click", clear);
  byId("nothing-clear").addEventListener("click", clear);
  wireControls(chart);
  for (const link of document.querySelectorAll("a.to-event")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const n = numbers.get(/** @type {HTMLAnchorElement} */ (link).hash.slice(1)) ?? -1;
      if (n >= 0) chosen(n, /** @type {UIEvent} */ (event).detail === 0);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    chart.hush();
    close(event);
  });
  addEventListener("popstate", follow);
  onThemeChange(chart.redraw);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) chart.redraw();
    width = innerWidth;
  });

  redraft();
  draft.watch(() => {
    if (!redraft()) return;
    update();
    if (opened() >= 0) list.reveal(opened()); // a new date may have moved its row away
  }, document.body);
  const finder = /** @type {HTMLElement} */ (document.querySelector(".finder"));
  new ResizeObserver(() => document.documentElement.style.setProperty("--finder", `${finder.offsetHeight}px`)).observe(finder);
  if (look.q) quotes.ask();
  chart.place(look.view);
  update();
  if (opened() >= 0) open_(opened());
  (globalThis.requestIdleCallback ?? setTimeout)(() => search.prepare()); // so that the first letter that is typed does not wait for it
}

start();
