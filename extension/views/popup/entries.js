/** The list as it stands before the person: which items, in which place. Pure: values in, values out.
 *
 *  An entry keeps its place and its group while the person is in the list: what is news waits, what is no longer to look at leaves a quiet
 *  line of the same height, what was decided leaves a line with Undo. Nothing moves under the pointer. */
import { keyOf } from '../parts/key.js';
import { reasons, reasonsOf } from '../parts/reasons.js';

/** @typedef {import('../parts/types.js').Item} Item
 *  @typedef {{key: string, item: Item, reason: string, here: boolean, status: 'open'|'decided'|'left', decision?: string, until?: string,
 *    held?: boolean}} Entry
 *    `held`: reopened a moment ago, and not yet in a list of the program's */

const urgency = [...reasons.keys()];

/** @param {Item} item */
export const accountKey = ({ site, account = '' }) => `${site} ${account}`;

/** @param {Item} item  @param {import('../parts/types.js').OpenPage|null} page  @returns {Entry} */
export function entryOf(item, page) {
  const isTheirs = page?.account === undefined || item.account === undefined || page.account === item.account;
  const here = page?.kind === 'settings' && isTheirs && item.site === page.site && (item.page === page.page || Boolean(page.shows?.includes(item.page)));
  return { key: keyOf(item), item, reason: reasonsOf(item)[0], here, status: 'open' };
}

/** A new list in place of the old one. What the person decided stays where it was until the popup closes.
 *  @param {Entry[]} before  @param {Item[]} items  @param {import('../parts/types.js').OpenPage|null} page  @returns {Entry[]} */
export function redrawn(before, items, page) {
  const listed = new Map(items.map(item => [keyOf(item), item]));
  const stays = before.filter(({ key, status, held }) => status === 'decided' || (status === 'open' && (listed.has(key) || held)));
  const staying = new Set(stays.map(({ key }) => key));
  const news = items.filter(item => !staying.has(keyOf(item))).map(item => entryOf(item, page));
  const kept = stays.map(entry => (entry.status === 'decided' ? entry : renewed(entry, listed.get(entry.key), page)));
  return sorted([...news, ...kept]);
}

/** The old list with the new values in it: nothing comes in, nothing changes its place.
 *  @param {Entry[]} before  @param {Item[]} items  @returns {{entries: Entry[], waiting: number}} waiting: how many would have come in */
export function held(before, items) {
  const listed = new Map(items.map(item => [keyOf(item), item]));
  const keys = new Set(before.filter(({ status }) => status !== 'left').map(({ key }) => key));
  const entries = before.map(entry => {
    const item = listed.get(entry.key);
    if (entry.status !== 'open') return entry;
    if (item) return { ...entry, item, held: false };
    return entry.held ? entry : { ...entry, status: /** @type {const} */ ('left') };
  });
  return { entries, waiting: items.filter(item => !keys.has(keyOf(item))).length };
}

/** How many are still to look at. @param {Entry[]} entries */
export const openCount = entries => entries.filter(({ status }) => status === 'open').length;

/** Entries by reason, in their order. @param {Entry[]} entries  @returns {[string, Entry[]][]} */
export function grouped(entries) {
  const groups = urgency.map(reason => /** @type {[string, Entry[]]} */ ([reason, entries.filter(entry => entry.reason === reason)]));
  return groups.filter(([, members]) => members.length > 0);
}

/** @param {Entry} entry  @param {Item|undefined} item  @param {import('../parts/types.js').OpenPage|null} page */
const renewed = (entry, item, page) => (item ? entryOf(item, page) : { ...entry, ...entryOf(entry.item, page), held: true });

/** Most urgent first, then what is on the open page; the rest keeps its order. @param {Entry[]} entries */
const sorted = entries =>
  [...entries].sort((a, b) => urgency.indexOf(a.reason) - urgency.indexOf(b.reason) || Number(b.here) - Number(a.here));
