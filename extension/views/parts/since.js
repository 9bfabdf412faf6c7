/** Since when a setting stands as it does: two looks, before and after, and never a moment that nobody saw. */
import { find, make, stamp } from './dom.js';
import { reasonsOf } from './reasons.js';
import { stateQuoted } from './state.js';
import { asWanted, stateWord } from './state-words.js';
import { ruleWords, sentence, text } from './text.js';
import { clock, day, dayKey, monthOrDay, onDay, twoLooks } from './when.js';

/** @typedef {import('./types.js').Item} Item */

/** The sentence. `former`: the state before, where the history told it.
 *  @param {Item} item  @param {string|null} [former]  @returns {Node|null} */
export function sinceWords(item, former) {
  if (!item.since) return null;
  const state = stateQuoted(item.state, item.shown);
  if (!item.last) return sentence(item.reasons.includes('appeared') ? 'since_new' : 'since_first', state, onDay(item.since));
  const [before, after] = twoLooks(item.last, item.since);
  const told = reasonsOf(item).find(reason => ['appeared', 'flipped', 'gone', 'unreadable'].includes(reason));
  if (told === 'appeared') return sentence('since_appeared', before, state, after);
  if (told === 'gone') return sentence('since_gone', before, after);
  if (told === 'unreadable') return sentence('since_unreadable', after);
  if (told === 'flipped' && former !== undefined) return sentence('since_flipped', stateQuoted(former), before, state, after);
  if (told === 'flipped') return sentence('since_flipped_unknown', before, state, after);
  return sentence('since_between', state, after, before);
}

/** The same as a picture, where both ends are known; the sentence beside it says it for who cannot see it.
 *  @param {Item} item  @param {string|null} [former]  @returns {HTMLElement|null} */
export function sinceStrip(item, former) {
  if (!item.since || !item.last) return null;
  const appeared = item.reasons.includes('appeared');
  if (!appeared && (former === undefined || !item.reasons.includes('flipped'))) return null;
  const strip = stamp('strip');
  const [start, , end] = strip.querySelectorAll('i');
  start.className = appeared ? 'absent' : spanClass(former ?? null, item.wanted);
  end.className = spanClass(item.state, item.wanted);
  const [from, , to] = strip.querySelectorAll(':scope > span');
  find(from, 'b').textContent = appeared ? text('not_there') : stateWord(former ?? null);
  find(to, 'b').textContent = stateWord(item.state, item.shown);
  const words = dayKey(item.last) === dayKey(item.since) ? clock : day;
  find(from, '.when').textContent = words(item.last);
  find(to, '.when').textContent = words(item.since);
  return strip;
}

/** What is known of when the service did it, and of what it did then. @param {Item} item  @returns {HTMLElement|null} */
export function knownSince({ rule_since: date, rule_since_says: says }) {
  if (!date) return null;
  return make('p', 'quiet', says ? sentence('since_rule_says', monthOrDay(date), ruleWords(says)) : text('since_rule', monthOrDay(date)));
}

/** How a state is painted, here and in the picture of the history. @param {string|null} state  @param {string|string[]|null} wanted */
export function spanClass(state, wanted) {
  const fits = asWanted(state, wanted);
  return fits === null ? 'neutral' : fits ? 'calm' : 'against';
}
