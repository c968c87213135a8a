/** What stands around the marks: the axis in words, heads of lanes, silences, the event that is open, publications. */

import { FONT, measure } from "./captions.js";
import { toPlotly } from "./days.js";
import { counted, forPlotly } from "./dom.js";
import { css } from "./theme.js";
import { ticks } from "./ticks.js";

const SILENCE = 18; // pixels that the words of silences take
const CLEAR_OF = 6; // pixels between two lines on the axis, from which they can be told apart
const NEAR = 0.25; // of the lines that may stand nearer

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
  return places.map(({ band }) => ({
    type: "rect", xref: "paper", x0: 0, x1: 1, y0: band[0], y1: band[1], layer: "below",
    line: { width: 0 }, fillcolor: css(colours.select, 0.13),
  }));
}

/** @param {{name: string, count: number, y: number}} head @param {Record<string, number[]>} colours */
export function headWords({ name, count, y }, colours) {
  const text = `<b>${forPlotly(name)}</b>  ${count.toLocaleString("en")}`;
  return { text, showarrow: false, xref: "paper", x: 0, xanchor: "left", y, yanchor: "middle", font: { size: 12, color: css(colours.muted), family: FONT } };
}

/** How many events the tallest bar counts, over it. @param {import("./bars.js").Band} band @param {Record<string, number[]>} colours */
export function peakWords({ at, sums, floor, tall }, colours) {
  const most = Math.max(...sums);
  const bar = sums.indexOf(most);
  return { text: counted(Math.round(most), "event"), showarrow: false, x: toPlotly((at[bar] + at[bar + 1]) / 2), y: floor - tall, yanchor: "bottom", font: { size: 12, color: css(colours.muted), family: FONT } };
}

/**
 * Long silences on the axis: a dotted line, and its words where they have room; no lines that no words explain. @param {{first: number, last: number, words: string}[]} silences
 * @param {import("./places.js").View} view @param {number} tall pixels of what stands above @param {Record<string, number[]>} colours
 * @returns {{shapes: any[], annotations: any[], floor: number}} `floor` is below their words
 */
export function stillness(silences, { low, high, perDay }, tall, colours) {
  const seen = silences.filter(({ first, last }) => last >= low && first <= high);
  const told = seen.filter(({ first, last, words }) => (Math.min(last, high) - Math.max(first, low)) * perDay > measure(words) + 12);
  const floor = tall + (told.length ? SILENCE : 0);
  return {
    shapes: (told.length ? seen : []).map(({ first, last }) => ({
      type: "line", layer: "below", x0: toPlotly(first), x1: toPlotly(last), y0: floor - 3, y1: floor - 3,
      line: { width: 5, dash: "2px,4px", color: css(colours.muted, 0.8) },
    })),
    annotations: told.map(({ first, last, words }) => ({
      text: words, showarrow: false, x: toPlotly((Math.max(first, low) + Math.min(last, high)) / 2), y: floor - 5, yanchor: "bottom",
      font: { size: 12, color: css(colours.muted), family: FONT },
    })),
    floor,
  };
}

/**
 * The events that are folded away, a line for each along the axis; none where they are too many to be told apart.
 * @param {any[]} events @param {import("./places.js").View} view @param {number} floor @param {string} color
 */
export function rugTrace(events, { low, high, perDay }, floor, color) {
  const days = new Map(events.map(({ start, end }) => [Math.round(((start ?? end) - low) * perDay), start ?? end]));
  const at = [...days.keys()].filter((pixel) => pixel >= 0 && pixel <= (high - low) * perDay).sort((a, b) => a - b);
  const near = at.filter((pixel, i) => i && pixel - at[i - 1] < CLEAR_OF).length;
  if (!at.length || near > at.length * NEAR) return [];
  const x = at.map((pixel) => toPlotly(days.get(pixel)));
  return [{
    type: "scatter", mode: "markers", x, y: x.map(() => floor), hoverinfo: "skip", showlegend: false, cliponaxis: false,
    marker: { symbol: "line-ns-open", size: 7, color, line: { width: 1.2, color } }, meta: { role: "rug" },
  }];
}
