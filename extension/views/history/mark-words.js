/** A mark in words: its name for the ear, and what the tip shows. */
import { stateWord } from '../parts/state-words.js';
import { count, text } from '../parts/text.js';
import { atTime, onDay, twoLooks } from '../parts/when.js';

/** @typedef {import('./lane-parts.js').LaneMark} LaneMark */

/** @param {LaneMark} mark  @returns {string} a whole sentence */
export function markWords(mark) {
  const { kind, from, to, last, time } = mark;
  const [before, after] = last ? twoLooks(last, time) : ['', atTime(time)];
  if (kind === 'flipped' && from !== undefined && last) return text('mark_flipped', stateWord(from ?? null), stateWord(to ?? null), before, after);
  if (kind === 'you' && to !== undefined) return text('mark_you', stateWord(from ?? null), stateWord(to ?? null), atTime(time));
  if (kind === 'appeared' && last) return text('mark_appeared', before, stateWord(to ?? null), after);
  if (kind === 'gone' && last) return text('mark_gone', before, after);
  return text('mark_at', text(`kind_${kind}`), kind === 'unreadable' || kind === 'reworded' ? onDay(time) : after);
}

/** Of many in one place the first are told, and how many there are. */
const most = 4;

/** @param {LaneMark[]} marks  @returns {string} the name of what stands for them */
export const markName = marks => (marks.length === 1 ? markWords(marks[0]) : count('marks_named', marks.length, marks.slice(0, most).map(markWords).join(' ')));
