/** The decisions as a whole: what waits to be saved, the file, who decides, and how a decision gets into the page. */

import { DECISIONS_FILE, fileText, inShort, readFile } from "./decisions.js";
import { byId, counted, el } from "./dom.js";
import { save } from "./download.js";
import { readDate } from "./edtf.js";

/** @typedef {import("./decisions.js").Decision} Decision */

const HOW = `To hand them on, download ${DECISIONS_FILE}: where it lies beside this page, or in the folder of the articles, the next page that is made has them in it. Articles are never changed.`;
/** Where changes are that no file has yet, in the one wording of the page. @param {{keeps: () => boolean}} draft @param {number} [count] */
export const keptWords = (draft, count = 1) => `kept ${draft.keeps() ? "in this browser" : "until this page is closed"}; download to hand ${count === 1 ? "it" : "them"} on`;

const BY = "timeline-by";

/** A day as people write it. @param {string} at ISO 8601 */
export const dayInWords = (at) => readDate(at.slice(0, 10)).words || at;

/** EDTF in words, or as it stands. @param {string} edtf */
export const edtfInWords = (edtf) => readDate(edtf).words || edtf;

/**
 * A part of the page that is filled again whenever the draft changes, and keeps the keyboard.
 * @param {ReturnType<import("./draft.js").makeDraft>} draft @param {HTMLElement} box @param {() => (Node | null | false)[]} parts
 */
export function following(draft, box, parts) {
  const fill = () => {
    const focused = box.contains(document.activeElement);
    box.replaceChildren(.../** @type {Node[]} */ (parts().filter(Boolean)));
    box.hidden = !box.hasChildNodes();
    const next = /** @type {HTMLElement | null} */ (box.querySelector("button") || document.querySelector("#panel h2"));
    if (focused) next?.focus();
  };
  draft.watch(fill, box);
  fill();
  return box;
}

/**
 * @param {any} data @param {Map<string, number>} numbers of the events by id @param {ReturnType<import("./draft.js").makeDraft>} draft
 * @param {Storage | null} storage @param {(id: string) => void} go opens an event
 */
