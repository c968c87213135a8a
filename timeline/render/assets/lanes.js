/** Where marks go so that neither they nor their words lie on one another. */

import { FACETS, labelOf } from "./filter.js";

/**
 * The lane of each box: the first that is free where the box begins.
 * @param {{left: number, right: number}[]} boxes in pixels, in the order of the timeline
 * @param {number} gap pixels between two boxes of a lane
 * @returns {{lane: number[], lanes: number}}
 */
export function pack(boxes, gap) {
  /** @type {number[]} */ const ends = [];
  const lane = boxes.map(({ left, right }) => {
    const free = ends.findIndex((end) => end + gap <= left);
    const at = free < 0 ? ends.length : free;
    ends[at] = right;
    return at;
  });
  return { lane, lanes: ends.length };
}

/**
 * Text cut at a word so that it is no wider than so many pixels; empty when nothing sensible is left.
 * @param {string} text @param {number} width @param {(text: string) => number} measure @returns {string}
 */
export function fitted(text, width, measure) {
  if (measure(text) <= width) return text;
  const words = text.split(" ");
  const cut = (/** @type {number} */ count) => `${words.slice(0, count).join(" ").replace(/[,;:]$/, "")}…`;
  let [fits, most] = [0, words.length - 1];
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2);
    if (measure(cut(middle)) <= width) fits = middle;
    else most = middle - 1;
  }
  return fits ? cut(fits) : "";
}

const BANDS = 8; // values with a band of their own; the rest share one

/**
 * The events by the values of a filter, most frequent first; an event with several values stands in each band.
 * @param {any[]} events @param {string} by name of a filter, "" for one band without a name @param {any} data
 * @returns {{name: string, events: any[]}[]}
 */
export function bandsOf(events, by, data) {
  if (!by) return [{ name: "", events }];
  /** @type {Map<string, any[]>} */ const found = new Map();
  const rest = new Set();
  for (const event of events) {
    const values = FACETS[by](event, data);
    if (!values.length) rest.add(event);
    for (const value of values) {
      if (!found.has(value)) found.set(value, []);
      /** @type {any[]} */ (found.get(value)).push(event);
    }
  }
  const bands = [...found].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  for (const [, others] of bands.slice(BANDS)) for (const event of others) rest.add(event);
  const named = bands.slice(0, BANDS).map(([value, own]) => ({ name: labelOf(by, value, data), events: own }));
  return rest.size ? [...named, { name: "Others", events: events.filter((event) => rest.has(event)) }] : named;
}
