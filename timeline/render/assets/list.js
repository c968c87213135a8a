/**
 * The list of events, walked with the keyboard as one Tab stop. Up to two thousand events are rows of the page already and are
 * only ordered and hidden; more are made when they come into view.
 */

import { chapterWords } from "./chapters.js";
import { el } from "./dom.js";
import { covered, dress, makeWindow, uncovered } from "./rows.js";

const STEP = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
const PRINTED = 2000; // rows of a long list that are printed

/**
 * @param {HTMLElement[]} lists the list of events, and those of the shelves that hold events @param {any[]} events
 * @param {{chosen: (n: number, keyed: boolean) => void, walked: (n: number) => void}} acts called with the number of an event on Enter or click,
 * and whether it was Enter; and with that of the event that the arrows reach
 */
export function makeList(lists, events, { chosen, walked }) {
  const rows = lists.flatMap((list) => /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".row")]));
  rows.forEach((row, n) => (row.dataset.n = String(n)));
  const long = rows.length < events.length ? makeWindow(lists[0], events, settle) : null;
  /** @type {Map<number, Element>} the silences that are told, by the number of the event below them */ const gaps = new Map();
  rows.forEach((row, n) => row.firstElementChild?.matches(".gap") && gaps.set(n, row.firstElementChild));
  /** @type {Map<number, Element>} the headings of chapters, by the number of their first event */ const headings = new Map();
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
      if (!row || target.closest(".chapter") || (String(getSelection()) && !target.closest("a.open"))) return;
      event.preventDefault();
      stopAt(Number(row.dataset.n));
      chosen(Number(row.dataset.n), event.detail === 0);
    });
    list.addEventListener("keydown", (event) => {
      const row = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".row"));
      const step = STEP[/** @type {keyof typeof STEP} */ (event.key)];
      if (!row || !step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const at = Math.min(order.length - 1, Math.max(0, order.indexOf(Number(row.dataset.n)) + step));
      if (!order.length) return;
      stopAt(order[at], true);
      walked(order[at]);
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

  /**
   * Say something above these rows, and above no others. @param {Map<number, Element>} said so far @param {string} name of the class
   * @param {Map<number, string>} wanted words by the numbers of the rows @param {string} before what the words come before
   */
  function tell(said, name, wanted, before) {
    for (const [n, element] of said) {
      if (element.textContent === wanted.get(n)) continue;
      element.remove();
      said.delete(n);
    }
    for (const [n, words] of wanted) {
      if (said.has(n)) continue;
      said.set(n, el("p", { class: name }, el("span", {}, words)));
      rows[n].querySelector(before)?.before(/** @type {Element} */ (said.get(n)));
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
    tell(gaps, "gap", new Map(silences.map(({ n, words }) => [n, words])), ":first-child");
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
    /** Put headings over the chapters; a list of rows of one height has no room for them. @param {import("./chapters.js").Chapter[]} chapters */
    divide(chapters) {
      if (!long) tell(headings, "chapter", new Map(chapters.map((one) => [one.n, chapterWords(one)])), ".date");
    },
    /** Bring a row to the top, where the reader then goes on with the keyboard. @param {number} n */
    jump(n) {
      stopAt(n);
      if (long) long.top(n);
      else rows[n].scrollIntoView({ block: "start" });
      linkOf(n)?.setAttribute("tabindex", "0");
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
      const { top, bottom } = rows[n].getBoundingClientRect();
      if (top >= covered() && bottom <= uncovered()) return;
      // a row is cut nowhere: one that is not whole in sight comes to the top; where it has no room, its date and headline do
      const head = bottom - top > uncovered() - covered() ? rows[n].querySelector(".date") : rows[n];
      head?.scrollIntoView({ block: "start" });
    },
    focus: () => {
      long?.reach(stop);
      linkOf(stop)?.focus({ preventScroll: true });
    },
  };
}
