/**
 * The text of an element in the parts a person sees: one part per block, small print a part of its own. A label and
 * its state, a label and its hint are told apart by elements, never by splitting a text.
 *
 * @typedef {{text: string, from: Element}} Part
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.text ??= (() => {
  const { childrenOf, isShown } = flipwatch.tree;

  const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'canvas', 'object', 'iframe', 'datalist', 'select',
    'textarea', 'input', 'progress', 'meter', 'audio', 'video', 'option', 'optgroup']);
  const blocks = new Set(['div', 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'section', 'article', 'aside', 'header', 'footer', 'main',
    'nav', 'form', 'fieldset', 'legend', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'td', 'th', 'table', 'tbody', 'details', 'summary',
    'small', 'br', 'hr', 'figure', 'blockquote', 'hgroup', 'address', 'pre']);
  const phrasing = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'mark', 'wbr', 'q', 'abbr', 'bdi', 'bdo', 'code', 'kbd', 'sub', 'sup', 'font', 'slot']);

  /** White space as a browser draws it. @param {string} text */
  const collapsed = text => text.replace(/[\s\u200b]+/gu, ' ').trim();

  /** Arrows, dots, asterisks and icon letters from private areas say nothing. @param {string} text */
  const saysSomething = text => /[\p{L}\p{N}]/u.test(text);

  /** @param {Element} element */
  function isBlock(element) {
    if (blocks.has(element.localName)) return true;
    if (phrasing.has(element.localName)) return false;
    const display = getComputedStyle(element).display;
    return !display.startsWith('inline') && display !== 'contents';
  }

  /** Text made for people who listen is cut off for those who look. @param {Element} element */
  function isCutOff(element) {
    const style = getComputedStyle(element);
    return style.position === 'absolute' && (style.clip !== 'auto' || /inset\((50|100)%|polygon\(0|circle\(0/.test(style.clipPath));
  }

  /** Smaller letters beside larger ones are small print. @param {Element} element @param {Element} around */
  function isSmaller(element, around) {
    return parseFloat(getComputedStyle(element).fontSize) < 0.94 * parseFloat(getComputedStyle(around).fontSize);
  }

  /** @param {Element} element  @returns {boolean} */
  function isLeftOut(element) {
    return silent.has(element.localName) || element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden') ||
      (element.localName !== 'slot' && element.localName !== 'br' && !isShown(element));
  }

  /**
   * @param {Element} element
   * @param {{leave?: (element: Element) => boolean, each?: boolean, all?: boolean}} [how]  `leave`: what belongs to no part, with
   *   everything in it; `each`: every element is a part, however it is drawn; `all`: cut-off text too
   * @returns {Part[]}
   */
  function partsOf(element, { leave, each = false, all = false } = {}) {
    if (!element.firstElementChild && !element.shadowRoot && element.localName !== 'slot') {
      const text = collapsed(element.textContent ?? '');
      return saysSomething(text) ? [{ text, from: element }] : [];
    }
    /** @type {Part[]} */
    const parts = [];
    let text = '';
    let from = element;
    const close = () => {
      const whole = collapsed(text);
      if (saysSomething(whole)) parts.push({ text: whole, from });
      text = '';
    };
    /** @param {Element} around */
    const walk = around => {
      for (const node of Array.from(childrenOf(around))) {
        if (node.nodeType === Node.TEXT_NODE) {
          if (!text.trim()) from = around;
          text += /** @type {Text} */ (node).data;
        } else if (node.nodeType === Node.ELEMENT_NODE) visit(/** @type {Element} */ (node), around);
      }
    };
    /** @param {Element} child  @param {Element} around */
    const visit = (child, around) => {
      if (isLeftOut(child) || leave?.(child)) {
        text += ' ';
        return;
      }
      const apart = isBlock(child) || (each && !phrasing.has(child.localName)) || (saysSomething(text) && child.localName !== 'slot' && isSmaller(child, around));
      if (!all && child.textContent && !phrasing.has(child.localName) && isCutOff(child)) return;
      if (apart) close();
      walk(child);
      if (apart) close();
    };
    walk(element);
    close();
    return parts;
  }

  /** A full stop in any writing; a question mark too, where `asked` counts. @param {string} text  @param {boolean} [asked] */
  const endsSentence = (text, asked = true) => (asked ? /[.!?。．！？｡।؟]$/u : /[.!。．！｡।]$/u).test(text);

  return { partsOf, collapsed, saysSomething, endsSentence };
})();
