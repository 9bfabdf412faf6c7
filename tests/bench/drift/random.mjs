/** Numbers that are the same for the same seed, everywhere (mulberry32). */

/** @param {number} seed */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    /** From `low` to `high`, both included. @param {number} low @param {number} high */
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** @template T @param {readonly T[]} all @returns {T} */
    pick: all => all[Math.floor(next() * all.length)],
    /** @param {number} share */
    chance: share => next() < share,
    /** @template T @param {readonly T[]} all @returns {T[]} */
    shuffled(all) {
      const list = [...all];
      for (let i = list.length - 1; i > 0; --i) {
        const j = Math.floor(next() * (i + 1));
        [list[i], list[j]] = [list[j], list[i]];
      }
      return list;
    },
  };
}

/** @typedef {ReturnType<typeof random>} Random */
