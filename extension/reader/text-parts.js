/**
 * The text of an element in the parts a person sees: one part per block, small print a part of its own. A label and
 * its state, a label and its hint are told apart by elements, never by splitting a text. What no person would read is not
 * gone through either: a page may hold millions of letters, or elements, where a label is looked for.
 *
 * @typedef {{text: string, from: Element}} Part
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.text ??= (() => {
  const { childrenOf, isShown } = flipwatch.tree;

  /** `text`: letters of one text that are looked at, several times what leaves the page; `depth`: elements in elements;
   *  `work`: nodes, or a hundred letters each, that are gone through for one control. */
  const limits = { text: 16_000, depth: 200, work: 4000 };
  let work = 0;

  const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'canvas', 'object', 'iframe', 'datalist', 'select',
    'textarea', 'input', 'progress', 'meter', 'audio', 'video', 'option', 'optgroup']);
  const blocks = new Set(['div', 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'section', 'article', 'aside', 'header', 'footer', 'main',
    'nav', 'form', 'fieldset', 'legend', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'td', 'th', 'table', 'tbody', 'details', 'summary',
    'small', 'br', 'hr', 'figure', 'blockquote', 'hgroup', 'address', 'pre']);
  const phrasing = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'mark', 'wbr', 'q', 'abbr', 'bdi', 'bdo', 'code', 'kbd', 'sub', 'sup', 'font', 'slot']);

  /** White space as a browser draws it. @param {string} text */
  const collapsed = text => (text.length > limits.text ? text.slice(0, limits.text) : text).replace(/[\s\u200b]+/gu, ' ').trim();

  /** Arrows, dots, asterisks and icon letters from private areas say nothing. @param {string} text */
  const saysSomething = text => /[\p{L}\p{N}]/u.test(text);

  /** @param {string} name  @param {CSSStyleDeclaration} style */
  function isBlock(name, style) {
    if (blocks.has(name)) return true;
    if (phrasing.has(name)) return false;
    const { display } = style;
    return !display.startsWith('inline') && display !== 'contents';
  }

  /** Text made for people who listen is cut off for those who look. @param {CSSStyleDeclaration} style */
  function isCutOff(style) {
    return style.position === 'absolute' && (style.clip !== 'auto' || /inset\((50|100)%|polygon\(0|circle\(0/.test(style.clipPath));
  }

  /** Smaller letters beside larger ones are small print. @param {CSSStyleDeclaration} style @param {Element} around */
  const isSmaller = (style, around) => parseFloat(style.fontSize) < 0.94 * parseFloat(getComputedStyle(around).fontSize);

  /** @param {Element} element  @param {string} name  @returns {boolean} */
  function isLeftOut(element, name) {
    return silent.has(name) || element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden') ||
      (name !== 'slot' && name !== 'br' && !isShown(element));
  }

  /**
   * @param {Element} element
   * @param {{leave?: (element: Element) => boolean, each?: boolean, all?: boolean, first?: Node | null, last?: Node | null}} [how]
   *   `leave`: what belongs to no part, with everything in it; `each`: every element is a part, however it is drawn; `all`: cut-off
   *   text too; `first`, `last`: of its children, those from here to there alone
   * @returns {Part[]}
   */
  function partsOf(element, { leave, each = false, all = false, first = null, last = null } = {}) {
    if (isCut()) return [];
    if (!element.firstElementChild && !element.shadowRoot && element.localName !== 'slot') {
      const text = collapsed(element.textContent ?? '');
      work += 1 + text.length / 100;
      return saysSomething(text) ? [{ text, from: element }] : [];
    }
    /** @type {Part[]} */
    const parts = [];
    let text = '';
    let from = element;
    let says = false;
    const close = () => {
      if (says) parts.push({ text: collapsed(text), from });
      text = '';
      says = false;
    };
    /** @param {string} data  @param {Element} around */
    const add = (data, around) => {
      if (!text && !data.trim()) return;
      if (!text) from = around;
      text += data;
      says ||= saysSomething(data);
      work += data.length / 100;
    };
    /** @param {Element} around  @param {Iterable<Node>} children  @param {number} depth */
    const walk = (around, children, depth) => {
      for (const node of children) {
        if (text.length > limits.text || (work += 1) > limits.work) return;
        const type = node.nodeType;
        if (type === Node.TEXT_NODE) add(/** @type {Text} */ (node).data.slice(0, limits.text), around);
        else if (type === Node.ELEMENT_NODE && depth < limits.depth) visit(/** @type {Element} */ (node), around, depth);
      }
    };
    /** @param {Element} child  @param {Element} around  @param {number} depth */
    const visit = (child, around, depth) => {
      const name = child.localName;
      if (isLeftOut(child, name) || leave?.(child)) {
        if (text) text += ' ';
        return;
      }
      const style = getComputedStyle(child);
      if (!all && !phrasing.has(name) && isCutOff(style) && child.textContent) return;
      const apart = isBlock(name, style) || (each && !phrasing.has(name)) || (says && name !== 'slot' && isSmaller(style, around));
      if (apart) close();
      walk(child, childrenOf(child), depth + 1);
      if (apart) close();
    };
    walk(element, childrenOf(element, first, last), 0);
    close();
    return parts;
  }

  /** The next control may cost as much again. */
  const renew = () => {
    work = 0;
  };

  /** Something of the control at hand was not gone through: what was read of it may not be all. */
  const isCut = () => work > limits.work;

  /** A full stop in any writing; a question mark too, where `asked` counts. @param {string} text  @param {boolean} [asked] */
  const endsSentence = (text, asked = true) => (asked ? /[.!?。．！？｡।؟]$/u : /[.!。．！｡।]$/u).test(text);

  return { partsOf, collapsed, saysSomething, endsSentence, renew, isCut };
})();
