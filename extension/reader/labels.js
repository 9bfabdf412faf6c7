/**
 * Which element points at which: labels at controls, and attributes at what they name. `input.labels` answers the same, and searches the whole page each time that it is
 * asked: at 5000 controls that is seconds. Here the page is gone through once a reading.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.labels ??= (() => {
  /** @type {WeakMap<Node, Map<string, Element[]>>} */
  let indexes = new WeakMap();

  /** @param {Document | ShadowRoot} root  @returns {Map<string, Element[]>} what has a `for`, by what it is for */
  function indexOf(root) {
    let index = indexes.get(root);
    if (!index) {
      indexes.set(root, (index = new Map()));
      for (const label of root.querySelectorAll('[for]')) {
        const id = /** @type {string} */ (label.getAttribute('for'));
        const before = index.get(id);
        if (before) before.push(label);
        else index.set(id, [label]);
      }
    }
    return index;
  }

  return {
    /** The page may be another one by now. */
    renew() {
      indexes = new WeakMap();
    },

    /** What an attribute's identifiers point to. @param {Element} element  @param {string} attribute  @returns {Element[]} */
    referenced(element, attribute) {
      const ids = element.getAttribute(attribute)?.trim();
      if (!ids) return [];
      const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
      return ids.split(/\s+/).flatMap(id => root.getElementById?.(id) ?? []);
    },

    /** What points at an element by its identifier, custom elements included. @param {Element} element  @returns {Element[]} */
    pointingAt: element => (element.id && indexOf(/** @type {Document | ShadowRoot} */ (element.getRootNode())).get(element.id)) || [],

    /** The labels of a native control, as HTML has it. @param {Element} element  @returns {HTMLLabelElement[]} */
    of(element) {
      const pointing = /** @type {HTMLLabelElement[]} */ (flipwatch.labels.pointingAt(element).filter(label => label.localName === 'label'));
      const around = /** @type {HTMLLabelElement | null} */ (element.closest('label'));
      if (!around || pointing.includes(around) || around.control !== element) return pointing;
      return pointing.length && pointing[0].compareDocumentPosition(around) & Node.DOCUMENT_POSITION_FOLLOWING ? [...pointing, around] : [around, ...pointing];
    },
  };
})();
