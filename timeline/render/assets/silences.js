/** Long stretches without an event, anew for what the draft makes of the events; the build tells those of what it made. */

const SILENT_SHARE = 0.1; // of the whole time, which a silence is at least ...
const SILENT_DAYS = 60; // ... and so many days
const DAYS_A_MONTH = 30.44;
const SPELLED = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** The last day that is surely not silent; a bounded date covers only its first possible day. @param {any} event @returns {number | null} */
const silentAfter = ({ shape, start, end }) => (shape === "bounded" || end === null ? start : end);

/**
 * The silences between events, each with the number of the event that ends it, its first and last day, and its length in words.
 * @param {any[]} events in the order of the timeline @returns {{n: number, first: number, last: number, words: string}[]}
 */
export function silencesOf(events) {
  const dated = events.filter((event) => event.dated && ["told", "rough"].includes(event.group) && !event.hidden);
  let [low, high] = [Infinity, -Infinity];
  for (const { start, end } of dated) {
    low = Math.min(low, start ?? end);
    high = Math.max(high, end ?? start);
  }
  const least = Math.max(SILENT_DAYS, SILENT_SHARE * (high - low));
  const found = [];
  /** @type {number | null} */ let reached = null;
  for (const event of dated) {
    const length = reached === null || event.start === null ? 0 : event.start - reached - 1;
    if (reached !== null && length >= least) found.push({ n: event.n, first: reached + 1, last: event.start - 1, words: lengthInWords(length) });
    const until = silentAfter(event);
    if (until !== null) reached = Math.max(until, reached ?? until);
  }
  return found;
}

/** @param {number} days */
function lengthInWords(days) {
  const months = Math.round(days / DAYS_A_MONTH);
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const length = !years ? spelled(months, "month") : rest && years < 5 ? `${spelled(years, "year")} and ${spelled(rest, "month")}` : spelled(years, "year");
  return `${length.charAt(0).toUpperCase()}${length.slice(1)} without an event`;
}

/** @param {number} count @param {string} noun */
const spelled = (count, noun) => `${SPELLED[count] ?? count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
