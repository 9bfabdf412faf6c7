/**
 * Whether all of a page is there, as far as what was read of it tells: rows without their states, a page that still looks
 * like the last one, and one under an open dialog are not.
 *
 * @typedef {import('./read-page.js').Seen} Seen
 * @typedef {import('./read-page.js').Entry} Entry
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.whole ??= (() => {
  const { isAnchor, isConcealed, isElement, isShown, parentOf } = flipwatch.tree;

  /** How long what is missing is waited for, in ms, before the page is taken as it is. */
  const patience = { said: 15_000, drawn: 6000, states: 6000, empty: 10_000, stale: 5000, name: 3000 };

  /** Rows come first and their states later. @param {Seen} seen */
  const lacksStates = ({ entries }) => entries.every(({ row, setting }) => row && setting.state === '');

  /** A name may come late, and until then a text that holds it cannot be told from others. @param {Seen} seen */
  const lacksName = ({ marked, entries }) => !marked && entries.some(({ setting }) =>
    [setting.state ?? '', ...(setting.options ?? [])].some(text => /\p{L} \p{Lu}\.(\s|$)/u.test(text)));

  /** In-app navigation changes the address first: what stands there may be the last page yet.
   *  @param {Seen} before  @param {Seen} now */
  const looksLike = (before, now) => before.entries.length > 0 && before.entries.length === now.entries.length &&
    before.entries.every(({ control, row, setting }, at) => {
      const other = now.entries[at];
      return (control?.members[0] ?? row?.link) === (other.control?.members[0] ?? other.row?.link) && setting.label === other.setting.label;
    });

  /** @param {Seen} now  @param {Seen | null} before  @param {number} waited  @returns {boolean} whether more is to come */
  function isAwaited(now, before, waited) {
    if (before && looksLike(before, now)) return waited < patience.stale;
    if (!now.entries.length) return waited < patience.empty;
    return (lacksStates(now) && waited < patience.states) || (lacksName(now) && waited < patience.name);
  }

  /** An open dialog takes the rest of the page away: its settings are there, and not read.
   *  @param {Seen} seen  @param {import('./address.js').Site} site  @returns {Generator<void, boolean, void>} */
  function* isCovered({ roots }, site) {
    for (const root of roots) {
      for (const part of root.querySelectorAll('main,[role="main"],body > [aria-hidden="true"],body > [inert]')) {
        if (isConcealed(part) && isShown(part) && (yield* holdsSettings(part, site))) return true;
      }
      yield;
    }
    return false;
  }

  /** @param {Element} part  @param {import('./address.js').Site} site  @returns {Generator<void, boolean, void>} */
  function* holdsSettings(part, site) {
    if (part.querySelector(flipwatch.controls.selector)) return true;
    for (const link of part.querySelectorAll('a[href]')) {
      if (isAnchor(link) && flipwatch.address.isRow(site, link.href)) return true;
      yield;
    }
    return false;
  }

  /** The setting in whose row a node is. @param {Seen} seen  @param {Node} node  @returns {Entry | null} */
  function entryAt({ territory, entryOf }, node) {
    let at = isElement(node) ? node : node.parentElement;
    for (let steps = 0; at && steps < 12; at = parentOf(at), steps += 1) {
      const owner = territory.ownerOf(at);
      if (owner) return entryOf.get(owner) ?? null;
      if (territory.isShared(at)) return null;
    }
    return null;
  }

  return { patience, isAwaited, isCovered, entryAt };
})();
