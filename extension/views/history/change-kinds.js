/** The kinds of change, as the list, the picture and the filters show them: sign, colour, words. By you and not by you are two. */

/** @typedef {{glyph: string, tone: string, wire?: string, small?: boolean, chip?: boolean}} Kind
 *    wire: what the program calls it, and absent where it is no change on the wire · tone: the class that colours it ·
 *    small: hangs under the lane, since the state stayed as it was */

/** @type {Map<string, Kind>} in the order of the filters */
export const kinds = new Map([
  ['appeared', { glyph: 'g-appeared', tone: 'appeared', wire: 'appeared', chip: true }],
  ['flipped', { glyph: 'g-flipped', tone: 'flipped', wire: 'flipped', chip: true }],
  ['you', { glyph: 'g-you', tone: 'you', wire: 'flipped', chip: true }],
  ['reworded', { glyph: 'g-reworded', tone: 'reworded', wire: 'reworded', small: true, chip: true }],
  ['gone', { glyph: 'g-gone', tone: 'gone', wire: 'gone', chip: true }],
  ['returned', { glyph: 'g-returned', tone: 'gone', wire: 'returned', chip: true }],
  ['unreadable', { glyph: 'g-unreadable', tone: 'unreadable', chip: true }],
  ['moved', { glyph: 'g-moved', tone: 'gone', wire: 'moved', small: true }],
  ['options', { glyph: 'g-options', tone: 'reworded', wire: 'options', small: true }],
  ['unstable', { glyph: 'g-unstable', tone: 'flipped', wire: 'unstable', small: true }],
]);

/** Reasons that are none of a change: they stand with the settings that are on the list today for them. */
export const reasonChips = /** @type {const} */ (['unwanted', 'suspect']);

/** What it counts as here. A program newer than this extension may know kinds that we have no words for: null.
 *  @param {{kind: string, by?: string}} change  @returns {string|null} */
export function kindOf({ kind, by }) {
  if (kind === 'flipped' && by === 'you') return 'you';
  return kinds.has(kind) ? kind : null;
}

const decisions = new Set(['keep', 'mine', 'later']);

/** What the person said of it, where we have words for it. @param {import('../parts/types.js').Change} change  @returns {string|null} */
export function decisionOf({ said }) {
  const decision = typeof said === 'object' && said ? said.decision : said;
  return decision && decisions.has(decision) ? decision : null;
}

/** @param {string} name  @returns {Kind} */
export function kind(name) {
  const found = kinds.get(name);
  if (!found) throw new Error(`no kind of change ${name}`);
  return found;
}
