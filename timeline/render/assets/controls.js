/** Buttons and keys that move through the time in view, whatever a drag does; and the fields that bound it, which say what they do not understand. */

import { typedDays } from "./days.js";
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

const EXAMPLE = "write 2003, Feb 2003, 3 February 2003 or 2003-02-03";
const HESITATION = 600; // milliseconds without a letter, before which a date may not be whole

/** Why From and To do not do what was meant, empty when they do. @param {string} from @param {string} to @returns {string} */
export function boundsWrong(from, to) {
  const wrong = Object.entries({ From: from, To: to }).filter(([, text]) => text.trim() && !typedDays(text));
  if (wrong.length) return `${wrong.map(([name, text]) => `${name}: “${text.trim()}” is not understood as a date, so it bounds nothing`).join("; ")}. Please ${EXAMPLE}.`;
  const [first, last] = [typedDays(from), typedDays(to)];
  return first && last && first[0] > last[1] ? `From (${from.trim()}) comes after To (${to.trim()}), so no event can match.` : "";
}

/** The line below the fields that says so. @param {HTMLElement} line @param {HTMLElement[]} fields From and To */
export function makeBounds(line, fields) {
  let patience = 0;
  const tell = () => (line.textContent = boundsWrong(...values()));
  /** @returns {[string, string]} */
  const values = () => /** @type {[string, string]} */ (fields.map((field) => /** @type {HTMLInputElement} */ (field).value));

  return {
    /** Mark what is wrong at once, and tell it when the hand rests. */
    check() {
      const [from, to] = values();
      const isReversed = boundsWrong(from, to) !== "" && [from, to].every(typedDays);
      fields.forEach((field, i) => field.setAttribute("aria-invalid", String(isReversed || Boolean([from, to][i].trim() && !typedDays([from, to][i])))));
      clearTimeout(patience);
      if (boundsWrong(from, to) && fields.includes(/** @type {HTMLElement} */ (document.activeElement))) patience = setTimeout(tell, HESITATION);
      else tell();
    },
  };
}
