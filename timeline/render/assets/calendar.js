/**
 * The events as iCalendar (RFC 5545): whole days that block no time. A calendar knows days and nothing vaguer, so a month covers all
 * its days and says "[November 2008]" in front; the date as it is known stands in `X-EDTF`.
 */

import { printedOnce, sourceOf, wordsOf } from "./citation.js";
import { civil, ordinal } from "./days.js";
import { inQuotes, legible, oneLine } from "./plaintext.js";

/** @typedef {import("./tables.js").Told} Told */

const [FIRST, LAST] = [ordinal(1, 1, 1), ordinal(9999, 12, 30)];
const LINE = 75; // octets of a line at most, its end not counted

/** Whether a calendar can hold the date of an event. @param {any} event */
export const fitsCalendar = ({ edtf, start, end }) => edtf !== "" && !edtf.startsWith("[") && start !== null && end !== null && start >= FIRST && end <= LAST;

/** The calendar; what it cannot hold is counted in it. @param {string} title @param {Told[]} shown @param {any[]} documents @param {Date} made */
export function asCalendar(title, shown, documents, made) {
  const held = shown.filter(({ event }) => fitsCalendar(event));
  const stamp = made.toISOString().replace(/[-:]|\.\d+/g, "");
  const left = shown.length - held.length;
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//timeline//timeline page//EN",
    `X-WR-CALNAME:${propertyText(title)}`,
    `X-TIMELINE-NOT-CARRIED:${left ? `events without two firm ends (${left})` : "nothing"}`,
    ...held.flatMap((told) => entryLines(told, documents, stamp)),
    "END:VCALENDAR",
  ].map((line) => `${folds(line)}\r\n`).join("");
}

/** @param {Told} told @param {any[]} documents @param {string} stamp */
function entryLines({ event, detail }, documents, stamp) {
  const exactly = /^-?\d{4}-\d\d-\d\d$/.test(event.edtf);
  const title = oneLine(event.title);
  const quotes = printedOnce(detail).map((mention) => `${inQuotes(oneLine(wordsOf(mention)))} (${oneLine(sourceOf(mention, documents))})`);
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}@timeline.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dayDigits(event.start)}`,
    `DTEND;VALUE=DATE:${dayDigits(event.end + 1)}`,
    `SUMMARY:${propertyText(exactly ? title : `[${event.when}] ${title}`)}`,
    `DESCRIPTION:${propertyText([...(event.time ? [`At ${event.time}`] : []), ...quotes].join("\n\n"))}`,
    `CATEGORIES:${propertyText(event.type)}`,
    ...(event.places.length ? [`LOCATION:${propertyText(event.places.map(oneLine).join("; "))}`] : []),
    "TRANSP:TRANSPARENT",
    `X-EDTF:${propertyText(event.edtf)}`,
    "END:VEVENT",
  ];
}

/** @param {number} day */
function dayDigits(day) {
  const { year, month, day: ofMonth } = civil(day);
  return String(year).padStart(4, "0") + String(month).padStart(2, "0") + String(ofMonth).padStart(2, "0");
}

/** A text as a value: it can neither end its line nor begin another property. @param {string} text */
const propertyText = (text) => legible(text).replace(/([\\;,])/g, "\\$1").replace(/\n/g, "\\n");

/** The line in pieces of at most 75 octets, no character torn. @param {string} line */
export function folds(line) {
  const encoder = new TextEncoder();
  let [text, size] = ["", 0];
  for (const sign of line) {
    const octets = encoder.encode(sign).length;
    if (size + octets > LINE) [text, size] = [`${text}\r\n `, 1];
    [text, size] = [text + sign, size + octets];
  }
  return text;
}
