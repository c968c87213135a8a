/** The events that are named where not all have room. */

const GOLDEN = 0.6180339887; // its multiples, whole parts left out, lie evenly between 0 and 1

/** How well an event is supported; equals follow one another from all over the time. @param {any} event */
const standing = ({ n, documents, statements }) => statements * 1000 + Math.min(documents.length, 999) + 1 - ((n * GOLDEN) % 1);

/** The events that most separate statements tell, best first, in one pass over however many. @param {any[]} events @param {number} count */
export function best(events, count) {
  /** @type {[number, any][]} */ let kept = [];
  let least = -Infinity;
  const cut = () => {
    kept = kept.sort(([a], [b]) => b - a).slice(0, count);
    least = kept.length === count ? kept[count - 1][0] : -Infinity;
  };
  for (const event of events) {
    const own = standing(event);
    if (own > least && kept.push([own, event]) >= 2 * count) cut();
  }
  cut();
  return kept.map(([, event]) => event);
}
