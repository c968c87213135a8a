/** How many events lie where: bars of whole calendar units, for stretches with more events than marks have room. */

import { civil, ordinal } from "./days.js";

const DAYS = [1, 7];
const MONTHS_A_BAR = [1, 3, 12, 24, 60, 120, 240, 600, 1200, 6000];
const NARROWEST = 4; // pixels of a bar
const MOST = 180; // bars: each is an element for every colour

/**
 * Edges of bars over a stretch of time: days, weeks, months, quarters, years ... the finest that has room.
 * @param {number} low @param {number} high day numbers @param {number} width in pixels @returns {number[]} first days; the last is an end
 */
export function edges(low, high, width) {
  const most = Math.max(4, Math.min(MOST, width / NARROWEST));
  const days = DAYS.find((size) => (high - low) / size <= most);
  /** @type {number[]} */ const found = [];
  if (days) {
    for (let day = Math.floor(low / days) * days; ; day += days) {
      found.push(day);
      if (day >= high) return found;
    }
  }
  const months = MONTHS_A_BAR.find((size) => (high - low) / (size * 30.44) <= most) || 12000;
  const { year, month } = civil(Math.floor(low));
  for (let at = Math.floor((year * 12 + month - 1) / months) * months; ; at += months) {
    const day = ordinal(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1);
    found.push(day);
    if (day >= high) return found;
  }
}

/** The bar in which a day lies, -1 before the first. @param {number[]} at @param {number} day */
export function barOf(at, day) {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The same, quick for events in their order. @param {number[]} at @param {number} day @param {number} before the bar of the event before */
const barFrom = (at, day, before) => (at[before] <= day && day < at[before + 1] ? before : barOf(at, day));

/**
 * Events a bar. An event whose date is no longer than its bar counts there, by family; one known less exactly is spread
 * evenly over the days on which it may lie, so that all bars together hold every event once, or its part in view.
 * @param {any[]} events @param {number[]} at edges
 * @returns {{exact: Record<string, number[]>, spread: number[], sums: number[]}} `sums` is all that a bar holds
 */
export function counts(events, at) {
  const bars = at.length - 1;
  /** @type {Record<string, number[]>} */ const exact = {};
  const perDay = new Float64Array(bars + 1); // differences of the share a day
  const spread = new Float64Array(bars);
  let [first, last] = [0, 0];
  for (const event of events) {
    const start = event.start ?? event.end;
    const end = event.end ?? event.start;
    [first, last] = [barFrom(at, start, first), barFrom(at, end, last)];
    if (first === last) {
      if (first < 0 || first >= bars) continue;
      exact[event.family] ??= new Array(bars).fill(0);
      exact[event.family][first] += 1;
      continue;
    }
    const share = 1 / (end + 1 - start);
    if (first >= 0) spread[first] += share * (at[first + 1] - start);
    if (last < bars) spread[last] += share * (end + 1 - at[last]);
    perDay[Math.max(0, first + 1)] += share;
    perDay[Math.min(bars, last)] -= share;
  }
  let sum = 0;
  for (let bar = 0; bar < bars; bar += 1) {
    sum += perDay[bar];
    spread[bar] += sum * (at[bar + 1] - at[bar]);
  }
  const sums = [...spread];
  for (const values of Object.values(exact)) values.forEach((count, bar) => (sums[bar] += count));
  return { exact, spread: [...spread], sums };
}
