// Waiting for what is awaited, and for nothing else: no test sleeps.

/**
 * Looks again and again until `look` gives something true, and gives that; what it threw or gave last is in the error.
 * @template T
 * @param {string} what  completes "waited for …"
 * @param {() => T | Promise<T>} look
 * @param {number} [limit]  milliseconds
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, look, limit = 30_000) {
  const end = Date.now() + limit;
  for (;;) {
    let last;
    try {
      last = await look();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s for ${what}; last: ${last instanceof Error ? last.stack : JSON.stringify(last)}`);
    await new Promise(again => setTimeout(again, 50));
  }
}
