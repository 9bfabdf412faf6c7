/**
 * What a node is, asked in a way that no page can spoil: a form answers `form.children` with its own field of that name,
 * and a document `document.body` with an image. The getters of the prototypes answer for the node itself.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.sketchNodes ??= (() => {
  /** @param {any} prototype  @param {string} name  @returns {(node: any) => any} */
  function asked(prototype, name) {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    return node => get?.call(node);
  }

  const namespaceOf = asked(Element.prototype, 'namespaceURI');
  const tagOf = asked(Element.prototype, 'localName');
  const shadowOf = asked(Element.prototype, 'shadowRoot');
  const slotOf = asked(Element.prototype, 'assignedSlot');
  const parentNodeOf = asked(Node.prototype, 'parentNode');
  const firstOf = asked(Node.prototype, 'firstChild');
  const nextOf = asked(Node.prototype, 'nextSibling');
  const typeOf = asked(Node.prototype, 'nodeType');
  const hostOf = asked(ShadowRoot.prototype, 'host');
  const rootElementOf = asked(Document.prototype, 'documentElement');
  const viewOf = asked(Document.prototype, 'defaultView');
  const textOf = asked(CharacterData.prototype, 'data');
  const framed = asked(HTMLIFrameElement.prototype, 'contentDocument');
  const { getAttribute, hasAttribute, matches } = Element.prototype;

  const properties = {
    input: { checked: asked(HTMLInputElement.prototype, 'checked'), indeterminate: asked(HTMLInputElement.prototype, 'indeterminate'), value: asked(HTMLInputElement.prototype, 'value') },
    option: { selected: asked(HTMLOptionElement.prototype, 'selected') },
  };

  /** @template T  @param {() => T} ask  @param {T} otherwise  @returns {T} */
  function tried(ask, otherwise) {
    try {
      return ask();
    } catch {
      return otherwise;
    }
  }

  /** @param {Element} element  @param {string} name  @returns {string | null} */
  const attributeOf = (element, name) => getAttribute.call(element, name);

  /** The children, as they stand in the page and not as they are drawn. @param {Node} node  @returns {Node[]} */
  function childrenOf(node) {
    const children = [];
    for (let child = firstOf(node); child; child = nextOf(child)) children.push(child);
    return children;
  }

  /** The element around, as it is drawn: the slot for what is slotted, the host for what is in a shadow root; null at the
   *  edge of a document. @param {Element} element  @returns {Element | null} */
  function parentOf(element) {
    const parent = slotOf(element) ?? parentNodeOf(element);
    if (!parent || typeOf(parent) === Node.ELEMENT_NODE) return parent;
    return typeOf(parent) === Node.DOCUMENT_FRAGMENT_NODE ? tried(() => hostOf(parent), null) : null;
  }

  /** The document of a frame of the same origin. @param {Element} frame  @returns {Element | null} its root element */
  const framedBy = frame => tried(() => rootElementOf(framed(frame)) ?? null, null);

  /** What a person has set a field to, which its attributes need not say.
   *  @param {Element} element  @param {'checked' | 'indeterminate' | 'value' | 'selected'} name */
  const propertyOf = (element, name) => tried(() => /** @type {any} */ (properties)[tagOf(element)]?.[name]?.(element), undefined);

  return {
    tagOf, shadowOf, typeOf, textOf, attributeOf, childrenOf, parentOf, framedBy, propertyOf, tried,
    has: (/** @type {Element} */ element, /** @type {string} */ name) => hasAttribute.call(element, name),
    is: (/** @type {Element} */ element, /** @type {string} */ selector) => tried(() => matches.call(element, selector), false),
    isHtml: (/** @type {Element} */ element) => namespaceOf(element) === 'http://www.w3.org/1999/xhtml',
    isElement: (/** @type {Node} */ node) => typeOf(node) === Node.ELEMENT_NODE,
    isText: (/** @type {Node} */ node) => typeOf(node) === Node.TEXT_NODE,
    rootOf: (/** @type {Document} */ page) => rootElementOf(page),
    styleOf: (/** @type {Element} */ element) => tried(() => getComputedStyle(element), null),
    viewOf,
  };
})();
