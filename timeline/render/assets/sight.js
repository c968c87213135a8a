/** What the chart shows, beside what the list holds: the span of the events in view, how many they are, and a way to list only those. */

import { stretch } from "./bars.js";
import { counted, el } from "./dom.js";

/**
 * @typedef {{count: number, total: number, span: [number, number] | null}} Sight
 * events in view, of how many, and their span as it is told, null when there is none
 */

/** @param {any[]} events in view @param {number} total of those that could be @param {{low: number, high: number}} view @returns {Sight} */
export function sightOf(events, total, { low, high }) {
  const [from, to] = [Math.round(low), Math.round(high) - 1];
  const [all, within] = [[Infinity, -Infinity], [Infinity, -Infinity]];
  for (const { start, end } of events) {
    const own = [start ?? end, end ?? start];
    reach(all, own[0], own[1]);
    for (const day of own) if (from <= day && day <= to) reach(within, day, day);
  }
  const clipped = (/** @type {number} */ day) => Math.max(from, Math.min(to, day));
  const days = /** @type {[number, number] | null} */ (events.length ? all.map(clipped) : null);
  // what only reaches in tells of the edge of the view, not of when something was
  return { count: events.length, total, span: within[0] > within[1] ? days : /** @type {[number, number]} */ (within) };
}

/** @param {number[]} ends made wider in place @param {number} first @param {number} last */
function reach(ends, first, last) {
  ends[0] = Math.min(ends[0], first);
  ends[1] = Math.max(ends[1], last);
}

/** @param {Sight} sight */
export function sightWords({ count, total, span }) {
  const all = counted(total, "event");
  if (!span) return `In view: none of ${all}`;
  return `In view: ${stretch(...span)}, ${count < total ? `${count.toLocaleString("en")} of ${all}` : total > 1 ? `all ${all}` : all}`;
}

/**
 * The line over the chart, and beside the count of the list what of it the chart shows.
 * @param {{line: HTMLElement, apart: HTMLElement, only: () => void}} parts `only` is called for a list of what is in view
 */
export function makeSight({ line, apart, only }) {
  const told = el("span");
  const button = el("button", { type: "button", class: "quiet", on: { click: only } });
  apart.append(told, " ", button);

  return {
    /** @param {Sight} now */
    show(now) {
      line.textContent = sightWords(now);
      apart.hidden = now.count === now.total || !now.count;
      told.textContent = `The chart shows ${now.count.toLocaleString("en")} of them`;
      button.textContent = now.count === 1 ? "List only this one" : "List only these";
    },
  };
}
