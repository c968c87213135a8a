/** The evidence panel: every sentence that tells an event, with the characters its date was read from. */

import { citation } from "./citation.js";
import { byId, el, markOf } from "./dom.js";
import { copy } from "./download.js";
import { inDraft, isHedged, languageOf } from "./rows.js";

const RELATIONS = {
  dates: "gives the date",
  dateline: "dates the document",
  supports: "tells it without a date",
  bounds: "only bounds the date",
};
const FIELDS = { when: "when it was", outcome: "what came of it", who: "who it was", where: "where it was", amount: "how much" };

/**
 * @param {any} data @param {any} shelf the shards of evidence
 * @param {{close: (by: UIEvent) => void, parts: {decided: (detail: any) => Node, controls: (event: any, detail: any) => Node, suggestions: (event: any, detail: any) => Node | null}}} acts
 * `parts` make what a person can say about the event
 */
export function makePanel(data, shelf, acts) {
  const panel = byId("panel");
  let shown = -1;
  // the bar, which stays in sight, covers no label of a field that has the keyboard
  panel.addEventListener("focusin", ({ target }) => /** @type {Element} */ (target).closest(".field")?.scrollIntoView({ block: "nearest" }));

  return {
    /** Show the evidence of one event. @param {number} n */
    open(n) {
      shown = n;
      const detail = shelf.now(n);
      show(n, detail);
      panel.scrollTop = 0;
      if (!detail) shelf.of(n).then((/** @type {any} */ late) => shown === n && complete(n, late));
    },
    close() {
      shown = -1;
      panel.hidden = true;
      panel.replaceChildren();
    },
    /** Let the head say what the event is now. */
    redress() {
      if (shown >= 0) panel.querySelector(".event-head")?.replaceWith(head(data.events[shown]));
    },
    /** Let the keyboard read on from the head of the evidence; the page behind stays where it is. */
    focus() {
      panel.scrollTop = 0;
      /** @type {HTMLElement | null} */ (panel.querySelector("h2"))?.focus({ preventScroll: true });
    },
  };

  /** Show the evidence that was waited for, and leave the keyboard where it was. @param {number} n @param {any} detail */
  function complete(n, detail) {
    const inside = panel.contains(document.activeElement);
    show(n, detail);
    if (inside) /** @type {HTMLElement} */ (panel.querySelector("h2")).focus();
  }

  /** @param {number} n @param {any} detail null while its shard is being opened */
  function show(n, detail) {
      const event = data.events[n];
      panel.replaceChildren(...[
        bar(n, detail),
        head(event),
        support(event),
        detail && acts.parts.decided(detail),
        ...(detail ? proof(event, detail) : [el("p", { class: "note" }, "Opening the evidence …")]),
        detail && acts.parts.controls(event, detail),
        record(event),
      ].filter(Boolean));
      panel.hidden = false;
  }

  /** @param {any} event @param {any} detail */
  function proof(event, detail) {
    return [
        ...detail.conflicts.filter(isReal).map((/** @type {any} */ conflict) => disagreement(conflict, detail)),
        evidence(detail, event.edtf),
        ...detail.conflicts.filter((/** @type {any} */ c) => !isReal(c)).map((/** @type {any} */ c) => lessExact(c, detail)),
        ...(detail.merges.length ? [reasons(detail)] : []),
        acts.parts.suggestions(event, detail),
    ];
  }

  function bar(/** @type {number} */ n, /** @type {any} */ detail) {
    const event = data.events[n];
    const copied = el("div", { class: "copied", role: "status" });
    const link = () => copy(`${location.href.split("#")[0]}#${event.id}`, copied, "Link copied");
    const cite = () => copy(citation(event, detail, data.documents, data.title), copied, "Citation copied");
    return el(
      "div",
      { class: "bar" },
      el("span", { class: "kicker" }, event.group === "undated" ? "The evidence, date not resolved" : "The evidence"),
      copied,
      el("button", { type: "button", class: "quiet", on: { click: link } }, "Copy link"),
      detail && el("button", { type: "button", class: "quiet", on: { click: cite } }, "Copy citation"),
      el("button", { type: "button", class: "quiet close", "aria-label": "Close the evidence", on: { click: acts.close } }, "Close"),
    );
  }

  function head(/** @type {any} */ event) {
    return el(
      "header",
      { class: `event-head ${event.family}` },
      event.draft && el("p", { class: "flag drafted" }, inDraft(event)),
      el("p", { class: "event-date" }, markOf(event.mark), el("span", {}, event.when, event.time && `, ${event.time}`)),
      el("h2", { tabindex: "-1", lang: languageOf(event, data.documents) }, event.title),
      el("p", { class: "how" }, sentence(event.how)),
      el("p", { class: `how band ${event.band}` }, sentence(event.why)),
      event.changed.length > 0 && el("p", { class: "how flag new" }, event.changed.join(", ")),
      event.group === "rough" && el("p", { class: "how flag" }, "Roughly told: said in passing, or in a headline that readers may find wanting. The sentence below is what counts"),
      isHedged(event) && el("p", { class: "how flag hedged" }, `Told ${event.told_as.toLowerCase()}, not as a fact`),
    );
  }

  function support(/** @type {any} */ event) {
    const facts = [
      [event.documents.length, event.documents.length === 1 ? "document" : "documents"],
      [event.statements, `${event.statements === 1 ? "statement" : "statements"} of ${event.documents.length === 1 ? "its" : "their"} own`],
      [event.mentions, event.mentions === 1 ? "sentence" : "sentences"],
    ];
    return el(
      "dl",
      { class: "facts" },
      ...facts.map(([count, words]) => el("div", {}, el("dt", {}, String(words)), el("dd", {}, String(count)))),
    );
  }

  function disagreement(/** @type {any} */ conflict, /** @type {any} */ detail) {
    const about = FIELDS[/** @type {keyof typeof FIELDS} */ (conflict.field)];
    return el("section", { class: "conflict" }, el("h3", {}, `Sources disagree about ${about}`), sides(conflict, detail));
  }

  /** A date that is only coarser contradicts nothing, so it waits further down. */
  function lessExact(/** @type {any} */ conflict, /** @type {any} */ detail) {
    return el("details", { class: "coarser" }, el("summary", {}, "Some sources are less exact"), sides(conflict, detail));
  }

  function sides(/** @type {any} */ conflict, /** @type {any} */ detail) {
    const items = conflict.sides.map((/** @type {any} */ side) =>
      el(
        "li",
        {},
        el("p", { class: "said" }, conflict.field === "when" ? side.text : `“${side.text}”`),
        el("p", { class: "by" }, ...side.mentions.map((/** @type {string} */ id) => reference(id, detail))),
      ),
    );
    return el("ul", {}, ...items);
  }

  /** A link to a mention further down. */
  function reference(/** @type {string} */ id, /** @type {any} */ detail) {
    const mention = detail.mentions.find((/** @type {any} */ m) => m.id === id);
    const show = () => {
      const target = byId(`panel-${id}`);
      target.closest("details")?.setAttribute("open", "");
      target.scrollIntoView({ block: "center" });
      target.focus({ preventScroll: true });
    };
    return el("button", { type: "button", class: "reference", on: { click: show } }, `${shortName(mention.document)}, ${standsAt(mention)}`);
  }

  /** Every statement once, those that give the very date of the event first, and of them those that write it in full. @param {any} detail @param {string} edtf of the event */
  function evidence(detail, edtf) {
    /** @type {Map<string, any[]>} */ const statements = new Map();
    // a date that is written in full needs no other, so it comes before one that is counted from its document's
    const rank = (/** @type {any} */ { date }) => (date?.edtf !== edtf ? 0 : date.anchor ? 1 : 2);
    for (const mention of [...detail.mentions].sort((a, b) => rank(b) - rank(a))) {
      const key = mention.group || mention.id;
      statements.set(key, [...(statements.get(key) || []), mention]);
    }
    const cards = [...statements.values()].map(([first, ...copies]) =>
      el("li", { class: "statement" }, card(first), copies.length > 0 && folded(copies)),
    );
    return el("section", { class: "evidence" }, el("h3", {}, "What the documents say"), el("ol", {}, ...cards));
  }

  function folded(/** @type {any[]} */ copies) {
    const files = [...new Set(copies.map((copy) => shortName(copy.document)))].join(", ");
    const summary = el("summary", {}, `The same statement is also printed in ${files}; it counts once`);
    return el("details", { class: "copies" }, summary, ...copies.map(card));
  }

  function card(/** @type {any} */ mention) {
    const source = data.documents[mention.document];
    return el(
      "article",
      { class: "mention", id: `panel-${mention.id}`, tabindex: "-1" },
      el(
        "blockquote",
        { lang: source.lang },
        mention.before && el("span", { class: "around" }, mention.before),
        el("q", { class: "quote" }, ...highlighted(mention.quote)),
        mention.after && el("span", { class: "around" }, mention.after),
      ),
      el(
        "footer",
        {},
        el("p", { class: "source" }, sourceName(source), el("span", { class: "line" }, standsAt(mention))),
        source.title !== source.file && el("p", { class: "file" }, source.file),
        el("p", { class: "published" }, source.published),
        reading(mention),
        mention.told_as && el("p", { class: "does" }, `Told ${mention.told_as.toLowerCase()}`, mention.hedge && `: “${mention.hedge}”`),
      ),
    );
  }

  /** How the date of a mention was read, with the rest on demand. */
  function reading(/** @type {any} */ mention) {
    const { date, relation, elsewhere } = mention;
    const does = RELATIONS[/** @type {keyof typeof RELATIONS} */ (relation)];
    if (!date) return el("p", { class: "does" }, sentence(does));
    const rows = [
      ["Reads as", `${date.says}${date.edtf ? ` (${date.edtf})` : ""}`],
      ["Because", date.basis],
      ["Counted from", date.anchor],
      ["Rule", date.rule],
      ["Date stands in", elsewhere && `“${elsewhere.text}”, ${elsewhere.file}, line ${elsewhere.line}`],
    ].filter(([, value]) => value);
    return el(
      "details",
      { class: "does" },
      el("summary", {}, `${sentence(does)}: ${date.says}`, el("span", { class: "hint" }, ", and how that was read")),
      el("dl", {}, ...rows.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
    );
  }

  function reasons(/** @type {any} */ detail) {
    const pairs = detail.merges.map((/** @type {any} */ pair) =>
      el(
        "li",
        {},
        el("p", { class: "pair" }, reference(pair.a, detail), " and ", reference(pair.b, detail)),
        el(
          "table",
          {},
          el("tbody", {}, ...pair.features.map(weight), weight(["together", pair.score, ""])),
        ),
      ),
    );
    const summary = el("summary", {}, "Why these are told as one event");
    const note = el("p", { class: "note" }, "Points for (+) and against (−); they add up.");
    return el("details", { class: "reasons" }, summary, note, el("ol", {}, ...pairs));
  }

  function record(/** @type {any} */ event) {
    const named = [["People", event.people], ["Organisations", event.bodies], ["Places", event.places]];
    const facts = [
      ...named.filter(([, names]) => names.length).map(([name, names]) => [name, names.join(", ")]),
      ["Date in EDTF", event.edtf || "none"], ["Event", event.id], ["Type", event.type],
    ];
    return el(
      "details",
      { class: "record" },
      el("summary", {}, "For the record"),
      el("dl", {}, ...facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
    );
  }

  function shortName(/** @type {number} */ document) {
    const { title } = data.documents[document];
    return title.length > 34 ? `${title.slice(0, 32).replace(/[,;:]?\s+\S*$/, "")}…${title.startsWith("[") ? "]" : ""}` : title;
  }
}

/** The quote with its date marked. @param {string[]} quote one piece, or the words before, the date and the words after */
function highlighted(quote) {
  if (quote.length === 1) return [el("mark", {}, quote[0])];
  const [before, date, after] = quote;
  return [before && el("mark", {}, before), el("mark", { class: "date-words" }, date), after && el("mark", {}, after)];
}

/** Where in its file a mention stands. @param {any} mention */
const standsAt = ({ place, line }) => (place ? `${place}, line ${line}` : `line ${line}`);

/** @param {any} source */
function sourceName(source) {
  if (!source.link) return el("b", {}, source.title);
  return el("a", { href: source.link, rel: "noopener noreferrer", target: "_blank" }, source.title);
}

/** Whether the sources contradict each other. @param {any} conflict */
const isReal = (conflict) => conflict.severity !== "coarser";

/** One row of the points of a merge. @param {[string, number, string]} feature */
function weight([name, points, detail]) {
  const sign = points < 0 ? "−" : "+";
  return el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, detail), el("td", { class: "points" }, `${sign}${Math.abs(points)}`));
}

/** With a capital first letter. @param {string} text */
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

