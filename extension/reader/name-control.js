/**
 * Where a control is named, by the accessible-name rules as far as settings need them: aria-labelledby, aria-label, the
 * labels, the content, the title; then the same for the custom elements around it. As parts and not as one text, since a
 * hint in a label is a hint: what a person calls the setting is made from these parts in label-control.js.
 * Held to npm dom-accessibility-api in tests/browser/reader/names.test.mjs; that library costs 6 to 17 times the whole
 * reading, and `computedName` more with every control of the page.
 *
 * @typedef {import('./find-controls.js').Control} Control
 * @typedef {import('./text-parts.js').Part} Part
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.nameOf ??= (() => {
  const { holds, closest, isInput, isShadow } = flipwatch.tree;
  const { partsOf, collapsed, saysSomething } = flipwatch.text;
  const { referenced } = flipwatch.labels;

  const asideRoles = new Set(['button', 'alert', 'tooltip', 'status', 'listbox', 'menu', 'progressbar']);

  /** What stands in a row and names nothing. @param {Element} element  @param {string} [name] */
  const isAside = (element, name = element.localName) => name === 'button' || asideRoles.has(element.getAttribute('role') ?? '');

  /** The labels that point at an element from outside, custom ones included.
   *  @param {Element} element  @returns {Element[]} */
  function labelsFor(element) {
    const own = flipwatch.labels.of(element);
    if (own.length) return own;
    const around = element.closest('label');
    return around ? [around] : flipwatch.labels.pointingAt(element);
  }

  /** The hosts around an element, nearest first. @param {Element} element  @returns {Element[]} */
  function hostsOf(element) {
    const hosts = [];
    for (let root = element.getRootNode(); isShadow(root); root = root.host.getRootNode()) hosts.push(root.host);
    return hosts;
  }

  /** The word of the state in an element of its own. @param {Element} inner  @param {(text: string) => boolean} isState */
  function saysState(inner, isState) {
    if (inner.firstElementChild) return false;
    const text = inner.textContent ?? '';
    return text.length < 60 && isState(text);
  }

  /** @param {Element} source  @param {Control} control  @param {(text: string) => boolean} isState  @returns {Part[]} */
  function partsIn(source, control, isState) {
    const own = new Set([...control.members, ...control.twins, control.element]);
    const leave = (/** @type {Element} */ inner, /** @type {string} */ name) => own.has(inner) || (isAside(inner, name) && !control.members.some(member => inner.contains(member))) || saysState(inner, isState);
    const parts = partsOf(source, { leave });
    return parts.length ? parts : partsOf(source, { leave, all: true });
  }

  /** @param {Element} element  @param {Control} control  @param {(text: string) => boolean} isState  @returns {Part[]} what aria-labelledby points to, as one part where it points to several */
  function labelledBy(element, control, isState) {
    const sources = referenced(element, 'aria-labelledby').filter(source => source !== element && !(control.kind === 'select' && holds(element, source)));
    if (!sources.length) return [];
    const read = sources.map(source => {
      const parts = partsIn(source, control, isState);
      if (parts.length) return parts;
      const text = collapsed(source.getAttribute('aria-label') || source.textContent || '');
      return saysSomething(text) ? [{ text, from: source }] : [];
    }).filter(parts => parts.length);
    if (read.length < 2) return read[0] ?? [];
    return [{ text: read.map(parts => parts[0].text).join(' '), from: sources[0] }, ...read.flatMap(parts => parts.slice(1))];
  }

  /** @param {Element} element  @param {string} attribute  @returns {Part[]} */
  const attributed = (element, attribute) => {
    const text = collapsed(element.getAttribute(attribute) ?? '');
    return saysSomething(text) ? [{ text, from: element }] : [];
  };

  /** Where a name may stand, in the order in which it is looked for.
   *  @param {Control} control  @param {(text: string) => boolean} isState  @returns {Generator<Part[]>} */
  function* sourcesOf(control, isState) {
    const { element, twins, kind } = control;
    const faces = [element, ...twins];
    for (const face of faces) yield labelledBy(face, control, isState);
    for (const face of faces) yield attributed(face, 'aria-label');
    if (element.localName === 'fieldset') yield* legendsOf(element, control, isState);
    for (const face of faces) yield labelsFor(face).flatMap(label => partsIn(label, control, isState));
    if (kind !== 'select' && kind !== 'radio' && !isInput(element)) yield partsOf(element);
    for (const host of hostsOf(element)) {
      yield labelledBy(host, control, isState);
      yield attributed(host, 'aria-label');
      yield attributed(host, 'label');
      yield labelsFor(host).flatMap(label => partsIn(label, control, isState));
    }
    if (kind === 'radio') {
      const group = closest(element, 'fieldset,[role="group"]');
      if (group) yield* legendsOf(group, control, isState);
    }
  }

  /** @param {Element} group  @param {Control} control  @param {(text: string) => boolean} isState  @returns {Generator<Part[]>} */
  function* legendsOf(group, control, isState) {
    if (!control.members.every(member => holds(group, member))) return;
    const legend = group.querySelector(':scope > legend');
    if (legend) yield partsIn(legend, control, isState);
    yield labelledBy(group, control, isState);
    yield attributed(group, 'aria-label');
  }

  /** The accessible name, small print and all. @param {Control} control  @returns {string} */
  function nameOf(control) {
    for (const parts of sourcesOf(control, () => false)) {
      if (parts.length) return parts.map(part => part.text).join(' ');
    }
    return collapsed(control.element.getAttribute('title') ?? '');
  }

  return Object.assign(nameOf, { sourcesOf, labelsFor, hostsOf, partsIn, saysState, attributed, isAside });
})();
