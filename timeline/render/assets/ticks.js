/** The marks of the time axis in words, from days to millennia; years before our era count backwards as they should. */

import { MONTHS, civil, ordinal, yearInWords } from "./days.js";

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
const MONTH_STEPS = [1, 3, 6];
const DAY_STEPS = [1, 2, 7, 14];

/**
 * Ticks of a stretch of days, at most `most` of them.
 * @param {number} low @param {number} high day numbers @param {number} most
 * @returns {{at: number[], text: string[]}}
 */
export function ticks(low, high, most) {
  const days = high - low;
  const step = DAY_STEPS.find((size) => days / size <= most);
  if (step) return dayTicks(low, high, step);
  const months = MONTH_STEPS.find((size) => days / (size * 30.4) <= most);
  if (months) return monthTicks(low, high, months);
  return yearTicks(low, high, YEAR_STEPS.find((size) => days / (size * 365.2) <= most) || 5000);
}

/** @param {number} low @param {number} high @param {number} step */
function dayTicks(low, high, step) {
  /** @type {number[]} */ const at = [];
  for (let day = Math.ceil(low); day <= high; day += 1) if ((day - 1) % step === 0) at.push(day);
  return { at, text: withHeads(at, ({ month, day }) => `${day} ${MONTHS[month - 1]}`) };
}

/** @param {number} low @param {number} high @param {number} step */
function monthTicks(low, high, step) {
  /** @type {number[]} */ const at = [];
  const first = civil(Math.ceil(low));
  for (let n = first.year * 12 + Math.floor((first.month - 1) / step) * step; ; n += step) {
    const day = ordinal(Math.floor(n / 12), (((n % 12) + 12) % 12) + 1, 1);
    if (day > high) break;
    if (day >= low) at.push(day);
  }
  return { at, text: withHeads(at, ({ month }) => MONTHS[month - 1]) };
}

/** @param {number} low @param {number} high @param {number} step */
function yearTicks(low, high, step) {
  /** @type {number[]} */ const at = [];
  for (let year = Math.ceil(civil(Math.floor(low)).year / step) * step; ; year += step) {
    // centuries before our era are marked at 500 BC (-499), not at the astronomical -500
    const day = ordinal(step > 1 && year <= 0 ? year + 1 : year, 1, 1);
    if (day > high) break;
    if (day >= low) at.push(day);
  }
  return { at, text: at.map((day) => yearInWords(civil(day).year)) };
}

/**
 * A second line with the year below the first tick and wherever the year changes.
 * @param {number[]} at @param {(date: {year: number, month: number, day: number}) => string} words
 */
function withHeads(at, words) {
  /** @type {number | null} */ let year = null;
  return at.map((day) => {
    const date = civil(day);
    const head = date.year === year ? "" : `<br><b>${yearInWords(date.year)}</b>`;
    year = date.year;
    return words(date) + head;
  });
}
