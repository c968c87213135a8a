/**
 * What the reader looks at, kept in the address: `#ev-2632e27d06&q=rape&from=2008&type=legal`.
 * An address can be sent to someone else and shows them the same.
 */

/** The filters that hold several values. */
export const SETS = ["src", "who", "body", "place", "type", "exact", "band", "sure", "told", "changed"];

/** The values of the drop-downs; others are not taken from an address. @type {Record<string, string[]>} */
const CHOICES = { sort: ["date", "latest", "support"], lanes: ["type", "src", "who", "body", "place"], show: ["list", "chart"] };

/** Groups of events that are neither shown nor counted until the reader asks for them. */
export const FOLDED = ["rough", "release"];

/** Those, and the group that is counted by itself. */
export const EXTRAS = [...FOLDED, "undated"];

/**
 * @typedef {{open: string, q: string, from: string, to: string, sort: string, lanes: string, show: string, view: string} & Record<string, any>} Look
 * `src`, `who` ... are sets of the chosen values; an empty set lets everything through. `view` is the stretch of time in the chart, first
 * and last day ("2008-07-01/2009-09-30") or "whole"; empty as the page opens it
 */

/** A look at everything. @returns {Look} */
export function wholeLook() {
  /** @type {Look} */ const look = { open: "", q: "", from: "", to: "", sort: "date", lanes: "", show: "", view: "" };
  for (const name of [...SETS, "with"]) look[name] = new Set();
  return look;
}

/** The look that an address describes; what it does not know it leaves out. @param {string} hash @returns {Look} */
export function readAddress(hash) {
  const look = wholeLook();
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  for (const [name, value] of parts) {
    if (/^ev-[0-9a-f]+$/.test(name) && !value) look.open = name;
    else if (SETS.includes(name) || (name === "with" && EXTRAS.includes(value))) look[name].add(value);
    else if (["q", "from", "to", "view"].includes(name) || CHOICES[name]?.includes(value)) look[name] = value;
  }
  return look;
}

/** The address of a look, empty for the whole. @param {Look} look @returns {string} */
export function writeAddress(look) {
  const parts = new URLSearchParams();
  for (const name of ["q", "from", "to", "lanes", "show", "view"]) if (look[name]) parts.append(name, look[name]);
  if (look.sort !== "date") parts.append("sort", look.sort);
  for (const name of [...SETS, "with"]) for (const value of look[name]) parts.append(name, value);
  const hash = [look.open, parts.toString()].filter(Boolean).join("&");
  return hash && `#${hash.replace(/%2F/g, "/")}`;
}
