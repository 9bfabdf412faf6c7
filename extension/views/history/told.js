/** One change in words: what it was, what it is, and when each was seen. */
import { couldBe } from '../parts/candidates.js';
import { make } from '../parts/dom.js';
import { stateQuoted, stateSign } from '../parts/state.js';
import { quoted, sentence } from '../parts/text.js';
import { clock, moment, onDay, twoLooks } from '../parts/when.js';
import { wordDiff } from '../parts/wording.js';
import { kindOf } from './change-kinds.js';

/** @typedef {import('../parts/types.js').Change} Change */

/** @param {Change} change  @returns {Node[]} */
export function told(change) {
  const candidates = couldBe(change);
  return [...(words.get(kindOf(change) ?? '') ?? plain)(change), ...(candidates ? [candidates] : [])];
}

const quiet = (/** @type {Node[]} */ ...nodes) => make('span', 'quiet', ...nodes);
const seenAt = (/** @type {string} */ time) => moment(time, clock(time));

/** @param {Change} change  @returns {Node[]} */
const fromTo = ({ from, to }) => [sentence('change_from_to', stateSign(from), quiet(arrow()), stateSign(to))];

/** The arrow is for the eyes, "to" for the ears. */
function arrow() {
  const sign = make('span', 'arrow flip', '→');
  sign.setAttribute('aria-hidden', 'true');
  return make('span', '', sign, make('span', 'sr', sentence('change_to')));
}

/** @param {Change} change  @returns {Node[]} */
const flipped = change => [
  ...fromTo(change),
  text(' '),
  quiet(change.last ? sentence('change_seen', stateQuoted(change.from), twoLooks(change.last, change.at)[0]) : sentence('change_at', seenAt(change.at))),
];

/** @param {Change} change  @returns {Node[]} */
const reworded = ({ wording = [] }) => wording.map(({ field, from, to }) =>
  make('div', '', quiet(sentence(field === 'label' ? 'change_called' : 'change_says')), ' ', ...wordDiff(from, to)));

/** @param {Change} change  @returns {Node[]} */
const plain = ({ kind }) => [make('span', 'quiet', kind)];
const text = (/** @type {string} */ words) => document.createTextNode(words);

/** @type {Map<string, (change: Change) => Node[]>} */
const words = new Map(Object.entries({
  appeared: ({ to, last, at }) => [last ? sentence('change_appeared', twoLooks(last, at)[0], stateSign(to)) : sentence('change_first_seen', stateSign(to))],
  flipped,
  you: change => [...fromTo(change), text(' '), quiet(sentence('change_at', seenAt(change.at)))],
  reworded,
  gone: ({ from, last, at }) => [quiet(last ? sentence('change_gone', twoLooks(last, at)[0], stateQuoted(from), twoLooks(last, at)[1]) : sentence('change_gone_unseen', onDay(at)))],
  returned: ({ to }) => [sentence('change_returned', stateSign(to))],
  moved: ({ place }) => [quiet(moved(place?.from ?? {}, place?.to ?? {}))],
  options: ({ added = [], removed = [] }) => [
    ...(added.length ? [make('div', '', quiet(sentence('change_added')), ' ', make('ins', '', quoted(added)))] : []),
    ...(removed.length ? [make('div', '', quiet(sentence('change_removed')), ' ', make('del', '', quoted(removed)))] : []),
  ],
  unstable: () => [quiet(sentence('unstable'))],
  unreadable: ({ from, last }) => [quiet(last ? sentence('change_unreadable', stateQuoted(from), onDay(last)) : sentence('change_unreadable_ever'))],
}));

/** As a person saw it: under another heading, or on another page. What only the page's makers see is no move for a person.
 *  @param {import('../parts/types.js').Place} from  @param {import('../parts/types.js').Place} to  @returns {Node} */
function moved(from, to) {
  if (from.page !== to.page) return sentence('change_moved_page', from.page ?? '', to.page ?? '');
  if (from.section !== to.section && from.section && to.section) return sentence('change_moved', sentence('quoted', from.section), sentence('quoted', to.section));
  return sentence('change_moved_inside');
}
