/** Which events match what the reader asked for, and how many each further choice would leave. */

import { typedDays } from "./days.js";
import { isFolded } from "./extras.js";

/** @typedef {Pick<ReturnType<import("./search.js").makeSearch>, "hits">} Search */

/** The filters: the values an event has in each. @type {Record<string, (event: any, data: any) => string[]>} */
export const FACETS = {
  src: (event, data) => event.documents.map((/** @type {number} */ n) => data.documents[n].file),
  who: (event) => event.people,
  body: (event) => event.bodies,
  place: (event) => event.places,
  type: (event) => [event.type],
  exact: (event) => [event.shape],
  band: (event) => [event.band],
  sure: (event) => event.sure,
  told: (event) => [event.told_as],
  changed: (event) => event.changed,
};

/** A value as its filter shows it. @param {string} name of the filter @param {string} value @param {any} data @returns {string} */
export function labelOf(name, value, data) {
  if (name === "exact") return data.exact[value];
  if (name === "band") return data.bands[value];
  if (name === "type") return value.charAt(0).toUpperCase() + value.slice(1);
  if (name === "src") return data.documents.find((/** @type {any} */ d) => d.file === value)?.title ?? value;
  return value;
}

/**
 * The numbers of the events that match, in the order of the timeline.
 * @param {any} data @param {any} look @param {Search} search @param {string} [except] a filter to leave out
 * @returns {number[]}
 */
export function matching(data, look, search, except = "") {
  const hits = search.hits(look.q);
  const from = look.from && typedDays(look.from);
  const to = look.to && typedDays(look.to);
  const chosen = Object.keys(FACETS).filter((name) => name !== except && look[name].size);
  /** @type {number[]} */
  const found = [];
  data.events.forEach((/** @type {any} */ event, /** @type {number} */ n) => {
    if (hits && !hits[n]) return;
    if ((from || to) && !event.dated) return;
    if (from && event.end !== null && event.end < from[0]) return;
    if (to && event.start !== null && event.start > to[1]) return;
    if (chosen.every((name) => FACETS[name](event, data).some((value) => look[name].has(value)))) found.push(n);
  });
  return found;
}

/**
 * The values of a filter with their counts among the events that match all other filters, most frequent first.
 * @param {string} name @param {any} data @param {any} look @param {Search} search @returns {[string, number][]}
 */
export function choices(name, data, look, search) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const event of data.events) for (const value of FACETS[name](event, data)) counts.set(value, 0);
  for (const n of matching(data, look, search, name)) {
    if (data.events[n].hidden || isFolded(data.events[n], look)) continue;
    for (const value of FACETS[name](data.events[n], data)) counts.set(value, (counts.get(value) || 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The order of the list. @param {number[]} found @param {any} data @param {string} sort @returns {number[]} */
export function sorted(found, data, sort) {
  const { events } = data;
  if (sort === "latest") return [...found].reverse();
  if (sort !== "support") return found;
  return [...found].sort(
    (a, b) =>
      events[b].statements - events[a].statements || events[b].documents.length - events[a].documents.length || a - b,
  );
}
