/**
 * The picture of the list. The figure comes from Python with every part of every mark as a trace; here the same traces
 * are only placed anew, for the width of the window, the stretch of time in view and the events that match.
 */

import { fromPlotly, toPlotly } from "./days.js";
import { forPlotly } from "./dom.js";
import { fitted, pack } from "./lanes.js";
import { css, theme, toned } from "./theme.js";
import { ticks } from "./ticks.js";

const FONT = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const NARROW = 620; // pixels of chart below which marks stand without words
const WORDED = 60; // marks in view beyond which they stand without words
const ROOMY = 16; // marks in view up to which each has a lane of its own
const REACH = 9; // pixels that the end of a mark reaches beyond its date
const SOFT_REACH = 14; // the same with the soft edge of "about"
const LIFT = 0.17; // of a lane: how far words stand above the mark they lie over

/**
 * @param {HTMLElement} box @param {any} figure as Python made it @param {any} data
 * @param {(n: number) => void} chosen called with the number of an event that was clicked
 * @param {(zoomed: boolean) => void} moved called when another stretch of time is shown
 */
export function makeChart(box, figure, data, chosen, moved) {
  const { Plotly } = /** @type {any} */ (globalThis);
  const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  /** @type {number[]} */ let shown = [];
  /** @type {[number, number]} */ let whole = [0, 1];
  /** @type {[number, number] | null} */ let range = null;
  let open = -1;
  let height = 0;
  let wired = false;

  /** @param {string} text @param {boolean} [bold] */
  const measure = (text, bold) => {
    pen.font = `${bold ? "700" : "400"} 13px ${FONT}`;
    return pen.measureText(text).width;
  };

  /**
   * The words beside a mark, on the side that has room for them, or over a mark that leaves no room at its sides.
   * @param {any} event @param {number} left @param {number} right @param {number} width in pixels
   */
  function worded(event, left, right, width) {
    const date = measure(event.when, true);
    const needed = date + 10 + measure(event.title);
    const room = { right: width - right - 10, left: left - 10, over: right - left - 40 };
    const fits = /** @type {const} */ (["right", "left", "over"]).find((side) => room[side] >= needed);
    const side = fits || (room.over > Math.max(room.left, room.right) ? "over" : room.right >= room.left ? "right" : "left");
    if (room[side] < date) return { side, text: "", width: 0 };
    const title = fitted(event.title, room[side] - date - 12, measure);
    const words = [`<b>${forPlotly(event.when)}</b>`, forPlotly(title)].filter(Boolean).join("  ");
    return { side, text: words, width: side === "over" ? 0 : date + (title ? 10 + measure(title) : 0) };
  }

  function draw() {
    const width = box.clientWidth;
    const { margin } = figure.layout;
    const inner = Math.max(50, width - margin.l - margin.r);
    const [low, high] = range || whole;
    const perDay = inner / (high - low);
    const px = (/** @type {number} */ day) => (day - low) * perDay;
    const inset = REACH / perDay;

    const places = shown
      .map((n) => {
        const event = data.events[n];
        const start = event.start ?? low + inset;
        const end = event.end === null ? high - inset : event.end + 1;
        const last = isShort(event) ? start : end;
        const reach = event.sure.includes("About") ? SOFT_REACH : REACH;
        return { n, event, start, end: last, reach, left: px(start) - reach, right: px(last) + reach };
      })
      .filter((place) => place.right > 0 && place.left < inner);

    const withWords = width >= NARROW && places.length <= WORDED;
    const words = places.map((place) => {
      const [left, right] = [Math.max(0, place.left), Math.min(inner, place.right)];
      return withWords ? worded(place.event, left, right, inner) : { side: "right", text: "", width: 0 };
    });
    const boxes = places.map((place, i) => ({
      left: words[i].side === "left" ? place.left - words[i].width - 8 : place.left,
      right: words[i].side === "right" ? place.right + words[i].width + 8 : place.right,
    }));
    const roomy = withWords && places.length <= ROOMY;
    const packed = roomy ? { lane: places.map((_, i) => i), lanes: places.length } : pack(boxes, withWords ? 16 : 3);
    const row = withWords ? 30 : packed.lanes > 14 ? 17 : 24;
    const tall = Math.max(packed.lanes, withWords ? 2 : 4) * row;
    if (!range) height = tall;
    // zooming keeps the height, so that the list below stays where it is
    const lanes = Math.max(tall, height) / row;

    const colours = theme();
    /** @type {Map<number, any>} */
    const at = new Map(places.map((place, i) => [place.n, { ...place, lane: packed.lane[i], words: words[i] }]));
    const traces = figure.data.map((/** @type {any} */ trace) => placed(trace, at, colours, { perDay, low, high }));
    const layout = {
      ...figure.layout,
      width,
      height: lanes * row + margin.t + margin.b + 8,
      font: { family: FONT, size: 13, color: css(colours.ink) },
      hoverlabel: {
        align: "left",
        bgcolor: css(colours.ground),
        bordercolor: css(colours.muted),
        font: { family: FONT, size: 13, color: css(colours.ink) },
      },
      dragmode: matchMedia("(pointer: coarse)").matches ? false : "zoom",
      xaxis: { ...figure.layout.xaxis, ...axis(low, high, inner, colours), fixedrange: false },
      yaxis: { ...figure.layout.yaxis, range: [lanes - 0.4, -0.6] },
      shapes: bands(at.get(open), colours),
    };
    Plotly.react(box, traces, layout, figure.config);
    if (!wired) wire();
  }

  /** @param {number} low @param {number} high @param {number} inner @param {Record<string, number[]>} colours */
  function axis(low, high, inner, colours) {
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

  function wire() {
    wired = true;
    const plot = /** @type {any} */ (box);
    plot.on("plotly_click", (/** @type {any} */ event) => chosen(event.points[0].customdata));
    plot.on("plotly_relayout", (/** @type {any} */ change) => {
      if (!("xaxis.range[0]" in change)) return;
      zoomTo([fromPlotly(change["xaxis.range[0]"]), fromPlotly(change["xaxis.range[1]"])]);
    });
  }

  /** @param {[number, number] | null} wanted */
  function zoomTo(wanted) {
    if (wanted) {
      const [low, high] = wanted;
      const least = 4; // days: nothing in the picture is finer than a day
      const middle = (low + high) / 2;
      const half = Math.max(high - low, least) / 2;
      range = half * 2 >= whole[1] - whole[0] ? null : [middle - half, middle + half];
    } else range = null;
    draw();
    moved(range !== null);
  }

  return {
    /** Draw these events. @param {number[]} found @param {number} opened the event in the panel, or -1 */
    show(found, opened) {
      shown = found.filter((n) => data.events[n].dated);
      open = opened;
      whole = reach(shown.map((n) => data.events[n]));
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
    whole: () => zoomTo(null),
    redraw: draw,
  };
}

/** @param {any} event */
const isShort = (event) => event.shape === "day" || event.shape === "time";

/** The days that the events reach over, with some air. @param {any[]} events @returns {[number, number]} */
function reach(events) {
  const days = events.flatMap((event) => [event.start, event.end]).filter((day) => day !== null);
  if (!days.length) return [730000, 735000];
  const [low, high] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b)) + 1];
  const air = Math.max(3, (high - low) * 0.03);
  return [low - air, high + air];
}

