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

/** What matches and is not in that count; publications of documents are told by the button that shows them. @param {number} shelved without a date */
export const besidesWords = (shelved) => (shelved ? ` and ${shelved.toLocaleString("en")} without a date` : "");
