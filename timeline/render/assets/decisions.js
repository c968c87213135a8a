/**
 * What a person decides about an event, in the format of `timeline.decisions.json`: by evidence, with who and when. Values only;
 * nothing here knows the page.
 */

/** @typedef {{sha256: string, file: string, start: number, exact: string, date: {start: number, exact: string} | null}} Pointer */
/** @typedef {{title: string, edtf: string | null, type: string}} Fingerprint what the machine said */
/**
 * @typedef {{
 *   op: string, evidence: Pointer[], from?: Pointer[], value: string | null, by: string, at: string, note: string,
 *   event: string | null, fingerprint: Fingerprint | null,
 * }} Decision
 */

export const DECISIONS_FILE = "timeline.decisions.json";
const FORMAT = "timeline-decisions";
const VERSION = "1.0.0";
const LINKING = ["merge", "split"];
const SUBJECTS = /** @type {Record<string, string>} */ ({ hide: "shown", confirm: "shown", retitle: "title", redate: "when", retype: "type" });
const OPS = [...Object.keys(SUBJECTS), ...LINKING, "note"];

/** How many code points a text has, as the build counts. @param {string} text */
export const codePoints = (text) => [...text].length;

/** A mention as a decision names it. @param {any} mention of the evidence @param {any[]} documents @returns {Pointer} */
export function pointerOf(mention, documents) {
  const { sha256, file } = documents[mention.document];
  const [before, date] = mention.quote;
  const inside = mention.quote.length === 3 ? { start: mention.start + codePoints(before), exact: date } : null;
  const elsewhere = mention.elsewhere && { start: mention.elsewhere.start, exact: mention.elsewhere.text };
  return { sha256, file, start: mention.start, exact: mention.quote.join(""), date: inside || elsewhere || null };
}

/** What the machine says of an event. @param {any} event @param {any} detail @returns {Fingerprint} */
export const fingerprintOf = (event, detail) => detail.machine || said(event.built || event);

/** @param {any} event */
const said = ({ title, edtf, type }) => ({ title, edtf: edtf || null, type });

/**
 * A decision about an event. @param {string} op @param {any} event @param {any} detail @param {any[]} documents
 * @param {{by: string, at: string, value?: string | null, note?: string, evidence?: Pointer[], from?: Pointer[]}} said
 * @returns {Decision}
 */
export function decide(op, event, detail, documents, { by, at, value = null, note = "", evidence, from }) {
  const all = evidence || detail.mentions.map((/** @type {any} */ mention) => pointerOf(mention, documents));
  return { op, evidence: all, ...(from && { from }), value, by, at, note, event: event.id, fingerprint: fingerprintOf(event, detail) };
}

/** Now, to the second. */
export const now = () => new Date().toISOString().replace(/\.\d+Z$/, "Z");

/** @param {Pointer} pointer */
const placeOf = ({ sha256, start, date }) => `${sha256}:${start}:${date?.start ?? ""}`;

/** @param {Decision} decision */
const placesOf = ({ evidence, from = [] }) => new Set([...evidence, ...from].map(placeOf));

/** Whether two decisions are word for word the same. @param {Decision} a @param {Decision} b */
export const isSame = (a, b) => a === b || canonical(a) === canonical(b);

/** @type {WeakMap<Decision, string>} */ const TEXTS = new WeakMap();

/** A decision as JSON with its keys sorted. @param {Decision} decision @returns {string} */
function canonical(decision) {
  const text = TEXTS.get(decision) || JSON.stringify(decision, (_, value) => (isObject(value) ? sortedKeys(value) : value));
  TEXTS.set(decision, text);
  return text;
}

/** @param {any} value */
const isObject = (value) => value && typeof value === "object" && !Array.isArray(value);

/** @param {Record<string, any>} value */
const sortedKeys = (value) => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Whether two decisions settle the same question, so that one takes the place of the other. @param {Decision} a @param {Decision} b */
export function settlesSame(a, b) {
  const [own, other] = [placesOf(a), placesOf(b)];
  if (LINKING.includes(a.op) && LINKING.includes(b.op)) {
    const covers = own.size === other.size && [...own].every((place) => other.has(place));
    return covers && (a.op !== b.op || isSameSide(a, b));
  }
  return a.op in SUBJECTS && SUBJECTS[a.op] === SUBJECTS[b.op] && [...own].some((place) => other.has(place));
}

