/**
 * The picture of the list: marks for the stretch of time in view, with words while they have room; beyond six hundred
 * events, bars that count all of them, and the best supported by name.
 */

import { bandOf, barTraces, columnTrace } from "./bars.js";
import { best } from "./best.js";
import { FONT, captioned, labelTrace, targetTrace, worded } from "./captions.js";
import { fromPlotly, isoDay, typedDays } from "./days.js";
import { bandsOf, pack, packInto } from "./lanes.js";
import { markTraces } from "./marks.js";
import { axis, headWords, highlight, peakWords, rugTrace, stillness } from "./scenery.js";
import { sightOf } from "./sight.js";
import { css, theme } from "./theme.js";

const NARROW = 620; // pixels of chart below which marks stand without words
const DENSE = 600; // marks in view beyond which bars count them
const NAMED = 40; // of them that are drawn by name over the bars
const NAMED_LANES = 9;
const TRIES = 40; // events in a row that find no room, after which no more are tried
const MOST_LANES = { wide: 22, narrow: 9, band: 6 }; // of marks, beyond which bars count them
const WORDED = 60; // marks in view beyond which they stand without words
const ROOMY = 16; // marks in view up to which each has a lane of its own
const FEW = 10; // events below which all are in view at first
const SMALL = 5; // parts of the whole time: fewer than one of them is a small part
const AIR = 0.08; // of the heart of a story, shown at either side of it
const REACH = 9; // pixels that the end of a mark reaches beyond its date
const ON_AXIS = 0.09; // of a lane, from the floor of the lanes to the line of the axis
const TAIL = 40; // pixels towards an end that nobody tells
const SOFT_REACH = 14; // the same with the soft edge of "about"

/**
 * @param {HTMLElement} box @param {any} data
 * @param {{chosen: (n: number) => void, moved: (range: [number, number], whole: [number, number], words: string, view: string, sight: import("./sight.js").Sight) => void}} acts
 * called with the number of an event that was clicked, and with the stretch in view, what the picture leaves out, the stretch for the address, and what is in view
 */
