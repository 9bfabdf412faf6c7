/**
 * The heading under which a setting stands, as a person would name it: the nearest heading before it whose part of the
 * page it is in. A heading inside a card, an accordion or a group that has ended says nothing about what comes after.
 *
 * @typedef {{element: Element, number: number, text: string, level: number, scope: Element | null}} Heading  `number`: its place in the page
 * @typedef {{heading: Heading | null, text: string}} Section
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.sectionsOf ??= (() => {
  const { parentOf, holderOf, isShown, isConcealed } = flipwatch.tree;
  const { partsOf, styleOf, collapsed, endsSentence } = flipwatch.text;
  const { referenced } = flipwatch.labels;

  const selector = 'h1,h2,h3,h4,h5,h6,[role="heading"],header,summary,caption';

  /** @param {Element} element */
  function levelOf(element) {
    const said = Number(element.getAttribute('aria-level'));
    return said || Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? 2);
  }

  /** @param {Element} element  @param {number} number  @param {import('./territory.js').Territory} territory  @returns {Heading | null} */
  function headingOf(element, number, territory) {
    if (!isShown(element) || isConcealed(element)) return null;
    if (element.localName === 'header' && (element.querySelector('h1,h2,h3,h4,h5,h6,[role="heading"]') || !parentOf(element)?.closest('main,[role="main"],article,section,form'))) return null;
    if (!territory.isEmpty(element) || element.querySelector('[aria-expanded="false"]') || element.closest('[aria-expanded="false"]')) return null;
    if (element.localName === 'summary' && !element.parentElement?.hasAttribute('open')) return null;
    const text = partsOf(element)[0]?.text ?? collapsed(element.getAttribute('aria-label') ?? '');
    if (!text) return null;
    let scope = parentOf(element);
    while (scope && territory.isEmpty(scope)) scope = parentOf(scope);
    return { element, number, text, level: levelOf(element), scope };
  }

  /** Of how many elements side by side it is asked whether they stand out. */
  const most = 2000;

  /** A short text that stands out before its siblings is a heading that nobody marked up as one.
   *  @param {Element} element  @param {Element} around */
  function standsOut(element, around) {
    if (element.matches('label,a,button,p:has(a),input') || element.querySelector('a,button,label,input,img')) return false;
    const parts = (element.textContent ?? '').length <= 120 && isShown(element) ? partsOf(element) : [];
    if (parts.length !== 1 || endsSentence(parts[0].text)) return false;
    const style = styleOf(parts[0].from);
    return Number(style.fontWeight) >= 500 || parseFloat(style.fontSize) > 1.1 * parseFloat(styleOf(around).fontSize) || style.textTransform === 'uppercase';
  }

  /** The last of some elements in their order that comes before one, by halves.
   *  @param {{number: number}[]} all  @param {number} number  its own  @returns {number} its place; -1 where none does */
  function lastBefore(all, number) {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle].number < number) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** @typedef {Map<Element, Heading[]>} Headings  in their order, by the part of the page that they are of */

  /** @param {import('./page-tree.js').Root} root  @param {(element: Element) => number} numberOf  @param {import('./territory.js').Territory} territory
   *  @returns {Generator<void, Headings, void>} */
  function* headingsIn(root, numberOf, territory) {
    /** @type {Headings} */
    const byScope = new Map();
    for (const element of root.querySelectorAll(selector)) {
      yield;
      const heading = headingOf(element, numberOf(element), territory);
      if (!heading?.scope) continue;
      const known = byScope.get(heading.scope);
      if (known) known.push(heading);
      else byScope.set(heading.scope, [heading]);
    }
    yield;
    return byScope;
  }

  /**
   * @param {import('./page-tree.js').Root[]} roots  @param {Map<Element, number>} numbers  of the elements, in their order
   * @param {import('./territory.js').Territory} territory
   * @param {Set<string>} labels  texts that are some control's label
   */
  return function* sectionsOf(roots, numbers, territory, labels) {
    /** What came since is read when the page is still. @param {Element} element */
    const numberOf = element => numbers.get(element) ?? 0;
    /** @type {Map<Node, Headings>} */
    const byRoot = new Map();
    for (const root of roots) byRoot.set(root, yield* headingsIn(root, numberOf, territory));
    /** @type {Map<Element, {number: number, text: string}[]>} */
    const outstanding = new Map();

    /** @param {Element} parent  @returns {Generator<void, {number: number, text: string}[], void>} */
    function* outstandingIn(parent) {
      const known = outstanding.get(parent);
      if (known) return known;
      const found = [];
      const children = [];
      for (let child = parent.firstElementChild; child && children.length < most; child = child.nextElementSibling) children.push(child);
      for (const child of children) {
        yield;
        if (!territory.isEmpty(child) || child.matches(selector) || !standsOut(child, parent)) continue;
        const { text } = partsOf(child)[0];
        if (!labels.has(text)) found.push({ number: numberOf(child), text });
      }
      outstanding.set(parent, found);
      return found;
    }

    /** Of the headings of its root the nearest one before an element in whose part of the page it is.
     *  @param {Headings} headings  @param {Element} from  @param {(heading: Heading) => boolean} accepts  @returns {Heading | null} */
    function nearestIn(headings, from, accepts) {
      /** @type {Heading | null} */
      let nearest = null;
      const number = numberOf(from);
      for (let at = /** @type {Element | null} */ (from); at && headings.size; at = parentOf(at)) {
        const ofPart = headings.get(at) ?? [];
        let index = lastBefore(ofPart, number);
        while (index >= 0 && !accepts(ofPart[index])) index -= 1;
        if (index >= 0 && (!nearest || nearest.number < ofPart[index].number)) nearest = ofPart[index];
      }
      return nearest;
    }

    /** @param {Element} from  @param {(heading: Heading) => boolean} accepts  @returns {Heading | null} */
    function headingBefore(from, accepts) {
      for (let at = /** @type {Element | null} */ (from); at;) {
        const root = /** @type {import('./page-tree.js').Root} */ (at.getRootNode());
        const heading = nearestIn(byRoot.get(root) ?? new Map(), at, accepts);
        if (heading) return heading;
        at = holderOf(root);
      }
      return null;
    }

    /** @param {Element} from  @param {Element | null} until  @returns {Generator<void, string, void>} */
    function* outstandingBefore(from, until) {
      for (let at = from, steps = 0; steps < 12; steps += 1) {
        const parent = parentOf(at);
        if (!parent || parent.localName === 'body') return '';
        const all = yield* outstandingIn(parent);
        const last = all[lastBefore(all, numberOf(at))];
        if (last) return last.text;
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

    /** @param {Element} from  @param {string} label  @returns {Generator<void, Section, void>} */
    return function* sectionOf(from, label) {
      // A heading inside the setting's own row is its label; the one before names the section.
      const heading = headingBefore(from, found => !(found.text === label && found.scope && !territory.isShared(found.scope) && !territory.holdsRows(found.scope)));
      if (heading && heading.text === label) {
        const above = headingBefore(from, found => found.level < heading.level && found.level > 1);
        return { heading, text: above?.text ?? '' };
      }
      if (heading && heading.level > 1) return { heading, text: heading.text };
      const text = (yield* outstandingBefore(from, heading?.scope ?? null)) || groupAround(from, label) || heading?.text || '';
      return { heading, text };
    };
  };
})();
