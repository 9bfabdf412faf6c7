/**
 * The text of an element in the parts a person sees: one part per block, small print a part of its own. A label and
 * its state, a label and its hint are told apart by elements, never by splitting a text. What no person would read is not
 * gone through either: a page may hold millions of letters, or elements, where a label is looked for.
 *
 * @typedef {{text: string, from: Element}} Part
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.text ??= (() => {
  const { isRendered, isShadow } = flipwatch.tree;
  const { getComputedStyle } = globalThis;
  const { ELEMENT_NODE, TEXT_NODE } = globalThis.Node ?? {};

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

  /** White space that is not a space between two words. */
  const uneven = /[^\S ]|\u200b| {2}/u;

  /** White space as a browser draws it. @param {string} whole */
  function collapsed(whole) {
    const text = (whole.length > limits.text ? whole.slice(0, limits.text) : whole).trim();
    return uneven.test(text) ? text.replace(/[\s\u200b]+/gu, ' ').trim() : text;
  }

  /** Arrows, dots, asterisks and icon letters from private areas say nothing. @param {string} text */
  const saysSomething = text => /[\p{L}\p{N}]/u.test(text);

  /** The style of an element, which goes on telling what is so: to ask for it anew each time costs more than all else.
   *  @type {WeakMap<Element, CSSStyleDeclaration>} */
  const styles = new WeakMap();

  /** @param {Element} element  @returns {CSSStyleDeclaration} */
  function styleOf(element) {
    let style = styles.get(element);
    if (!style) styles.set(element, (style = getComputedStyle(element)));
    return style;
  }

  /** @param {Element} element  @param {string} name */
  function isBlock(element, name) {
    if (blocks.has(name)) return true;
    if (phrasing.has(name)) return false;
    const { display } = styleOf(element);
    return !display.startsWith('inline') && display !== 'contents';
  }

  /** Text made for people who listen is cut off for those who look. @param {Element} element */
  function isCutOff(element) {
    const style = styleOf(element);
    return style.position === 'absolute' && (style.clip !== 'auto' || /inset\((50|100)%|polygon\(0|circle\(0/.test(style.clipPath));
  }

  /** Smaller letters beside larger ones are small print. @param {Element} element @param {Element} around */
  const isSmaller = (element, around) => parseFloat(styleOf(element).fontSize) < 0.94 * parseFloat(styleOf(around).fontSize);

  /** @param {Element} element  @param {string} name  @returns {boolean} */
  function isLeftOut(element, name) {
    return element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden') ||
      (name !== 'slot' && name !== 'br' && !isRendered(element));
  }

  /**
   * @param {Element} element
   * @param {{leave?: (element: Element, name: string) => boolean, each?: boolean, all?: boolean, first?: Node | null, last?: Node | null}} [how]
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
    /** @param {string} whole  @param {Element} around */
    const add = (whole, around) => {
      const data = whole.length > limits.text ? whole.slice(0, limits.text) : whole;
      if (!text && !data.trim()) return;
      if (!text) from = around;
      text += data;
      says ||= saysSomething(data);
      work += data.length / 100;
    };
    /** @param {Node} node  @param {Element} around  @param {number} depth  @returns {boolean} whether there is room for more */
    const step = (node, around, depth) => {
      if (text.length > limits.text || (work += 1) > limits.work) return false;
      const type = node.nodeType;
      if (type === TEXT_NODE) add(/** @type {Text} */ (node).data, around);
      else if (type === ELEMENT_NODE && depth < limits.depth) visit(/** @type {Element} */ (node), around, depth);
      return true;
    };
    /** Goes through the children that a person sees. @param {Element} around  @param {string} name  @param {number} depth
     *  @param {Node | null} [from]  @param {Node | null} [to] */
    const walk = (around, name, depth, from = null, to = null) => {
      const root = around.shadowRoot;
      const slotted = name === 'slot' && !root && isShadow(around.getRootNode()) ? /** @type {HTMLSlotElement} */ (around).assignedNodes() : [];
      if (slotted.length) slotted.every(node => step(node, around, depth));
      else for (let node = from ?? (root ?? around).firstChild; node && step(node, around, depth);) node = node === to ? null : node.nextSibling;
    };
    /** @param {Element} child  @param {Element} around  @param {number} depth */
    const visit = (child, around, depth) => {
      const name = child.localName;
      if (silent.has(name) || leave?.(child, name) || isLeftOut(child, name)) {
        if (text) text += ' ';
        return;
      }
      const isPhrase = phrasing.has(name);
      if (!all && !isPhrase && isCutOff(child) && child.textContent) return;
      const apart = isBlock(child, name) || (each && !isPhrase) || (says && name !== 'slot' && isSmaller(child, around));
      if (apart) close();
      walk(child, name, depth + 1);
      if (apart) close();
    };
    walk(element, element.localName, 0, first, last);
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

  return { partsOf, styleOf, collapsed, saysSomething, endsSentence, renew, isCut };
})();
