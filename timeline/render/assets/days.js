/**
 * Civil days in any astronomical year, counted as in Python: 1 January of year 1 is day 1.
 * Nothing here asks for a time zone, so a date reads the same everywhere.
 */

const EPOCH = 719163; // 1 January 1970
const DAY = 86400000;

export const MONTH_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
export const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3));

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

/** How a person types a date: as the page prints it, in other English words, or in figures. */
const WAYS = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<name>[a-z]{3,})\.?,? (?<year>\d{1,4})(?<before> ?bce?)?$/i,
  /^(?<name>[a-z]{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?, ?(?<year>\d{1,4})(?<before> ?bce?)?$/i,
  /^(?<name>[a-z]{3,})\.?,? (?<year>\d{1,4})(?<before> ?bce?)?$/i,
  /^(?<year>\d{1,4})(?<before> ?bce?)$/i,
  /^(?<year>-?\d{1,5})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/,
];

/**
 * The first and last day of what a person typed into a date field: a year ("2008", "44 BC"), a month or a day, in words
 * ("Feb 2003", "3 February 2003") or in figures (ISO).
 * @param {string} text @returns {[number, number] | null} null when it is no date
 */
export function typedDays(text) {
  const words = text.trim().replace(/\s+/g, " ");
  const found = WAYS.map((way) => way.exec(words)?.groups).find(Boolean);
  if (!found) return null;
  const year = found.before ? 1 - +found.year : +found.year;
  const month = found.name ? monthNamed(found.name) : +(found.month ?? 0);
  if (month > 12 || (found.name && !month) || (found.month && !month)) return null;
  const first = ordinal(year, month || 1, +(found.day ?? 1));
  if (found.day) return civil(first).day === +found.day ? [first, first] : null; // no 30 February
  const next = month && month < 12 ? ordinal(year, month + 1, 1) : ordinal(year + 1, 1, 1);
  return [first, next - 1];
}

/** The number of a month from 1, 0 for none: "February", "Feb", "Sept". @param {string} name */
const monthNamed = (name) => MONTH_NAMES.findIndex((full) => full.toLowerCase().startsWith(name.toLowerCase())) + 1;

/** The date of an event in words, and the hour where it is known. @param {any} event @returns {string} */
export const dateOf = (event) => (event.time ? `${event.when}, ${event.time}` : event.when);
