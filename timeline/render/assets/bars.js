/** Bars that count events where marks have no room: one path a family, and unseen points to meet and to click. */

import { MONTHS, civil, toPlotly, yearInWords } from "./days.js";
import { counts, edges } from "./density.js";
import { counted } from "./dom.js";
import { css, toned } from "./theme.js";

const POINT = 40; // pixels from one unseen point to the next
const MANY_YEARS = 20 * 365; // days of a stretch of which no month is told
const FAMILIES = ["harm", "law", "word", "business", "life", "public", "other"];

/**
 * A band of bars on a floor. @typedef {{at: number[], exact: Record<string, number[]>, spread: number[], sums: number[], floor: number, tall: number}} Band
 * `at` are the edges as day numbers; `floor` and `tall` are pixels from the top
 */

/** @param {any[]} events @param {any} view @param {number} floor @param {number} tall @returns {Band} */
export function bandOf(events, { low, high, inner }, floor, tall) {
  const at = edges(low, high, inner);
  return { at, ...counts(events, at), floor, tall };
}

/** Bars stacked upwards from the floor of their band. @param {Band} band @param {Record<string, number[]>} colours */
export function barTraces(band, colours) {
  const { exact, spread, floor } = band;
  const reached = spread.map(() => floor);
  const stack = FAMILIES.filter((family) => exact[family]).map((family) => /** @type {[string, number[]]} */ ([family, exact[family]]));
  return [...stack, /** @type {[string, number[]]} */ (["muted", spread])].map(([family, values]) => ({
    ...outline(band, values, reached),
    type: "scatter", mode: "lines", fill: "toself", hoverinfo: "skip", showlegend: false, cliponaxis: true,
    fillcolor: toned(colours, family, family === "muted" ? "halo" : "ink"),
    line: { width: 0.5, color: toned(colours, "muted", "ground"), simplify: false },
    meta: { role: "bar", family, counts: values },
  }));
}

/**
 * The corners of a layer of bars, each bar a polygon of its own; raises what the layers so far have reached.
 * @param {Band} band @param {number[]} values @param {number[]} reached
 */
function outline({ at, sums, tall }, values, reached) {
  const most = Math.max(1, ...sums);
  /** @type {(number | null)[]} */ const x = [];
  /** @type {(number | null)[]} */ const y = [];
  values.forEach((count, bar) => {
    if (!count) return;
    const [left, right, low] = [toPlotly(at[bar]), toPlotly(at[bar + 1]), reached[bar]];
    const high = (reached[bar] = low - (count / most) * tall);
    x.push(left, left, right, right, left, null);
    y.push(low, high, high, low, low, null);
  });
  return { x, y };
}

/**
 * Unseen points up every bar, which say what is counted and open its stretch of time; a line of no width, since Plotly
 * makes an element of every bar and marker. @param {Band} band
 */
export function columnTrace({ at, exact, spread, sums, floor, tall }) {
  const steps = Math.ceil(tall / POINT);
  const points = sums.flatMap((sum, bar) => (sum ? Array.from({ length: steps }, (_, step) => ({ bar, step })) : []));
  const told = sums.map((_, bar) => {
    const sure = Object.values(exact).reduce((sum, values) => sum + values[bar], 0);
    const wider = Math.round(spread[bar]);
    return `<b>${stretch(at[bar], at[bar + 1] - 1)}</b><br>${counted(sure, "event")}${wider ? `<br>and about ${wider} of those dated less exactly` : ""}`;
  });
  return {
    type: "scatter", mode: "lines", line: { width: 0, color: css([128, 128, 128]), simplify: false }, opacity: 0, hoverinfo: "text", showlegend: false, meta: { role: "column" },
    x: points.map(({ bar }) => toPlotly((at[bar] + at[bar + 1]) / 2)),
    y: points.map(({ step }) => floor - ((step + 0.5) / steps) * tall),
    customdata: points.map(({ bar }) => [at[bar], at[bar + 1]]),
    hovertext: points.map(({ bar }) => told[bar]),
  };
}

/** A stretch of time in words, as coarse as it is long. @param {number} first @param {number} last its days @returns {string} */
export function stretch(first, last) {
  const [a, b] = [civil(first), civil(last)];
  const [from, to] = [MONTHS[a.month - 1], MONTHS[b.month - 1]];
  if (first === last) return `${a.day} ${from} ${yearInWords(a.year)}`;
  if (last - first < 27) return `${a.day} ${from} to ${b.day} ${to} ${yearInWords(b.year)}`;
  if (a.month === 1 && b.month === 12) return a.year === b.year ? yearInWords(a.year) : `${yearInWords(a.year)} to ${yearInWords(b.year)}`;
  if (last - first > MANY_YEARS) return `${yearInWords(a.year)} to ${yearInWords(b.year)}`;
  if (a.year !== b.year) return `${from} ${yearInWords(a.year)} to ${to} ${yearInWords(b.year)}`;
  return a.month === b.month ? `${from} ${yearInWords(a.year)}` : `${from} to ${to} ${yearInWords(b.year)}`;
}
