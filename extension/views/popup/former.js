/** What a setting was before it flipped: an item does not say it, the history does. */
import { ask } from '../parts/ask.js';
import { keyOf } from '../parts/key.js';

const mostChanges = 200;

/** The state before, by setting, as its last flip told it. The popup stands without it.
 *  @returns {Promise<Map<string, string|null>>} */
export async function formerStates() {
  try {
    const { changes } = await ask({ type: 'history', kind: 'flipped', limit: mostChanges });
    // Newest first, so that the last one to be set is the oldest: turned round, the newest one stays.
    return new Map([...changes].reverse().map((/** @type {import('../parts/types.js').Change} */ change) => [keyOf(change), change.from]));
  } catch {
    return new Map();
  }
}
