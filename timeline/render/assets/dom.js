/** Elements made in script. Text from documents only ever passes through `textContent`. */

/**
 * An element with attributes and children; strings become text.
 * @param {string} tag
 * @param {Record<string, any>} [attributes] `on` holds event handlers; false, null and undefined are left out
 * @param {...(Node | string | null | false | undefined)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") for (const [type, handler] of Object.entries(value)) element.addEventListener(type, handler);
    else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child || child === "") element.append(child);
  return element;
}

/** The element with that id. @param {string} id @returns {HTMLElement} */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** "1 document", "5 documents". @param {number} count @param {string} noun @returns {string} */
export const counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/** Text for Plotly, which reads `<b>` and `<a>` as markup. @param {string} text @returns {string} */
export const forPlotly = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const SVG = "http://www.w3.org/2000/svg";

/** The small mark of an event; the words beside it say the same. @param {number} index of the page's table of marks */
export function markOf(index) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of [["class", "mark"], ["width", "40"], ["height", "26"], ["aria-hidden", "true"]]) svg.setAttribute(name, value);
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#mark-${index}`);
  svg.append(use);
  return svg;
}
