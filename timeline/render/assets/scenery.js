/** What stands around the marks: the axis in words, heads of lanes, silences, the event that is open, publications. */

import { FONT, measure } from "./captions.js";
import { toPlotly } from "./days.js";
import { counted, forPlotly } from "./dom.js";
import { css } from "./theme.js";
import { ticks } from "./ticks.js";

/** @param {any} view @param {Record<string, number[]>} colours */
export function axis({ low, high, inner }, colours) {
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

/** The band behind the event that is open. @param {any[]} places @param {Record<string, number[]>} colours */
export function highlight(places, colours) {
  return places.map(({ lane }) => ({
    type: "rect", xref: "paper", x0: 0, x1: 1, y0: lane - 0.5, y1: lane + 0.5, layer: "below",
    line: { width: 0 }, fillcolor: css(colours.select, 0.13),
  }));
}

/** @param {{name: string, count: number, y: number}} head @param {Record<string, number[]>} colours */
export function headWords({ name, count, y }, colours) {
  const text = `<b>${forPlotly(name)}</b>  ${count.toLocaleString("en")}`;
  return { text, showarrow: false, xref: "paper", x: 0, xanchor: "left", y: y - 0.1, yanchor: "middle", font: { size: 12, color: css(colours.muted), family: FONT } };
}

/** How many events the tallest bar counts, over it. @param {import("./bars.js").Band} band @param {Record<string, number[]>} colours */
export function peakWords({ at, sums, floor, tall }, colours) {
  const most = Math.max(...sums);
  const bar = sums.indexOf(most);
  return { text: counted(Math.round(most), "event"), showarrow: false, x: toPlotly((at[bar] + at[bar + 1]) / 2), y: floor - tall, yanchor: "bottom", font: { size: 12, color: css(colours.muted), family: FONT } };
}

/**
 * Long silences that have room for their words. @param {{first: number, last: number, words: string}[]} silences @param {any} view @param {number} floor
 * @param {Record<string, number[]>} colours
 */
export function stillness(silences, { low, high, perDay }, floor, colours) {
  const told = silences.filter(({ first, last, words }) => first >= low && last <= high && (last - first) * perDay > measure(words) + 16);
  return {
    shapes: told.map(({ first, last }) => ({
      type: "line", layer: "below", x0: toPlotly(first), x1: toPlotly(last), y0: floor, y1: floor,
      line: { width: 5, dash: "2px,4px", color: css(colours.rule) },
    })),
    annotations: told.map(({ first, last, words }) => ({
      text: words, showarrow: false, x: toPlotly((first + last) / 2), y: floor, yanchor: "bottom",
      font: { size: 12, color: css(colours.muted), family: FONT },
    })),
  };
}

/** The publications of documents, a line a pixel along the axis. @param {any[]} events @param {any} view @param {number} floor @param {string} color */
export function rugTrace(events, { low, high, perDay }, floor, color) {
  const days = new Map(events.map(({ start }) => [Math.round((start - low) * perDay), start]));
  const x = [...days.values()].filter((day) => day >= low && day <= high).map(toPlotly);
  return {
    type: "scatter", mode: "markers", x, y: x.map(() => floor), hoverinfo: "skip", showlegend: false, cliponaxis: false,
    marker: { symbol: "line-ns-open", size: 7, color, line: { width: 1.2, color } }, meta: { role: "rug" },
  };
}
