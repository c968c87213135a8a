/** Dates in EDTF as a person types them: read as the build reads them, told in words, refused with the reason. */

import { MONTH_NAMES, ordinal, yearInWords } from "./days.js";

const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$|^(-?\d{3})X$|^(-?\d\d)XX$/;
const SEASONS = ["spring", "summer", "autumn", "winter"];
const EXAMPLES = "2008, 2008-11, 2008-11-03 or 2008-07/2009-09";

/**
 * A date known down to its precision. @typedef {{precision: string, year: number, month: number, first: number, last: number, words: string}} Known
 * `first` and `last` are day numbers
 */

/**
 * What a person typed. @param {string} typed
 * @returns {{edtf: string, words: string, error: string}} the date with its words, or in one sentence why it is none
 */
export function readDate(typed) {
  const edtf = typed.trim();
  try {
    return { edtf, words: inWords(edtf), error: "" };
  } catch (error) {
    return { edtf, words: "", error: /** @type {Error} */ (error).message };
  }
}

const SET = /^\[(.*?)\.\.(.*)\]$/;

/**
 * The days of a date, and what its mark looks like.
 * @param {string} edtf that can be read
 * @returns {{shape: string, start: number | null, end: number | null, about: boolean, key: string}} null for an open end; `key` as in `typed_marks` of the build
 */
export function spanOf(edtf) {
  const set = SET.exec(edtf);
  const slash = edtf.indexOf("/");
  if (!set && slash < 0) {
    const [{ precision, first, last }, marks] = markedDate(edtf);
    return shaped(precision, first, last, marks);
  }
  const [start, left] = intervalEnd(set ? set[1] : edtf.slice(0, slash));
  const [end, right] = intervalEnd(set ? set[2] : edtf.slice(slash + 1));
  return shaped(set ? "bounded" : "interval", start && start.first, end && end.last, left + right);
}

/** @param {string} shape @param {number | null} start @param {number | null} end @param {string} marks */
function shaped(shape, start, end, marks) {
  const signs = [start === null && "<", end === null && ">", /[~%]/.test(marks) && "~", /[?%]/.test(marks) && "?"];
  return { shape, start, end, about: /[~%]/.test(marks), key: shape + signs.filter(Boolean).join("") };
}

/** @param {string} text @throws {Error} that says why it is no date */
function inWords(text) {
  const set = SET.exec(text);
  if (set) return boundedWords(set[1] ? knownDate(set[1]) : null, set[2] ? knownDate(set[2]) : null);
  const slash = text.indexOf("/");
  if (slash < 0) return hedgedWords(...markedDate(text));
  const [start, marks] = intervalEnd(text.slice(0, slash));
  const [end, more] = intervalEnd(text.slice(slash + 1));
  return hedgedWords({ words: intervalWords(start, end) }, marks + more);
}

/** @param {string} side @returns {[Known | null, string]} */
const intervalEnd = (side) => (side === "" || side === ".." ? [null, ""] : markedDate(side));

/** A date and the mark behind it: "~" about, "?" inferred, "%" both. @param {string} text @returns {[Known, string]} */
function markedDate(text) {
  const marks = /[?~%]?$/.exec(text)?.[0] || "";
  return [knownDate(text.slice(0, text.length - marks.length)), marks];
}

/** @param {string} text @returns {Known} */
function knownDate(text) {
  const match = DATE.exec(text);
  if (!match) throw new Error(text ? `“${text}” is no date in this notation; write ${EXAMPLES}` : `Write a date: ${EXAMPLES}`);
  const [, year, month, day, decade, century] = match;
  if (century) return yearsFrom(+century * 100 || 0, 100);
  if (decade) return yearsFrom(+decade * 10 || 0, 10);
  if (!month) return { precision: "year", year: +year, month: 0, first: ordinal(+year, 1, 1), last: ordinal(+year + 1, 1, 1) - 1, words: yearInWords(+year) };
  if (!day && +month > 20 && +month < 25) return seasonOf(+year, +month);
  if (+month < 1 || +month > 12) throw new Error(`There is no month ${month}; 21 to 24 are spring to winter`);
  return day ? dayOf(+year, +month, +day) : monthOf(+year, +month);
}

