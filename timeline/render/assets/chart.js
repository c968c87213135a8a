/**
 * The picture of the list: marks for the stretch of time in view, by name while they have room; where they have none,
 * bars that count all of them, under the best supported by name.
 */

import { barTraces, columnTrace } from "./bars.js";
import { FONT, labelTrace, targetTrace } from "./captions.js";
import { fromPlotly, typedDays } from "./days.js";
import { BEYOND, beyondTraces, markTraces } from "./marks.js";
import { axis, headWords, highlight, peakWords, rugTrace, stillness } from "./scenery.js";
import { sightOf } from "./sight.js";
import { stacked } from "./stack.js";
import { homeOf, reachOf, viewWords } from "./stretches.js";
import { css, theme } from "./theme.js";

const NARROW = 620; // pixels of chart below which words stand below their marks
const SMALLEST = { tall: 84, days: 4 }; // nothing in the picture is finer than a day
const OVER_AXIS = 8; // pixels between the lowest marks and the axis, on which bars stand

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
  let wired = false;
  /** @type {[number, number] | null} */ let home = null;
  let isChosen = false; // whether the reader chose the stretch in view
  /** @type {(import("./stack.js").Stack & {still: any[]}) | null} */ let drawn = null;

  /** The stretch in view, with what turns days into pixels. */
  function viewOf() {
    const inner = Math.max(50, box.clientWidth - data.layout.margin.l - data.layout.margin.r);
    const [low, high] = range || whole;
    return { low, high, inner, perDay: inner / (high - low), wide: box.clientWidth >= NARROW };
  }

  /** The width that was drawn. */
  const drawnWidth = () => /** @type {any} */ (box).layout.width;

  function draw() {
    if (!box.clientWidth) return; // the reader has put the chart away
    const colours = theme();
    const stack = stacked(shown, by, data, viewOf());
    const { view, places, bars } = stack;
    const still = stillness(silences, view, Math.max(SMALLEST.tall, stack.tall + (bars.length ? 0 : OVER_AXIS)), colours);
    const { floor } = still;
    drawn = { ...stack, still: still.shapes };
    const beyond = beyondTraces(places, view, colours);
    const traces = [
      ...bars.flatMap((band) => [...barTraces(band, colours), columnTrace(band)]),
      ...markTraces(places, data.marks, colours),
      ...beyond,
      ...rugTrace(rug, view, floor, css(colours.muted)),
      labelTrace(places, view),
      targetTrace(places, view),
    ];
    const { margin } = data.layout;
    const layout = {
      ...data.layout,
      width: box.clientWidth,
      height: floor + margin.t + margin.b,
      font: { family: FONT, size: 13, color: css(colours.ink) },
      hoverlabel: { align: "left", bgcolor: css(colours.ground), bordercolor: css(colours.muted), font: { family: FONT, size: 13, color: css(colours.ink) } },
      dragmode: matchMedia("(pointer: coarse)").matches ? false : "zoom",
      barmode: "overlay",
      xaxis: { ...data.layout.xaxis, ...axis(view, colours), fixedrange: false },
      yaxis: { ...data.layout.yaxis, range: [floor, 0] },
      shapes: shapes(colours),
      annotations: [...stack.heads.map((head) => headWords(head, colours)), ...still.annotations, ...(by ? [] : bars.map((band) => peakWords(band, colours)))],
    };
    Plotly.react(box, traces, layout, data.config);
    if (!wired) wire();
    acts.moved(range || whole, whole, leftOut(stack, beyond.length > 0), viewWords(range, home), sightOf(stack.inView, shown.length, view));
  }

  /** @param {Record<string, number[]>} colours */
  const shapes = (colours) => [...highlight((drawn?.places ?? []).filter(({ n }) => n === open), colours), ...(drawn?.still ?? [])];

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
      const middle = (wanted[0] + wanted[1]) / 2;
      const half = Math.max(wanted[1] - wanted[0], SMALLEST.days) / 2;
      if (half * 2 < whole[1] - whole[0]) range = [middle - half, middle + half];
    }
    draw();
  }

  return {
    /**
     * Draw these events. @param {number[]} found @param {number[]} folded events, as small lines below
     * @param {string} lanes the filter whose values make bands, or ""
     * @param {{first: number, last: number, words: string}[]} still the silences to tell
     * @param {boolean} filtered what somebody asked for is shown from end to end; of all events the chart opens with the closest
     */
    show(found, folded, lanes, still, filtered) {
      shown = found.map((n) => data.events[n]).filter((event) => event.dated);
      rug = folded.map((n) => data.events[n]);
      by = lanes;
      silences = still;
      whole = reachOf(shown);
      home = filtered ? null : homeOf(shown);
      if (!isChosen) range = home;
      draw();
    },
    /** Mark the event in the panel, or none for -1; nothing else is drawn anew. @param {number} n */
    mark(n) {
      const marked = drawn?.places.some((place) => place.n === n || place.n === open);
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
    /** Stay where it is, whatever it is given to show. @returns {[number, number]} the first and last day in view, now in whole days */
    stay() {
      const [low, high] = range || whole;
      [range, isChosen] = [[Math.floor(low), Math.ceil(high)], true];
      return [range[0], range[1] - 1];
    },
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

/** What the picture leaves out of the events in view, and of their time. @param {import("./stack.js").Stack} stack @param {boolean} cut whether a mark goes on beyond the view */
function leftOut({ inView, named, dense }, cut) {
  const byName = named && named < inView.length ? `The ${named} best supported are shown by name; ` : "";
  const on = cut ? ` ${BEYOND.before} or ${BEYOND.after}: the date goes on beyond what is in view.` : "";
  if (dense) return `${byName || "Bars count the events; "}zoom or filter for the rest. Pale: dates less exact than one bar, spread over the time they allow.${on}`;
  return `${byName && `${byName}zoom in or point at a mark for the others.`}${on}`.trim();
}
