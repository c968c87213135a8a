/** The list of events: the rows are in the page already; here they are ordered, hidden and walked with the keyboard. */

const STEP = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

/**
 * @param {HTMLElement[]} lists the list of events, and those of the shelves that hold events
 * @param {(n: number) => void} chosen called with the number of an event on Enter or click
 */
export function makeList(lists, chosen) {
  const rows = lists.flatMap((list) => /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".row")]));
  const links = rows.map((row) => /** @type {HTMLElement} */ (row.querySelector("a.open")));
  /** @type {number[]} */ let order = rows.map((_, n) => n);
  let stop = 0;

  /** Make one row the list's only Tab stop. @param {number} n @param {boolean} [focus] */
  function stopAt(n, focus) {
    links[stop]?.setAttribute("tabindex", "-1");
    stop = n;
    links[stop]?.setAttribute("tabindex", "0");
    if (focus) links[stop]?.focus();
  }

  rows.forEach((row, n) => {
    links[n].setAttribute("tabindex", "-1");
    row.addEventListener("click", (event) => {
      const { target } = event;
      if (String(getSelection()) && !(target instanceof Element && target.closest("a.open"))) return;
      event.preventDefault();
      stopAt(n);
      chosen(n);
    });
    links[n].addEventListener("keydown", (event) => {
      const step = STEP[/** @type {keyof typeof STEP} */ (event.key)];
      if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const at = Math.min(order.length - 1, Math.max(0, order.indexOf(n) + step));
      if (order.length) stopAt(order[at], true);
    });
  });

  return {
    /**
     * Show these rows in this order. @param {number[]} found @param {boolean} plain in the order of the timeline and
     * complete, so that the silences between the rows can be told
     */
    show(found, plain) {
      const visible = new Set(found);
      rows.forEach((row, n) => (row.hidden = !visible.has(n)));
      for (const list of lists) {
        const own = found.filter((n) => rows[n].parentElement === list).map((n) => rows[n]);
        // a row that is moved loses the keyboard, so nothing moves without need
        const now = [...list.children].filter((row) => own.includes(/** @type {HTMLElement} */ (row)));
        if (own.some((row, i) => row !== now[i])) list.append(...own);
        list.classList.toggle("gapped", plain);
      }
      order = lists.flatMap((list) => found.filter((n) => rows[n].parentElement === list));
      if (order.length && !visible.has(stop)) stopAt(order[0]);
      else stopAt(stop);
    },
    /** Mark the row of the open event, or none for -1. @param {number} n */
    mark(n) {
      rows.forEach((row, other) => {
        row.classList.toggle("is-open", other === n);
        if (other === n) links[other].setAttribute("aria-current", "true");
        else links[other].removeAttribute("aria-current");
      });
      if (n >= 0) stopAt(n);
    },
    /** Bring a row into view. @param {number} n */
    reveal(n) {
      const shelf = rows[n].closest("details");
      if (shelf) shelf.open = true;
      rows[n].scrollIntoView({ block: "nearest" });
    },
    focus: () => links[stop]?.focus({ preventScroll: true }),
    /** The drawn mark of an event, to use again. @param {number} n @returns {Node} */
    markOf: (n) => /** @type {Element} */ (rows[n].querySelector("svg.mark")).cloneNode(true),
    familyOf: (/** @type {number} */ n) => rows[n].dataset.family || "",
  };
}
