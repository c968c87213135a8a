/** The events as CSV that a spreadsheet opens as a table and never as formulas (OWASP, "CSV Injection"). */

import { codePoints } from "./decisions.js";
import { isoDay } from "./days.js";
import { leadOf, sourceOf, wordsOf } from "./citation.js";
import { legible } from "./plaintext.js";

/** @typedef {{event: any, detail: any}} Told an event with its evidence */

const FORMULA = /(^|(?<=[;\t\n]))(?=[\s'\u200b\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]*[=+\-@＝＋－＠])/g;
const LONGEST = 32767; // characters of a cell ("Excel specifications and limits")

/** What each column holds; named as in the export of the build. @type {Record<string, (told: Told, documents: any[]) => unknown>} */
const COLUMNS = {
  id: ({ event }) => event.id,
  title: ({ event }) => event.title,
  type: ({ event }) => event.type,
  edtf: ({ event }) => event.edtf,
  date: ({ event }) => event.when,
  earliest: ({ event }) => dayText(event.start),
  latest: ({ event }) => dayText(event.end),
  time: ({ event }) => event.time,
  factuality: ({ event }) => event.told_as,
  people: ({ event }) => [...event.people, ...event.bodies],
  places: ({ event }) => event.places,
  documents: ({ event }) => event.documents.length,
  statements: ({ event }) => event.statements,
  mentions: ({ event }) => event.mentions,
  sources_disagree: ({ event }) => (event.conflict ? "yes" : "no"),
  quote: ({ detail }) => wordsOf(leadOf(detail)),
  quote_place: ({ detail }, documents) => sourceOf(leadOf(detail), documents),
  quote_start: ({ detail }) => leadOf(detail).start,
  quote_end: ({ detail }) => leadOf(detail).start + codePoints(wordsOf(leadOf(detail))),
  aliases: ({ event }) => event.aliases,
};

/** A day as ISO 8601 has it, empty for an open end. @param {number | null} day */
export const dayText = (day) => (day === null ? "" : isoDay(day));

/** The table with lines ended by CR LF (RFC 4180), lists joined by "; ". @param {Told[]} shown @param {any[]} documents */
export function asCsv(shown, documents) {
  const rows = shown.map((told) => Object.values(COLUMNS).map((of) => of(told, documents)));
  return [Object.keys(COLUMNS), ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** @param {unknown} value */
function cell(value) {
  const text = Array.isArray(value) ? value.map(legible).join("; ") : typeof value === "number" ? String(value) : legible(String(value ?? ""));
  const safe = typeof value === "number" ? text : harmless(text);
  const cut = safe.length > LONGEST ? `${safe.slice(0, LONGEST - 1)}…` : safe;
  return `"${cut.replace(/"/g, '""')}"`;
}

/** The text, with an apostrophe wherever a spreadsheet could see the beginning of a formula. @param {string} text */
export const harmless = (text) => text.replace(FORMULA, "'");