/** A decade or a century. @param {number} year its first @param {number} years @returns {Known} */
function yearsFrom(year, years) {
  const precision = years === 10 ? "decade" : "century";
  const plain = years === 10 ? `the ${year}s` : `the ${nth(year / 100 + 1)} century`;
  const words = year > 0 || (years === 100 && year === 0) ? plain : `the ${precision} from ${yearInWords(year)}`;
  return { precision, year, month: 0, first: ordinal(year, 1, 1), last: ordinal(year + years, 1, 1) - 1, words };
}

/** @param {number} number */
const nth = (number) => `${number}${(number % 100 < 10 || number % 100 > 20) ? ["th", "st", "nd", "rd"][number % 10] || "th" : "th"}`;

/** @param {number} year @param {number} month @returns {Known} */
function monthOf(year, month) {
  return { precision: "month", year, month, first: ordinal(year, month, 1), last: nextMonth(year, month) - 1, words: `${MONTH_NAMES[month - 1]} ${yearInWords(year)}` };
}

/** @param {number} year @param {number} month @param {number} day @returns {Known} */
function dayOf(year, month, day) {
  const first = ordinal(year, month, day);
  const words = `${day} ${MONTH_NAMES[month - 1]} ${yearInWords(year)}`;
  if (day < 1 || first >= nextMonth(year, month)) throw new Error(`There is no ${words}`);
  return { precision: "day", year, month, first, last: first, words };
}

/** A season of the northern hemisphere. @param {number} year @param {number} code 21 to 24 @returns {Known} */
function seasonOf(year, code) {
  const month = (code - 20) * 3;
  const [first, last] = [ordinal(year, month, 1), month === 12 ? ordinal(year + 1, 3, 1) - 1 : ordinal(year, month + 3, 1) - 1];
  return { precision: "season", year, month: code, first, last, words: `${SEASONS[code - 21]} ${yearInWords(year)}` };
}

/** @param {number} year @param {number} month */
const nextMonth = (year, month) => (month === 12 ? ordinal(year + 1, 1, 1) : ordinal(year, month + 1, 1));

/** Once, between two bounds. @param {Known | null} start @param {Known | null} end */
function boundedWords(start, end) {
  if (start && end) return `between ${joined(start, end, " and ")}`;
  if (start) return `${start.words} or later`;
  return `no later than ${oneEnd(end).words}`;
}

/** All the time from one to the other. @param {Known | null} start @param {Known | null} end */
function intervalWords(start, end) {
  if (start && end) return start.precision === end.precision && start.first === end.first ? start.words : joined(start, end, " to ");
  if (start) return `since ${start.words}`;
  return `until ${oneEnd(end).words}`;
}

/** @param {Known | null} end */
function oneEnd(end) {
  if (!end) throw new Error("One of both ends has to be known");
  return end;
}

/** Two dates, what they share said once: "10 to 14 June 2012". @param {Known} start @param {Known} end @param {string} joint */
function joined(start, end, joint) {
  if (end.last < start.first) throw new Error(`It would end (${end.words}) before it begins (${start.words})`);
  let head = start.words;
  if (start.precision === end.precision && start.year === end.year) {
    if (start.precision === "day" && start.month === end.month) head = head.split(" ")[0];
    else if (["day", "month", "season"].includes(start.precision)) head = head.slice(0, head.lastIndexOf(" "));
  }
  return `${head}${joint}${end.words}`;
}

/** @param {{words: string}} date @param {string} marks */
function hedgedWords({ words }, marks) {
  const about = /[~%]/.test(marks) ? `about ${words}` : words;
  return /[?%]/.test(marks) ? `${about}, inferred` : about;
}
