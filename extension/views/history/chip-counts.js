/** How many there are of each kind, and how many settings are on the list for a reason: what the chips say. What has a category, only changes
 *  tell, and those are not all here: then they say nothing. */
import { keyOf } from '../parts/key.js';
import { reasonChips } from './change-kinds.js';

/** @param {import('./tracks.js').Track[]} tracks  @param {import('../parts/types.js').Item[]} review  @param {import('./asking.js').Part} part
 *  @returns {Map<string, number>} */
export function chipCounts(tracks, review, { chosen }) {
  if (chosen.category !== '') return new Map();
  const words = chosen.text.toLocaleLowerCase();
  const found = new Map();
  const add = (/** @type {string} */ name) => found.set(name, (found.get(name) ?? 0) + 1);
  const shown = tracks.filter(({ line }) => line.label.toLocaleLowerCase().includes(words));
  for (const { marks } of shown) for (const { kind } of marks) add(kind);
  const settings = new Set(shown.map(({ key }) => key));
  for (const item of review) if (settings.has(keyOf(item))) for (const reason of item.reasons) if (reasonChips.some(name => name === reason)) add(reason);
  return found;
}
