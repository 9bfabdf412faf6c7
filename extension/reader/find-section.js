/**
 * The heading under which a setting stands, as a person would name it: the nearest heading before it whose part of the
 * page it is in. A heading inside a card, an accordion or a group that has ended says nothing about what comes after.
 *
 * @typedef {{element: Element, text: string, level: number, scope: Element | null}} Heading
 * @typedef {{heading: Heading | null, text: string}} Section
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.sectionsOf ??= (() => {
  const { parentOf, holderOf, isShown, isConcealed, holds } = flipwatch.tree;
  const { partsOf, collapsed, endsSentence } = flipwatch.text;
  const { referenced } = flipwatch.labels;

  const selector = 'h1,h2,h3,h4,h5,h6,[role="heading"],header,summary,caption';

  /** @param {Element} element */
  function levelOf(element) {
    const said = Number(element.getAttribute('aria-level'));
    return said || Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? 2);
  }

  /** @param {Element} element  @param {import('./territory.js').Territory} territory  @returns {Heading | null} */
  function headingOf(element, territory) {
    if (!isShown(element) || isConcealed(element)) return null;
    if (element.localName === 'header' && (element.querySelector('h1,h2,h3,h4,h5,h6,[role="heading"]') || !parentOf(element)?.closest('main,[role="main"],article,section,form'))) return null;
    if (!territory.isEmpty(element) || element.querySelector('[aria-expanded="false"]') || element.closest('[aria-expanded="false"]')) return null;
    if (element.localName === 'summary' && !element.parentElement?.hasAttribute('open')) return null;
    const text = partsOf(element)[0]?.text ?? collapsed(element.getAttribute('aria-label') ?? '');
    if (!text) return null;
    let scope = parentOf(element);
    while (scope && territory.isEmpty(scope)) scope = parentOf(scope);
    return { element, text, level: levelOf(element), scope };
  }

  /** A short text that stands out before its siblings is a heading that nobody marked up as one.
   *  @param {Element} element  @param {Element} around */
  function standsOut(element, around) {
    if (element.matches('label,a,button,p:has(a),input') || element.querySelector('a,button,label,input,img')) return false;
    const parts = (element.textContent ?? '').length <= 120 && isShown(element) ? partsOf(element) : [];
    if (parts.length !== 1 || endsSentence(parts[0].text)) return false;
    const style = getComputedStyle(parts[0].from);
    return Number(style.fontWeight) >= 500 || parseFloat(style.fontSize) > 1.1 * parseFloat(getComputedStyle(around).fontSize) || style.textTransform === 'uppercase';
  }

  /**
   * @param {import('./page-tree.js').Root[]} roots  @param {import('./territory.js').Territory} territory
   */
  return (roots, territory) => {
    const byRoot = new Map(roots.map(root => [root, Array.from(root.querySelectorAll(selector)).flatMap(element => headingOf(element, territory) ?? [])]));
    /** @type {Map<Element, {element: Element, text: string}[]>} */
    const outstanding = new Map();

    /** @param {Element} parent */
    function outstandingIn(parent) {
      let found = outstanding.get(parent);
      if (!found) {
        found = Array.from(parent.children).filter(child => territory.isEmpty(child) && !child.matches(selector) && standsOut(child, parent))
          .map(element => ({ element, text: partsOf(element)[0].text }));
        outstanding.set(parent, found);
      }
      return found;
    }

    /** @param {Element} element  @param {Element} other */
    const precedes = (element, other) => Boolean(element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

    /** The place of the last heading before an element, by halves. @param {Heading[]} headings  @param {Element} element */
    function lastBefore(headings, element) {
      let [low, high] = [0, headings.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (precedes(headings[middle].element, element)) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    }

    /** @param {Element} from  @param {(heading: Heading) => boolean} accepts  @returns {Heading | null} */
    function headingBefore(from, accepts) {
      for (let at = /** @type {Element | null} */ (from); at;) {
        const root = /** @type {import('./page-tree.js').Root} */ (at.getRootNode());
        const headings = byRoot.get(root) ?? [];
        for (let index = lastBefore(headings, at); index >= 0; index -= 1) {
          const heading = headings[index];
          if (heading.scope && holds(heading.scope, at) && accepts(heading)) return heading;
        }
        at = holderOf(root);
      }
      return null;
    }

    /** @param {Element} from  @param {Element | null} until  @param {Set<string>} labels  texts that are some control's label */
    function outstandingBefore(from, until, labels) {
      for (let at = from, steps = 0; steps < 12; steps += 1) {
        const parent = parentOf(at);
        if (!parent || parent.localName === 'body') return '';
        const before = outstandingIn(parent).filter(({ element, text }) => !labels.has(text) && precedes(element, at));
        if (before.length) return before[before.length - 1].text;
        if (parent === until) return '';
        at = parent;
      }
      return '';
    }

    /** The group that has a name of its own, where no heading says more.
     *  @param {Element} from  @param {string} label */
    function groupAround(from, label) {
      for (let at = parentOf(from); at && at.localName !== 'body'; at = parentOf(at)) {
        if (!territory.isShared(at)) continue;
        const legend = at.localName === 'fieldset' ? at.querySelector(':scope > legend') : null;
        const named = legend ? partsOf(legend)[0]?.text
          : at.matches('[role="group"],[role="region"],[role="tabpanel"],section') ? referenced(at, 'aria-labelledby').flatMap(source => partsOf(source))[0]?.text ?? at.getAttribute('aria-label') : '';
        if (named && collapsed(named) !== label) return collapsed(named);
      }
      return '';
    }

    /** @param {Element} from  @param {string} label  @param {Set<string>} labels  @returns {Section} */
    return (from, label, labels) => {
      // A heading inside the setting's own row is its label; the one before names the section.
      const heading = headingBefore(from, found => !(found.text === label && found.scope && !territory.isShared(found.scope) && !territory.holdsRows(found.scope)));
      if (heading && heading.text === label) {
        const above = headingBefore(from, found => found.level < heading.level && found.level > 1);
        return { heading, text: above?.text ?? '' };
      }
      if (heading && heading.level > 1) return { heading, text: heading.text };
      const text = outstandingBefore(from, heading?.scope ?? null, labels) || groupAround(from, label) || heading?.text || '';
      return { heading, text };
    };
  };
})();
