/** What a setting was before it flipped: an item does not say it, the history does. */
import { ask } from '../parts/ask.js';
import { keyOf } from '../parts/key.js';

const mostChanges = 200;

/** @typedef {Map<string, {from: string|null, to: string|null}>} Flips  the last one of each setting */

/** The last flips. The popup stands without them. @returns {Promise<Flips>} */
export async function lastFlips() {
  try {
    const { changes } = await ask({ type: 'history', kind: 'flipped', limit: mostChanges });
    // Newest first, so that the last one to be set is the oldest: turned round, the newest one stays.
    return new Map([...changes].reverse().map((/** @type {import('../parts/types.js').Change} */ change) => /** @type {const} */ ([keyOf(change), change])));
  } catch {
    return new Map();
  }
}

/** Told only where the flip is the one that led to the state of now. @param {Flips} flips  @param {import('./entries.js').Entry} entry */
export function formerState(flips, { key, item }) {
  const flip = flips.get(key);
  return flip?.to === item.state ? flip.from : undefined;
}
