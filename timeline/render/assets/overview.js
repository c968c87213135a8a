/** All the time there is, small above the chart: where the events lie, and a window to drag over them. */

import { barOf, counts, edges } from "./density.js";
import { FONT } from "./captions.js";
import { css, theme } from "./theme.js";
import { ticks } from "./ticks.js";

const HEIGHT = 40;
const FOOT = 16; // pixels below the bars, for years
const LEAST = 60; // events below which the chart itself is overview enough

/**
 * @param {HTMLCanvasElement} canvas @param {(range: [number, number] | null) => void} chosen called while a window is drawn
 */
export function makeOverview(canvas, chosen) {
  /** @type {any[]} */ let events = [];
  /** @type {[number, number]} */ let whole = [0, 1];
  /** @type {[number, number]} */ let range = [0, 1];
  /** @type {{day: number, moved: [number, number] | null} | null} */ let drag = null;
  let wide = 0;
  /** @type {{at: number[], sums: number[]} | null} */ let bars = null; // of the events, until they or their stretch change

  const dayAt = (/** @type {PointerEvent} */ event) => {
    const { left, width } = canvas.getBoundingClientRect();
    return whole[0] + ((event.clientX - left) / width) * (whole[1] - whole[0]);
  };
  const isZoomed = () => range[1] - range[0] < (whole[1] - whole[0]) * 0.999;

  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    const day = dayAt(event);
    drag = { day, moved: isZoomed() && day > range[0] && day < range[1] ? range : null };
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const day = dayAt(event);
    const by = day - drag.day;
    if (drag.moved) chosen([drag.moved[0] + by, drag.moved[1] + by]);
    else if (Math.abs(by) > (whole[1] - whole[0]) / 100) chosen([Math.min(day, drag.day), Math.max(day, drag.day)]);
  });
  canvas.addEventListener("pointerup", () => (drag = null));
  canvas.addEventListener("dblclick", () => chosen(null));

  function draw() {
    canvas.hidden = events.length <= LEAST;
    if (canvas.hidden) return;
    const width = (wide ||= canvas.clientWidth);
    if (!width) return; // the reader has put the chart away
    const sharp = devicePixelRatio || 1;
    Object.assign(canvas, { width: width * sharp, height: (HEIGHT + FOOT) * sharp });
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    pen.scale(sharp, sharp);
    const colours = theme();
    const px = (/** @type {number} */ day) => ((day - whole[0]) / (whole[1] - whole[0])) * width;
    if (isZoomed()) {
      pen.fillStyle = css(colours.select, 0.16);
      pen.fillRect(px(range[0]), 0, Math.max(3, px(range[1]) - px(range[0])), HEIGHT);
    }
    const { at, sums } = (bars ??= barsOf(width));
    const most = Math.max(...sums, 1);
    sums.forEach((sum, i) => {
      const inside = isZoomed() && i >= barOf(at, range[0]) && i <= barOf(at, range[1]);
      pen.fillStyle = inside ? css(colours.select) : css(colours.muted, 0.75);
      const tall = Math.sqrt(sum / most) * (HEIGHT - 4); // the root keeps single events in sight
      pen.fillRect(px(at[i]), HEIGHT - tall, Math.max(1, px(at[i + 1]) - px(at[i]) - 1), tall);
    });
    drawYears(pen, px, width, css(colours.muted));
  }

  /** @param {CanvasRenderingContext2D} pen @param {(day: number) => number} px @param {number} width @param {string} colour */
  function drawYears(pen, px, width, colour) {
    const edge = ((whole[1] - whole[0]) * 24) / width; // a year nearer to the edge would lose its digits
    const { at, text } = ticks(whole[0] + edge, whole[1] - edge, Math.max(2, Math.floor(width / (width < 500 ? 62 : 92))));
    Object.assign(pen, { fillStyle: colour, font: `11px ${FONT}`, textAlign: "center", textBaseline: "bottom" });
    at.forEach((day, i) => pen.fillText(text[i].replace(/<br>/g, " ").replace(/<\/?b>/g, ""), px(day), HEIGHT + FOOT - 1));
  }

  // asked for here and not at every drawing, which would have to wait until the page is laid out
  new ResizeObserver(() => {
    if (canvas.clientWidth === wide) return;
    [wide, bars] = [canvas.clientWidth, null];
    draw();
  }).observe(canvas);

  /** @param {number} width */
  function barsOf(width) {
    const at = edges(whole[0], whole[1], width);
    return { at, sums: counts(events, at).sums };
  }

  return {
    /** @param {any[]} shown events */
    show(shown) {
      events = shown;
      bars = null;
    },
    /** @param {[number, number]} inView @param {[number, number]} all */
    window(inView, all) {
      if (all[0] !== whole[0] || all[1] !== whole[1]) bars = null;
      [range, whole] = [inView, all];
      draw();
    },
  };
}
