/** Taking away what is shown: as a table, a calendar, a text, as data, or as a picture. */

import { asCalendar } from "./calendar.js";
import { asJson, asMarkdown } from "./chronicle.js";
import { counted, el } from "./dom.js";
import { fileName, save } from "./download.js";
import { legible } from "./plaintext.js";
import { asCsv } from "./tables.js";

/** @typedef {import("./tables.js").Told} Told */

const PICTURE_SCALE = 2; // pixels of a PNG for each of the page, so that print stays sharp

/**
 * @param {HTMLElement} box @param {any} data @param {any} evidence
 * @param {() => {rows: number[], address: string}} shown the numbers of the events that are shown, in the order of the list
 */
export function makeTakeaway(box, data, evidence, shown) {
  const title = data.title;
  const status = el("p", { class: "note", role: "status" });
  const summary = el("summary", {}, "Download");
  const head = el("p", { class: "note" });

  /** Every format: its words, the suffix of the file, and what makes it. @type {[string, string, () => Promise<string | Blob>][]} */
  const FORMATS = [
    ["Table (CSV)", "csv", async () => `\ufeff${asCsv(await told(), data.documents)}`],
    ["Calendar (ICS)", "ics", async () => asCalendar(title, await told(), data.documents, new Date())],
    ["Chronology (Markdown)", "md", async () => asMarkdown(title, await told(), data, about())],
    ["Data (JSON)", "json", async () => asJson(await told(), data, shown().address)],
    ["Chart (PNG)", "png", () => picture("png", data.config)],
    ["Chart (SVG)", "svg", () => picture("svg", data.config)],
  ];
  const TYPES = /** @type {Record<string, string>} */ ({ csv: "text/csv", ics: "text/calendar", md: "text/markdown", json: "application/json" });

  const about = () => {
    const { rows } = shown();
    const undated = rows.filter((n) => !data.events[n].dated || data.events[n].group === "undated").length;
    return `${counted(rows.length - undated, "event")}${undated ? ` and ${undated.toLocaleString("en")} without a date` : ""}, of ${data.events.length.toLocaleString("en")} in all`;
  };

  /** The shown events with their evidence, opened shard by shard. @returns {Promise<Told[]>} */
  const told = async () => {
    const numbers = shown().rows;
    const wanted = new Set(numbers);
    /** @type {Map<number, any>} */ const details = new Map();
    await evidence.each((/** @type {number[]} */ own, /** @type {any[]} */ found) => own.forEach((n, i) => wanted.has(n) && details.set(n, found[i])));
    return numbers.map((n) => ({ event: data.events[n], detail: details.get(n) }));
  };

  const items = FORMATS.map(([words, suffix, make]) => {
    const act = async () => {
      status.textContent = "Making the file …";
      try {
        const name = fileName(title, suffix);
        save(name, await make(), TYPES[suffix]);
        status.textContent = `${name} is with your downloads`;
      } catch (error) {
        status.textContent = `This did not work: ${/** @type {Error} */ (error).message}`;
      }
    };
    return el("button", { type: "button", class: "item", on: { click: act } }, words);
  });
  const menu = el("div", { class: "menu", role: "group", "aria-label": "Download what is shown" }, head, ...items, status);
  const details = /** @type {HTMLDetailsElement} */ (el("details", { class: "facet takeaway" }, summary, menu));
  details.addEventListener("toggle", () => {
    if (details.open) {
      head.textContent = `What is shown now: ${about()}`;
      menu.scrollIntoView({ block: "nearest" });
    } else status.textContent = ""; // opening may be told of late, after the first file was made
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    event.preventDefault();
    details.open = false;
    summary.focus();
  });
  document.addEventListener("click", (event) => {
    if (!details.contains(/** @type {Node} */ (event.target))) details.open = false;
  });
  box.append(details);
}

/** The chart as it is drawn now, on its ground. @param {"png" | "svg"} format @param {any} config of Plotly @returns {Promise<Blob>} */
export async function picture(format, config) {
  const { Plotly } = /** @type {any} */ (globalThis);
  const chart = /** @type {any} */ (document.getElementById("chart"));
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const annotations = (chart.layout.annotations || []).map(withLegible);
  const drawn = { data: chart.data.map(withLegible), layout: { ...chart.layout, annotations, paper_bgcolor: ground, plot_bgcolor: ground }, config };
  const { width, height } = chart.layout;
  const address = await Plotly.toImage(drawn, { format, width, height, scale: format === "png" ? PICTURE_SCALE : 1 });
  return blobOf(address);
}

/** A trace or annotation with words that XML can hold. @param {any} part @returns {any} */
function withLegible(part) {
  const fit = (/** @type {unknown} */ text) => (typeof text === "string" ? legible(text) : text);
  return { ...part, text: Array.isArray(part.text) ? part.text.map(fit) : fit(part.text) };
}

/** What a data address holds; the page's policy lets nothing be fetched, not even these. @param {string} address */
export function blobOf(address) {
  const [, type, base64, content] = /** @type {RegExpExecArray} */ (/^data:([^,;]*)[^,]*?(;base64)?,(.*)$/s.exec(address));
  if (!base64) return new Blob([decodeURIComponent(content)], { type });
  return new Blob([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], { type });
}
