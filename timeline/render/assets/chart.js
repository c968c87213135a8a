/**
 * The picture of the list: marks for the stretch of time in view, with words while they have room; beyond six hundred
 * events, bars that count all of them, and the best supported by name.
 */

import { FONT, labelTrace, measure, targetTrace, worded } from "./captions.js";
import { MONTHS, civil, fromPlotly, isoDay, toPlotly, typedDays, yearInWords } from "./days.js";
import { counts, edges } from "./density.js";
import { counted, forPlotly } from "./dom.js";
import { bandsOf, pack, packInto } from "./lanes.js";
import { barTraces, markTraces } from "./marks.js";
import { css, theme } from "./theme.js";
import { ticks } from "./ticks.js";

const FAMILIES = ["harm", "law", "word", "business", "life", "public"];
const NARROW = 620; // pixels of chart below which marks stand without words
const DENSE = 600; // marks in view beyond which bars count them
const NAMED = 40; // of them that are drawn by name over the bars
const NAMED_LANES = 9;
const MOST_LANES = { wide: 22, narrow: 9, band: 6 }; // of marks, beyond which bars count them
const WORDED = 60; // marks in view beyond which they stand without words
const ROOMY = 16; // marks in view up to which each has a lane of its own
const AIR = 0.25; // of the heart of a story, shown at either side of it
const REACH = 9; // pixels that the end of a mark reaches beyond its date
const SOFT_REACH = 14; // the same with the soft edge of "about"

/**
 * @param {HTMLElement} box @param {any} data
 * @param {{chosen: (n: number) => void, moved: (range: [number, number], whole: [number, number], words: string, view: string) => void}} acts
 * called with the number of an event that was clicked, and with the stretch in view, what the picture leaves out, and the stretch for the address
 */