export function makeChart(box, data, acts) {
  const { Plotly } = /** @type {any} */ (globalThis);
  /** @type {any[]} */ let shown = [];
  /** @type {any[]} */ let rug = [];
  /** @type {[number, number]} */ let whole = [0, 1];
  /** @type {[number, number] | null} */ let range = null;
  let by = "";
  /** @type {{first: number, last: number, words: string}[]} */ let silences = [];
  let open = -1;
  let height = 0;
  let wired = false;
  /** @type {[number, number] | null} */ let home = null;
  let isChosen = false; // whether the reader chose the stretch in view
  /** @type {any} */ let drawn = null;

  /** The stretch in view, with what turns days into pixels. */
  function viewOf() {
    const inner = Math.max(50, box.clientWidth - data.layout.margin.l - data.layout.margin.r);
    const [low, high] = range || whole;
    return { low, high, inner, perDay: inner / (high - low), wide: box.clientWidth >= NARROW };
  }

  /** @param {any} event @param {any} view */
  function placeOf(event, { low, high, perDay }) {
    const inset = REACH / perDay;
    const tail = TAIL / perDay;
    const start = event.start ?? Math.max(event.end + 1 - tail, Math.min(low + inset, event.end));
    const until = event.shape === "bounded" ? Math.max(start, Math.min(start + tail, high - inset)) : high - inset;
    const end = event.end === null ? until : isShort(event) ? start : event.end + 1;
    const reach = event.sure.includes("About") ? SOFT_REACH : REACH;
    const [left, right] = [(start - low) * perDay - reach, (end - low) * perDay + reach];
    return { n: event.n, event, start, end, reach, left, right, lane: 0, words: NO_WORDS };
  }

  /** The width that was drawn. */
  const drawnWidth = () => /** @type {any} */ (box).layout.width;

  /** Whether the mark of an event reaches into the view; asked of every event at every drawing. @param {any} event @param {any} view */
  function isInView(event, { low, high, perDay }) {
    const reach = event.sure.includes("About") ? SOFT_REACH : REACH;
    const start = event.start ?? event.end; // what was over by then does not fill all time before
    const end = event.end === null ? (event.shape === "bounded" ? start : high) : isShort(event) ? start : event.end + 1;
    return (end - low) * perDay + reach > 0 && (start - high) * perDay - reach < 0;
  }

  /** @param {any} place @param {any} view */
  const addWords = (place, { inner, wide }) =>
    (place.words = (wide ? worded : captioned)(place.event, Math.max(0, place.left), Math.min(inner, place.right), inner));

  /** One band of marks: the lanes of its events. @param {any[]} places @param {any} view @param {boolean} words @param {boolean} roomy */
  function laidOut(places, view, words, roomy) {
    if (words) for (const place of places) addWords(place, view);
    const packed = roomy ? { lane: places.map((_, i) => i), lanes: places.length } : pack(places.map(boxOf), words ? 16 : 3);
    places.forEach((place, i) => (place.lane = packed.lane[i]));
    return packed.lanes;
  }

  /** The best supported events that can be named in a few lanes. @param {any[]} events @param {any} view */
  function named(events, view) {
    const lanes = packInto(NAMED_LANES, 16);
    /** @type {any[]} */ const placed = [];
    let tried = 0;
    for (const event of view.wide ? best(events, NAMED * 5) : []) {
      if (placed.length === NAMED || tried === TRIES) break;
      tried += 1;
      const place = placeOf(event, view);
      addWords(place, view);
      if (!place.words.text) continue;
      const lane = lanes.place(boxOf(place));
      if (lane < 0) continue;
      placed.push(Object.assign(place, { lane }));
      tried = 0;
    }
    return { places: placed, lanes: lanes.used() };
  }

  /** All that is drawn, from the top: lanes of marks, bands of bars, and the heads over them. */
  function composed() {
    const view = viewOf();
    const inView = shown.filter((event) => isInView(event, view));
    const words = view.wide ? inView.length <= WORDED : !by && inView.length <= ROOMY;
    const all = { view, sight: sightOf(inView, shown.length, view), inView: inView.length, dense: false, words, places: /** @type {any[]} */ ([]), bars: /** @type {any[]} */ ([]), heads: /** @type {any[]} */ ([]), lanes: 0 };
    const most = inView.length > DENSE ? 0 : MOST_LANES[by ? "band" : view.wide ? "wide" : "narrow"];
    for (const { name, events } of bandsOf(inView, by, data)) {
      if (name) all.heads.push({ name, count: events.length, y: all.lanes });
      if (name) all.lanes += 0.8;
      if (!most || !addMarks(all, events, most)) addBars(all, events);
    }
    return all;
  }

  /** Whether the marks of these events have room in so many lanes; then they are added. @param {any} all @param {any[]} events @param {number} most */
  function addMarks(all, events, most) {
    const own = events.map((event) => placeOf(event, all.view));
    const used = laidOut(own, all.view, all.words, all.words && !by && own.length <= ROOMY);
    if (used > most && all.inView > WORDED) return false;
    for (const place of own) place.lane += all.lanes;
    all.places.push(...own);
    all.lanes += used;
    return true;
  }

  /** Bars that count the events, under the best supported of them by name. @param {any} all @param {any[]} events */
  function addBars(all, events) {
    all.dense = true;
    const tall = by ? 2 : all.view.wide ? 4.2 : 6;
    if (!by) Object.assign(all, named(events, all.view));
    all.lanes += tall + (by ? 0.2 : 0.8); // over the bars stands how many the tallest counts
    all.bars.push(bandOf(events, all.view, all.lanes - 0.5, tall));
  }

  function draw() {
    if (!box.clientWidth) return; // the reader has put the chart away
    drawn = composed();
    const { view, places } = drawn;
    const row = drawn.words ? (view.wide ? 30 : 46) : by ? 20 : drawn.dense ? 25 : drawn.lanes > 14 ? 17 : 24;
    const tall = Math.max(drawn.lanes, drawn.words ? 2 : 4) * row;
    if (!range || !height) height = tall;
    // zooming keeps the height, so that the list below stays where it is
    const lanes = Math.max(tall, height) / row;
    const colours = theme();
    const floor = lanes - 0.5;
    const traces = [
      ...drawn.bars.flatMap((/** @type {any} */ band) => [...barTraces(band, colours), columnTrace(band)]),
      ...markTraces(places, data.marks, colours),
      ...(rug.length ? [rugTrace(rug, view, floor + ON_AXIS, css(colours.muted))] : []),
      labelTrace(places, view),
      targetTrace(places, view),
    ];
    const { margin } = data.layout;
    const still = stillness(silences, view, floor, colours);
    drawn.still = still.shapes;
    const layout = {
      ...data.layout,
      width: box.clientWidth,
      height: lanes * row + margin.t + margin.b + 8,
      font: { family: FONT, size: 13, color: css(colours.ink) },
      hoverlabel: { align: "left", bgcolor: css(colours.ground), bordercolor: css(colours.muted), font: { family: FONT, size: 13, color: css(colours.ink) } },
      dragmode: matchMedia("(pointer: coarse)").matches ? false : "zoom",
      barmode: "overlay",
      xaxis: { ...data.layout.xaxis, ...axis(view, colours), fixedrange: false },
      yaxis: { ...data.layout.yaxis, range: [lanes - 0.4, -0.6] },
      shapes: shapes(colours),
      annotations: [...drawn.heads.map((/** @type {any} */ head) => headWords(head, colours)), ...still.annotations, ...(by ? [] : drawn.bars.map((/** @type {any} */ band) => peakWords(band, colours)))],
    };
    Plotly.react(box, traces, layout, data.config);
    if (!wired) wire();
    acts.moved(range || whole, whole, leftOut(drawn), viewWords(range, home), drawn.sight);
  }

  /** @param {Record<string, number[]>} colours */
  const shapes = (colours) => [...highlight(drawn.places.filter((/** @type {any} */ { n }) => n === open), colours), ...drawn.still];

  function wire() {
    wired = true;
    const plot = /** @type {any} */ (box);
    plot.on("plotly_click", (/** @type {any} */ { points: [{ customdata }] }) =>
      Array.isArray(customdata) ? zoomTo(/** @type {[number, number]} */ (customdata)) : acts.chosen(customdata));
    plot.on("plotly_relayout", (/** @type {any} */ change) => {
      if (!("xaxis.range[0]" in change)) return;
      zoomTo([fromPlotly(change["xaxis.range[0]"]), fromPlotly(change["xaxis.range[1]"])]);
    });
  }

  /** @param {[number, number] | null} wanted */
  function zoomTo(wanted) {
    [range, isChosen] = [null, true];
    if (wanted) {
      const least = 4; // days: nothing in the picture is finer than a day
      const middle = (wanted[0] + wanted[1]) / 2;
      const half = Math.max(wanted[1] - wanted[0], least) / 2;
      if (half * 2 < whole[1] - whole[0]) range = [middle - half, middle + half];
    }
    draw();
  }

  return {
    /**
     * Draw these events. @param {number[]} found @param {number[]} folded publications, as small lines below
     * @param {string} lanes the filter whose values make lanes, or ""
     * @param {boolean} plain whether nothing is filtered @param {{first: number, last: number, words: string}[]} still the silences to tell
     */
    show(found, folded, lanes, plain, still) {
      const before = shown.length;
      shown = found.map((n) => data.events[n]).filter((event) => event.dated);
      if (shown.length !== before || lanes !== by) height = 0;
      rug = folded.map((n) => data.events[n]);
      by = lanes;
      silences = still;
      whole = reachOf(shown);
      // a story of two years in which someone mentions the eighth century opens on its two years
      home = withAir(plain ? data.heart : heartOf(shown));
      if (!isChosen) range = home;
      draw();
    },
    /** Mark the event in the panel, or none for -1; nothing else is drawn anew. @param {number} n */
    mark(n) {
      const marked = drawn?.places.some((/** @type {any} */ place) => place.n === n || place.n === open);
      open = n;
      if (!drawn) return;
      if (box.clientWidth !== drawnWidth()) draw();
      else if (marked) Plotly.relayout(box, { shapes: shapes(theme()) });
    },
    /** Show half as much time, or twice as much. @param {number} factor */
    zoom(factor) {
      const [low, high] = range || whole;
      const at = data.events[open];
      const middle = factor < 1 && at && at.dated && !range ? ((at.start ?? at.end) + (at.end ?? at.start)) / 2 : (low + high) / 2;
      const half = ((high - low) * factor) / 2;
      zoomTo([middle - half, middle + half]);
    },
    /** Move by a part of what is in view. @param {number} part */
    move(part) {
      const [low, high] = range || whole;
      if (range) zoomTo([low + (high - low) * part, high + (high - low) * part]);
    },
    zoomTo,
    /** Take the words away that a pointer called up. */
    hush: () => drawn && Plotly.Fx.unhover(box),
    /** The stretch of time of an address, for the next drawing. @param {string} view */
    place(view) {
      const days = view.split("/").map(typedDays);
      isChosen = view !== "" && (view === "whole" || (days.length === 2 && days.every(Boolean)));
      range = isChosen && view !== "whole" ? [/** @type {any} */ (days[0])[0], /** @type {any} */ (days[1])[1] + 1] : null;
    },
    redraw: draw,
  };
}

