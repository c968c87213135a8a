/** What the picture holds, from the top: events by name, a row each in the order of time; below them the marks of the others, or bars that count all. */

import { bandOf } from "./bars.js";
import { best } from "./best.js";
import { besideWords, captionWords } from "./captions.js";
import { bandsOf, pack } from "./lanes.js";
import { isInView, placed } from "./places.js";

const ROOMY = { wide: 16, narrow: 10 }; // events in view up to which each has a row with its name
const NAMED = { wide: 8, narrow: 5 }; // of more events, those with a name: the best supported
const IN_BANDS = 24; // the same in bands
const ALWAYS = 60; // events in view whose marks are drawn, however many lanes they take
const DENSE = 600; // events beyond which bars count them
const MOST_LANES = { wide: 9, narrow: 6, band: 4 }; // of marks without names, beyond which bars count them
const LANE = 17; // pixels from mark to mark in such lanes
const ROW = { few: 30, many: 24, narrow: 22 }; // pixels of a row with a name
const HEAD = 24; // pixels of the head of a band
const BARS = { wide: 112, narrow: 120, band: 40 }; // pixels of the tallest bar
const PEAK = 20; // pixels for how many it counts
const APART = 8; // pixels between rows and what stands below them

/**
 * The picture. @typedef {{view: import("./places.js").View, inView: any[], named: number, dense: boolean, places: import("./marks.js").Place[], bars: import("./bars.js").Band[], heads: {name: string, count: number, y: number}[], tall: number}} Stack
 * `named` counts the events that stand by name, `dense` whether bars count them; `tall` is in pixels, from the top as every `y`
 */

/** @param {any[]} events @param {string} by the filter whose values make bands, or "" @param {any} data @param {import("./places.js").View} view @returns {Stack} */
export function stacked(events, by, data, view) {
  const inView = events.filter((event) => isInView(event, view));
  /** @type {Stack} */ const stack = { view, inView, named: 0, dense: false, places: [], bars: [], heads: [], tall: 0 };
  for (const { name, events: own } of bandsOf(inView, by, data)) {
    if (name) addHead(stack, name, own.length);
    const named = addNamed(stack, own, by);
    const others = named.size === own.length ? [] : own.filter((event) => !named.has(event));
    if (others.length && !addMarks(stack, others, by)) addBars(stack, own, by);
  }
  return stack;
}

/** @param {Stack} stack @param {string} name @param {number} count */
function addHead(stack, name, count) {
  stack.heads.push({ name, count, y: stack.tall + HEAD / 2 + 2 });
  stack.tall += HEAD;
}

/** The events that stand by name. @param {Stack} stack @param {any[]} events @param {string} by @returns {Set<any>} */
function addNamed(stack, events, by) {
  const { view, inView } = stack;
  const size = view.wide ? "wide" : "narrow";
  const isRoomy = inView.length <= (by ? IN_BANDS : ROOMY[size]);
  const most = by && (!isRoomy || !view.wide) ? 0 : isRoomy ? events.length : NAMED[size];
  const chosen = new Set(events.length <= most ? events : most ? best(events, most) : []);
  for (const event of chosen.size === events.length ? events : events.filter((one) => chosen.has(one))) {
    addRow(stack, placed(event, view), view.wide ? (isRoomy && !by ? ROW.few : ROW.many) : ROW.narrow);
  }
  stack.named += chosen.size;
  return chosen;
}

/** @param {Stack} stack @param {import("./marks.js").Place} place @param {number} row */
function addRow(stack, place, row) {
  const { inner, wide } = stack.view;
  const told = (wide ? besideWords : captionWords)(place.event, Math.max(0, place.left), Math.min(inner, place.right), inner);
  const tall = row + told.above + told.below;
  Object.assign(place, { words: told.words, y: stack.tall + told.above + row / 2, band: [stack.tall, stack.tall + tall] });
  stack.places.push(place);
  stack.tall += tall;
}

/** Whether the marks of these events have room, in lanes that grow upwards; then they are added. @param {Stack} stack @param {any[]} events @param {string} by */
function addMarks(stack, events, by) {
  if (events.length > DENSE) return false;
  const places = events.map((event) => placed(event, stack.view));
  const { lane, lanes } = pack(places, 3);
  if (stack.inView.length > ALWAYS && lanes > MOST_LANES[by ? "band" : stack.view.wide ? "wide" : "narrow"]) return false;
  stack.tall += lanes * LANE + APART;
  places.forEach((place, i) => {
    place.y = stack.tall - (lane[i] + 0.5) * LANE;
    place.band = [place.y - LANE / 2, place.y + LANE / 2];
  });
  stack.places.push(...places);
  return true;
}

/** @param {Stack} stack @param {any[]} events @param {string} by */
function addBars(stack, events, by) {
  const tall = BARS[by ? "band" : stack.view.wide ? "wide" : "narrow"];
  stack.dense = true;
  stack.tall += tall + (by ? APART / 2 : PEAK + APART);
  stack.bars.push(bandOf(events, stack.view, stack.tall, tall));
}
