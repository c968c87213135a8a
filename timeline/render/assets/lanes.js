/** Where marks go so that neither they nor their words lie on one another. */

/**
 * The lane of each box: the first that is free where the box begins.
 * @param {{left: number, right: number}[]} boxes in pixels, in the order of the timeline
 * @param {number} gap pixels between two boxes of a lane
 * @returns {{lane: number[], lanes: number}}
 */
export function pack(boxes, gap) {
  /** @type {number[]} */ const ends = [];
  const lane = boxes.map(({ left, right }) => {
    const free = ends.findIndex((end) => end + gap <= left);
    const at = free < 0 ? ends.length : free;
    ends[at] = right;
    return at;
  });
  return { lane, lanes: ends.length };
}

/**
 * Text cut at a word so that it is no wider than so many pixels; empty when nothing sensible is left.
 * @param {string} text @param {number} width @param {(text: string) => number} measure @returns {string}
 */
export function fitted(text, width, measure) {
  if (measure(text) <= width) return text;
  const words = text.split(" ");
  while (words.length > 1) {
    words.pop();
    const cut = `${words.join(" ").replace(/[,;:]$/, "")}…`;
    if (measure(cut) <= width) return cut;
  }
  return "";
}
