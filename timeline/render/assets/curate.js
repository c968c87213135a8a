/** Correcting an event: one quiet fold in the evidence, and above it what was decided. */

import { decide, isAbout, now, pointerOf } from "./decisions.js";
import { following, keptWords } from "./desk.js";
import { el } from "./dom.js";
import { readDate } from "./edtf.js";

/** @param {any} data @param {any} draft @param {any} desk */
export function makeCurator(data, draft, desk) {
  /** What was decided about the event, with who and when. @param {any} detail */
  function decided(detail) {
    const own = pointersOf(detail);
    const box = el("section", { class: "decided", "aria-label": "Decisions about this event" });
    return following(draft, box, () => {
      const about = draft.all().filter((/** @type {any} */ one) => isAbout(one, own));
      return about.length ? [el("ul", { class: "plain" }, ...about.map((/** @type {any} */ one) => desk.line(one)))] : [];
    });
  }

  /** @param {any} detail */
  const pointersOf = (detail) => detail.mentions.map((/** @type {any} */ mention) => pointerOf(mention, data.documents));

  /** The fold with the controls. @param {any} event @param {any} detail */
  function controls(event, detail) {
    const title = /** @type {HTMLTextAreaElement} */ (el("textarea", { rows: "2", maxlength: "1000" }));
    const date = /** @type {HTMLInputElement} */ (el("input", { type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": "date-means" }));
    const means = el("p", { class: "note", id: "date-means", role: "status" });
    const type = /** @type {HTMLSelectElement} */ (el("select", {}, ...Object.keys(data.types).map((name) => el("option", { value: name }, name.charAt(0).toUpperCase() + name.slice(1)))));
    const note = /** @type {HTMLTextAreaElement} */ (el("textarea", { rows: "2", maxlength: "10000" }));
    const told = el("p", { class: "note", role: "status" });

    function reset() {
      const now = data.events[event.n]; // as the draft has it
      [title.value, date.value, type.value, note.value] = [now.title, now.edtf, now.type, ""];
      weigh();
    }

    /** Say what the date means, or why it is none. */
    function weigh() {
      const typed = date.value.trim();
      const { words, error } = readDate(typed);
      means.textContent = typed ? words || error : "Empty: the date is not known";
      means.classList.toggle("wrong", typed !== "" && error !== "");
      date.setAttribute("aria-invalid", String(typed !== "" && error !== ""));
    }

    /** What of the event is changed. @returns {[string, string | null][]} */
    function changes() {
      const [wanted, edtf, now] = [title.value.trim(), date.value.trim(), data.events[event.n]];
      return /** @type {[string, string | null][]} */ ([
        wanted && wanted !== now.title && ["retitle", wanted],
        edtf !== now.edtf && ["redate", edtf || null],
        type.value !== now.type && ["retype", type.value],
      ].filter(Boolean));
    }

    /** @param {[string, string | null][]} ops @param {object} [sides] */
    async function say(ops, sides = {}) {
      const by = await desk.person();
      if (!by) return;
      const at = now();
      draft.add(ops.map(([op, value]) => decide(op, event, detail, data.documents, { by, at, value, note: note.value.trim(), ...sides })));
      reset();
      told.textContent = `Shown in the list and the chart; ${keptWords(draft, ops.length)}.`;
      told.scrollIntoView({ block: "nearest" });
    }

    function submit(/** @type {Event} */ sent) {
      sent.preventDefault();
      if (date.getAttribute("aria-invalid") === "true") return date.focus();
      const ops = changes();
      if (ops.length) return say(ops);
      if (note.value.trim()) return say([["note", null]]);
      told.textContent = "Nothing is changed yet";
    }

    date.addEventListener("input", weigh);
    const form = el(
      "form",
      { on: { submit } },
      field("Headline", title),
      field("Date, such as 2008, 2008-11, 2008-11-03~ (about) or 2008/2009 (from, to)", date, means),
      field("Type", type),
      field("Note: why", note),
      el("div", { class: "acts" }, el("button", { class: "plain-button" }, "Keep in my draft"), quiet("Confirm as correct", () => say([["confirm", null]])), quiet("Hide this event", () => say([["hide", null]]))),
      told,
    );
    const fold = /** @type {HTMLDetailsElement} */ (el("details", { class: "correct" }, el("summary", {}, "Correct this"), form, apart(detail, say)));
    fold.addEventListener("keydown", (pressed) => {
      if (pressed.key !== "Escape" || !fold.open) return;
      pressed.preventDefault(); // what was typed stays, and so does the evidence
      fold.open = false;
      fold.querySelector("summary")?.focus();
    });
    reset();
    return fold;
  }

  /** Sentences that tell another event. @param {any} detail @param {(ops: [string, null][], sides: object) => Promise<void>} say */
  function apart(detail, say) {
    if (detail.mentions.length < 2) return null;
    const hint = el("p", { class: "note", role: "status" });
    const boxes = detail.mentions.map(() => /** @type {HTMLInputElement} */ (el("input", { type: "checkbox" })));
    const rows = detail.mentions.map((/** @type {any} */ mention, /** @type {number} */ i) => {
      const { title } = data.documents[mention.document];
      return el("label", { class: "choice" }, boxes[i], el("span", { class: "value" }, mention.quote.join("")), el("span", { class: "count" }, `${title}, line ${mention.line}`));
    });
    const act = () => {
      const pointers = pointersOf(detail);
      const part = (/** @type {boolean} */ chosen) => pointers.filter((/** @type {any} */ _, /** @type {number} */ i) => boxes[i].checked === chosen);
      const [evidence, from] = [part(true), part(false)];
      if (!evidence.length || !from.length) return void (hint.textContent = "Choose some of the sentences, but not all");
      say([["split", null]], { evidence, from });
    };
    return el(
      "details",
      { class: "apart" },
      el("summary", {}, "Some sentences tell another event"),
      el("fieldset", {}, el("legend", { class: "note" }, "Choose those that do not belong here"), ...rows),
      el("div", { class: "acts" }, quiet("Tell them apart", act)),
      hint,
    );
  }

  return { decided, controls };
}

/** @param {string} words @param {HTMLElement} control @param {...HTMLElement} more */
const field = (words, control, ...more) => el("div", { class: "field" }, el("label", {}, el("span", {}, words), control), ...more);

/** @param {string} words @param {() => void} act */
const quiet = (words, act) => el("button", { type: "button", class: "quiet", on: { click: act } }, words);
