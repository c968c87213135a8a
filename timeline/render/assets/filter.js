/** Which events match what the reader asked for, and how many each further choice would leave. */

import { typedDays } from "./days.js";

/** The filters: the values an event has in each. @type {Record<string, (event: any, data: any) => string[]>} */
export const FACETS = {
  src: (event, data) => event.documents.map((/** @type {number} */ n) => data.documents[n].file),
  who: (event) => event.people,
  body: (event) => event.bodies,
  place: (event) => event.places,
  type: (event) => [event.type],
  exact: (event) => [event.shape],
  sure: (event) => event.sure,
  told: (event) => [event.told_as],
};

/** Lower case without accents, so that "Müller" is found by "muller". @param {string} text @returns {string} */
export const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** A value as its filter shows it. @param {string} name of the filter @param {string} value @param {any} data @returns {string} */
export function labelOf(name, value, data) {
  if (name === "exact") return data.exact[value];
  if (name === "type") return value.charAt(0).toUpperCase() + value.slice(1);
  if (name === "src") return data.documents.find((/** @type {any} */ d) => d.file === value)?.title ?? value;
  return value;
}

/** The words of every event that the search looks through, quotes left out. @param {any} data @returns {string[]} */
export const searchTexts = (data) =>
  data.events.map((/** @type {any} */ e) => folded([e.title, e.when, ...e.people, ...e.bodies, ...e.places].join("\n")));

/** The quotes of an event as the search looks through them. @param {any} detail @returns {string} */
export const quoteText = (detail) =>
  `\n${folded(detail.mentions.map((/** @type {any} */ mention) => mention.quote.join("")).join("\n"))}`;

/**
 * The numbers of the events that match, in the order of the timeline.
 * @param {any} data @param {any} look @param {string[]} texts @param {string} [except] a filter to leave out
 * @returns {number[]}
 */
export function matching(data, look, texts, except = "") {
  const words = folded(look.q).split(/\s+/).filter(Boolean);
  const from = look.from && typedDays(look.from);
  const to = look.to && typedDays(look.to);
  const chosen = Object.keys(FACETS).filter((name) => name !== except && look[name].size);
  /** @type {number[]} */
  const found = [];
  data.events.forEach((/** @type {any} */ event, /** @type {number} */ n) => {
    if (!words.every((word) => texts[n].includes(word))) return;
    if ((from || to) && !event.dated) return;
    if (from && event.end !== null && event.end < from[0]) return;
    if (to && event.start !== null && event.start > to[1]) return;
    if (chosen.every((name) => FACETS[name](event, data).some((value) => look[name].has(value)))) found.push(n);
  });
  return found;
}

/**
 * The values of a filter with their counts among the events that match all other filters, most frequent first.
 * @param {string} name @param {any} data @param {any} look @param {string[]} texts @returns {[string, number][]}
 */
export function choices(name, data, look, texts) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const event of data.events) for (const value of FACETS[name](event, data)) counts.set(value, 0);
  for (const n of matching(data, look, texts, name)) {
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
      events[b].documents.length - events[a].documents.length || events[b].statements - events[a].statements || a - b,
  );
}
