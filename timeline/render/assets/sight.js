/** What the chart shows, beside what the list holds: the span of the events in view, how many they are, and a way to list only those. */

import { stretch } from "./bars.js";
import { isoDay } from "./days.js";
import { counted, el } from "./dom.js";

/**
 * @typedef {{count: number, total: number, days: [number, number] | null}} Sight
 * events in view, of how many, and their first and last day as far as these are in view; null when there is none
 */

/** @param {any[]} events in view @param {number} total of those that could be @param {{low: number, high: number}} view @returns {Sight} */
export function sightOf(events, total, { low, high }) {
  const [from, to] = [Math.round(low), Math.round(high) - 1];
  let [first, last] = [Infinity, -Infinity];
  for (const { start, end } of events) {
    first = Math.min(first, start ?? end);
    last = Math.max(last, end ?? start);
  }
  // what only reaches into the view is in view only there
  const within = (/** @type {number} */ day) => Math.max(from, Math.min(to, day));
  return { count: events.length, total, days: first > last ? null : [within(first), within(last)] };
}

/** @param {Sight} sight */
export function sightWords({ count, total, days }) {
  const all = counted(total, "event");
  if (!days) return `In view: none of ${all}`;
  return `In view: ${stretch(...days)}, ${count < total ? `${count.toLocaleString("en")} of ${all}` : total > 1 ? `all ${all}` : all}`;
}

/**
 * The line over the chart, and beside the count of the list what of it the chart shows.
 * @param {{line: HTMLElement, apart: HTMLElement, only: (from: string, to: string) => void}} parts `only` is called with two dates
 */
export function makeSight({ line, apart, only }) {
  /** @type {Sight} */ let sight = { count: 0, total: 0, days: null };
  const told = el("span");
  const choose = () => sight.days && only(isoDay(sight.days[0]), isoDay(sight.days[1]));
  const button = el("button", { type: "button", class: "quiet", on: { click: choose } });
  apart.append(told, " ", button);

  return {
    /** @param {Sight} now */
    show(now) {
      sight = now;
      line.textContent = sightWords(now);
      apart.hidden = now.count === now.total || !now.count;
      told.textContent = `The chart shows ${now.count.toLocaleString("en")} of them`;
      button.textContent = now.count === 1 ? "List only this one" : "List only these";
    },
  };
}
