/** Stretches of time: all there is, the one that the chart opens with, and how the address tells the one in view. */

import { isoDay } from "./days.js";

const FEW = 10; // events below which all are in view at first
const SMALL = 5; // a stretch is small when so many of it make the time around it
const SHORT = 62; // days that the chart shows well as they are
const OUTLYING = 0.025; // of the events in it, left out at either end
const AIR = 0.08; // of the stretch that the chart opens with, shown at either side of it

/** @typedef {[number, number]} Stretch first and last day numbers, or edges between days */

/** The days that the events reach over, with some air. @param {any[]} events @returns {Stretch} */
export function reachOf(events) {
  let [low, high] = [Infinity, -Infinity];
  for (const { start, end } of events) {
    low = Math.min(low, start ?? end);
    high = Math.max(high, end ?? start);
  }
  if (low > high) return [730000, 735000];
  const air = Math.max(3, (high + 1 - low) * 0.03);
  return [low - air, high + 1 + air];
}

/**
 * What the chart opens with: the fifth of the time that holds the most events, and again a fifth of that, for as long as
 * at least half of all events lie in it and it is not down to two months; without the few at its ends. A story of two
 * years in which someone mentions the eighth century opens on its two years. @param {any[]} events @returns {Stretch | null} with some air; null where the events lie less close
 */
export function homeOf(events) {
  const days = Float64Array.from(events, ({ start, end }) => start ?? end).sort();
  const all = /** @type {Stretch} */ ([0, days.length - 1]);
  let held = all;
  while (days[held[1]] - days[held[0]] > SHORT) {
    const [from, to] = fullest(days, held);
    if (to - from + 1 < days.length / 2 || days[from] === days[to]) break;
    held = [from, to];
  }
  if (days.length < FEW || held === all) return null;
  const outlying = Math.floor((held[1] - held[0]) * OUTLYING);
  const [low, high] = [days[held[0] + outlying], days[held[1] - outlying]];
  return [low - (high - low) * AIR, high + (high - low) * AIR];
}

/** The first and the last of the days that lie in the fullest small part of the time of some. @param {Float64Array} days in order @param {Stretch} held @returns {Stretch} */
function fullest(days, [first, last]) {
  const long = (days[last] - days[first]) / SMALL;
  /** @type {Stretch} */ let found = [first, first];
  for (let from = first, to = first; to <= last; to += 1) {
    while (days[to] - days[from] > long) from += 1;
    if (to - from > found[1] - found[0]) found = [from, to];
  }
  return found;
}

/** A stretch of time as the address tells it, empty for the one that the page opens with. @param {Stretch | null} range @param {Stretch | null} home */
export function viewWords(range, home) {
  const words = (/** @type {Stretch | null} */ days) =>
    days ? `${isoDay(Math.round(days[0]))}/${isoDay(Math.round(days[1]) - 1)}` : "whole";
  return words(range) === words(home) ? "" : words(range);
}
