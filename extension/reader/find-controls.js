/**
 * The controls of a page: every switch, checkbox, group of radios and select that a person sees, once. Libraries draw
 * one control with two elements (a role for the eye, an input for the form), hide the input under the drawing, or put
 * either into a shadow root; what is found here is the element whose state is in force.
 *
 * @typedef {import('./control-kinds.js').Kind} Kind
 * @typedef {{kind: Kind, element: Element, members: Element[], twins: Element[]}} Control  `element`: what stands for it
 *   (a group of radios: what holds them); `members`: its radios, else the element alone; `twins`: other elements of it
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.controls ??= (() => {
  const { isConcealed, closest, parentOf, holds, rootsIn, isInput } = flipwatch.tree;
  const { selector, kindOf, isNative, candidatesIn, isElsewhere, isSeen } = flipwatch.kinds;
  const { faceOf, faceOfConcealed, standIn } = flipwatch.twins;

  /** What holds the radios of one setting: their radiogroup, else the form's name for them, else the nearest group.
   *  @param {Element} radio  @returns {Element | string} */
  function groupOf(radio) {
    const group = closest(radio, '[role="radiogroup"]');
    if (group) return group;
    if (isInput(radio) && radio.name) {
      return `${radio.name} ${radio.form ? Array.from(document.forms).indexOf(radio.form) : ''}`;
    }
    const named = closest(radio, '[name]');
    if (named && !isNative(named) && named.localName.includes('-')) return `${named.getAttribute('name')}`;
    return closest(radio, 'fieldset,[role="group"],[role="menu"]') ?? radio.parentElement?.parentElement ?? radio;
  }

  /** The smallest element that holds them all. @param {Element[]} elements  @returns {Element} */
  function holderOf(elements) {
    let at = parentOf(elements[0]);
    while (at && !elements.every(element => holds(/** @type {Element} */ (at), element))) at = parentOf(at);
    return at ?? elements[0];
  }

  const segmented = '[role="group"],[role="radiogroup"],[role="toolbar"],fieldset';

  /** Buttons of which one is pressed, side by side, are the options of one setting.
   *  @param {Element} button  @param {Set<Element>} all  @returns {Element | null} what holds them */
  function segmentsOf(button, all) {
    const group = closest(button, segmented) ?? barOf(button);
    const alike = Array.from(group?.querySelectorAll('[aria-pressed]') ?? []).filter(other => all.has(other));
    const oneOfThem = alike.length > 1 && alike.filter(other => other.getAttribute('aria-pressed') === 'true').length === 1;
    return oneOfThem && alike.every(other => (closest(other, segmented) ?? barOf(other)) === group) ? group : null;
  }

  /** A bar of nothing but such buttons, each in an item of its own or not. @param {Element} button  @returns {Element | null} */
  function barOf(button) {
    const item = button.parentElement?.localName === 'li' ? button.parentElement : button;
    const bar = item.parentElement;
    const parts = Array.from(bar?.children ?? []).filter(part => (part.textContent ?? '').trim());
    return bar && parts.length > 1 && parts.every(part => part.matches('[aria-pressed]') || (part.localName === 'li' && part.querySelector(':scope > [aria-pressed]'))) ? bar : null;
  }

  /**
   * @param {import('./page-tree.js').Root[]} [roots]  @param {() => Promise<void>} [turn]  called often: a large page gets its turn
   * @returns {Promise<{controls: Control[], hidden: Element[]}>} in document order; `hidden`: those that nobody sees
   */
  async function find(roots = rootsIn(document), turn = async () => {}) {
    /** @type {Map<Element, Kind | ''>} */
    const seen = new Map();
    /** @type {Map<Element, Element[]>} */
    const twins = new Map();
    const concealed = [];
    const hidden = [];
    for (const element of candidatesIn(roots)) {
      const kind = kindOf(element);
      if (!kind || isElsewhere(element)) continue;
      if (isConcealed(element)) concealed.push(element);
      else if (isSeen(element, kind)) seen.set(element, kind);
      else hidden.push(element);
      await turn();
    }
    for (const element of concealed) {
      const host = standIn(element, seen);
      if (host) seen.set(element, kindOf(element));
    }
    const faces = [];
    for (const [element, kind] of seen) {
      faces.push({ element, kind, face: faceOf(element, kind, seen) });
      await turn();
    }
    for (const { element, face } of faces) {
      if (face) twins.set(face, [...(twins.get(face) ?? []), element]);
    }
    for (const element of concealed) {
      const face = faceOfConcealed(element, kindOf(element), seen);
      if (face) twins.set(face, [...(twins.get(face) ?? []), element]);
      await turn();
    }
    const controls = grouped(faces.filter(({ face }) => !face), twins);
    return { controls: roots.length > 1 ? inOrder(controls) : controls, hidden };
  }

  /** The order of the page, where its roots were gone through one by one. @param {Control[]} controls */
  function inOrder(controls) {
    const placed = controls.map(control => ({ control, path: placesOf(control.members[0]) }));
    return placed.sort((one, other) => {
      let at = 0;
      while (one.path[at] === other.path[at] && at < one.path.length - 1 && at < other.path.length - 1) at += 1;
      return one.path[at].compareDocumentPosition(other.path[at]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    }).map(({ control }) => control);
  }

  /** An element and the elements in which its roots lie, outermost first. @param {Element} element  @returns {Element[]} */
  function placesOf(element) {
    const holder = flipwatch.tree.holderOf(/** @type {import('./page-tree.js').Root} */ (element.getRootNode()));
    return holder ? [...placesOf(holder), element] : [element];
  }

  /** @param {{element: Element, kind: Kind | ''}[]} faces  @param {Map<Element, Element[]>} twins  @returns {Control[]} */
  function grouped(faces, twins) {
    /** @type {Control[]} */
    const controls = [];
    /** @type {Map<Element | string, Control>} */
    const groups = new Map();
    const toggles = new Set(faces.filter(({ element }) => element.hasAttribute('aria-pressed') && kindOf(element) === 'switch' && element.getAttribute('role') !== 'switch').map(({ element }) => element));
    for (const { element, kind } of faces) {
      const group = kind === 'radio' ? groupOf(element) : toggles.has(element) ? segmentsOf(element, toggles) : null;
      const known = group && groups.get(group);
      if (known) {
        known.members.push(element);
        continue;
      }
      const control = { kind: /** @type {Kind} */ (group ? 'radio' : kind), element, members: [element], twins: twins.get(element) ?? [] };
      controls.push(control);
      if (group) groups.set(group, control);
    }
    for (const [group, control] of groups) control.element = typeof group === 'string' ? holderOf(control.members) : group;
    return controls;
  }

  return { find, selector };
})();
