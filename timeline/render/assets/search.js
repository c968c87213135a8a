/** The search: the words of all events in a few long texts, through which a word is found in one pass. */

const PAGE = 1000; // events a text
const REMEMBERED = 12; // words whose events are remembered, since each letter that is typed asks for the words before it again
const PLAIN = /** @type {Record<string, string>} */ ({ "‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-" });

/** Lower case without accents, with the quotation marks and dashes of a keyboard: "Müller’s" is found by "muller's". @param {string} text @returns {string} */
export function folded(text) {
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/[\p{M}‘’“”‐‑–—]/gu, (sign) => PLAIN[sign] ?? "").toLowerCase();
}

/** What of an event is searched before its quotes are known. @param {any} event */
const headline = (event) => [event.title, event.when, ...event.people, ...event.bodies, ...event.places].join("\n");

/** The quotes of an event. @param {any} detail */
const quotes = (detail) => detail.mentions.map((/** @type {any} */ mention) => mention.quote.join("")).join("\n");

/**
 * Texts of events, one after the other. @typedef {{text: string, starts: number[], numbers: number[]}} Page
 */

/** @param {number[]} numbers @param {string[]} texts @returns {Page} */
function pageOf(numbers, texts) {
  let at = 0;
  const starts = texts.map((text) => (at += text.length + 1) - text.length - 1);
  return { text: texts.join("\n"), starts, numbers };
}

/** Mark the events of a page that have a word. @param {Page} page @param {string} word without spaces @param {Uint8Array} hits */
function look({ text, starts, numbers }, word, hits) {
  for (let i = 0, at = text.indexOf(word); at >= 0 && i < numbers.length; at = text.indexOf(word, starts[i])) {
    while (starts[i + 1] <= at) i += 1;
    hits[numbers[i]] = 1;
    i += 1;
  }
}

/** @param {any[]} events */
export function makeSearch(events) {
  /** @type {Page[]} */ const pages = [];
  /** @type {Map<string, Uint8Array>} */ const known = new Map();
  let isReady = false;

  /** Make the headlines ready to be searched. */
  function prepare() {
    for (let at = 0; !isReady && at < events.length; at += PAGE) {
      const some = events.slice(at, at + PAGE);
      pages.push(pageOf(some.map(({ n }) => n), some.map((event) => folded(headline(event)))));
    }
    isReady = true;
  }

  /** @param {string} word @returns {Uint8Array} 1 for every event that has it */
  function having(word) {
    const hits = known.get(word) || new Uint8Array(events.length);
    if (!known.delete(word)) for (const page of pages) look(page, word, hits);
    known.set(word, hits);
    if (known.size > REMEMBERED) known.delete(/** @type {string} */ (known.keys().next().value));
    return hits;
  }

  return {
    prepare,
    /** Let an event be found by what it is called now, too. @param {number} n */
    change(n) {
      if (isReady) pages.push(pageOf([n], [folded(headline(events[n]))]));
      known.clear();
    },
    /** Let the quotes of events be found too. @param {number[]} numbers @param {any[]} details */
    add(numbers, details) {
      pages.push(pageOf(numbers, details.map((detail) => folded(quotes(detail)))));
      known.clear();
    },
    /** The events that have every word. @param {string} typed @returns {Uint8Array | null} 1 for each that has; null when nothing is asked */
    hits(typed) {
      const words = folded(typed).split(/\s+/).filter(Boolean);
      if (!words.length) return null;
      prepare();
      const [first, ...others] = words.map(having);
      return others.length ? first.map((hit, n) => (others.every((other) => other[n]) ? hit : 0)) : first;
    },
  };
}
