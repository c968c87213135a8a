/** Rows of a list that is too long for the page to hold: of one height, made when they come into view. */

import { counted, el, markOf } from "./dom.js";

const SPARE = 5; // rows kept beyond either edge of the window

/** Whether the text does not tell an event as a fact. @param {any} event */
export const isHedged = (event) => event.told_as !== "As a fact";

/** The language of a headline, where it is that of all its documents and not the page's own. @param {any} event @param {any[]} documents @returns {string | undefined} */
export const languageOf = (event, documents) => {
  const [first, ...others] = event.documents.map((/** @type {number} */ n) => documents[n].lang);
  return others.every((/** @type {string} */ other) => other === first) ? first : undefined;
};

/** The clock time after a date, where one is known. @param {any} event */
const timeOf = ({ time }) => (time ? el("span", { class: "time" }, `, ${time}`) : "");

/** Let a row say what its event is now, with what the draft makes of it. @param {HTMLElement} row @param {any} event */
export function dress(row, event) {
  const part = (/** @type {string} */ css) => /** @type {HTMLElement} */ (row.querySelector(css));
  part(".date").replaceChildren(event.when, timeOf(event));
  part("a.open").textContent = event.title;
  part(".type").textContent = event.type.charAt(0).toUpperCase() + event.type.slice(1);
  part(".mark use").setAttribute("href", `#mark-${event.mark}`);
  row.classList.replace(row.dataset.family || "", event.family);
  Object.assign(row.dataset, { family: event.family, shape: event.shape });
  row.classList.toggle("is-hidden", Boolean(event.hidden));
  row.querySelector(".drafted")?.remove();
  if (event.group !== "rough") row.querySelector(".rough")?.remove();
  if (event.draft) part(".meta").prepend(el("span", { class: "flag drafted" }, inDraft(event)));
  return row;
}

/** What the draft says of an event; with a new date the one that the sentences were read as. @param {any} event */
export const inDraft = ({ draft, built, edtf }) => `In your draft: ${draft}${built.edtf === edtf ? "" : `; by the documents: ${built.when}`}`;

/** Say beside what was built that the draft has it otherwise; a person's words never stand beside the figures of documents. @param {HTMLElement} link @param {any} event */
export function flagDraft(link, event) {
  link.classList.toggle("is-hidden", Boolean(event.hidden));
  link.querySelector(".drafted")?.remove();
  if (event.draft) link.append(el("span", { class: "drafted" }, event.hidden ? "Hidden in your draft" : isChanged(event) ? "Changed in your draft" : inDraft(event)));
}

/** Whether the draft tells the event otherwise, and does not only confirm it. @param {any} event */
const isChanged = ({ draft }) => draft.split(", ").some((/** @type {string} */ said) => said !== "confirmed" && said !== "a note");

/** The pixels at the top of the window that the fields cover. */
export const covered = () => Math.max(0, document.querySelector(".finder")?.getBoundingClientRect().bottom ?? 0);

/** The pixels of the window that the evidence leaves free from the top: all of them where it stands beside the list, few where it is a sheet over it. */
export function uncovered() {
  const panel = document.getElementById("panel");
  if (!panel || panel.hidden) return innerHeight;
  const { position, maxHeight } = getComputedStyle(panel); // its evidence may be on its way, so it is taken as tall as it can get
  return position === "fixed" ? innerHeight - parseFloat(maxHeight) : innerHeight;
}

/** What stands behind an event, as the build says it. @param {any} event */
export function supportWords({ documents: { length }, statements }) {
  const own = length === 1 && statements === 1 ? "" : `, ${counted(statements, "statement")} of ${length === 1 ? "its" : "their"} own`;
  return counted(length, "document") + own;
}

