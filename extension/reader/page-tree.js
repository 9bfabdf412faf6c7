/**
 * The page as one tree, the way a person sees it: through slots, open shadow roots and frames of the same origin.
 * Nothing here changes a node, and nothing asks for geometry: a forced layout of a large page costs 30 ms, the style
 * that `checkVisibility` needs a third of that (and none where it is clean).
 *
 * @typedef {Document | ShadowRoot} Root
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.tree ??= (() => {
  // Kept by name: Firefox looks the names of a window up anew each time, which costs more than most questions to a page.
  const { document, getComputedStyle, Element, Node } = globalThis;
  const { ELEMENT_NODE, DOCUMENT_FRAGMENT_NODE } = Node ?? {};

  // What a node is, by what it says of itself: an element in a frame is of another world's classes, and no `instanceof`
  // here would know it.
  /** @param {any} node  @returns {node is Element} */
  const isElement = node => node?.nodeType === ELEMENT_NODE;
  /** @param {any} node  @returns {node is ShadowRoot} */
  const isShadow = node => node?.nodeType === DOCUMENT_FRAGMENT_NODE && 'host' in node;
  /** @template {keyof HTMLElementTagNameMap} T  @param {T} tag  @returns {(node: any) => node is HTMLElementTagNameMap[T]} */
  const isTag = tag => /** @returns {node is HTMLElementTagNameMap[T]} */ node => isElement(node) && node.localName === tag && 'dataset' in node;
  const isInput = isTag('input');
  const isNativeSelect = isTag('select');
  const isNativeOption = isTag('option');
  const isTextArea = isTag('textarea');
  const isAnchor = isTag('a');
  const isButton = isTag('button');

  /** A frame's document, where the frame is of the same origin; null where it is not, or not there yet.
   *  @param {Element} frame  @returns {Document | null} */
  function documentOf(frame) {
    try {
      return /** @type {HTMLIFrameElement} */ (frame).contentDocument;
    } catch {
      return null;
    }
  }

  /** @param {Root} root  @returns {Element | null} the element in which a root lies; null for the page's own document */
  function holderOf(root) {
    if (root === document) return null;
    if (isShadow(root)) return root.host;
    try {
      return root.defaultView?.frameElement ?? null;
    } catch {
      return null;
    }
  }

  /** What only the browser answers; nothing where there is none, as in tests of texts. @param {{prototype: object} | undefined} of  @param {string} name */
  const asking = (of, name) => /** @type {() => any} */ (Object.getOwnPropertyDescriptor(of?.prototype ?? {}, name)?.get);
  const slotOf = asking(Element, 'assignedSlot');
  const aroundOf = asking(Node, 'parentElement');

  /** The parents that were asked for since somebody else had a turn. @type {WeakMap<Element, Element | null> | null} */
  let parents = null;

  /** The parent that a person sees: the slot for what is slotted, the host for a shadow root, the frame for a document.
   *  Asked so that no page can answer (spoiled.js): it would lead whoever climbs up in a circle.
   *  @param {Element} element  @returns {Element | null} */
  function parentOf(element) {
    if (!parents) {
      parents = new WeakMap();
      queueMicrotask(() => { parents = null; });
    }
    const known = parents.get(element);
    if (known !== undefined) return known;
    const parent = slotOf.call(element) ?? aroundOf.call(element) ?? holderOf(/** @type {Root} */ (Node.prototype.getRootNode.call(element)));
    parents.set(element, parent);
    return parent;
  }

  /** How deep roots may lie in each other: what is deeper no person made. */
  const deepest = 50;

  /** How many elements are gone through from one step to the next. */
  const stride = 100;

  /** Goes through the document, its open shadow roots and the documents of its frames, by a list of what is in each when
   *  it is come to: the page may take anything of it away at each of its turns, and what is left stays.
   *  @typedef {{roots: Root[], numbers: Map<Element, number>}} Walked  `roots` in document order; `numbers`: of all
   *    elements in that order: to ask two of them which one comes first costs the more, the more there are around them
   *  @param {Root} root  @param {Walked} [walked]  @param {number} [depth]  @returns {Generator<void, Walked, void>} */
  function* walk(root, walked = { roots: [], numbers: new Map() }, depth = 0) {
    yield;
    if (flipwatch.isSpoiled(root)) return walked;
    const { roots, numbers } = walked;
    roots.push(root);
    const frames = new Set(root.querySelectorAll('iframe,frame'));
    const all = root.querySelectorAll('*');
    for (let at = 0; at < all.length; at += 1) {
      if (at % stride === 0) yield;
      const element = all[at];
      if (!element.isConnected) continue;
      numbers.set(element, numbers.size + 1);
      const inner = element.shadowRoot ?? (frames.size && frames.has(element) && isShown(element) ? documentOf(element) : null);
      if (depth < deepest && inner?.firstChild) yield* walk(inner, walked, depth + 1);
    }
    return walked;
  }

  const drawn = { visibilityProperty: true };

  /** What takes part in the page without a box of its own. @param {Element} element */
  function isContents(element) {
    const { display, visibility } = getComputedStyle(element);
    return display === 'contents' && visibility === 'visible';
  }

  /** How many such elements a person may have put into each other. */
  const mostContents = 50;

  /** An element without a box of its own (`display: contents`) is as visible as what is around it; that is asked first, since
   *  in a part of the page that is not drawn no style is known until somebody asks.
   *  @param {Element} element  @returns {boolean} */
  function isRendered(element) {
    const without = [];
    let at = /** @type {Element | null} */ (element);
    for (; at && !at.checkVisibility(drawn); at = parentOf(at)) {
      if (without.push(at) > mostContents || at.checkVisibility()) return false;
    }
    return at !== null && without.reverse().every(isContents);
  }

  /** Drawn, as far as style says. Opacity plays no part: libraries put a transparent input over a drawn switch.
   *  @param {Element} element  @returns {boolean} */
  function isShown(element) {
    if (!isRendered(element)) return false;
    const frame = element.ownerDocument === document ? null : holderOf(element.ownerDocument);
    return !frame || isShown(frame);
  }

  /** Taken away from people who listen to the page, as twins and what lies under an open dialog are.
   *  @param {Element} element  @returns {boolean} */
  function isConcealed(element) {
    /** @type {Element | null} */
    let at = element;
    while (at) {
      if (at.closest('[aria-hidden="true"],[inert]')) return true;
      at = holderOf(/** @type {Root} */ (at.getRootNode()));
    }
    return false;
  }

  /** `contains` through shadow roots, slots and frames.
   *  @param {Element} outer  @param {Element} inner */
  function holds(outer, inner) {
    if (outer.contains(inner)) return true;
    if (outer.getRootNode() === inner.getRootNode() && !outer.shadowRoot && outer.localName !== 'slot') return false;
    for (let at = /** @type {Element | null} */ (inner); at; at = parentOf(at)) {
      if (at === outer) return true;
    }
    return false;
  }

  /** The nearest element around (or the element itself) that a selector names, through shadow roots.
   *  @param {Element} element  @param {string} selector  @returns {Element | null} */
  function closest(element, selector) {
    for (let at = /** @type {Element | null} */ (element); at;) {
      const found = at.closest(selector);
      if (found) return found;
      at = holderOf(/** @type {Root} */ (at.getRootNode()));
    }
    return null;
  }

  return { isElement, isShadow, isInput, isNativeSelect, isNativeOption, isTextArea, isAnchor, isButton, parentOf, walk, documentOf, holderOf, isRendered, isShown, isConcealed, holds, closest };
})();
