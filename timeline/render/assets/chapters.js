/** A long list in chapters: the stretches of time that it can be read and jumped in, a month where much happened and many years where little did. */

import { stretch } from "./bars.js";
import { MONTHS, civil, ordinal } from "./days.js";
import { el } from "./dom.js";

const UNDIVIDED = 30; // events below which a list needs no chapters
const CHAPTERS = 20; // about so many

/** @typedef {{n: number, first: number, last: number, count: number}} Chapter `n` is its first event; `first` and `last` are day numbers */

/**
 * The chapters of a list. @param {any[]} events in the order of time, either way; those without a date are in none
 * @returns {Chapter[]} none for a short list
 */
export function chaptersOf(events) {
  const dated = events.filter((event) => event.dated);
  const fair = dated.length / CHAPTERS;
  if (dated.length < UNDIVIDED) return [];
  const years = runs(dated, yearAround).flatMap((run) => (run.length > 2 * fair ? runs(run, monthAround).map((own) => chapter(own, monthAround)) : [chapter(run, yearAround)]));
  /** @type {Chapter[]} */ const found = [];
  for (const next of years) {
    const before = found[found.length - 1];
    if (before && before.count + next.count <= fair) found[found.length - 1] = joinedWith(before, next);
    else found.push(next);
  }
  return found;
}

/** @typedef {(day: number) => [number, number]} Unit the first and last day of the unit that a day lies in */

/** @type {Unit} */
function yearAround(day) {
  const { year } = civil(day);
  return [ordinal(year, 1, 1), ordinal(year + 1, 1, 1) - 1];
}

/** @type {Unit} */
function monthAround(day) {
  const { year, month } = civil(day);
  return [ordinal(year, month, 1), (month < MONTHS.length ? ordinal(year, month + 1, 1) : ordinal(year + 1, 1, 1)) - 1];
}

const placeOn = (/** @type {any} */ { start, end }) => start ?? end;

/** Events that follow one another within one unit. @param {any[]} events @param {Unit} unit @returns {any[][]} */
function runs(events, unit) {
  /** @type {any[][]} */ const found = [];
  let last = NaN;
  for (const event of events) {
    const [first] = unit(placeOn(event));
    if (first !== last) found.push([]);
    found[found.length - 1].push(event);
    last = first;
  }
  return found;
}

/** @param {any[]} events of one unit @param {Unit} unit @returns {Chapter} */
function chapter(events, unit) {
  const [first, last] = unit(placeOn(events[0]));
  return { n: events[0].n, first, last, count: events.length };
}

/** @param {Chapter} a @param {Chapter} b */
const joinedWith = (a, b) => ({ n: a.n, first: Math.min(a.first, b.first), last: Math.max(a.last, b.last), count: a.count + b.count });

/** @param {Chapter} chapter */
export const chapterWords = ({ first, last }) => stretch(first, last);

/** The drop-down that jumps to a chapter. @param {HTMLSelectElement} select @param {HTMLElement} field @param {(n: number) => void} go called with the first event */
export function makeJump(select, field, go) {
  select.addEventListener("change", () => select.value && go(Number(select.value)));

  return {
    /** @param {Chapter[]} chapters */
    show(chapters) {
      field.hidden = chapters.length < 2;
      const options = chapters.map((one) => el("option", { value: one.n }, `${chapterWords(one)} (${one.count.toLocaleString("en")})`));
      select.replaceChildren(el("option", { value: "" }, "Choose"), ...options);
    },
  };
}
