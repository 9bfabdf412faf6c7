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
  const { closest, parentOf, holds, isInput } = flipwatch.tree;
  const { selector, kindOf, isNative, candidatesIn, outsideOf, isSeen } = flipwatch.kinds;
  const { faceOf, faceOfConcealed, standIn } = flipwatch.twins;

  /** What holds the radios of one setting: their radiogroup, else the form's name for them, else the nearest group.
   *  @param {Element} radio  @param {Map<Element, number>} forms  their numbers  @returns {Element | string} */
  function groupOf(radio, forms) {
    const group = closest(radio, '[role="radiogroup"]');
    if (group) return group;
    if (isInput(radio) && radio.name) {
      return `${radio.name} ${radio.form ? forms.get(radio.form) ?? '' : ''}`;
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

  /** No setting has more options than this of which a person sees all. */
  const most = { radios: 200, segments: 50 };

  const segmented = '[role="group"],[role="radiogroup"],[role="toolbar"],fieldset';

  /** Buttons of which one is pressed, side by side, are the options of one setting.
   *  @param {Element} button  @param {Set<Element>} all  @returns {Element | null} what holds them */
  function segmentsOf(button, all) {
    const group = closest(button, segmented) ?? barOf(button);
    const alike = Array.from(group?.querySelectorAll('[aria-pressed]') ?? []).filter(other => all.has(other));
    const oneOfThem = alike.length > 1 && alike.length <= most.segments && alike.filter(other => other.getAttribute('aria-pressed') === 'true').length === 1;
    return oneOfThem && alike.every(other => (closest(other, segmented) ?? barOf(other)) === group) ? group : null;
  }

  /** A bar of nothing but such buttons, each in an item of its own or not. @param {Element} button  @returns {Element | null} */
  function barOf(button) {
    const item = button.parentElement?.localName === 'li' ? button.parentElement : button;
    const bar = item.parentElement;
    if (bar && bar.childElementCount > most.segments) return null;
    const parts = Array.from(bar?.children ?? []).filter(part => (part.textContent ?? '').trim());
    return bar && parts.length > 1 && parts.every(part => part.matches('[aria-pressed]') || (part.localName === 'li' && part.querySelector(':scope > [aria-pressed]'))) ? bar : null;
  }

  /**
   * @param {import('./page-tree.js').Root[]} roots  @param {Map<Element, number>} numbers  of the elements, in their order
   * @returns {Generator<void, {controls: Control[], hidden: Element[]}, void>} in document order; `hidden`: those that nobody sees
   */
  function* find(roots, numbers) {
    /** @type {Map<Element, Kind | ''>} */
    const seen = new Map();
    /** @type {Map<Element, Element[]>} */
    const twins = new Map();
    const concealed = [];
    const hidden = [];
    for (const root of roots) {
      for (const element of candidatesIn(root)) {
        yield;
        const kind = kindOf(element);
        const outside = kind && outsideOf(element);
        if (!kind || outside === 'elsewhere') continue;
        if (outside === 'concealed') concealed.push(element);
        else if (isSeen(element, kind)) seen.set(element, kind);
        else hidden.push(element);
      }
      yield;
    }
    /** @type {Set<Node>} */
    const seenIn = new Set();
    for (const element of concealed.length ? seen.keys() : []) {
      seenIn.add(element.getRootNode());
      yield;
    }
    for (const element of concealed) {
      yield;
      if (!standIn(element, seen, seenIn)) continue;
      seen.set(element, kindOf(element));
      seenIn.add(element.getRootNode());
    }
    /** @param {Element} face  @param {Element} element */
    const addTwin = (face, element) => {
      const known = twins.get(face);
      if (known) known.push(element);
      else twins.set(face, [element]);
    };
    const faces = [];
    for (const [element, kind] of seen) {
      const face = faceOf(element, kind, seen);
      if (face) addTwin(face, element);
      else faces.push({ element, kind });
      yield;
    }
    for (const element of concealed) {
      const face = faceOfConcealed(element, kindOf(element), seen);
      if (face) addTwin(face, element);
      yield;
    }
    const controls = yield* grouped(faces, twins);
    return { controls: roots.length > 1 ? inOrder(controls, numbers) : controls, hidden };
  }

  /** The order of the page, where its roots were gone through one by one.
   *  @param {Control[]} controls  @param {Map<Element, number>} numbers */
  const inOrder = (controls, numbers) => controls.map(control => ({ control, number: numbers.get(control.members[0]) ?? 0 }))
    .sort((one, other) => one.number - other.number).map(({ control }) => control);

  /** @param {{element: Element, kind: Kind | ''}[]} faces  @param {Map<Element, Element[]>} twins
   *  @returns {Generator<void, Control[], void>} */
  function* grouped(faces, twins) {
    const forms = new Map(Array.from(document.forms, (form, at) => [form, at]));
    /** @type {Control[]} */
    const controls = [];
    /** @type {Map<Element | string, Control>} */
    const groups = new Map();
    /** @type {Set<Element>} */
    const toggles = new Set();
    for (const { element, kind } of faces) {
      if (kind === 'switch' && element.hasAttribute('aria-pressed') && element.getAttribute('role') !== 'switch') toggles.add(element);
      yield;
    }
    for (const { element, kind } of faces) {
      yield;
      const group = kind === 'radio' ? groupOf(element, forms) : toggles.has(element) ? segmentsOf(element, toggles) : null;
      const known = group && groups.get(group);
      if (known) {
        known.members.push(element);
        continue;
      }
      const control = { kind: /** @type {Kind} */ (group ? 'radio' : kind), element, members: [element], twins: twins.get(element) ?? [] };
      controls.push(control);
      if (group) groups.set(group, control);
    }
    for (const [group, control] of groups) {
      if (control.members.length > most.radios) continue;
      control.element = typeof group === 'string' ? holderOf(control.members) : group;
      yield;
    }
    return controls.filter(({ members }) => members.length <= most.radios);
  }

  return { find, selector };
})();
