/** Words in the chart: beside marks, below them where the chart is narrow, and in the hover box. */

import { dateOf, toPlotly } from "./days.js";
import { forPlotly } from "./dom.js";
import { fitted } from "./lanes.js";

export const FONT = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const CLEAR = 6; // pixels between a mark and its words
const BETWEEN = 10; // pixels between date and headline
const OVER = 16; // pixels that a row grows by words over its mark
const LEADING = 17; // pixels of a line of words below a mark
const MOST_LINES = 2; // of a headline below its mark
const UNDER = 12; // pixels from the middle of a mark to the words below it
const CAPS = 7; // pixels that the caps of a stretch of time reach further down
const FOLLOW = 8; // pixels below such words

const [plain, bold] = ["400", "700"].map(penOf);

/** What measures text of one weight; to change its font costs more than to measure. @param {string} weight */
function penOf(weight) {
  const pen = /** @type {CanvasRenderingContext2D} */ (globalThis.document?.createElement("canvas").getContext("2d"));
  if (pen) pen.font = `${weight} 13px ${FONT}`;
  return pen;
}

/** Pixels that a text takes. @param {string} text @param {boolean} [heavy] @returns {number} */
export const measure = (text, heavy) => (heavy ? bold : plain).measureText(text).width;

/**
 * Words at a pixel of the row. @typedef {{text: string, at: number, y: number, position: string}} Words
 * `y` is counted from the middle of the mark, `position` is Plotly's, seen from there
 * @typedef {{words: Words[], above: number, below: number}} Told with the pixels that the row grows by
 */

/**
 * The date beside a mark, and the headline after it: at the right, in the second half of the time at the left, and else
 * where only that side has room; the date is always next to its mark. The headline goes below where no side has room.
 * @param {any} event @param {number} left @param {number} right of the mark @param {number} width of the chart, in pixels
 * @returns {Told}
 */
export function besideWords(event, left, right, width) {
  const words = beside(event, event.title, left, right, width);
  return words ? { words: [words], above: 0, below: 0 } : captionWords(event, left, right, width);
}

/**
 * The date beside a mark, or over a mark that leaves no room at its sides, and the headline below over the whole width.
 * @param {any} event @param {number} left @param {number} right of the mark @param {number} width of the chart, in pixels
 * @returns {Told}
 */
export function captionWords(event, left, right, width) {
  const date = beside(event, "", left, right, width);
  const over = { text: inBold(event), at: Math.max(0, Math.min(left, width - measure(dateOf(event), true))), y: -UNDER, position: "top right" };
  const lines = inLines(event.title, width);
  const at = Math.max(0, Math.min(left, width - Math.max(...lines.map((line) => measure(line)))));
  const caps = event.shape === "interval" || event.shape === "bounded" ? CAPS : 0;
  const headline = { text: lines.map(forPlotly).join("<br>"), at, y: UNDER + caps, position: "bottom right" };
  return { words: [date ?? over, headline], above: date ? 0 : OVER, below: lines.length * LEADING + FOLLOW + caps };
}

/** Date and headline in one line on a side of the mark, null where neither has room. @param {any} event @param {string} title @param {number} left @param {number} right @param {number} width @returns {Words | null} */
function beside(event, title, left, right, width) {
  const needed = measure(dateOf(event), true) + (title ? BETWEEN + measure(title) : 0);
  const fits = { right: right + CLEAR + needed <= width, left: left - CLEAR - needed >= 0 };
  const text = title ? [inBold(event), forPlotly(title)] : [inBold(event)];
  if (fits.left && (left + right > width || !fits.right)) return { text: text.reverse().join("  "), at: left - CLEAR, y: 0, position: "middle left" };
  return fits.right ? { text: text.join("  "), at: right + CLEAR, y: 0, position: "middle right" } : null;
}

/** @param {any} event */
const inBold = (event) => `<b>${forPlotly(dateOf(event))}</b>`;

/** A text in a few lines, the last cut at a word. @param {string} text @param {number} width @returns {string[]} */
function inLines(text, width) {
  const words = text.split(" ");
  /** @type {string[]} */ const lines = [];
  while (words.length && lines.length < MOST_LINES - 1) {
    let count = words.length;
    while (count > 1 && measure(words.slice(0, count).join(" ")) > width) count -= 1;
    lines.push(words.splice(0, count).join(" "));
  }
  return words.length ? [...lines, fitted(words.join(" "), width, measure)] : lines;
}

/** @param {import("./marks.js").Place[]} places @param {import("./places.js").View} view */
export function labelTrace(places, { perDay, low }) {
  const told = places.flatMap(({ words, y }) => words.map((one) => ({ ...one, y: y + one.y })));
  return {
    type: "scatter", mode: "text", hoverinfo: "skip", showlegend: false, cliponaxis: false, meta: { role: "label" },
    x: told.map(({ at }) => toPlotly(low + at / perDay)),
    y: told.map(({ y }) => y),
    text: told.map(({ text }) => text),
    textposition: told.map(({ position }) => position),
  };
}

/** Unseen points to meet every 36 pixels along a mark. @param {import("./marks.js").Place[]} places @param {import("./places.js").View} view */
export function targetTrace(places, { perDay, low, high }) {
  /** @type {{place: import("./marks.js").Place, day: number}[]} */ const points = [];
  for (const place of places) {
    const [start, end] = [Math.max(place.start, low), Math.min(place.end, high)];
    const count = Math.max(1, Math.ceil(((end - start) * perDay) / 36));
    for (let i = 0; i <= count; i += 1) points.push({ place, day: start + ((end - start) * i) / count });
  }
  return {
    type: "scatter", mode: "markers", hoverinfo: "text", showlegend: false, meta: { role: "target" },
    marker: { size: 24, opacity: 0, color: "#808080" },
    x: points.map(({ day }) => toPlotly(day)),
    y: points.map(({ place }) => place.y),
    customdata: points.map(({ place }) => place.n),
    hovertext: points.map(({ place }) => `<b>${forPlotly(dateOf(place.event))}</b><br>${broken(place.event.title)}`),
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
