/**
 * The page's turn: work that goes through a page is written as a generator that yields wherever the page may have its turn,
 * and is done in slices, so that a page with thousands of controls never stands still. To yield costs next to nothing.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.turns ??= (() => {
  const { performance } = globalThis;

  /** Those who wait for the page to have had its turn. @type {(() => void)[]} */
  const waiting = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();

  /** By a message and not by a timer, which a browser makes wait: four milliseconds each time, and a second in a tab that
   *  nobody looks at. @returns {Promise<void>} */
  const oneTurn = () => new Promise(done => {
    waiting.push(done);
    port2.postMessage(null);
  });

  /** Gives the page its turn whenever its share of time is over.
   *  @param {number} [budget]  in ms  @returns {() => Promise<void> | undefined}  called at each step; waits for what it returns, if anything */
  function sliced(budget = 3) {
    let since = performance.now();
    return () => {
      if (performance.now() - since < budget) return undefined;
      return oneTurn().then(() => { since = performance.now(); });
    };
  }

  /** Does some work to its end. @template T  @param {Generator<void, T, void>} work  @param {() => Promise<void> | undefined} [turn]
   *  @returns {Promise<T>} */
  async function inTurns(work, turn = sliced()) {
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return step.value;
      const pause = turn();
      if (pause) await pause;
    }
  }

  return { oneTurn, sliced, inTurns };
})();
