/** The page's colours as Plotly needs them, read from the style sheet so that dark and forced colours follow. */

const COLOURS = ["ground", "ink", "muted", "rule", "select", "harm", "law", "word", "business", "life", "public", "other"];
const SHARES = { ink: 1, tint: 0.34, pale: 0.2, faint: 0.1, halo: 0.24, ground: 0 };

/** @type {Record<string, number[]> | null} */ let known = null;

/** Every colour of the style sheet as `[red, green, blue]`. @returns {Record<string, number[]>} */
export const theme = () => (known ??= readTheme());

/** @returns {Record<string, number[]>} */
function readTheme() {
  const probe = document.createElement("span");
  document.body.append(probe);
  /** @type {Record<string, number[]>} */ const colours = {};
  for (const name of COLOURS) {
    probe.className = `probe-${name}`;
    colours[name] = (getComputedStyle(probe).color.match(/[\d.]+/g) || ["0", "0", "0"]).slice(0, 3).map(Number);
  }
  probe.remove();
  return colours;
}

/** @param {number[]} colour @param {number} [alpha] @returns {string} */
export const css = (colour, alpha = 1) => `rgba(${colour.map(Math.round).join(",")},${alpha})`;

/**
 * The colour of a tone of an ink on the page's ground.
 * @param {Record<string, number[]>} colours @param {string} family @param {string} tone @returns {string}
 */
export function toned(colours, family, tone) {
  const share = SHARES[/** @type {keyof typeof SHARES} */ (tone)];
  return css(colours[family].map((channel, n) => share * channel + (1 - share) * colours.ground[n]));
}

/** Calls back when the reader's system turns to dark, light or forced colours, and before and after a page is printed. @param {() => void} changed */
export function onThemeChange(changed) {
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"]) {
    matchMedia(query).addEventListener("change", () => {
      known = null;
      changed();
    });
  }
}
