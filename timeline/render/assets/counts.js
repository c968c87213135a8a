/** How many events match, in words: never fewer than there are without saying so. */

import { counted } from "./dom.js";

/**
 * What the list counts. @param {number} count of the events shown @param {number} total of those that could be
 * @param {number} hidden by the draft @param {boolean} reading whether the search still waits for the quotes
 */
export function countWords(count, total, hidden, reading) {
  const all = counted(total, "event") + (hidden ? `, ${hidden.toLocaleString("en")} hidden in your draft` : "");
  return (count === total ? all : `${count.toLocaleString("en")} of ${all}`) + (reading ? ", still reading the quotes" : "");
}

/** What matches and is not in that count. @param {number} shelved without a date @param {number} folded publications of documents */
export function besidesWords(shelved, folded) {
  const parts = [shelved && `${shelved.toLocaleString("en")} without a date`, folded && `${counted(folded, "publication")} of documents left out`];
  const told = parts.filter(Boolean);
  return told.length ? ` and ${told.join("; ")}` : "";
}
