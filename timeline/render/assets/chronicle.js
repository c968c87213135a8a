/** The events as Markdown, with each quote as a footnote (CommonMark, with the footnotes of Pandoc and GitHub), and as JSON. */

import { printedOnce, sourceOf, wordsOf } from "./citation.js";
import { dateOf } from "./days.js";
import { civil, yearInWords } from "./days.js";
import { pointerOf } from "./decisions.js";
import { inQuotes, oneLine } from "./plaintext.js";
import { dayText } from "./tables.js";

/** @typedef {import("./tables.js").Told} Told */

// what Markdown or one of its kin gives a meaning within a line; "www." would become a link
const MEANING = /([\\`*_[\]<>&|~^${}@=!]|:(?=[A-Za-z/+]|\d+:)|(?<=[Ww])\.|-(?=-))/g;

/** The text on one line, with a backslash before whatever Markdown would obey. @param {string} text */
export const escaped = (text) => oneLine(text).replace(MEANING, "\\$1");

/** The chronology by year, then its sources. @param {string} title @param {Told[]} shown @param {any} data @param {string} about what is shown */
export function asMarkdown(title, shown, { documents }, about) {
  /** @type {string[]} */ const notes = [];
  /** @type {string[]} */ const blocks = [`# ${escaped(title)}`, escaped(about)];
  let heading = "";
  for (const { event, detail } of shown) {
    if (headingOf(event) !== heading) blocks.push(`## ${(heading = headingOf(event))}`);
    const marks = printedOnce(detail).map((mention) => {
      notes.push(`[^${notes.length + 1}]: ${escaped(sourceOf(mention, documents))}: ${inQuotes(escaped(wordsOf(mention)))}`);
      return `[^${notes.length}]`;
    });
    blocks.push(`- **${escaped(dateOf(event))}** — ${escaped(event.title)}${marks.join("")}${event.conflict ? " *The sources disagree.*" : ""}`);
  }
  const used = [...new Set(shown.flatMap(({ event }) => event.documents))].sort((a, b) => a - b);
  const sources = used.map((n) => `- ${escaped(documents[n].file)}: ${escaped(documents[n].title)} (${escaped(documents[n].published)})`);
  return `${[...blocks, "## Sources", sources.join("\n") || "None.", ...notes].join("\n\n")}\n`;
}

/** @param {any} event */
function headingOf(event) {
  const day = event.start ?? event.end;
  return day === null ? "Without a date" : yearInWords(civil(day).year);
}

/** What is shown as data; a mention points into its file as `timeline.json` does. @param {Told[]} shown @param {any} data @param {string} address of the selection */
export function asJson(shown, { title, inputs, documents }, address) {
  const events = shown.map(({ event, detail }) => ({
    id: event.id,
    aliases: event.aliases,
    title: event.title,
    type: event.type,
    date: { edtf: event.edtf || null, words: event.when, earliest: dayText(event.start) || null, latest: dayText(event.end) || null, time: event.time || null },
    told_as: event.told_as,
    people: event.people,
    organisations: event.bodies,
    places: event.places,
    sources_disagree: event.conflict,
    evidence: detail.mentions.map((/** @type {any} */ mention) => ({
      ...pointerOf(mention, documents), line: mention.line, relation: mention.relation, statement: mention.group || null,
    })),
  }));
  return `${JSON.stringify({ format: "timeline-selection", version: "1.0.0", title, inputs_sha256: inputs, address, events }, null, 1)}\n`;
}