export function makeChart(box, data, acts) {
  const { Plotly } = /** @type {any} */ (globalThis);
  /** @type {any[]} */ let shown = [];
  /** @type {any[]} */ let rug = [];
  /** @type {[number, number]} */ let whole = [0, 1];
  /** @type {[number, number] | null} */ let range = null;
  let by = "";
  let silences = /** @type {[number, number, string][]} */ ([]);
  let open = -1;
  let height = 0;
  let wired = false;
  /** @type {[number, number] | null} */ let home = null;
  let placed = false;

  /** The stretch in view, with what turns days into pixels. */
  function viewOf() {
    const inner = Math.max(50, box.clientWidth - data.layout.margin.l - data.layout.margin.r);
    const [low, high] = range || whole;
    return { low, high, inner, perDay: inner / (high - low), wide: box.clientWidth >= NARROW };
  }

  /** @param {any} event @param {any} view */
  function placeOf(event, { low, high, perDay }) {
    const inset = REACH / perDay;
    const start = event.start ?? low + inset;
    const end = event.end === null ? high - inset : isShort(event) ? start : event.end + 1;
    const reach = event.sure.includes("About") ? SOFT_REACH : REACH;
    const [left, right] = [(start - low) * perDay - reach, (end - low) * perDay + reach];
    return { n: event.n, event, start, end, reach, left, right, lane: 0, words: NO_WORDS };
  }

  /** @param {any} place @param {any} view */
  const addWords = (place, { inner }) =>
    (place.words = worded(place.event, Math.max(0, place.left), Math.min(inner, place.right), inner));

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
    for (const event of view.wide ? best(events, NAMED * 5) : []) {
      if (placed.length === NAMED) break;
      const place = placeOf(event, view);
      addWords(place, view);
      if (!place.words.text) continue;
      const lane = lanes.place(boxOf(place));
      if (lane >= 0) placed.push(Object.assign(place, { lane }));
    }
    return { places: placed, lanes: lanes.used() };
  }

  /** All that is drawn, from the top: lanes of marks, bands of bars, and the heads over them. */
  function composed() {
    const view = viewOf();
    const places = shown.map((event) => placeOf(event, view)).filter(({ left, right }) => right > 0 && left < view.inner);
    const words = view.wide && places.length <= WORDED;
    const drawn = { view, inView: places.length, dense: false, words, places: /** @type {any[]} */ ([]), bars: /** @type {any[]} */ ([]), heads: /** @type {any[]} */ ([]), lanes: 0 };
    const most = places.length > DENSE ? 0 : MOST_LANES[by ? "band" : view.wide ? "wide" : "narrow"];
    for (const { name, events } of bandsOf(places.map(({ event }) => event), by, data)) {
      if (name) drawn.heads.push({ name, count: events.length, y: drawn.lanes });
      if (name) drawn.lanes += 0.8;
      if (!most || !addMarks(drawn, events, most)) addBars(drawn, events);
    }
    return drawn;
  }

  /** Whether the marks of these events have room in so many lanes; then they are added. @param {any} drawn @param {any[]} events @param {number} most */
  function addMarks(drawn, events, most) {
    const own = events.map((event) => placeOf(event, drawn.view));
    const used = laidOut(own, drawn.view, drawn.words, drawn.words && !by && own.length <= ROOMY);
    if (used > most && drawn.inView > WORDED) return false;
    for (const place of own) place.lane += drawn.lanes;
    drawn.places.push(...own);
    drawn.lanes += used;
    return true;
  }

  /** Bars that count the events, under the best supported of them by name. @param {any} drawn @param {any[]} events */
  function addBars(drawn, events) {
    drawn.dense = true;
    const tall = by ? 2 : drawn.view.wide ? 4.2 : 6;
    if (!by) {
      const best = named(events, drawn.view);
      drawn.places = best.places;
      drawn.lanes = best.lanes;
    }
    drawn.lanes += tall + (by ? 0.2 : 0.4);
    drawn.bars.push(bandOf(events, drawn.view, drawn.lanes - 0.5, tall));
  }

  function draw() {
    const drawn = composed();
    const { view, places } = drawn;
    const row = drawn.words ? 30 : by ? 20 : drawn.dense ? 25 : drawn.lanes > 14 ? 17 : 24;
    const tall = Math.max(drawn.lanes, drawn.words ? 2 : 4) * row;
    if (!range || !height) height = tall;
    // zooming keeps the height, so that the list below stays where it is
    const lanes = Math.max(tall, height) / row;
    const colours = theme();
    const floor = lanes - 0.5;
    const traces = [
      ...drawn.bars.flatMap((band) => withHover(barTraces(band, colours, FAMILIES), band)),
      ...markTraces(places, data.marks, colours),
      ...(rug.length ? [rugTrace(rug, view, floor, css(colours.muted))] : []),
      labelTrace(places, view),
      targetTrace(places, view),
    ];
    const { margin } = data.layout;
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
      shapes: [...highlight(places.filter(({ n }) => n === open), colours), ...quiet(view, floor, colours).shapes],
      annotations: [...drawn.heads.map((head) => headWords(head, colours)), ...quiet(view, floor, colours).annotations],
    };
    Plotly.react(box, traces, layout, data.config);
    if (!wired) wire();
    acts.moved(range || whole, whole, leftOut(drawn, shown.length), viewWords(range, home));
  }

  /** Long silences that have room for their words. @param {any} view @param {number} floor @param {Record<string, number[]>} colours */
  function quiet({ low, high, perDay }, floor, colours) {
    const told = silences.filter(([from, to, words]) => from >= low && to <= high && (to - from) * perDay > measure(words) + 16);
    return {
      shapes: told.map(([from, to]) => ({
        type: "line", layer: "below", x0: toPlotly(from), x1: toPlotly(to), y0: floor, y1: floor,
        line: { width: 5, dash: "2px,4px", color: css(colours.rule) },
      })),
      annotations: told.map(([from, to, words]) => ({
        text: words, showarrow: false, x: toPlotly((from + to) / 2), y: floor, yanchor: "bottom",
        font: { size: 12, color: css(colours.muted), family: FONT },
      })),
    };
  }

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
    range = null;
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
     * @param {number} opened the event in the panel, or -1 @param {string} lanes the filter whose values make lanes, or ""
     * @param {boolean} plain whether nothing is filtered, so that silences can be told
     */
    show(found, folded, opened, lanes, plain) {
      const before = shown.length;
      shown = found.map((n) => data.events[n]).filter((event) => event.dated);
      if (shown.length !== before || lanes !== by) height = 0;
      rug = folded.map((n) => data.events[n]);
      [open, by] = [opened, lanes];
      silences = plain ? data.silences : [];
      whole = reachOf(shown);
      // a story of two years in which someone mentions the eighth century opens on its two years
      home = plain ? withAir(data.heart) : null;
      if (!placed) range = home;
      placed = true;
      draw();
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
    /** The stretch of time of an address, for the next drawing. @param {string} view */
    place(view) {
      const days = view.split("/").map(typedDays);
      placed = view !== "" && (view === "whole" || (days.length === 2 && days.every(Boolean)));
      range = placed && view !== "whole" ? [/** @type {any} */ (days[0])[0], /** @type {any} */ (days[1])[1] + 1] : null;
    },
    redraw: draw,
  };
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

const GOLDEN = 0.6180339887; // its multiples, whole parts left out, lie evenly between 0 and 1

/** The events that most documents tell; equals from all over the time. @param {any[]} events @param {number} count */
function best(events, count) {
  const order = (/** @type {any} */ a, /** @type {any} */ b) =>
    b.documents.length - a.documents.length || b.statements - a.statements || ((a.n * GOLDEN) % 1) - ((b.n * GOLDEN) % 1);
  return [...events].sort(order).slice(0, count);
}

