/** What a state is called, and whether it is as wanted; also for what has no page to draw on. */
import { text } from './text.js';

const words = new Map([['on', 'state_on'], ['off', 'state_off'], ['mixed', 'state_mixed'], ['', 'state_none']]);

/** Whether the word is ours, and no choice of the service's. null: it could not be told.  @param {string|null} state */
export const isOurs = state => state === null || words.has(state);

/** The page's own word where it is known, ours otherwise.
 *  @param {string|null} state  @param {string} [shown] */
export function stateWord(state, shown) {
  if (shown) return shown;
  if (state === null) return text('state_unread');
  const key = words.get(state);
  return key ? text(key) : state;
}

/** Whether a state is as wanted: null when nothing is wanted, or when it cannot be told.
 *  @param {string|null} state  @param {string|string[]|null|undefined} wanted  @returns {boolean|null} */
export function asWanted(state, wanted) {
  const list = wantedStates(wanted);
  return list.length === 0 || state === null ? null : list.includes(state);
}

/** @param {string|string[]|null|undefined} wanted  @returns {string[]} */
export const wantedStates = wanted => (wanted === null || wanted === undefined ? [] : [wanted].flat());

/** How the arrival of a setting is told: on although it should not be, otherwise than wanted, or just new.
 *  @param {{state: string|null, wanted?: any, sense?: string}} item  @returns {'on'|'unwanted'|'new'} */
export function arrivalOf({ state, wanted, sense }) {
  const against = asWanted(state, wanted) === false;
  if (state === 'on' && (against || sense !== 'protects')) return 'on';
  return against ? 'unwanted' : 'new';
}
