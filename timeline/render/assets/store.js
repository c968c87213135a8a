/** The data block of the page opened: columns become events, shards of evidence are opened when they are asked for. */

/**
 * @typedef {{
 *   n: number, id: string, title: string, when: string, edtf: string, shape: string, how: string,
 *   start: number | null, end: number | null, time: string, sure: string[], band: string, why: string, mark: number, type: string, family: string,
 *   documents: number[], statements: number, mentions: number, people: string[], bodies: string[], places: string[], told_as: string, aliases: string[], changed: string[],
 *   group: string, conflict: boolean, dated: boolean,
 * }} TimelineEvent `start` and `end` are day numbers, null for an open end
 */

/** The events of the columns. @param {any} columns @returns {TimelineEvent[]} */
export function eventsOf(columns) {
  const { dates, known, types, names } = columns;
  const conflicts = new Set(columns.conflict);
  /** @type {string[]} */ const ids = columns.id ? columns.id.split(" ") : [];
  return ids.map((id, n) => {
    const [when, edtf, start, end, time, way, mark] = dates[columns.date[n]];
    const [shape, how, sure, band, why] = known[way];
    const [type, family] = types[columns.type[n]];
    return {
      n, id: `ev-${id}`, title: columns.title[n], when, edtf, shape, how, start, end, time, sure, band, why, mark, type, family,
      documents: columns.documents[n],
      statements: columns.statements[n],
      mentions: columns.mentions[n],
      people: columns.people[n].map((/** @type {number} */ at) => names[at]),
      bodies: columns.bodies[n].map((/** @type {number} */ at) => names[at]),
      told_as: columns.told_as[n] || columns.fact,
      places: columns.places[n].map((/** @type {number} */ at) => names[at]),
      aliases: columns.aliases[n] || [],
      changed: columns.changed[n] || [],
      group: columns.group[n] || "told",
      conflict: conflicts.has(n),
      dated: edtf !== "",
    };
  });
}

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%/()*+-;,=.?@^_`{|}~";
const DIGITS = new Uint8Array(128);
for (let i = 0; i < SIGNS.length; i += 1) DIGITS[SIGNS.charCodeAt(i)] = i;

/** The bytes that base 85 stands for: four for five signs, the last group cut short. @param {string} text @returns {Uint8Array<ArrayBuffer>} */
export function fromBase85(text) {
  const groups = Math.ceil(text.length / 5);
  const bytes = new Uint8Array(groups * 4);
  const view = new DataView(bytes.buffer);
  const padded = text.padEnd(groups * 5, "~");
  for (let group = 0, at = 0; group < groups; group += 1) {
    let value = 0;
    for (let i = 0; i < 5; i += 1, at += 1) value = value * 85 + DIGITS[padded.charCodeAt(at)];
    view.setUint32(group * 4, value);
  }
  return bytes.subarray(0, bytes.length - (groups * 5 - text.length));
}

/** A value that was compressed. @param {string} packed zlib in base 85 @returns {Promise<any>} */
export async function inflated(packed) {
  const stream = new Blob([fromBase85(packed)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

/** What may have been compressed. @param {any} value @returns {Promise<any>} */
export const unpacked = async (value) => (typeof value === "string" ? inflated(value) : value);

/**
 * The evidence of a shard: its mentions stand in columns, the rest only where there is some.
 * @param {{counts: number[], mentions: Record<string, any[]>, texts: [string, string[], string][], rest: Record<string, any>}} shard @returns {any[]}
 */
export function detailsOf({ counts, mentions, texts, rest }) {
  const columns = Object.entries(mentions);
  let at = 0;
  const next = () => {
    const [before, quote, after] = texts[at];
    const mention = Object.fromEntries(columns.map(([name, values]) => [name, values[at]]));
    at += 1;
    return { ...mention, before, quote, after };
  };
  return counts.map((count, n) => ({ conflicts: [], merges: [], possible: [], ...rest[n], mentions: Array.from({ length: count }, next) }));
}

/** @param {string} packed */
const opened = async (packed) => detailsOf(await inflated(packed));

const KEPT = 8; // opened shards that stay in memory

/**
 * The evidence of the events.
 * @param {any[]} shards @param {number} size events a shard @param {number[]} places of the events in the shards, one after the other
 */
export function makeEvidence(shards, size, places) {
  /** @type {Map<number, any[]>} */ const recent = new Map();
  const isOpen = (/** @type {number} */ at) => typeof shards[at] !== "string";

  /** @param {number} at @returns {Promise<any[]>} */
  async function shard(at) {
    if (isOpen(at)) return shards[at];
    const details = recent.get(at) || (await opened(shards[at]));
    recent.delete(at);
    recent.set(at, details);
    if (recent.size > KEPT) recent.delete(/** @type {number} */ (recent.keys().next().value));
    return details;
  }

  return {
    /** What is known without waiting, or null. @param {number} n */
    now: (n) => {
      const at = Math.floor(places[n] / size);
      return (isOpen(at) ? shards[at] : recent.get(at))?.[places[n] % size] ?? null;
    },
    /** @param {number} n @returns {Promise<any>} */
    of: async (n) => (await shard(Math.floor(places[n] / size)))[places[n] % size],
    /** Whether every quote is there without waiting. */
    whole: shards.every((_, at) => isOpen(at)),
    /** Everything, shard by shard; without waiting where nothing has to be opened. @param {(numbers: number[], details: any[]) => void} visit */
    async each(visit) {
      const events = new Uint32Array(places.length);
      places.forEach((place, n) => (events[place] = n));
      for (let at = 0; at < shards.length; at += 1) {
        const details = isOpen(at) ? shards[at] : await opened(shards[at]);
        visit([...events.subarray(at * size, at * size + details.length)], details);
      }
    },
  };
}
