/** Text of strangers, fit for files that people read: nothing in it is obeyed or reaches beyond its end. */

const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu; // what XML, calendars and spreadsheets refuse
const EMBEDDINGS = "\u202a\u202b\u202d\u202e";
const ISOLATES = "\u2066\u2067\u2068";

/** The text with a line feed at each line end, U+FFFD for what no reader takes, each change of direction ended. @param {string} text */
export function legible(text) {
  const plain = text.replace(/\r\n?/g, "\n").replace(UNFIT, "\ufffd");
  return plain + unended(plain);
}

/** The same on one line, each run of spaces and line ends a single space; U+FEFF is none for the build. @param {string} text */
export const oneLine = (text) => legible(text).split(/[^\S\ufeff]+/).filter(Boolean).join(" ");

/** The text in quotation marks, where it does not begin with some. @param {string} text */
export const inQuotes = (text) => (/^[“„«"‘']/.test(text) ? text : `“${text}”`);

/** What ends the changes of direction that a text leaves open, innermost first (Unicode Annex 9). @param {string} text */
function unended(text) {
  /** @type {string[]} */ const waiting = [];
  for (const sign of text) {
    if (EMBEDDINGS.includes(sign)) waiting.push("\u202c");
    else if (ISOLATES.includes(sign)) waiting.push("\u2069");
    else if (sign === waiting.at(-1)) waiting.pop();
    // the end of an isolate ends every embedding in it
    else if (sign === "\u2069" && waiting.includes(sign)) while (waiting.pop() !== sign);
  }
  return waiting.reverse().join("");
}