/** One event in two lines. @param {any} event @param {number} at place in the list, from 0 @param {number} all */
function row(event, at, all) {
  const [date, title] = [`d-${event.n}`, `t-${event.n}`];
  const made = el(
    "li",
    { class: `row ${event.family}`, id: event.id, "data-n": event.n, "data-family": event.family, "data-shape": event.shape, "aria-posinset": at + 1, "aria-setsize": all },
    el("p", { class: "date", id: date }, event.when, timeOf(event)),
    el("span", { class: "axis" }, markOf(event.mark)),
    el(
      "div",
      { class: "words" },
      el("h3", { id: title }, el("a", { class: "open", href: `#${event.id}`, tabindex: "-1", "aria-labelledby": `${date} ${title}` }, event.title)),
      el(
        "p",
        { class: "meta" },
        el("span", { class: "type" }, event.type.charAt(0).toUpperCase() + event.type.slice(1)),
        el("span", { class: "support", title: "Copies of one statement count once" }, supportWords(event)),
        isHedged(event) && el("span", { class: "flag hedged" }, `Told ${event.told_as.toLowerCase()}`),
        event.group === "rough" && el("span", { class: "flag rough" }, "Roughly told"),
        event.conflict && el("span", { class: "flag disagree" }, "Sources disagree"),
        event.changed.length > 0 && el("span", { class: "flag new" }, event.changed.join(", ")),
      ),
    ),
  );
  return event.draft ? dress(made, event) : made;
}

/**
 * A window on a long list. @param {HTMLElement} list @param {any[]} events
 * @param {(row: HTMLElement) => void} made called with every new row
 */
export function makeWindow(list, events, made) {
  /** @type {number[]} */ let order = [];
  let first = -1;
  let last = -1;
  list.classList.add("long");

  /** The height of a row in pixels, as the style sheet has it. */
  const tall = () => parseFloat(getComputedStyle(list).getPropertyValue("--row")) * parseFloat(getComputedStyle(document.documentElement).fontSize);

  /** Make the rows that are in sight. @param {boolean} [anew] */
  function fill(anew) {
    const height = tall();
    const top = list.getBoundingClientRect().top;
    const from = Math.max(0, Math.min(order.length - 1, Math.floor(-top / height)) - SPARE);
    const to = Math.min(order.length, Math.ceil((innerHeight - top) / height) + SPARE);
    if (!anew && from === first && to === last) return;
    [first, last] = [from, Math.max(from, to)];
    list.style.paddingTop = `${first * height}px`;
    list.style.paddingBottom = `${(order.length - last) * height}px`;
    const rows = order.slice(first, last);
    const wanted = new Set(rows);
    for (const child of [...list.children]) if (!wanted.has(numberOf(child))) child.remove();
    let next = list.firstElementChild;
    rows.forEach((n, i) => {
      // a row that stays is not moved, since a row that is moved loses the keyboard
      if (next && numberOf(next) === n) next = next.nextElementSibling;
      else list.insertBefore(made_(row(events[n], first + i, order.length)), next);
    });
  }

  const numberOf = (/** @type {Element} */ element) => Number(/** @type {HTMLElement} */ (element).dataset.n);

  const made_ = (/** @type {HTMLElement} */ element) => (made(element), element);
  addEventListener("scroll", () => fill(), { passive: true });
  addEventListener("resize", () => fill(true));

  return {
    /** @param {number[]} found */
    show(found) {
      if (found.length !== order.length || found.some((n, i) => n !== order[i])) {
        order = found;
        list.replaceChildren();
      }
      fill(true);
    },
    /** The row of an event, scrolled into view when it is not. @param {number} n @returns {HTMLElement | null} */
    reach(n) {
      const at = order.indexOf(n);
      if (at < 0) return null;
      const [height, top] = [tall(), list.getBoundingClientRect().top];
      const y = top + at * height;
      if (y < covered() || y + height > uncovered()) scrollBy(0, y - (y < covered() ? covered() : uncovered() - height));
      fill();
      return list.querySelector(`[data-n="${n}"]`);
    },
    /** The row of an event, scrolled to where the fields end. @param {number} n */
    top(n) {
      const scroll = () => scrollBy(0, list.getBoundingClientRect().top + order.indexOf(n) * tall() - covered());
      scroll();
      scroll(); // the fields, which stay in sight, cover less there
      fill();
    },
    /** All rows up to so many, for print. @param {number} most @returns {boolean} whether some are left out */
    unroll(most) {
      list.style.paddingTop = list.style.paddingBottom = "0";
      list.replaceChildren(...order.slice(0, most).map((n, i) => row(events[n], i, order.length)));
      return order.length > most;
    },
    roll: () => fill(true),
  };
}
