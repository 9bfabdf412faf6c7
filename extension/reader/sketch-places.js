/**
 * Which texts of a page are the words of controls, rows and headings. Told by where they stand and nothing else: a page
 * that could not be read is a page whose labels were not found, so what the reader finds is not asked.
 *
 * @typedef {{isTold: boolean, isNamed?: boolean, isNever: boolean}} Place  of all that is in an element: `isTold`: its texts are such
 *   words; `isNamed`: its own name is; `isNever`: they are somebody's, whatever stands around them
 * @typedef {{placeOf: (element: Element, around: Place) => Place, isNear: (text: Node) => boolean, isPointedAt: (id: string) => boolean}} Places
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.sketchPlaces ??= (() => {
  const { attributeOf, childrenOf, framedBy, is, isElement, isText, parentOf, shadowOf, tagOf, textOf } = flipwatch.sketchNodes;

  const control = 'input[type="checkbox" i],input[type="radio" i],select,[role="switch"],[role="checkbox"],[role="radio"],[role="combobox"],[role="listbox"],' +
    '[role="menuitemcheckbox"],[role="menuitemradio"],[aria-pressed],[aria-haspopup="listbox"]';
  const worded = 'label,legend,option,optgroup,summary,caption,th,dt,h1,h2,h3,h4,h5,h6,[for],[role="heading"],[role="option"],[role="columnheader"],[role="rowheader"],' +
    ':is(main,section,article,form) > header';
  /** What may have a name of its own around several controls. */
  const groups = 'fieldset,section,form,[role="group"],[role="radiogroup"],[role="region"],[role="tabpanel"]';
  /** What people write, and what is written of them. */
  const somebodys = 'address,time,blockquote,textarea,pre,code,output,[contenteditable]:not([contenteditable="false"]),[role="feed"],[role="log"],[role="textbox"],[role="status"],[role="alert"]';
  const items = 'li,tr,[role="listitem"],[role="row"]';
  const edges = 'body,main,[role="main"],dialog,[role="dialog"]';
  const most = { looked: 60_000, controls: 5000, steps: 6, near: 200, words: 100 };

  /** All elements, shadow roots and frames of the same origin with them, in the order of the page, up to a bound.
   *  @param {Element} root  @returns {Generator<Element>} */
  function* everyElement(root) {
    const todo = [root];
    for (let looked = 0; todo.length && looked < most.looked; looked += 1) {
      const element = /** @type {Element} */ (todo.pop());
      yield element;
      const inner = tagOf(element) === 'iframe' ? framedBy(element) : null;
      const shadow = shadowOf(element);
      const next = [...(inner ? [inner] : []), ...(shadow ? childrenOf(shadow) : []), ...childrenOf(element)].filter(isElement);
      for (const child of next.reverse()) todo.push(child);
    }
  }

  /** @param {Element} element */
  const isControl = element => is(element, control);

  /** The custom element in which an element lies. @param {Element} element  @returns {Element | null} */
  function hostOf(element) {
    let at = parentOf(element);
    for (let steps = 0; at && !shadowOf(at) && steps < most.steps; steps += 1) at = parentOf(at);
    return at && shadowOf(at) ? at : null;
  }

  /** @param {Element} element  @returns {Element[]} all of those, nearest first */
  function hostsOf(element) {
    const host = hostOf(element);
    return host ? [host, ...hostsOf(host)] : [];
  }

  /** The radios of one name are one control. @param {Element} element */
  const controlOf = element => (is(element, 'input[type="radio" i][name]') ? `radio ${attributeOf(element, 'name')}` : element);

  /** A picture, or a button that is no control: what a person is listed with, or a thing that a person made.
   *  @param {Element} item */
  function isAboutSomebody(item) {
    let [holdsControl, holdsMore] = [false, false];
    let looked = 0;
    for (const element of everyElement(item)) {
      if ((looked += 1) > most.near) break;
      if (isControl(element) || tagOf(element) === 'label') holdsControl = true;
      else if (is(element, 'img,[role="img"],button,[role="button"],a[href]')) holdsMore = true;
    }
    return holdsControl && holdsMore;
  }

  /** Whether what stands beside a control is small print: a label names it, one that says more than a state, and no choice is
   *  shown there. @param {Element} element  @param {Map<string, Element[]>} labels  by what they are for
   *  @param {Map<string, Element>} byId  @param {(text: string) => boolean} isState */
  function isNamed(element, labels, byId, isState) {
    if (is(element, 'select,[role="combobox"],[aria-haspopup]')) return false;
    const hosts = hostsOf(element);
    const naming = [element, ...hosts].flatMap(face => {
      const pointed = (attributeOf(face, 'aria-labelledby') ?? '').slice(0, 4000).split(/\s+/).map(id => byId.get(id));
      return [...labels.get(attributeOf(face, 'id') ?? '') ?? [], ...pointed];
    });
    naming.push(...hosts);
    let at = /** @type {Element | null} */ (element);
    for (let steps = 0; at && steps < most.steps; at = parentOf(at), steps += 1) if (tagOf(at) === 'label') naming.push(at);
    return naming.some(label => label && textsIn(label).some(text => /\p{L}/u.test(textOf(text)) && !isState(textOf(text).trim())));
  }

  /** The texts right around a control that is named by nothing but what stands beside it.
   *  @param {Element} from  @param {(element: Element) => boolean} isShared
   *  @param {(text: string) => boolean} isState  @returns {Node[]} */
  function textsBeside(from, isShared, isState) {
    let at = parentOf(from);
    for (let steps = 0; at && steps < most.steps && !is(at, edges) && !isShared(at); at = parentOf(at), steps += 1) {
      const texts = textsIn(at).filter(text => isShort(textOf(text)) && !isState(textOf(text).trim()));
      if (texts.length) return texts.slice(0, 2);
    }
    return [];
  }

  /** @param {Element} element  @returns {Node[]} */
  function textsIn(element) {
    const texts = [];
    const todo = [element];
    for (let looked = 0; todo.length && looked < most.near; looked += 1) {
      const next = /** @type {Node} */ (todo.pop());
      if (isText(next)) texts.push(next);
      else if (isElement(next) && !(next !== element && is(/** @type {Element} */ (next), `${somebodys},script,style,svg,button`) && !isControl(/** @type {Element} */ (next)))) {
        todo.push(...childrenOf(next).reverse());
      }
    }
    return texts;
  }

  /** A name, and no sentence. @param {string} text */
  const isShort = text => {
    const said = text.length > 400 ? '' : text.trim();
    return /\p{L}/u.test(said) && said.length <= 80 && !(/[.!?。！？।]$/u.test(said) && said.split(/\s+/).length > 3);
  };

  /** @param {Element} root  @param {(element: Element) => boolean} isRow  whether a link leads to a setting
   *  @param {(text: string) => boolean} isState  @param {() => Promise<void>} turn  @returns {Promise<Places>} */
  return async (root, isRow, isState, turn) => {
    /** @type {Map<string, Element>} */
    const byId = new Map();
    /** @type {Map<string, Element[]>} */
    const labels = new Map();
    const pointedAt = new Set();
    const naming = new Set();
    const describing = new Set();
    /** @type {Element[]} */
    const controls = [];
    /** @type {Map<Element, unknown>} */
    const owners = new Map();
    const hosts = new Set();
    const options = new Set();
    /** @type {Map<Element, number>} */
    const rows = new Map();
    const shared = Symbol('shared');
    for (const element of everyElement(root)) {
      const own = attributeOf(element, 'id');
      if (own && !byId.has(own)) byId.set(own, element);
      for (const name of ['for', 'form', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-activedescendant']) {
        for (const id of (attributeOf(element, name) ?? '').slice(0, 4000).split(/\s+/).filter(Boolean)) {
          pointedAt.add(id);
          if (name === 'aria-labelledby') naming.add(id);
          if (name === 'aria-describedby') describing.add(id);
          if (name === 'for') labels.set(id, [...labels.get(id) ?? [], element].slice(0, 5));
        }
      }
      if (isControl(element) && controls.length < most.controls) controls.push(element);
      if (is(element, '[role="option"]')) options.add(hostOf(element));
      if (tagOf(element) === 'a' && isRow(element)) {
        for (let at = /** @type {Element | null} */ (element), steps = 0; at && steps < most.steps; at = parentOf(at), steps += 1) rows.set(at, (rows.get(at) ?? 0) + 1);
      }
      await turn();
    }
    for (const element of controls) {
      const own = controlOf(element);
      for (let at = parentOf(element), steps = 0; at && steps < 40; at = parentOf(at), steps += 1) {
        owners.set(at, owners.has(at) && owners.get(at) !== own ? shared : own);
        if (shadowOf(at)) hosts.add(at);
      }
    }
    const near = new Set();
    for (const element of controls) {
      if (isNamed(element, labels, byId, isState)) continue;
      for (const text of textsBeside(element, at => owners.get(at) === shared, isState)) near.add(text);
      await turn();
    }

    return {
      isNear: text => near.has(text),
      isPointedAt: id => pointedAt.has(id),
      placeOf(element, around) {
        const id = attributeOf(element, 'id');
        const isNever = around.isNever || is(element, somebodys) || (is(element, items) && !rows.has(element) && isAboutSomebody(element));
        const isOfRow = (tagOf(element) === 'a' && isRow(element)) || (rows.get(element) === 1 && is(element, items));
        const isOfHost = hosts.has(element) && owners.get(element) !== shared;
        const isSmallPrint = is(element, 'p,small') || (id !== null && describing.has(id));
        const isTold = (around.isTold && !isSmallPrint) || is(element, worded) || isControl(element) || isOfRow || isOfHost || options.has(element) || (id !== null && naming.has(id));
        return { isNever, isTold, isNamed: isTold || hosts.has(element) || is(element, groups) };
      },
    };
  };
})();
