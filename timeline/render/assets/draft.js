/**
 * The decisions at hand: those that this page was built with, and what was changed since. The change is a draft that the browser
 * keeps for these inputs; the file that is saved holds all of them.
 */

import { fileText, isSame, readFile, settlesSame } from "./decisions.js";

/** @typedef {import("./decisions.js").Decision} Decision */
/** @typedef {{added: Decision[], removed: Decision[]}} Change */

/**
 * @param {Decision[]} built those that the build was given @param {string} inputs a digest of the documents
 * @param {Pick<Storage, "getItem" | "setItem" | "removeItem"> | null} storage null where the browser refuses to keep anything
 */
export function makeDraft(built, inputs, storage) {
  const key = `timeline-draft-${inputs}`;
  /** @type {Change[]} */ const past = [];
  /** @type {[() => void, Node][]} */ let watchers = [];
  let change = stillOpen(kept(storage, key), built);
  let keeps = Boolean(storage);

  /** @param {Change} next */
  function become(next) {
    change = next;
    try {
      if (next.added.length || next.removed.length) storage?.setItem(key, JSON.stringify(next));
      else storage?.removeItem(key);
    } catch {
      keeps = false; // full, or forbidden meanwhile
    }
    tell();
  }

  function tell() {
    watchers = watchers.filter(([, part]) => part.isConnected);
    for (const [watcher] of watchers) watcher();
  }

  /** @param {Change} next */
  function step(next) {
    past.push(change);
    become(next);
  }

  /** @param {Change} from @param {Decision} decision @returns {Change} */
  function without(from, decision) {
    const isOther = (/** @type {Decision} */ one) => !isSame(one, decision);
    const wasBuilt = built.some((one) => isSame(one, decision));
    return { added: from.added.filter(isOther), removed: wasBuilt ? [...from.removed.filter(isOther), decision] : from.removed };
  }

  /** @param {Change} from @param {Decision} decision @returns {Change} */
  function along(from, decision) {
    if (listed(from).some((one) => isSame(one, decision))) return from;
    if (built.some((one) => isSame(one, decision))) return { ...from, removed: from.removed.filter((one) => !isSame(one, decision)) };
    return { ...from, added: [...from.added, decision] };
  }

  /** @param {Change} from */
  const listed = (from) => [...built.filter((one) => !from.removed.some((gone) => isSame(gone, one))), ...from.added];

  return {
    /** All that a saved file would hold. */
    all: () => listed(change),
    /** Whether a decision is not in this page yet. @param {Decision} decision */
    isNew: (decision) => change.added.some((one) => isSame(one, decision)),
    /** Decisions of the build that are taken back. */
    taken: () => change.removed,
    /** How many changes are not in this page yet. */
    waiting: () => change.added.length + change.removed.length,
    /** Whether the browser keeps the draft when the page is closed. */
    keeps: () => keeps,
    canUndo: () => past.length > 0,
    /** Add decisions; of the same person each takes the place of what it settles anew. @param {Decision[]} decisions */
    add(decisions) {
      const next = decisions.reduce((from, decision) => {
        const settled = listed(from).filter((one) => one.by === decision.by && settlesSame(one, decision));
        return along(settled.reduce(without, from), decision);
      }, change);
      step(next);
    },
    /** Add those of a file as they are, and say how many were not known. @param {Decision[]} decisions @returns {number} */
    load(decisions) {
      const before = listed(change).length;
      step(decisions.reduce(along, change));
      return listed(change).length - before;
    },
    /** @param {Decision} decision */
    remove: (decision) => step(without(change, decision)),
    undo() {
      const before = past.pop();
      if (before) become(before);
    },
    /** Fill what shows the draft anew. */
    tell,
    /** @param {() => void} watcher called after every change, while its part is in the page @param {Node} part */
    watch: (watcher, part) => void watchers.push([watcher, part]),
  };
}

/** What the browser kept; other local pages can write there too, so it is read like a file. @param {Pick<Storage, "getItem"> | null} storage @param {string} key @returns {Change} */
function kept(storage, key) {
  try {
    const { added, removed } = JSON.parse(storage?.getItem(key) || "{}");
    return { added: readFile(fileText(added)), removed: readFile(fileText(removed)) };
  } catch {
    return { added: [], removed: [] };
  }
}

/** What of a change the build has not followed yet. @param {Change} change @param {Decision[]} built @returns {Change} */
function stillOpen({ added, removed }, built) {
  const isBuilt = (/** @type {Decision} */ decision) => built.some((one) => isSame(one, decision));
  return { added: added.filter((one) => !isBuilt(one)), removed: removed.filter(isBuilt) };
}

/** The browser's storage, null where it refuses one, as some do to a page that is a file. @returns {Storage | null} */
export function storageOf() {
  try {
    const { localStorage } = globalThis;
    localStorage.setItem("timeline-probe", "1");
    localStorage.removeItem("timeline-probe");
    return localStorage;
  } catch {
    return null;
  }
}
