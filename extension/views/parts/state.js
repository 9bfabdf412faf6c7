/** A state as the service shows it: its own word beside a flat picture. Never something to press, never a colour of its own. */
import { make } from './dom.js';
import { picture } from './sprite.js';
import { isolated, sentence, text } from './text.js';

const pictures = new Map([['on', 'p-on'], ['off', 'p-off'], ['mixed', 'p-mixed'], ['', 'p-none']]);
const words = new Map([['on', 'state_on'], ['off', 'state_off'], ['mixed', 'state_mixed'], ['', 'state_none']]);

/** The picture's id. null: it could not be told; any other text is an option.
 *  @param {string|null} state */
export const statePicture = state => (state === null ? 'p-unread' : pictures.get(state) ?? 'p-choice');

/** The page's own word where it is known, ours otherwise.
 *  @param {string|null} state  @param {string} [shown] */
export function stateWord(state, shown) {
  if (shown) return shown;
  if (state === null) return text('state_unread');
  const key = words.get(state);
  return key ? text(key) : state;
}

/** The word in a sentence: what a service wrote stands in quotes, On and Off do not.
 *  @param {string|null} state  @param {string} [shown]  @returns {Node} */
export const stateQuoted = (state, shown) =>
  state === null || words.has(state) ? isolated(stateWord(state, shown)) : sentence('quoted', stateWord(state, shown));

/** Picture and word. @param {string|null} state  @param {string} [shown] */
export const stateSign = (state, shown) => make('span', 'state', picture(statePicture(state)), isolated(stateWord(state, shown)));

/** Whether a state is as wanted: null when nothing is wanted, or when it cannot be told.
 *  @param {string|null} state  @param {string|string[]|null|undefined} wanted  @returns {boolean|null} */
export function asWanted(state, wanted) {
  const list = wantedStates(wanted);
  return list.length === 0 || state === null ? null : list.includes(state);
}

/** @param {string|string[]|null|undefined} wanted  @returns {string[]} */
export const wantedStates = wanted => (wanted === null || wanted === undefined ? [] : [wanted].flat());
