/** A state as the service shows it: its own word beside a flat picture. Never something to press, never a colour of its own. */
import { make } from './dom.js';
import { picture } from './sprite.js';
import { isOurs, stateWord } from './state-words.js';
import { isolated, sentence } from './text.js';

const pictures = new Map([['on', 'p-on'], ['off', 'p-off'], ['mixed', 'p-mixed'], ['', 'p-none']]);

/** The picture's id. null: it could not be told; any other text is an option.
 *  @param {string|null} state */
export const statePicture = state => (state === null ? 'p-unread' : pictures.get(state) ?? 'p-choice');

/** The word in a sentence: what a service wrote stands in quotes, On and Off do not.
 *  @param {string|null} state  @param {string} [shown]  @returns {Node} */
export const stateQuoted = (state, shown) =>
  isOurs(state) ? isolated(stateWord(state, shown)) : sentence('quoted', stateWord(state, shown));

/** Picture and word. @param {string|null} state  @param {string} [shown] */
export const stateSign = (state, shown) => make('span', 'state', picture(statePicture(state)), isolated(stateWord(state, shown)));
