/** One line of the list: what changed, and who did it as far as is known. */
import { find, make, stamp } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { dayAndClock, moment } from '../parts/when.js';
import { decisionOf, kind, kindOf } from './change-kinds.js';
import { placeOf } from './place.js';
import { told } from './told.js';

/** @typedef {import('../parts/types.js').Change} Change
 *  @typedef {{decide: (change: Change, decision: string) => void, mayAnswer: (change: Change) => boolean, whose: (change: Change) => string}} Acts
 *    mayAnswer: whether an answer would still be about this change · whose: site and account, where there are several */

/** What could not be read is no change, and has no number of its own. @param {Change} change */
export const idOf = change => (change.seq === undefined ? `u${Date.parse(change.at)}-${change.page}-${change.control}` : `c${change.seq}`);

/** @param {Change} change  @param {Acts} acts  @param {boolean} [one]  among those of its setting alone: then the moment tells them apart, not the name */
export function changeLine(change, acts, one = false) {
  const part = stamp('change');
  const name = kindOf(change);
  const { glyph, tone } = kind(name ?? 'unstable');
  part.id = idOf(change);
  find(part, '.glyph').classList.add(tone);
  find(part, 'use').setAttribute('href', `#${glyph}`);
  const what = /** @type {HTMLAnchorElement} */ (find(part, '.what'));
  what.href = placeOf(change);
  find(what, 'bdi').textContent = change.label;
  if (one) what.replaceWith(make('b', 'num', moment(change.at, dayAndClock(change.at))));
  find(part, '.told').append(...told(change));
  find(part, '.side').append(...side(change, acts));
  return part;
}

/** @param {Change} change  @param {Acts} acts  @returns {Node[]} */
function side(change, acts) {
  const whose = acts.whose(change);
  return [...who(change, acts), ...(whose ? [make('span', 'by', make('bdi', '', whose))] : [])];
}

/** @param {Change} change  @param {Acts} acts  @returns {Node[]} */
function who(change, acts) {
  const said = decisionOf(change);
  if (change.by === 'you') return [make('span', 'by', text('by_you'))];
  if (said === 'mine') return [make('span', 'by', text('by_you_said')), button('undo', 'undo_of', change, () => acts.decide(change, 'reopen'))];
  if (change.kind !== 'flipped' && change.kind !== 'appeared') return [];
  const unseen = make('span', 'by unseen', text('by_unseen'));
  if (said === 'keep') return [unseen, make('span', 'by', text('by_kept'))];
  return change.kind === 'flipped' && acts.mayAnswer(change) ? [unseen, button('decide_mine', 'decide_mine_of', change, () => acts.decide(change, 'mine'))] : [unseen];
}

/** @param {string} key  @param {string} named  @param {Change} change  @param {() => void} press */
function button(key, named, change, press) {
  const part = make('button', key === 'undo' ? 'button plain' : 'button', text(key));
  part.setAttribute('type', 'button');
  part.setAttribute('aria-label', text(named, change.label));
  part.addEventListener('click', press);
  return part;
}
