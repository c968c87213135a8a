/** Events that may be one, suggested or chosen by the reader: both quotes, the reasons, and the reader's word on it. */

import { leadOf } from "./citation.js";
import { decide, isAbout, now, pointerOf } from "./decisions.js";
import { following } from "./desk.js";
import { el } from "./dom.js";

/**
 * @param {any} data @param {any} evidence @param {any} draft @param {any} desk
 * @param {Map<string, number>} numbers of the events by id
 * @param {{go: (id: string) => void, find: (words: string) => Uint8Array | null}} acts to open an event, and to search all of them
 */
export function makeSuggestions(data, evidence, draft, desk, numbers, { go, find }) {
  /** What an event may be the same as: those that the model suggests, then those of a coarser or finer date. @param {any} detail */
  function candidates(detail) {
    const suggested = detail.suggested || [];
    const others = detail.possible.map((/** @type {string} */ id) => numbers.get(id)).filter((/** @type {any} */ n) => n !== undefined);
    const fresh = others.filter((/** @type {number} */ n) => suggested.every((/** @type {any} */ one) => one.event !== n));
    return [...suggested, ...fresh.map(unasked)];
  }

  /** @param {any} event @param {any} detail @param {any} candidate */
  function item(event, detail, candidate) {
    const other = data.events[candidate.event];
    const there = el("div", {});
    evidence.of(candidate.event).then((/** @type {any} */ late) => {
      there.replaceWith(quoted(mentionOf(late, candidate.there)), answer(late));
    });

    /** The reader's word, and what was said before. @param {any} late */
    function answer(late) {
      const pointers = (/** @type {any} */ one) => one.mentions.map((/** @type {any} */ mention) => pointerOf(mention, data.documents));
      const [own, others] = [pointers(detail), pointers(late)];
      const links = () => draft.all().filter((/** @type {any} */ one) => (one.op === "merge" || one.op === "split") && isAbout(one, own) && isAbout(one, others));
      const say = async (/** @type {"merge" | "split"} */ op) => {
        const by = await desk.person();
        const sides = op === "merge" ? { evidence: [...own, ...others] } : { evidence: own, from: others };
        if (by) draft.add([decide(op, event, detail, data.documents, { by, at: now(), ...sides })]);
      };
      const button = (/** @type {"merge" | "split"} */ op, /** @type {string} */ words) =>
        el("button", { type: "button", class: "plain-button", "aria-label": `${words}: ${other.title}`, on: { click: () => say(op) } }, words);
      return following(draft, el("div", { class: "answer" }), () => {
        const said = links();
        if (said.length) return [el("ul", { class: "plain" }, ...said.map((/** @type {any} */ one) => desk.line(one)))];
        return [el("div", { class: "acts" }, button("merge", "Same event"), button("split", "Different events"))];
      });
    }

    return el(
      "li",
      { class: "candidate" },
      el("button", { type: "button", class: "reference", on: { click: () => go(other.id) } }, `${other.when}: ${other.title}`),
      candidate.features.length > 0 && el("div", { class: "pair" }, quoted(mentionOf(detail, candidate.here))),
      there,
      candidate.features.length > 0 && why(candidate),
    );
  }

  /** @param {any} mention */
  function quoted(mention) {
    const { title } = data.documents[mention.document];
    return el("blockquote", { class: "said-there" }, el("p", {}, mention.quote.join("")), el("footer", {}, `${title}, line ${mention.line}`));
  }

  /** The events that a reader may compare with: those with the words, or those told about the same time. @param {any} event @param {string} words */
  function offered(event, words) {
    const hits = find(words);
    const isOther = (/** @type {any} */ one) => one.n !== event.n && !one.hidden;
    if (!hits) return data.events.slice(Math.max(0, event.n - OFFERED / 2), event.n + OFFERED / 2 + 1).filter(isOther);
    /** @type {any[]} */ const found = [];
    for (let n = 0; n < hits.length && found.length < OFFERED; n += 1) if (hits[n] && isOther(data.events[n])) found.push(data.events[n]);
    return found;
  }

  /** A search for the other event, which comes to stand with the suggested ones. @param {any} event @param {any} detail @param {HTMLElement} list */
  function chooser(event, detail, list) {
    const results = el("ul", { class: "offered" });
    const field = /** @type {HTMLInputElement} */ (el("input", { type: "search", autocomplete: "off", spellcheck: "false", "aria-label": "Find the other event", placeholder: "Words of the other event" }));
    const fold = /** @type {HTMLDetailsElement} */ (el("details", { class: "chooser" }, el("summary", {}, "Compare with another event"), field, results));
    const fill = () => {
      const found = offered(event, field.value);
      results.replaceChildren(...found.map(choice), found.length ? "" : el("li", { class: "note" }, "No other event has these words"));
    };

    /** @param {any} other */
    function choice(other) {
      const choose = () => {
        const chosen = item(event, detail, unasked(other.n));
        list.append(chosen);
        list.hidden = fold.open = false;
        /** @type {HTMLElement} */ (chosen.querySelector("button")).focus();
      };
      return el("li", {}, el("button", { type: "button", class: "item", on: { click: choose } }, el("b", {}, other.when), ` ${other.title}`));
    }

    field.addEventListener("input", fill);
    fold.addEventListener("toggle", () => fold.open && fill());
    fold.addEventListener("keydown", (pressed) => {
      if (pressed.key !== "Escape" || !fold.open) return;
      pressed.preventDefault(); // the evidence stays
      fold.open = false;
      fold.querySelector("summary")?.focus();
    });
    return fold;
  }

  return (/** @type {any} */ event, /** @type {any} */ detail) => {
    const all = candidates(detail);
    const list = el("ul", { hidden: !all.length }, ...all.map((one) => item(event, detail, one)));
    return el("section", { class: "possible" }, all.length > 0 && el("h3", {}, "May be the same as"), list, chooser(event, detail, list));
  };
}

const OFFERED = 8; // events that are offered for comparison at a time

/** An event that nobody has asked about. @param {number} event */
const unasked = (event) => ({ event, here: "", there: "", score: null, features: [] });

/** @param {any} detail @param {string} id empty for the one to show first */
const mentionOf = (detail, id) => detail.mentions.find((/** @type {any} */ mention) => mention.id === id) || leadOf(detail);

/** The reasons, strongest first. @param {any} candidate */
function why({ score, features }) {
  const rows = [...features].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).map(([name, points, detail]) => reasonRow(name, detail, points));
  const note = "What speaks for one event (+) and against it (−), as the model that learned it weighs it; above 0 one event is the likelier.";
  return el(
    "details",
    { class: "reasons" },
    el("summary", {}, "Why this is asked"),
    el("p", { class: "note" }, note),
    el("table", {}, el("tbody", {}, ...rows, reasonRow("together", "", score))),
  );
}

/** @param {string} name @param {string} detail @param {number} points */
function reasonRow(name, detail, points) {
  const signed = `${points < 0 ? "−" : "+"}${Math.abs(points)}`;
  return el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, detail), el("td", { class: "points" }, signed));
}
