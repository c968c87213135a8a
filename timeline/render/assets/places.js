/** Where events stand along the time in view, and whether they stand in it at all. */

const REACH = 9; // pixels that the end of a mark reaches beyond its date
const SOFT_REACH = 14; // the same with the soft edge of "about"
const SPAN = 10; // pixels between the ends of a stretch of time, however short: closer, they would be one line
const TAIL = 40; // pixels towards an end that nobody tells

/**
 * The stretch in view. @typedef {{low: number, high: number, inner: number, perDay: number, wide: boolean}} View
 * `low` and `high` are day numbers, `inner` the pixels between them; a chart that is not `wide` has no room beside its marks
 */

/** @param {any} event */
const isShort = (event) => event.shape === "day" || event.shape === "time";

/** Whether an event lies in view, or can; asked of every event at every drawing. @param {any} event @param {View} view */
export function isInView(event, { low, high }) {
  const start = event.start ?? event.end; // what was over by then does not fill all time before
  const end = event.end === null ? (event.shape === "bounded" ? start + 1 : high) : event.end + 1;
  return end > low && start < high;
}

/** @param {any} event @param {View} view @returns {import("./marks.js").Place} */
export function placed(event, { low, high, perDay }) {
  const inset = REACH / perDay;
  const tail = TAIL / perDay;
  const first = event.start ?? Math.max(event.end + 1 - tail, Math.min(low + inset, event.end));
  const until = event.shape === "bounded" ? Math.max(first, Math.min(first + tail, high - inset)) : high - inset;
  const last = event.end === null ? until : isShort(event) ? first : event.end + 1;
  const lacking = event.shape === "interval" || event.shape === "bounded" ? Math.max(0, SPAN / perDay - (last - first)) : 0;
  const [start, end] = [first - lacking / 2, last + lacking / 2];
  const reach = event.sure.includes("About") ? SOFT_REACH : REACH;
  const [left, right] = [(start - low) * perDay - reach, (end - low) * perDay + reach];
  return { n: event.n, event, start, end, reach, left, right, y: 0, band: [0, 0], words: [] };
}
