/**
 * Which part of the page belongs to which control: an element that holds one control alone is that control's, with
 * every word in it; one that holds several is nobody's. Made in one pass, in which each element is touched twice at most.
 *
 * @typedef {import('./find-controls.js').Control} Control
 * @typedef {{ownerOf: (element: Element) => Control | null, isShared: (element: Element) => boolean,
 *            isEmpty: (element: Element) => boolean, holdsRows: (element: Element) => boolean}} Territory
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.territoryOf ??= (() => {
  const { parentOf } = flipwatch.tree;
  const shared = Symbol('shared');
  const unseen = Symbol('unseen');

  /**
   * @param {Control[]} controls  @param {Element[]} links  the links of rows
   * @param {Element[]} hidden  controls that nobody sees: what holds them alone is no place for anybody's words
   * @returns {Generator<void, Territory, void>}
   */
  return function* territoryOf(controls, links, hidden) {
    /** @type {Map<Element, Control | symbol>} */
    const owners = new Map();
    /** @type {Map<Element, number>} */
    const rows = new Map();

    /** @param {Element} from  @param {Control | symbol} owner */
    function mark(from, owner) {
      for (let at = /** @type {Element | null} */ (from); at; at = parentOf(at)) {
        const before = owners.get(at);
        if (before === shared || (before === owner && at !== from)) return;
        if (owner === unseen && before) return;
        owners.set(at, before && before !== unseen && before !== owner ? shared : owner);
      }
    }
    for (const control of controls) {
      for (const element of [...control.members, ...control.twins]) mark(element, control);
      yield;
    }
    for (const element of hidden) {
      mark(element, unseen);
      yield;
    }
    for (const link of links) {
      yield;
      for (let at = /** @type {Element | null} */ (link); at; at = parentOf(at)) {
        const count = rows.get(at) ?? 0;
        if (count > 1) break;
        rows.set(at, count + 1);
      }
    }
    return {
      ownerOf(element) {
        const owner = owners.get(element);
        return typeof owner === 'object' ? owner : null;
      },
      isShared: element => owners.get(element) === shared,
      isEmpty: element => !owners.has(element) && !rows.has(element),
      holdsRows: element => (rows.get(element) ?? 0) > 1,
    };
  };
})();
