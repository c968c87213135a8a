/** Buttons and keys that move through the time in view: whatever a drag does, they do too. */

import { byId } from "./dom.js";

/** @typedef {{zoom: (factor: number) => void, move: (part: number) => void, zoomTo: (range: null) => void}} Movable */

/** @type {Record<string, (chart: Movable) => void>} */
const BUTTONS = {
  "zoom-in": (chart) => chart.zoom(0.5),
  "zoom-out": (chart) => chart.zoom(2),
  earlier: (chart) => chart.move(-0.5),
  later: (chart) => chart.move(0.5),
  whole: (chart) => chart.zoomTo(null),
};

/** With Shift, while the chart has the keyboard. @type {Record<string, (chart: Movable) => void>} */
const ARROWS = {
  ArrowLeft: (chart) => chart.move(-0.25),
  ArrowRight: (chart) => chart.move(0.25),
  ArrowUp: (chart) => chart.zoom(0.5),
  ArrowDown: (chart) => chart.zoom(2),
};

/** @param {Movable} chart */
export function wireControls(chart) {
  for (const [id, act] of Object.entries(BUTTONS)) byId(id).addEventListener("click", () => act(chart));
  byId("stage").addEventListener("keydown", (event) => {
    const act = ARROWS[event.key];
    if (!act || !event.shiftKey) return;
    event.preventDefault();
    act(chart);
  });
}
