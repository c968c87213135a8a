/** What leaves the page, by the reader's own hand: a file to save, or text for the clipboard. */

import { el } from "./dom.js";

/** Let the browser save a file. @param {string} name @param {string | Blob} content @param {string} [type] */
export function save(name, content, type = "text/plain") {
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const link = /** @type {HTMLAnchorElement} */ (el("a", { href: URL.createObjectURL(blob), download: name }));
  link.click(); // never in the page, so that no menu takes it for a click beside it
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // slow disks read it later
}

/** A file name that every system takes. @param {string} title @param {string} suffix */
export const fileName = (title, suffix) => `${title.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "timeline"}.${suffix}`;

/**
 * Put a text on the clipboard. Where that is refused, it stands in a field, selected, for the reader to copy.
 * @param {string} text @param {HTMLElement} box that says what was done @param {string} done words for success
 */
export async function copy(text, box, done) {
  try {
    await navigator.clipboard.writeText(text);
    box.replaceChildren(done);
  } catch {
    const field = /** @type {HTMLTextAreaElement} */ (el("textarea", { class: "to-copy", readonly: true, rows: "4", "aria-label": "Text to copy" }));
    field.value = text;
    box.replaceChildren(el("span", {}, "This browser does not let pages copy; the text is selected here:"), field);
    field.focus();
    field.select();
  }
}
