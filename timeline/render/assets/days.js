/**
 * Civil days in any astronomical year, counted as in Python: 1 January of year 1 is day 1.
 * Nothing here asks for a time zone, so a date reads the same everywhere.
 */

const EPOCH = 719163; // 1 January 1970
const DAY = 86400000;

export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The day number of a date. @param {number} year @param {number} month from 1 @param {number} day @returns {number} */
export function ordinal(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 305;
}

/** The inverse of `ordinal`. @param {number} number @returns {{year: number, month: number, day: number}} */
export function civil(number) {
  const shifted = number + 305;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** Milliseconds since 1970, the number that Plotly's date axis takes. @param {number} number @returns {number} */
export const toPlotly = (number) => (number - EPOCH) * DAY;

/** The day number, with its fraction, of a date as Plotly reports it. @param {string | number} value @returns {number} */
export function fromPlotly(value) {
  if (typeof value === "number") return value / DAY + EPOCH;
  const [, year, month, day, hour, minute] = /^(-?\d+)-(\d+)-(\d+)(?:[ T](\d+):(\d+))?/.exec(value) || [];
  return ordinal(+year, +month, +day) + (+(hour || 0) * 60 + +(minute || 0)) / 1440;
}

/** A day as ISO 8601 writes it, with a sign before years that are not of four digits. @param {number} number @returns {string} */
export function isoDay(number) {
  const { year, month, day } = civil(number);
  const [size, two] = [String(Math.abs(year)).padStart(4, "0"), (/** @type {number} */ n) => String(n).padStart(2, "0")];
  return `${year < 0 ? "-" : ""}${size}-${two(month)}-${two(day)}`;
}

/** "2013" or "44 BC". @param {number} year astronomical @returns {string} */
export const yearInWords = (year) => (year > 0 ? String(year) : `${1 - year} BC`);

/**
 * The first and last day of what a person typed into a date field: a year ("2008", "44 BC"), a month or a day (ISO).
 * @param {string} text @returns {[number, number] | null} null when it is no date
 */
export function typedDays(text) {
  const before = /^\s*(\d{1,4})\s*BCE?\s*$/i.exec(text);
  if (before) return [ordinal(1 - +before[1], 1, 1), ordinal(2 - +before[1], 1, 1) - 1];
  const match = /^\s*(-?\d{1,5})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [+match[1], match[2] ? +match[2] : 0, match[3] ? +match[3] : 0];
  if (month > 12 || day > 31) return null;
  const first = ordinal(year, month || 1, day || 1);
  if (day) return [first, first];
  const next = month && month < 12 ? ordinal(year, month + 1, 1) : ordinal(year + 1, 1, 1);
  return [first, next - 1];
}

/** The date of an event in words, and the hour where it is known. @param {any} event @returns {string} */
export const dateOf = (event) => (event.time ? `${event.when}, ${event.time}` : event.when);