/** The band behind the event that is open. @param {any} place @param {Record<string, number[]>} colours */
function bands(place, colours) {
  if (!place) return [];
  const band = { type: "rect", xref: "paper", x0: 0, x1: 1, y0: place.lane - 0.5, y1: place.lane + 0.5, layer: "below" };
  return [{ ...band, line: { width: 0 }, fillcolor: css(colours.select, 0.13) }];
}

/**
 * A trace of the figure with its events where they are now.
 * @param {any} trace @param {Map<number, any>} at @param {Record<string, number[]>} colours
 * @param {{perDay: number, low: number, high: number}} view
 */
function placed(trace, at, colours, view) {
  const { meta } = trace;
  if (meta.role === "label") return placedLabels(trace, at, view);
  if (meta.role === "target") return placedTargets(trace, at, view);
  /** @type {(number | null)[]} */ const x = [];
  /** @type {(number | null)[]} */ const y = [];
  for (const n of meta.events) {
    const place = at.get(n);
    if (!place) continue;
    for (const day of spots(meta.at, place)) {
      x.push(day === null ? null : toPlotly(day));
      y.push(day === null ? null : place.lane);
    }
  }
  const colour = toned(colours, meta.family, meta.tone);
  if (!meta.symbol) return { ...trace, x, y, line: { ...trace.line, color: colour } };
  const outline = meta.symbol.startsWith("line-") ? colour : toned(colours, meta.family, "ink");
  return { ...trace, x, y, marker: { ...trace.marker, color: colour, line: { ...trace.marker.line, color: outline } } };
}

/** The days at which a part stands. @param {string} where @param {{start: number, end: number}} place */
function spots(where, { start, end }) {
  if (where === "span") return [start, end, null];
  if (where === "ends") return [start, end];
  return [where === "start" ? start : where === "end" ? end : (start + end) / 2];
}

/** @param {any} trace @param {Map<number, any>} at @param {any} view */
function placedLabels(trace, at, { perDay, low, high }) {
  const places = [...at.values()].filter((place) => place.words.text);
  /** @param {any} place */
  const beside = ({ words, start, end, reach }) =>
    ({ right: Math.max(end, low) + (reach + 3) / perDay, left: Math.min(start, high) - (reach + 3) / perDay })[words.side] ??
    (Math.max(start, low) + Math.min(end, high)) / 2;
  return {
    ...trace,
    x: places.map((place) => toPlotly(beside(place))),
    y: places.map(({ lane, words }) => (words.side === "over" ? lane - LIFT : lane)),
    text: places.map((place) => place.words.text),
    textposition: places.map(({ words }) => (words.side === "over" ? "top center" : `middle ${words.side}`)),
  };
}

/** Points to meet every 36 pixels along a mark. @param {any} trace @param {Map<number, any>} at @param {any} view */
function placedTargets(trace, at, { perDay, low, high }) {
  /** @type {any[]} */ const points = [];
  for (const place of at.values()) {
    const [start, end] = [Math.max(place.start, low), Math.min(place.end, high)];
    const count = Math.max(1, Math.ceil(((end - start) * perDay) / 36));
    for (let i = 0; i <= count; i += 1) points.push({ place, day: start + ((end - start) * i) / count });
  }
  return {
    ...trace,
    x: points.map(({ day }) => toPlotly(day)),
    y: points.map(({ place }) => place.lane),
    customdata: points.map(({ place }) => place.n),
    hovertext: points.map(({ place }) => `<b>${forPlotly(place.event.when)}</b><br>${broken(place.event.title)}`),
  };
}

/** Lines of some fifty characters, for the hover box. @param {string} text @returns {string} */
function broken(text) {
  const lines = [""];
  for (const word of text.split(" ")) {
    if (lines[lines.length - 1].length + word.length > 52) lines.push("");
    lines[lines.length - 1] += `${word} `;
  }
  return lines.map((line) => forPlotly(line.trim())).join("<br>");
}
