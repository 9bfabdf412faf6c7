/** Whether the person is in the list right now, with the pointer or with the keyboard. While they are, nothing moves. */

/** @param {HTMLElement} list  @param {() => void} left  called when they have gone out of it  @returns {() => boolean} */
export function presence(list, left) {
  let pointer = false;
  let keyed = false;
  list.addEventListener('pointermove', event => (pointer = event.pointerType !== 'touch'));
  list.addEventListener('pointerleave', () => changed(() => (pointer = false)));
  // The focus that the popup sets as it opens is nobody's: only a key says that somebody is there.
  list.addEventListener('keydown', () => (keyed = true));
  list.addEventListener('focusout', event => {
    const to = /** @type {Node|null} */ (event.relatedTarget);
    if (to && !list.contains(to)) changed(() => (keyed = false));
  });

  /** @param {() => void} change */
  function changed(change) {
    change();
    if (!pointer && !keyed) left();
  }
  return () => pointer || keyed;
}
