/**
 * Two elements for one control: libraries draw a role for the eye and keep an input for the form, put an arrow beside a
 * field, or hide a native select under a drawn one. One of them is the face whose state is in force, the others its twins.
 *
 * @typedef {import('./control-kinds.js').Kind} Kind
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.twins ??= (() => {
  const { isShown, isConcealed, parentOf, isInput, isShadow } = flipwatch.tree;
  const { partsOf } = flipwatch.text;
  const { selector, isNative } = flipwatch.kinds;

  /** The root's own host where it stands for what is inside (a custom element with a role).
   *  @param {Element} element  @param {Map<Element, Kind | ''>} others  @returns {Element | null} an element around of the same family */
  function around(element, others) {
    let steps = 0;
    for (let at = parentOf(element); at && steps < 8; at = parentOf(at), steps += 1) {
      if (others.has(at)) return at;
    }
    return null;
  }

  /** @param {Kind | ''} kind */
  const family = kind => (kind === 'switch' ? 'checkbox' : kind);

  /** What has this many children is no small wrapper. */
  const many = 40;

  /** The one element within the same small wrapper that may be another face of the same control.
   *  @param {Element} element  @param {(other: Element) => boolean} isSame  @returns {Element | null} */
  function besideOf(element, isSame) {
    let wrapper = element.parentElement;
    for (let steps = 0; wrapper && steps < 3 && wrapper.childElementCount < many; wrapper = wrapper.parentElement, steps += 1) {
      const others = Array.from(wrapper.querySelectorAll(selector)).filter(other => other !== element && isSame(other));
      if (others.length === 1) return others[0];
      if (others.length > 1 || /^(main|form|body|section|fieldset)$/.test(wrapper.localName)) return null;
    }
    return null;
  }

  /** @param {Element} element  @param {Kind | ''} kind  @param {Map<Element, Kind | ''>} seen */
  const isOf = (element, kind, seen) => seen.has(element) && family(seen.get(element) ?? '') === family(kind);

  /** The face that an element is only a twin of; null where it stands for itself.
   *  @param {Element} element  @param {Kind | ''} kind  @param {Map<Element, Kind | ''>} seen  @returns {Element | null} */
  function faceOf(element, kind, seen) {
    const outer = around(element, seen);
    if (outer && family(seen.get(outer) ?? '') === family(kind) && outer.getAttribute('role') !== 'listbox') {
      return kind === 'select' && outer.getAttribute('role') === 'radiogroup' ? null : outer;
    }
    if (!isPutAway(element) || (kind !== 'select' && !isNative(element))) return null;
    const beside = besideOf(element, other => isOf(other, kind, seen) && (kind === 'select' ? !isPutAway(other) : !isNative(other)));
    return beside && (kind !== 'select' || ownsSameList(element, beside)) ? beside : null;
  }

  /** Made for the form or for the mouse alone: a person who goes through the page by keyboard never comes to it, or finds
   *  no word on it. @param {Element} element */
  const isPutAway = element => element.getAttribute('tabindex') === '-1' || (element.localName === 'select' && !isShown(element)) ||
    (element.hasAttribute('aria-haspopup') && !isInput(element) && !partsOf(element).length);

  /** @param {Element} one  @param {Element} other */
  function ownsSameList(one, other) {
    const lists = [one, other].map(element => element.getAttribute('aria-controls') ?? element.getAttribute('aria-owns') ?? '');
    return lists[0] === lists[1] || lists.includes('') || one.localName === 'select' || other.localName === 'select';
  }

  /** A host whose only control is concealed inside it stands for that control: the role is the host's own and unseen, or
   *  what is inert in it is no more than disabled.
   *  @param {Element} element  @param {Map<Element, Kind | ''>} seen  @param {Set<Node>} roots  those that hold one that is seen
   *  @returns {Element | null} */
  function standIn(element, seen, roots) {
    const root = element.getRootNode();
    if (!isShadow(root) || isConcealed(root.host) || !isShown(root.host) || !isShown(element)) return null;
    const isDisabled = element.closest('[inert]') !== null && element.closest('[aria-hidden="true"]') === null;
    if (!isDisabled && (root.host.hasAttribute('role') || !isNative(element))) return null;
    return roots.has(root) || seen.has(root.host) ? null : root.host;
  }

  /** The face of a control that nobody hears of.
   *  @param {Element} element  @param {Kind | ''} kind  @param {Map<Element, Kind | ''>} seen  @returns {Element | null} */
  const faceOfConcealed = (element, kind, seen) => besideOf(element, other => isOf(other, kind, seen));

  return { faceOf, faceOfConcealed, standIn };
})();
