/** An event as a text cites it: headline, date, and each statement with its source. */

import { dateOf } from "./days.js";
import { inQuotes, oneLine } from "./plaintext.js";

const DATING = ["dates", "dateline"];

/** The mentions without those that only print a statement again. @param {any} detail @returns {any[]} */
export function printedOnce(detail) {
  const seen = new Set();
  return detail.mentions.filter((/** @type {any} */ { group }) => !group || (!seen.has(group) && seen.add(group)));
}

/** The mention to show first: the first that carries the date. @param {any} detail */
export const leadOf = (detail) => detail.mentions.find((/** @type {any} */ mention) => DATING.includes(mention.relation)) || detail.mentions[0];

/** The words of a mention. @param {any} mention @returns {string} */
export const wordsOf = (mention) => mention.quote.join("");

/** File and line. @param {any} mention @param {any[]} documents */
export const sourceOf = (mention, documents) => `${documents[mention.document].file}, line ${mention.line}`;

/**
 * The citation, one statement a line. @param {any} event @param {any} detail @param {any[]} documents @param {string} timeline its title
 */
export function citation(event, detail, documents, timeline) {
  const statements = printedOnce(detail).map((mention) => {
    const { title, file, published } = documents[mention.document];
    const name = title === file ? "" : `${oneLine(title)}, `;
    return `${inQuotes(oneLine(wordsOf(mention)))} (${name}${oneLine(sourceOf(mention, documents))}. ${oneLine(published)})`;
  });
  return [`${oneLine(event.title)} (${oneLine(dateOf(event))})`, ...statements, `Timeline “${oneLine(timeline)}”, event ${event.id}`].join("\n") + "\n";
}
