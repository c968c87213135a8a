/** Marks as Plotly traces: every part of every mark in one ink is one trace, placed at its events. */

import { toPlotly } from "./days.js";
import { toned } from "./theme.js";

/**
 * @typedef {{n: number, event: any, start: number, end: number, reach: number, left: number, right: number, y: number, band: number[], words: import("./captions.js").Words[]}} Place
 * an event in the chart: days at which its mark starts and ends, and the pixels that it takes; from the top, those of its middle and of its row
 */

/** @param {Place[]} places @param {any[][]} table the parts of every mark @param {Record<string, number[]>} colours */
export function markTraces(places, table, colours) {
  /** @type {Map<string, any>} */ const traces = new Map();
  for (const place of places) {
    table[place.event.mark].forEach((part, layer) => {
      const key = `${layer}|${place.event.family}|${Object.values(part).join()}`;
      if (!traces.has(key)) traces.set(key, emptyTrace(part, layer, place.event.family, colours));
      const trace = traces.get(key);
      trace.meta.events.push(place.n);
      for (const day of spots(part.at, place)) {
        trace.x.push(day === null ? null : toPlotly(day));
        trace.y.push(day === null ? null : place.y);
      }
    });
  }
  return [...traces.values()].sort((a, b) => a.meta.layer - b.meta.layer);
}

/** The sign over an edge of the view for a date that reaches beyond it. */
export const BEYOND = { before: "«", after: "»" };

/**
 * A sign at the edge of the view for every mark that goes on beyond it, so that nobody takes the edge for its end.
 * @param {Place[]} places @param {{low: number, high: number}} view @param {Record<string, number[]>} colours
 */
export function beyondTraces(places, { low, high }, colours) {
  const sides = [
    { text: `${BEYOND.before}\u00a0`, day: low, textposition: "middle left", cut: places.filter(({ event }) => event.start !== null && event.start < low) },
    { text: `\u00a0${BEYOND.after}`, day: high, textposition: "middle right", cut: places.filter(({ event }) => event.end !== null && event.end + 1 > high) },
  ];
  return sides.filter(({ cut }) => cut.length).map(({ text, day, textposition, cut }) => ({
    type: "scatter", mode: "text", hoverinfo: "skip", showlegend: false, cliponaxis: false, textposition,
    meta: { role: "beyond", events: cut.map(({ n }) => n) },
    x: cut.map(() => toPlotly(day)), y: cut.map(({ y }) => y), text: cut.map(() => text),
    textfont: { size: 15, color: cut.map(({ event }) => toned(colours, event.family, "ink")) },
  }));
}

/** @param {any} part @param {number} layer @param {string} family @param {Record<string, number[]>} colours */
function emptyTrace(part, layer, family, colours) {
  const colour = toned(colours, family, part.tone);
  const meta = { role: "mark", layer, family, events: [], ...part };
  // a symbol at the edge of the view is drawn whole; lines end there all the same
  const trace = { type: "scatter", x: [], y: [], hoverinfo: "skip", showlegend: false, cliponaxis: !part.symbol, meta };
  if (!part.symbol) {
    return { ...trace, mode: "lines", connectgaps: false, line: { color: colour, width: part.size, dash: part.dash } };
  }
  const outline = part.symbol.startsWith("line-") ? colour : toned(colours, family, "ink");
  const line = { width: part.stroke, color: outline };
  return { ...trace, mode: "markers", marker: { symbol: part.symbol, size: part.size, color: colour, opacity: 1, line } };
}

/** The days at which a part stands. @param {string} where @param {Place} place */
function spots(where, { start, end }) {
  if (where === "span") return [start, end, null];
  if (where === "ends") return [start, end];
  return [where === "start" ? start : where === "end" ? end : (start + end) / 2];
}