export function makeDesk(data, numbers, draft, storage, go) {
  const said = el("p", { class: "note", role: "status" });
  const built = new Map(data.decisions.map((/** @type {any} */ entry) => [JSON.stringify(entry.evidence) + entry.op + entry.by + entry.at, entry]));
  let saved = "";
  let by = storage?.getItem(BY) || "";

  /** What the build made of a decision, if it had it. @param {Decision} decision */
  const outcome = (decision) => built.get(JSON.stringify(decision.evidence) + decision.op + decision.by + decision.at);

  function keep() {
    saved = fileText(draft.all());
    save(DECISIONS_FILE, saved, "application/json");
    said.textContent = `${DECISIONS_FILE} with ${counted(draft.all().length, "decision")} is with your downloads.`;
    draft.tell();
    const shelf = /** @type {HTMLDetailsElement} */ (byId("decisions"));
    shelf.open = true;
    shelf.scrollIntoView({ block: "nearest" });
  }

  const buttons = () => [
    el("button", { type: "button", class: "plain-button", on: { click: keep } }, "Download my corrections (timeline.decisions.json)"),
    draft.canUndo() && el("button", { type: "button", class: "quiet", on: { click: draft.undo } }, "Undo last"),
  ];

  /** One decision with who and when. @param {Decision} decision @param {boolean} [named] with the event that it is about */
  function line(decision, named) {
    const was = outcome(decision);
    const id = was?.events[0] || decision.event;
    const at = id ? numbers.get(id) : undefined;
    const title = at === undefined ? decision.fingerprint?.title || decision.evidence[0].exact : data.events[at].title;
    const state = draft.isNew(decision) ? keptWords(draft) : was && was.state !== "held" ? `${was.state}: ${was.remark}` : "";
    const name = named && (at === undefined ? el("b", {}, title) : el("button", { type: "button", class: "reference", on: { click: () => go(id) } }, title));
    const back = el("button", { type: "button", class: "quiet", "aria-label": `Take back: ${inShort(decision, edtfInWords)}`, on: { click: () => draft.remove(decision) } }, "Take back");
    return el(
      "li",
      { class: "decision" },
      el("div", {}, name, el("p", {}, inShort(decision, edtfInWords)), el("p", { class: "note" }, [decision.by, dayInWords(decision.at), state].filter(Boolean).join(" · "))),
      back,
    );
  }

  async function open(/** @type {HTMLInputElement} */ field) {
    const file = field.files?.[0];
    if (!file) return;
    try {
      const fresh = draft.load(readFile(await file.text()));
      said.textContent = fresh ? `${counted(fresh, "decision")} of ${file.name} added` : `${file.name} has no decision that is not here already`;
    } catch (error) {
      said.textContent = `${file.name}: ${/** @type {Error} */ (error).message}`;
    }
    field.value = "";
  }

  function shelf() {
    const count = el("span", { class: "count" });
    const field = /** @type {HTMLInputElement} */ (el("input", { type: "file", accept: ".json,application/json", id: "decisions-file", class: "unseen" }));
    field.addEventListener("change", () => open(field));
    const label = el("label", { for: "decisions-file", class: "quiet as-button" }, "Open a file of decisions");
    const body = following(draft, el("div", {}), () => {
      const all = draft.all();
      count.textContent = String(all.length);
      return [
        el("p", { class: "note" }, all.length ? `What people decided about these events. ${HOW}` : "Nothing is decided yet. Open an event to correct it: headline, date, type, or what belongs together."),
        all.length > 0 && el("div", { class: "acts" }, ...buttons()),
        all.length > 0 && el("ul", { class: "plain" }, ...all.map((decision) => line(decision, true))),
        !draft.keeps() && el("p", { class: "note" }, "This browser keeps no drafts for this page: save before you close it."),
      ];
    });
    const heading = el("summary", {}, el("h2", {}, "Decisions"), count);
    document.querySelector(".shelves")?.append(el("details", { class: "shelf live", id: "decisions" }, heading, body, el("div", { class: "acts" }, field, label), said));
  }

  const waiting = el("span", { role: "status" });

  /** What waits, at the foot of the window. */
  const bar = following(draft, el("div", { class: "pending live" }, waiting), () => {
    const count = draft.waiting();
    const isSaved = saved === fileText(draft.all());
    document.body.classList.toggle("has-pending", count > 0);
    waiting.textContent = isSaved ? "Downloaded; the next page that is made with this file has them" : `${counted(count, "change")} ${keptWords(draft, count)}`;
    if (!count) return [];
    return isSaved ? [waiting] : [waiting, ...buttons()];
  });
  byId("panel").after(bar);

  /** Who decides; asked once. @returns {Promise<string>} empty when the reader did not say */
  function person() {
    if (by) return Promise.resolve(by);
    const field = /** @type {HTMLInputElement} */ (el("input", { type: "text", id: "decides", maxlength: "200", required: true, autocomplete: "name" }));
    const missing = el("p", { class: "note wrong", id: "no-name", role: "alert" });
    field.setAttribute("aria-describedby", "no-name");
    const form = el(
      "form",
      { novalidate: "" },
      el("label", { class: "field" }, el("span", {}, "Your name, which stands beside every decision"), field),
      missing,
      el("div", { class: "acts" }, el("button", { class: "plain-button" }, "Go on"), el("button", { type: "button", class: "quiet", on: { click: () => dialog.close() } }, "Not now")),
    );
    const dialog = /** @type {HTMLDialogElement} */ (el("dialog", { class: "asks", "aria-label": "Who decides?" }, form));
    document.body.append(dialog);
    dialog.showModal();
    return new Promise((resolve) => {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        by = field.value.trim();
        if (by) return dialog.close();
        missing.textContent = "Please give a name";
        field.focus();
      });
      dialog.addEventListener("keydown", (event) => event.stopPropagation()); // Escape closes the question, not the evidence
      dialog.addEventListener("close", () => {
        if (by) remember(storage, by);
        dialog.remove();
        resolve(by);
      });
    });
  }

  shelf();
  return { person, line };
}

/** @param {Storage | null} storage @param {string} by */
function remember(storage, by) {
  try {
    storage?.setItem(BY, by);
  } catch {
    // it is asked again next time
  }
}
