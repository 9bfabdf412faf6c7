/**
 * The accessible name of a control, by the rules of accname 1.2 as far as settings pages need them: aria-labelledby,
 * aria-label, the labels, the content, the title. What a person calls the setting is made from it in label-control.js.
 * Held to npm dom-accessibility-api in tests/browser/reader/name-control.test.mjs; that library costs 6 to 17 times
 * the whole reading, and `computedName` more with every control of the page.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.nameOf ??= (() => {
  const { childrenOf, isShown, isInput, isNativeSelect, isTextArea } = flipwatch.tree;
  const { collapsed } = flipwatch.text;

  const namedByContent = new Set(['switch', 'checkbox', 'radio', 'button', 'option', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'link', 'tab', 'heading']);
  const inlines = new Set(['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'em', 'i', 'img', 'kbd', 'label', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'svg', 'u', 'slot']);
  const silent = new Set(['script', 'style', 'template', 'noscript']);

  /** @param {Element} element  @param {string} attribute  @returns {Element[]} what an attribute's identifiers point to */
  function referenced(element, attribute) {
    const ids = element.getAttribute(attribute)?.trim();
    if (!ids) return [];
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    return ids.split(/\s+/).flatMap(id => root.getElementById?.(id) ?? []);
  }

  /** @param {Element} element  @returns {string | null} what stands in a field inside a label, as text; null where it is no field */
  function valueIn(element) {
    if (isNativeSelect(element)) return Array.from(element.selectedOptions, option => option.text).join(' ');
    if (isTextArea(element)) return element.value;
    if (isInput(element) && !/^(checkbox|radio|button|submit|reset|image|hidden|file)$/.test(element.type)) return element.value;
    const role = element.getAttribute('role');
    if (role === 'combobox' || role === 'listbox') {
      return Array.from(element.querySelectorAll('[aria-selected="true"]'), option => option.textContent).join(' ');
    }
    return role === 'textbox' ? element.textContent : null;
  }

  /** @param {Element} element  @param {Set<Element>} seen  @returns {string} */
  function contentOf(element, seen) {
    let text = '';
    for (const child of Array.from(childrenOf(element))) {
      if (child.nodeType === Node.TEXT_NODE) text += /** @type {Text} */ (child).data;
      else if (child.nodeType === Node.ELEMENT_NODE) {
        const inner = /** @type {Element} */ (child);
        const gap = inlines.has(inner.localName) && !getComputedStyle(inner).display.match(/block|flex|grid|table/) ? '' : ' ';
        text += gap + alternative(inner, { seen, within: true }) + gap;
      }
    }
    return text;
  }

  /** @param {Element} element
   *  @param {{seen: Set<Element>, within?: boolean, pointedAt?: boolean}} how  `within`: its text is part of another's name
   *  @returns {string} */
  function alternative(element, { seen, within = false, pointedAt = false }) {
    if (seen.has(element) || silent.has(element.localName)) return '';
    if (!pointedAt && (element.getAttribute('aria-hidden') === 'true' || (element.localName !== 'slot' && !isShown(element)))) return '';
    const sources = within || pointedAt ? [] : referenced(element, 'aria-labelledby');
    if (sources.length) {
      const named = collapsed(sources.map(source => alternative(source, { seen: new Set(), pointedAt: true })).join(' '));
      if (named) return named;
    }
    seen.add(element);
    const value = within ? valueIn(element) : null;
    if (value !== null) return value;
    const spoken = collapsed(element.getAttribute('aria-label') ?? '');
    if (spoken) return spoken;
    return native(element, seen, within || pointedAt) || collapsed(element.getAttribute('title') ?? '');
  }

  /** @param {Element} element  @param {Set<Element>} seen  @param {boolean} inside  @returns {string} */
  function native(element, seen, inside) {
    const tag = element.localName;
    if (tag === 'img' || tag === 'area') return element.getAttribute('alt') ?? '';
    if (tag === 'svg') return element.querySelector(':scope > title')?.textContent ?? '';
    if (!inside) {
      const labels = flipwatch.labels.of(element);
      if (labels.length) {
        const named = collapsed(labels.map(label => alternative(label, { seen, within: true })).join(' '));
        if (named) return named;
      }
      const caption = tag === 'fieldset' ? element.querySelector(':scope > legend') : null;
      if (caption) return collapsed(contentOf(caption, seen));
    }
    if (inside || tag === 'button' || tag === 'a' || tag === 'option' || namedByContent.has(element.getAttribute('role') ?? '')) {
      return inside ? contentOf(element, seen) : collapsed(contentOf(element, seen));
    }
    return '';
  }

  /** @param {Element} element  @returns {string} */
  return Object.assign((/** @type {Element} */ element) => collapsed(alternative(element, { seen: new Set() })), { referenced });
})();
