/**
 * The controls of a page: every switch, checkbox, group of radios and select that a person sees, once. Libraries draw
 * one control with two elements (a role for the eye, an input for the form), hide the input under the drawing, or put
 * either into a shadow root; what is found here is the element whose state is in force.
 *
 * @typedef {'switch' | 'checkbox' | 'radio' | 'select'} Kind
 * @typedef {{kind: Kind, element: Element, members: Element[], twins: Element[]}} Control  `element`: what stands for it
 *   (a group of radios: what holds them); `members`: its radios, else the element alone; `twins`: other elements of it
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.controls ??= (() => {
  const { isShown, isConcealed, closest, parentOf, holds, rootsIn, isInput, isNativeSelect, isShadow } = flipwatch.tree;
  const { partsOf } = flipwatch.text;

  const selector = 'input[type="checkbox" i],input[type="radio" i],select,[role="switch"],[role="checkbox"],[role="radio"],' +
    '[role="combobox"],[role="listbox"],[role="menuitemcheckbox"],[role="menuitemradio"],[aria-pressed],[aria-haspopup="listbox"]';
  const focusable = 'div[tabindex="0"]:not([role]),span[tabindex="0"]:not([role])';
  // What belongs to the frame of the site, or to a list that a control opens.
  const elsewhere = 'nav,[role="navigation"],[role="search"],[role="banner"],[role="contentinfo"],[role="option"],[role="tree"],[role="grid"] [role="row"],[role="tablist"],[role="toolbar"][aria-controls]';
  const frameOfPage = 'body > header,body > footer,body > * > header,body > * > footer';

  /** @param {Element} element  @returns {Kind | ''} */
  function kindOf(element) {
    const role = element.getAttribute('role') ?? '';
    const input = isInput(element) ? element.type : '';
    if (role === 'switch') return 'switch';
    if (input === 'radio' || role === 'radio' || role === 'menuitemradio') return 'radio';
    if (input === 'checkbox' || role === 'checkbox' || role === 'menuitemcheckbox') return 'checkbox';
    if (element.localName === 'select' || role === 'combobox' || role === 'listbox') return 'select';
    if (element.getAttribute('aria-haspopup') === 'listbox') return 'select';
    if (element.hasAttribute('aria-pressed')) return 'switch';
    if (isBareSelect(element)) return 'select';
    return kindByName(element) || (element.hasAttribute('aria-haspopup') && isShadow(element.getRootNode()) ? 'select' : '');
  }

  /** @param {Element} element  @returns {element is HTMLInputElement | HTMLSelectElement} */
  const isNative = element => element.localName === 'select' ||
    (isInput(element) && (element.type === 'checkbox' || element.type === 'radio'));

  /** Every element that may be a control, in document order.
   *  @param {import('./page-tree.js').Root[]} roots  @returns {Element[]} */
  const candidatesIn = roots => roots.flatMap(root => [
    ...(isShadow(root) ? standingIn(root) : []),
    ...Array.from(root.querySelectorAll(`${selector},${focusable}`)),
  ]);

  /** A select that its makers gave no role at all: a box to be focused, with a choice and an arrow in it, under a label that
   *  belongs to nothing else. @param {Element} element */
  function isBareSelect(element) {
    if (!element.matches(focusable) || !element.querySelector('svg,i') || element.querySelector(`${selector},a[href],button,input,textarea`)) return false;
    if (partsOf(element).length !== 1) return false;
    for (let at = element.parentElement, steps = 0; at && steps < 5 && !at.matches('main,form,section,body'); at = at.parentElement, steps += 1) {
      const label = at.querySelector('label');
      if (label) return !label.contains(element) && !label.control && at.querySelectorAll(`label,${selector},input:not([type="hidden"])`).length === 1;
    }
    return false;
  }

  /** What a custom element is where nothing in it has a role: its makers keep the role to themselves, and a select may
   *  open anything. @param {ShadowRoot} root  @returns {Element[]} */
  function standingIn(root) {
    const { host } = root;
    if (host.matches(selector) || [root, host].some(place => place.querySelector(`:is(${selector}):not([role="listbox"])`))) return [];
    if (kindByName(host)) return [host];
    const openers = host.querySelector('[role="option"],option') ? Array.from(root.querySelectorAll('[aria-haspopup]')) : [];
    return openers.length === 1 ? openers : [];
  }

  /** @param {Element} host  @returns {Kind | ''} */
  function kindByName(host) {
    const [, word] = /-(switch|toggle|checkbox|radio)(-button)?$/.exec(host.localName) ?? [];
    if (!word || !host.shadowRoot || host.hasAttribute('role')) return '';
    return word === 'toggle' ? 'switch' : /** @type {Kind} */ (word);
  }

  /** @param {Element} element */
  function isElsewhere(element) {
    if (closest(element, elsewhere)) return true;
    const frame = closest(element, frameOfPage);
    return Boolean(frame) && !closest(element, 'main,[role="main"],form,article');
  }

  /** A native control that is not drawn itself is seen by its label, or by a drawing that says what is chosen.
   *  @param {HTMLInputElement | HTMLSelectElement} element */
  function isSeenByItsLabel(element) {
    const labels = flipwatch.labels.of(element);
    if (labels.some(label => isShown(label) && !isConcealed(label))) return true;
    if (!isNativeSelect(element)) return false;
    const chosen = element.selectedOptions[0]?.text.trim();
    return Boolean(chosen) && [element.nextElementSibling, element.previousElementSibling, element.parentElement].some(
      beside => beside && beside.childElementCount < 40 && isShown(beside) && partsOf(beside).some(part => part.text === chosen));
  }

  /** @param {Element} element  @param {Kind | ''} kind */
  function isSeen(element, kind) {
    if (!isShown(element)) return isNative(element) && isSeenByItsLabel(element);
    return kind !== 'select' || element.localName === 'select' || isSelect(element);
  }

  /** A search box is a combobox too: only what shows a choice, or can only be chosen from, is a select.
   *  @param {Element} element */
  function isSelect(element) {
    if (element.getAttribute('role') === 'listbox') {
      return element.getAttribute('aria-multiselectable') !== 'true' && element.querySelector('[role="option"],option') !== null;
    }
    if (!isInput(element) || element.readOnly || element.getAttribute('inputmode') === 'none') return true;
    const typed = /^(list|both|inline)$/.test(element.getAttribute('aria-autocomplete') ?? '');
    return !typed ? element.type !== 'search' : flipwatch.stateOf.shownChoice(element) !== '';
  }

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

  /** The one element within the same small wrapper that may be another face of the same control.
   *  @param {Element} element  @param {(other: Element) => boolean} isSame  @returns {Element | null} */
  function besideOf(element, isSame) {
    let wrapper = element.parentElement;
    for (let steps = 0; wrapper && steps < 3; wrapper = wrapper.parentElement, steps += 1) {
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
      const face = besideOf(element, other => isOf(other, kindOf(element), seen));
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

  /** A host whose only control is concealed inside it stands for that control: the role is the host's own and unseen, or
   *  what is inert in it is no more than disabled.
   *  @param {Element} element  @param {Map<Element, Kind | ''>} seen  @returns {Element | null} */
  function standIn(element, seen) {
    const root = element.getRootNode();
    if (!isShadow(root) || isConcealed(root.host) || !isShown(root.host) || !isShown(element)) return null;
    const isDisabled = element.closest('[inert]') !== null && element.closest('[aria-hidden="true"]') === null;
    if (!isDisabled && (root.host.hasAttribute('role') || !isNative(element))) return null;
    return [...seen.keys()].some(other => other.getRootNode() === root || other === root.host) ? null : root.host;
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

  /** @param {Element} element */
  const isStillSeen = element => isSeen(element, kindOf(element));

  return { find, selector, kindOf, isNative, isStillSeen };
})();
