/** The events as the draft has them: hidden, retitled, redated or retyped at once, and as the build has them when that is undone. */

import { readDate, spanOf } from "./edtf.js";

const BACK = "taken back";
const SAID = /** @type {Record<string, string>} */ ({
  hide: "hidden", confirm: "confirmed", retitle: "new headline", redate: "new date", retype: "new type", merge: "joined with another", split: "told apart", note: "a note",
});

/**
 * What brings the events in line with the draft; drafted ones say so in `draft`, and hold in `built` what the build made.
 * @param {any} data @param {ReturnType<import("./draft.js").makeDraft>} draft @param {Map<string, number>} numbers of the events by id
 * @returns {() => number[]} the numbers of the events that look different now
 */
export function makeDrafted(data, draft, numbers) {
  /** @type {Map<number, any>} */ const built = new Map();

  /** A date that a person set, or one that is the machine's again. @param {string | null} edtf @param {any} event @param {string} done what the draft did */
  function dated(edtf, event, done) {
    const said = done === BACK ? { how: "a person’s date is taken back", why: "how the date was got is told when the tool has run again" } : { how: "set by a person", why: byDocuments(event) };
    if (edtf === null) return { ...UNDATED, ...said, mark: data.shapes.none };
    const { key, about, ...span } = spanOf(edtf);
    const words = readDate(edtf).words;
    return {
      ...span, edtf, when: words.charAt(0).toUpperCase() + words.slice(1), time: "", dated: true, mark: data.shapes[key],
      ...said, band: bandOfPerson(event), sure: ["Set by a person", ...(about ? ["About"] : [])], group: event.group === "undated" ? "told" : seen(event),
    };
  }

  /** What a person has looked at is not folded away as roughly told. @param {any} event */
  const seen = (event) => (event.group === "rough" ? "told" : event.group);

  /** @type {Record<string, (value: any, event: any, done: string) => object>} */
  const CHANGES = {
    hide: () => ({ hidden: true }),
    retitle: (title, event) => ({ title, group: seen(event) }),
    retype: (type, event) => ({ type, family: data.types[type], group: seen(event) }),
    redate: dated,
    confirm: (_, event) => ({ group: seen(event), band: "high", why: `a person confirmed it; ${byDocuments(event)}` }),
  };

  /** What is changed, one after the other: taken back to what the machine said, then decided anew. */
  function changes() {
    const back = draft.taken().map(({ op, event, fingerprint }) => {
      const said = /** @type {Record<string, any>} */ ({ retitle: fingerprint?.title, redate: fingerprint?.edtf, retype: fingerprint?.type });
      return { op, event, value: said[op], words: BACK };
    });
    const fresh = draft.all().filter(draft.isNew);
    return [...back, ...fresh.map(({ op, event, value }) => ({ op, event, value, words: SAID[op] }))];
  }

  return () => {
    /** @type {Map<number, any>} */ const wanted = new Map();
    for (const { op, event: id, value, words } of changes()) {
      const n = numbers.get(id || "");
      if (n === undefined) continue;
      const event = wanted.get(n) || { ...(built.get(n) || data.events[n]), built: built.get(n) || data.events[n], draft: "" };
      const change = words === BACK && value === undefined ? {} : CHANGES[op]?.(value, event, words);
      const all = new Set([...event.draft.split(", ").filter(Boolean), words]);
      wanted.set(n, { ...event, ...change, draft: [...all].join(", ") });
    }
    const changed = [...new Set([...built.keys(), ...wanted.keys()])];
    for (const [n, event] of built) data.events[n] = event;
    built.clear();
    for (const [n, event] of wanted) {
      built.set(n, event.built);
      data.events[n] = event;
    }
    return changed;
  };
}

const UNDATED = {
  when: "No date", edtf: "", shape: "none", start: null, end: null, time: "", dated: false, group: "undated", band: "low", sure: ["No date"],
};

/** How the documents have what a person decided. @param {any} event */
const byDocuments = ({ built: { why } }) => (why.startsWith("a person") ? "a person had decided it before" : `by the documents: ${why}`);

/** A person's date is sure; the joins are as they were, which nobody knows of a doubtful date. @param {any} event @returns {string} */
const bandOfPerson = ({ built }) => (built.band !== "low" ? built.band : built.mentions > 1 ? "medium" : "high");

/** The numbers of events by date where the draft gives some another one. @param {number[]} found in the order of the build @param {any[]} events @returns {number[]} */
export function inOrder(found, events) {
  const isMoved = (/** @type {number} */ n) => events[n].built && events[n].edtf !== events[n].built.edtf;
  const moved = found.filter(isMoved);
  if (!moved.length) return found;
  const day = (/** @type {number} */ n) => events[n].start ?? events[n].end ?? Infinity;
  const kept = found.filter((n) => !isMoved(n));
  for (const n of moved) {
    const at = kept.findIndex((other) => day(other) > day(n));
    kept.splice(at < 0 ? kept.length : at, 0, n);
  }
  return kept;
}