/** @param {Decision} a @param {Decision} b */
function isSameSide(a, b) {
  const side = new Set(b.evidence.map(placeOf));
  return a.evidence.every((pointer) => side.has(placeOf(pointer)));
}

/** Whether a decision is about one of these mentions. @param {Decision} decision @param {Pointer[]} pointers */
export function isAbout(decision, pointers) {
  const places = placesOf(decision);
  return pointers.some((pointer) => places.has(placeOf(pointer)));
}

/** A decision without what the build made of it. @param {any} entry of the page's data @returns {Decision} */
export function asDecided({ op, evidence, from, value, by, at, note, event, fingerprint }) {
  return { op, evidence, ...(from && { from }), value, by, at, note, event, fingerprint };
}

/** The text of the file. @param {Decision[]} decisions */
export const fileText = (decisions) => `${JSON.stringify({ format: FORMAT, version: VERSION, decisions }, null, 1)}\n`;

/**
 * The decisions of a file; the build reads it more strictly. @param {string} text
 * @returns {Decision[]} @throws {Error} that says what is wrong
 */
export function readFile(text) {
  let whole;
  try {
    whole = JSON.parse(text);
  } catch {
    throw new Error("This is not JSON, so no file of decisions");
  }
  if (whole?.format !== FORMAT) throw new Error(`This is no file of decisions: its “format” is not “${FORMAT}”`);
  if (!/^1\.0\.\d+$/.test(String(whole.version))) throw new Error(`This page reads version ${VERSION}, not ${whole.version}`);
  if (!Array.isArray(whole.decisions)) throw new Error("The file has no list of decisions");
  return whole.decisions.map((/** @type {any} */ entry, /** @type {number} */ i) => checked(entry, i + 1));
}

/** @param {any} entry @param {number} number from 1 @returns {Decision} with every key */
function checked(entry, number) {
  const wrong = (/** @type {string} */ what) => new Error(`Decision ${number}: ${what}`);
  if (!OPS.includes(entry?.op)) throw wrong(`nobody knows “${entry?.op}”`);
  const { op, evidence, from, value = null, by, at, note = "", event = null, fingerprint = null } = entry;
  if (!evidence?.length || ![...evidence, ...(from || [])].every(isPointer)) throw wrong("its evidence is not complete");
  if (typeof by !== "string" || !by || Number.isNaN(Date.parse(at))) throw wrong("it does not say who decided, and when");
  if ((op === "split") !== Boolean(from?.length)) throw wrong("only a split says what it takes its evidence from");
  return { op, evidence: evidence.map(whole), ...(from && { from: from.map(whole) }), value, by, at, note, event, fingerprint };
}

/** @param {any} entry */
const isPointer = (entry) => /^[0-9a-f]{64}$/.test(entry?.sha256) && Number.isInteger(entry.start) && typeof entry.exact === "string" && entry.exact !== "";

/** @param {any} pointer @returns {Pointer} */
const whole = ({ sha256, file = "", start, exact, date = null }) => ({ sha256, file, start, exact, date });

/** A decision in words; `date` tells EDTF in words. @param {Decision} decision @param {(edtf: string) => string} date */
export function inShort({ op, value, evidence, from = [], note }, date) {
  const sentences = (/** @type {number} */ count) => `${count} ${count === 1 ? "sentence" : "sentences"}`;
  const said = /** @type {Record<string, string>} */ ({
    hide: "Hidden",
    confirm: "Confirmed as correct",
    retitle: `Headline: ${value}`,
    redate: value === null ? "Date: not known" : `Date: ${date(value)}`,
    retype: `Type: ${value}`,
    merge: `One event: ${sentences(evidence.length)} together`,
    split: `Not one event: ${sentences(evidence.length)} apart from ${sentences(from.length)}`,
    note: "Note",
  });
  return note ? `${said[op]} (${note})` : said[op];
}
