/**
 * Whether a page answers in the place of the browser: a form says `form.parentElement` and means its own field of that
 * name, a document `document.querySelectorAll` and means an image, in every world of the page. What stands in such a form
 * or document cannot be told, and is not read.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.isSpoiled ??= (() => {
  const names = ['addEventListener', 'assignedSlot', 'checkVisibility', 'childElementCount', 'childNodes', 'classList', 'closest',
    'compareDocumentPosition', 'contains', 'defaultView', 'documentElement', 'firstChild', 'firstElementChild', 'forms', 'getAnimations',
    'getAttribute', 'getElementById', 'getRootNode', 'hasAttribute', 'isConnected', 'localName', 'matches', 'nextElementSibling', 'nextSibling', 'nodeType', 'ownerDocument',
    'parentElement', 'parentNode', 'previousElementSibling', 'previousSibling', 'querySelector', 'querySelectorAll', 'readyState', 'removeEventListener', 'shadowRoot',
    'textContent', 'visibilityState'];

  /** @param {Node} node */
  const hides = node => names.some(name => Object.hasOwn(node, name));

  /** @param {import('./page-tree.js').Root} root */
  return root => hides(root) || Array.from(root.querySelectorAll('form')).some(hides);
})();