/** A band of bars on a floor. @param {any[]} events @param {any} view @param {number} floor @param {number} tall */
function bandOf(events, { low, high, inner }, floor, tall) {
  const at = edges(low, high, inner);
  const { exact, spread } = counts(events, at);
  const sums = spread.map((value, i) => Object.values(exact).reduce((sum, values) => sum + values[i], value));
  return { at, exact, spread, floor, tall, most: Math.max(1, ...sums) };
}

/** Bars that say what they count, and open their stretch of time on a click. @param {any[]} traces @param {any} band */
function withHover(traces, { at, exact, spread }) {
  const told = at.slice(0, -1).map((/** @type {number} */ day, /** @type {number} */ i) => {
    const sure = Object.values(exact).reduce((sum, values) => sum + values[i], 0);
    const wider = Math.round(spread[i]);
    return `<b>${stretch(day, at[i + 1] - 1)}</b><br>${counted(sure, "event")}${wider ? `<br>and about ${wider} of those dated less exactly` : ""}`;
  });
  const customdata = at.slice(0, -1).map((/** @type {number} */ day, /** @type {number} */ i) => [day, at[i + 1]]);
  return traces.map((trace) => ({ ...trace, hoverinfo: "text", hovertext: told, customdata }));
}

/** @param {number} first @param {number} last */
function stretch(first, last) {
  const [a, b] = [civil(first), civil(last)];
  const [from, to] = [MONTHS[a.month - 1], MONTHS[b.month - 1]];
  if (first === last) return `${a.day} ${from} ${yearInWords(a.year)}`;
  if (last - first < 27) return `${a.day} ${from} to ${b.day} ${to} ${yearInWords(b.year)}`;
  if (a.month === 1 && b.month === 12) return a.year === b.year ? yearInWords(a.year) : `${yearInWords(a.year)} to ${yearInWords(b.year)}`;
  return a.month === b.month && a.year === b.year ? `${from} ${yearInWords(a.year)}` : `${from} to ${to} ${yearInWords(b.year)}`;
}

/** @param {any} drawn @param {number} total */
function leftOut({ inView, dense, places }, total) {
  const all = inView === total ? `${inView.toLocaleString("en")} in view` : `${inView.toLocaleString("en")} of ${total.toLocaleString("en")} in view`;
  if (!dense) return inView === total ? "" : `${all}.`;
  const named = places.length ? `, ${places.length} shown by name` : "";
  return `${all}${named}; zoom or filter for the rest. Pale: dated less exactly than a bar, spread over their time.`;
}

/** @param {any} view @param {Record<string, number[]>} colours */
function axis({ low, high, inner }, colours) {
  const edge = (24 * (high - low)) / inner; // a tick nearer to the edge would lose its words
  const { at, text } = ticks(low + edge, high - edge, Math.max(2, Math.floor(inner / (inner < 500 ? 62 : 92))));
  return {
    range: [toPlotly(low), toPlotly(high)],
    tickvals: at.map(toPlotly),
    ticktext: text,
    tickmode: "array",
    gridcolor: css(colours.rule),
    tickcolor: css(colours.rule),
    tickfont: { size: 12.5, color: css(colours.muted), family: FONT },
    linecolor: css(colours.muted),
    showline: true,
    ticklen: 5,
    tickangle: 0,
  };
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

/** The band behind the event that is open. @param {any[]} places @param {Record<string, number[]>} colours */
function highlight(places, colours) {
  return places.map(({ lane }) => ({
    type: "rect", xref: "paper", x0: 0, x1: 1, y0: lane - 0.5, y1: lane + 0.5, layer: "below",
    line: { width: 0 }, fillcolor: css(colours.select, 0.13),
  }));
}

/** @param {{name: string, count: number, y: number}} head @param {Record<string, number[]>} colours */
function headWords({ name, count, y }, colours) {
  const text = `<b>${forPlotly(name)}</b>  ${count.toLocaleString("en")}`;
  return { text, showarrow: false, xref: "paper", x: 0, xanchor: "left", y: y - 0.1, yanchor: "middle", font: { size: 12, color: css(colours.muted), family: FONT } };
}

/** The publications of documents, a line a pixel on the lower edge. @param {any[]} events @param {any} view @param {number} floor @param {string} color */
function rugTrace(events, { low, high, perDay }, floor, color) {
  const days = new Map(events.map(({ start }) => [Math.round((start - low) * perDay), start]));
  const x = [...days.values()].filter((day) => day >= low && day <= high).map(toPlotly);
  return {
    type: "scatter", mode: "markers", x, y: x.map(() => floor), hoverinfo: "skip", showlegend: false, cliponaxis: false,
    marker: { symbol: "line-ns-open", size: 10, color, line: { width: 1.2, color } }, meta: { role: "rug" },
  };
}
