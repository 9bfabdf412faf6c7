/** Counts what was told against what is true: each event is told once, as what it is, and nothing else is. */

/** @typedef {{events: number, right: number, wrongKind: number, missed: number, false: number, list: number}} Score */

/** @returns {Score} */
export const noScore = () => ({ events: 0, right: 0, wrongKind: 0, missed: 0, false: 0, list: 0 });

/** @param {Score} sum @param {Score} more */
export function add(sum, more) {
  for (const name of /** @type {(keyof Score)[]} */ (Object.keys(sum))) sum[name] += more[name];
}

/** @param {import('./scene.mjs').Event[]} events @param {import('./baselines.mjs').Told[]} told @returns {Score} */
export function score(events, told) {
  const left = [...told];
  const result = noScore();
  const isRight = (/** @type {import('./scene.mjs').Event} */ event, /** @type {import('./baselines.mjs').Told} */ one) =>
    event.kinds.includes(one.kind) && (!event.by || event.by === one.by);
  /** What is told as what it is comes first, so that a wrong word is not taken for the right one's. @type {import('./scene.mjs').Event[]} */
  const unmet = [];
  for (const event of events) {
    const at = left.findIndex(one => isAbout(event, one) && isRight(event, one));
    if (at < 0) { unmet.push(event); continue; }
    left.splice(at, 1);
    if (!event.optional) ++result.right;
  }
  for (const event of unmet) {
    const at = left.findIndex(one => isAbout(event, one));
    if (at >= 0) left.splice(at, 1);
    if (event.optional) continue;
    ++result[at < 0 ? 'missed' : 'wrongKind'];
  }
  result.events = result.right + result.wrongKind + result.missed;
  result.false = left.length;
  return result;
}

/** @param {import('./scene.mjs').Event} event @param {import('./baselines.mjs').Told} one */
const isAbout = (event, one) => event.labels.includes(one.label);

/** Reasons of the review list that say a change. */
const changes = ['appeared', 'flipped', 'reworded', 'gone'];

/**
 * The review list in the end: settings that should be on it for this reason and are not, and reasons that nothing that happened gives.
 * @param {import('./scene.mjs').Event[]} events @param {{label: string, reasons: string[]}[]} items @param {string} [reason]
 */
export function listFaults(events, items, reason) {
  const missing = reason ? events.filter(event => !event.optional && !items.some(item => event.labels.includes(item.label) && item.reasons.includes(reason))) : [];
  const unfounded = items.filter(item => item.reasons.some(each => changes.includes(each)) && !events.some(event => event.by !== 'you' && event.labels.includes(item.label)));
  return missing.length + unfounded.length;
}