/**
 * The stretch that holds nine in ten of the events, where it is a small part of the time of all; null where it is not.
 * @param {any[]} events @returns {[number, number] | null}
 */
function heartOf(events) {
  const days = events.map(({ start, end }) => start ?? end).sort((a, b) => a - b);
  const most = days.length - 1;
  const [low, high] = [days[Math.ceil(0.05 * most)], days[Math.floor(0.95 * most)]];
  const all = days[days.length - 1] - days[0];
  return days.length >= FEW && high > low && high - low < all / SMALL ? [low, high] : null;
}

/** @param {[number, number] | null} stretch @returns {[number, number] | null} */
const withAir = (stretch) =>
  stretch && [stretch[0] - (stretch[1] - stretch[0]) * AIR, stretch[1] + (stretch[1] - stretch[0]) * AIR];

/** A stretch of time as the address tells it, empty for the one that the page opens with. @param {[number, number] | null} range @param {[number, number] | null} home */
function viewWords(range, home) {
  const words = (/** @type {[number, number] | null} */ days) =>
    days ? `${isoDay(Math.round(days[0]))}/${isoDay(Math.round(days[1]) - 1)}` : "whole";
  return words(range) === words(home) ? "" : words(range);
}

const NO_WORDS = { side: "right", text: "", width: 0 };

/** @param {any} event */
const isShort = (event) => event.shape === "day" || event.shape === "time";

/** Pixels that a mark takes with its words. @param {any} place */
const boxOf = ({ left, right, words }) => ({
  left: words.side === "left" ? left - words.width - 8 : left,
  right: words.side === "right" ? right + words.width + 8 : right,
});

/** @param {any} drawn */
function leftOut({ dense, places }) {
  const named = places.length ? `${places.length} are shown by name` : "Bars count them";
  return dense ? `${named}; zoom or filter for the rest. Pale: dates less exact than one bar, spread over the time they allow.` : "";
}

/** The days that the events reach over, with some air. @param {any[]} events @returns {[number, number]} */
function reachOf(events) {
  let [low, high] = [Infinity, -Infinity];
  for (const { start, end } of events) {
    low = Math.min(low, start ?? end);
    high = Math.max(high, end ?? start);
  }
  if (low > high) return [730000, 735000];
  const air = Math.max(3, (high + 1 - low) * 0.03);
  return [low - air, high + 1 + air];
}
