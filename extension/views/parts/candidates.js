/** Where two settings may be one and nothing tells which: all that it could be, and no choice of ours. */
import { make } from './dom.js';
import { either, sentence } from './text.js';

/** @param {{kind?: string, reasons?: string[], candidates?: import('./types.js').Candidate[]}} told  an item or a change
 *  @returns {HTMLElement|null} */
export function couldBe({ kind, reasons = [], candidates = [] }) {
  if (candidates.length === 0) return null;
  const gone = kind === 'gone' || reasons.includes('gone');
  return make('p', '', sentence(gone ? 'could_now_be' : 'could_be_former', either(candidates.map(({ label, page }) => sentence('quoted', label || page)))));
}
