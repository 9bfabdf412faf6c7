/** Why a setting is on the list, most urgent first, and what can be answered. One table: heading, tag, picture and buttons come from it.
 *  `go` names the place that the strong button leads to; the first decision of a list is the likeliest. */

/** @typedef {{go: 'switch'|'page', decisions: {decision: string, text: string}[]}} Reason */

const keep = { decision: 'keep', text: 'decide_keep' };
const fine = { decision: 'keep', text: 'decide_fine' };
const mine = { decision: 'mine', text: 'decide_mine' };
const later = { decision: 'later', text: 'decide_later' };
/** Not a decision that is kept: the open page is read once more. */
const look = { decision: 'look', text: 'decide_look' };

/** @type {Map<string, Reason>} */
export const reasons = new Map([
  ['appeared', { go: 'switch', decisions: [keep, later] }],
  ['flipped', { go: 'switch', decisions: [mine, keep, later] }],
  ['unwanted', { go: 'switch', decisions: [keep, later] }],
  ['reworded', { go: 'switch', decisions: [fine, later] }],
  ['suspect', { go: 'switch', decisions: [keep, later] }],
  ['gone', { go: 'page', decisions: [fine] }],
  ['unreadable', { go: 'page', decisions: [look] }],
]);

/** The reasons of an item that we have words for; a program newer than this extension may know more. Never empty.
 *  @param {{reasons: string[]}} item  @returns {string[]} */
export function reasonsOf(item) {
  const known = item.reasons.filter(reason => reasons.has(reason));
  return known.length > 0 ? known : ['suspect'];
}

/** @param {string} name  @returns {Reason} */
export function reason(name) {
  const found = reasons.get(name);
  if (!found) throw new Error(`no reason ${name}`);
  return found;
}
