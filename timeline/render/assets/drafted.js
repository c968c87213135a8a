/** The events as the draft has them: hidden, retitled, redated or retyped at once, and as the build has them when that is undone. */

import { readDate, spanOf } from "./edtf.js";

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

  /** A date that a person set. @param {string | null} edtf @param {any} event */
  function dated(edtf, event) {
    if (edtf === null) return { ...UNDATED, mark: data.shapes.none };
    const { key, about, ...span } = spanOf(edtf);
    const words = readDate(edtf).words;
    return {
      ...span, edtf, when: words.charAt(0).toUpperCase() + words.slice(1), time: "", dated: true, mark: data.shapes[key],
      how: "set by a person", sure: ["Set by a person", ...(about ? ["About"] : [])], group: event.group === "undated" ? "told" : event.group,
    };
  }

  /** @type {Record<string, (value: any, event: any) => object>} */
  const CHANGES = {
    hide: () => ({ hidden: true }),
    retitle: (title) => ({ title }),
    retype: (type) => ({ type, family: data.types[type] }),
    redate: dated,
  };

  /** What is changed, one after the other: taken back to what the machine said, then decided anew. */
  function changes() {
    const back = draft.taken().map(({ op, event, fingerprint }) => {
      const said = /** @type {Record<string, any>} */ ({ retitle: fingerprint?.title, redate: fingerprint?.edtf, retype: fingerprint?.type });
      return { op, event, value: said[op], words: "taken back" };
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
      const change = words === "taken back" && value === undefined ? {} : CHANGES[op]?.(value, event);
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
  when: "No date", edtf: "", shape: "none", start: null, end: null, time: "", dated: false, group: "undated", how: "set by a person", sure: ["No date"],
};

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
