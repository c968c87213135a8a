/**
 * Events that wait folded away, always counted and one click from view: those roughly told, the publications
 * of documents, unresolved dates.
 */

import { EXTRAS, FOLDED } from "./address.js";
import { counted, el } from "./dom.js";

/** @type {Record<string, (count: number) => [string, string]>} what the button says to show and to fold them again */
const WORDS = {
  rough: (count) => [`Show ${counted(count, "event")} more, roughly told`, `Leave ${counted(count, "roughly told event")} out`],
  release: (count) => [`Show ${counted(count, "publication")} of documents too`, `Leave ${counted(count, "publication")} of documents out`],
  undated: (count) => [`Show ${count.toLocaleString("en")} with a latest possible date`, `Take ${counted(count, "undated event")} off the chart`],
};

/**
 * @param {HTMLElement} box @param {any} data @param {any} look changed in place @param {() => void} changed
 */
export function makeExtras(box, data, look, changed) {
  const groups = EXTRAS.filter((group) => data.events.some((/** @type {any} */ event) => isExtra(event, group)));
  const buttons = groups.map((group) => {
    const flip = () => {
      if (!look.with.delete(group)) look.with.add(group);
      changed();
    };
    return el("button", { type: "button", class: "quiet", on: { click: flip } });
  });
  box.append(...buttons);

  return {
    /** Say how many of the events that match are folded away. @param {number[]} found */
    update(found) {
      groups.forEach((group, i) => {
        const count = found.filter((n) => isExtra(data.events[n], group)).length;
        buttons[i].textContent = WORDS[group](count)[Number(look.with.has(group))];
        buttons[i].hidden = count === 0;
      });
    },
  };
}

/** Whether an event can be shown on request; one without any bound cannot be drawn. @param {any} event @param {string} group */
const isExtra = (event, group) => event.group === group && event.dated;

/** Whether an event waits folded and is counted nowhere. @param {any} event @param {any} look */
export const isFolded = (event, look) => FOLDED.includes(event.group) && !look.with.has(event.group);

/** Whether an event belongs to what is shown and counted. @param {any} event @param {any} look */
export const isCounted = (event, look) => event.group === "told" || look.with.has(event.group);
