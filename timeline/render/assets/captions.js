/** Words in the chart: beside marks, in the hover box, over lanes and silences. */

import { toPlotly } from "./days.js";
import { forPlotly } from "./dom.js";
import { fitted } from "./lanes.js";

export const FONT = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const DROP = 0.22; // of a lane: how far words stand below theirs
const LIFT = 0.17; // of a lane: how far words stand above the mark they lie over

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
 * The words beside a mark, on the side that has room for them, or over a mark that leaves no room at its sides.
 * @param {any} event @param {number} left @param {number} right @param {number} width in pixels
 * @returns {{side: "right" | "left" | "over", text: string, width: number}}
 */
export function worded(event, left, right, width) {
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

/**
 * The words below a mark, for a chart that has no room beside it; `at` is the pixel of their middle.
 * @param {any} event @param {number} left @param {number} right @param {number} width in pixels
 */
export function captioned(event, left, right, width) {
  const date = measure(event.when, true);
  const title = fitted(event.title, width - date - 12, measure);
  const half = Math.min(width, date + (title ? 10 + measure(title) : 0)) / 2;
  const text = [`<b>${forPlotly(event.when)}</b>`, forPlotly(title)].filter(Boolean).join("  ");
  return { side: "under", text, width: 0, at: Math.max(half, Math.min(width - half, (left + right) / 2)) };
}

/** @param {import("./marks.js").Place[]} places @param {any} view */
export function labelTrace(places, { perDay, low, high }) {
  const told = places.filter((place) => place.words.text);
  /** @param {any} place */
  const beside = ({ words, start, end, reach }) =>
    words.side === "under" ? low + words.at / perDay :
    ({ right: Math.max(end, low) + (reach + 3) / perDay, left: Math.min(start, high) - (reach + 3) / perDay })[/** @type {"left"} */ (words.side)] ??
    (Math.max(start, low) + Math.min(end, high)) / 2;
  return {
    type: "scatter", mode: "text", hoverinfo: "skip", showlegend: false, cliponaxis: false, meta: { role: "label" },
    x: told.map((place) => toPlotly(beside(place))),
    y: told.map(({ lane, words }) => (words.side === "over" ? lane - LIFT : words.side === "under" ? lane + DROP : lane)),
    text: told.map((place) => place.words.text),
    textposition: told.map(({ words }) => ({ over: "top center", under: "bottom center" })[/** @type {"over"} */ (words.side)] ?? `middle ${words.side}`),
  };
}

/** Unseen points to meet every 36 pixels along a mark. @param {import("./marks.js").Place[]} places @param {any} view */
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
