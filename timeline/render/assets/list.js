/**
 * The list of events, walked with the keyboard as one Tab stop. Up to two thousand events are rows of the page already and are
 * only ordered and hidden; more are made when they come into view.
 */

import { el } from "./dom.js";
import { dress, makeWindow } from "./rows.js";

const STEP = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
const PRINTED = 2000; // rows of a long list that are printed

/**
 * @param {HTMLElement[]} lists the list of events, and those of the shelves that hold events @param {any[]} events
 * @param {(n: number) => void} chosen called with the number of an event on Enter or click
 */
export function makeList(lists, events, chosen) {
  const rows = lists.flatMap((list) => /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".row")]));
  rows.forEach((row, n) => (row.dataset.n = String(n)));
  const long = rows.length < events.length ? makeWindow(lists[0], events, settle) : null;
  /** @type {Map<number, Element>} the silences that are told, by the number of the event below them */ const gaps = new Map();
  rows.forEach((row, n) => row.firstElementChild?.matches(".gap") && gaps.set(n, row.firstElementChild));
  /** @type {number[]} */ let order = [];
  let stop = 0;
  let open = -1;

  const homeOf = (/** @type {number} */ n) => (events[n].group === "undated" && lists[1]) || lists[0];
  const rowOf = (/** @type {number} */ n) => (long ? /** @type {HTMLElement | null} */ (lists[0].querySelector(`[data-n="${n}"]`)) : rows[n]);
  const linkOf = (/** @type {number} */ n) => /** @type {HTMLElement | undefined} */ (rowOf(n)?.querySelector("a.open"));

  /** How a row looks that is new in the page. @param {HTMLElement} row */
  function settle(row) {
    const n = Number(row.dataset.n);
    row.classList.toggle("is-open", n === open);
    const link = /** @type {HTMLElement} */ (row.querySelector("a.open"));
    link.setAttribute("tabindex", n === stop ? "0" : "-1");
    if (n === open) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }

  /** Make one row the list's only Tab stop. @param {number} n @param {boolean} [focus] */
  function stopAt(n, focus) {
    linkOf(stop)?.setAttribute("tabindex", "-1");
    stop = n;
    if (focus) long?.reach(n);
    linkOf(n)?.setAttribute("tabindex", "0");
    if (focus) linkOf(n)?.focus({ preventScroll: Boolean(long) });
  }

  for (const list of lists) {
    list.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      const row = /** @type {HTMLElement | null} */ (target.closest(".row"));
      if (!row || (String(getSelection()) && !target.closest("a.open"))) return;
      event.preventDefault();
      stopAt(Number(row.dataset.n));
      chosen(Number(row.dataset.n));
    });
    list.addEventListener("keydown", (event) => {
      const row = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".row"));
      const step = STEP[/** @type {keyof typeof STEP} */ (event.key)];
      if (!row || !step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const at = Math.min(order.length - 1, Math.max(0, order.indexOf(Number(row.dataset.n)) + step));
      if (order.length) stopAt(order[at], true);
    });
  }
  rows.forEach(settle);
  if (long) {
    const note = lists[0].insertAdjacentElement("afterend", document.createElement("p"));
    addEventListener("beforeprint", () => {
      const cut = long.unroll(PRINTED);
      if (note) note.textContent = cut ? `The first ${PRINTED.toLocaleString("en")} of ${order.length.toLocaleString("en")} events are printed; filter to print others.` : "";
    });
    addEventListener("afterprint", () => {
      if (note) note.textContent = "";
      long.roll();
    });
  }

  /** Tell the silences above the rows that end them, and no others. @param {{n: number, words: string}[]} silences */
  function tell(silences) {
    const wanted = new Map(silences.map(({ n, words }) => [n, words]));
    for (const [n, gap] of gaps) {
      if (gap.textContent === wanted.get(n)) continue;
      gap.remove();
      gaps.delete(n);
    }
    for (const [n, words] of wanted) {
      if (gaps.has(n)) continue;
      gaps.set(n, el("p", { class: "gap" }, el("span", {}, words)));
      rows[n].prepend(/** @type {Element} */ (gaps.get(n)));
    }
  }

  /** Order and hide the rows of the page. @param {number[]} found @param {{n: number, words: string}[]} silences */
  function arrange(found, silences) {
    const visible = new Set(found);
    rows.forEach((row, n) => (row.hidden = !visible.has(n)));
    for (const list of lists) {
      const own = found.filter((n) => homeOf(n) === list).map((n) => rows[n]);
      // a row that is moved loses the keyboard, so nothing moves without need
      const now = [...list.children].filter((row) => own.includes(/** @type {HTMLElement} */ (row)));
      if (own.some((row, i) => row !== now[i])) list.append(...own);
    }
    tell(silences);
    order = lists.flatMap((list) => found.filter((n) => homeOf(n) === list));
  }

  return {
    /** Whether rows are made only when they come into view. */
    long: Boolean(long),
    /**
     * Show these rows in this order. @param {number[]} found @param {{n: number, words: string}[]} silences between them, none
     * where the rows are not all or not in the order of the timeline
     */
    show(found, silences) {
      if (long) long.show((order = found));
      else arrange(found, silences);
      stopAt(order.length && !order.includes(stop) ? order[0] : stop);
    },
    /** Mark the row of the open event, or none for -1. @param {number} n */
    mark(n) {
      const before = open;
      open = n;
      if (n >= 0) stopAt(n);
      for (const other of [before, n]) {
        const row = other >= 0 && rowOf(other);
        if (row) settle(row);
      }
    },
    /** Let rows say what their events are now. @param {number[]} numbers */
    redress(numbers) {
      for (const n of numbers) {
        const row = rowOf(n);
        if (row) dress(row, events[n]);
      }
    },
    /** Bring a row into view. @param {number} n */
    reveal(n) {
      if (long) return void long.reach(n);
      const shelf = rows[n].closest("details");
      if (shelf) shelf.open = true;
      rows[n].scrollIntoView({ block: "nearest" });
    },
    focus: () => {
      long?.reach(stop);
      linkOf(stop)?.focus({ preventScroll: true });
    },
  };
}
