/**
 * What a person calls a setting, and the small print of that one control. The accessible name is where it begins; it is
 * not where it ends: the word of the state ("On") is no label, the value of a select is none, a hint inside a label is
 * the description, and where the service named nothing the words of the row do.
 *
 * @typedef {import('./find-controls.js').Control} Control
 * @typedef {import('./text-parts.js').Part} Part
 * @typedef {{label: string, description: string, named: boolean}} Words  `named`: by its makers, not by what stands around
 * @typedef {{territory: import('./territory.js').Territory, isState: (text: string) => boolean, state: string | null,
 *            options?: string[]}} Known  what is known of the control by now
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.labelOf ??= (() => {
  const { parentOf, isShown, holds, closest } = flipwatch.tree;
  const { partsOf, collapsed, saysSomething, endsSentence } = flipwatch.text;
  const { referenced } = flipwatch.labels;
  const { DOCUMENT_POSITION_FOLLOWING, ELEMENT_NODE, TEXT_NODE } = globalThis.Node ?? {};
  const { sourcesOf, labelsFor, hostsOf, partsIn, saysState, attributed, isAside } = flipwatch.nameOf;

  const borders = 'main,body,[role="main"],[role="tabpanel"],[role="dialog"],dialog';
  const headings = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
  const fields = 'textarea,input:not([type="checkbox" i],[type="radio" i],[type="hidden" i],[type="submit" i],[type="button" i],[readonly])';

  const ends = `${headings},${fields}`;

  /** @param {string} text */
  const trimmed = text => !/^[\s*＊]|[\s:*：＊]$/u.test(text) ? text : text.replace(/(?<![\s:*：＊])[\s:*：＊]+$/u, '').replace(/^[\s*＊]+/u, '');

  /** A name that ends with the state ("Language, German") is the name without it.
   *  @param {string} text  @param {Known} known */
  function withoutState(text, { state, isState }) {
    const [, head, tail] = /^(.*\S)\s*[,:;–—-]\s*(\S.*)$/u.exec(text) ?? [];
    return head && (tail === state || isState(tail)) ? head : text;
  }

  /** @param {Part[]} parts  @param {Control} control  @param {Known} known  @returns {Part[]} without the words of the state */
  const without = (parts, control, known) => parts
    .map(part => ({ ...part, text: trimmed(withoutState(part.text, known)) }))
    .filter(({ text }) => saysSomething(text) && !saysStates(text, known.isState) && !(control.kind === 'select' && text === known.state));

  /** The word of the state, or both words ("Off On") around a drawn switch. @param {string} text  @param {(text: string) => boolean} isState */
  const saysStates = (text, isState) => isState(text) || (text.length < 60 && text.includes(' ') && isState(text.slice(0, text.indexOf(' '))) && text.split(' ').every(isState));

  /** A field to type into is somebody else's place. @param {Element} place  @param {Control} control */
  const holdsOtherFields = (place, control) => Array.from(place.querySelectorAll(fields)).some(
    field => !control.members.some(member => member === field || member.contains(field)) && !control.twins.includes(field) && isShown(field));

  /** The row of a control: the largest element around that is its alone and holds no heading.
   *  @param {Control} control  @param {Known} known  @returns {Element} */
  function rowOf(control, { territory }) {
    let row = control.members.length > 1 ? control.element : control.members[0];
    for (let at = parentOf(row); at && territory.ownerOf(at) === control; at = parentOf(at)) {
      if (at.matches(borders) || territory.holdsRows(at)) break;
      if (at.querySelector(ends) && (at.querySelector(headings) || holdsOtherFields(at, control))) break;
      row = at;
    }
    return row;
  }

  /** How many of some elements each element in a row holds. @param {Element[]} elements  @param {Element} row */
  function heldIn(elements, row) {
    /** @type {Map<Element, number>} */
    const held = new Map();
    for (const element of elements) {
      for (let at = /** @type {Element | null} */ (element); at && at !== row; at = parentOf(at)) held.set(at, (held.get(at) ?? 0) + 1);
    }
    return held;
  }

  /** The words of a row outside of the control, its options and its buttons.
   *  @param {Element} row  @param {Control} control  @param {Known} known  @returns {Part[]} */
  function wordsIn(row, control, known) {
    const own = new Set([...control.members, ...control.twins]);
    const isGroup = control.kind === 'radio';
    const optionLabels = new Set(isGroup ? control.members.flatMap(member => [...labelsFor(member), ...hostsOf(member).slice(0, 1)]) : []);
    const held = isGroup ? heldIn(control.members, row) : new Map();
    /** @param {Element} inner  @param {string} name */
    const leave = (inner, name) => own.has(inner) || optionLabels.has(inner) || (isAside(inner, name) && !control.members.some(member => inner.contains(member))) || saysState(inner, known.isState) || (!isGroup && name === 'legend') ||
      (held.has(inner) && held.get(inner) < control.members.length);
    return without(partsOf(row, { leave }), control, known)
      .filter(({ text, from }) => !known.options?.includes(text) && !(from.localName === 'a' && collapsed(from.textContent ?? '') === text));
  }

  /** Plain words beside a control in a place that it shares with others: the text after a box, or what stands before it.
   *  @param {Control} control  @param {Element} row  @param {Known} known  @returns {Part[]} */
  function wordsBeside(control, row, known) {
    const after = row.nextSibling;
    if (control.kind === 'checkbox' && after?.nodeType === TEXT_NODE && saysSomething(after.textContent ?? '')) {
      return without([{ text: collapsed(after.textContent ?? ''), from: row }], control, known);
    }
    const parent = parentOf(row);
    /** @type {Part[]} */
    const between = [];
    for (let before = row.previousSibling; before; before = before.previousSibling) {
      const element = before.nodeType === ELEMENT_NODE ? /** @type {Element} */ (before) : null;
      if (element && !known.territory.isEmpty(element)) break;
      const parts = element ? (isShown(element) ? without(partsIn(element, control, known.isState), control, known) : [])
        : without([{ text: collapsed(before.textContent ?? ''), from: row }], control, known);
      if (element?.matches(headings)) {
        // A heading of nobody else's, or right above, names what has no name; of several it names the section.
        const isOwn = parent !== null && known.territory.ownerOf(parent) === control;
        return parts.length && (isOwn || !between.length) ? [parts[0], ...between] : between;
      }
      if (parts.length && !between.length && parts[0].text.length > 200) break;
      between.unshift(...parts);
      if (!parent || known.territory.ownerOf(parent) !== control) {
        if (between.length) break;
      }
    }
    return between;
  }

  /** @param {Control} control  @param {Known} known  @returns {string} what it is described by, without what says its state */
  function describedBy(control, known) {
    const sources = new Set([control.element, ...control.twins].flatMap(face => referenced(face, 'aria-describedby')));
    return [...sources].filter(source => isShown(source) && !holds(control.element, source))
      .flatMap(source => partsOf(source, { leave: inner => isAside(inner) || saysState(inner, known.isState) }))
      .map(part => part.text).filter(text => !saysStates(text, known.isState) && text !== known.state && withoutState(text, known) === text).join(' ');
  }

  /** The words of a row that name its control: a label that is tied to nothing, else what stands nearest; small print
   *  comes after a control, and the text after a box is its name.
   *  @param {Control} control  @param {Element} row  @param {Known} known  @returns {Part[]} */
  function nearestWords(control, row, known) {
    const loose = Array.from(row.querySelectorAll('label')).filter(label => !label.control && isShown(label) && !control.members.some(member => label.contains(member)));
    const labelled = loose.length === 1 ? without(partsIn(loose[0], control, known.isState), control, known) : [];
    if (labelled.length) return labelled;
    const from = control.members.length > 1 ? control.element : control.members[0];
    const all = wordsIn(row, control, known);
    const before = all.filter(part => isBefore(part.from, control.members[0]));
    for (let at = /** @type {Element | null} */ (from); at && at !== row; at = parentOf(at)) {
      const words = wordsIn(at, control, known);
      if (words.length && (control.kind === 'checkbox' || !before.length || isBefore(words[0].from, control.members[0]))) return words;
    }
    return control.kind === 'checkbox' || !before.length ? all : [...before, ...all.filter(part => !before.includes(part))];
  }

  /** @param {Element} element  @param {Element} other */
  const isBefore = (element, other) => !element.contains(other) && Boolean(element.compareDocumentPosition(other) & DOCUMENT_POSITION_FOLLOWING);

  /** A spoken name that stands nowhere on the page ("Toggle", "segmented control"), or says more than what does, gives way
   *  to the words that a person sees.
   *  @param {string} spoken  @param {Part[]} words  @returns {boolean} */
  function isSaidInstead(spoken, words) {
    const [first] = words;
    if (!first || [...first.text].length > 80 || endsSentence(first.text, false)) return false;
    const [said, shown] = [spoken, words.map(({ text }) => text).join(' ')].map(text => text.toLowerCase());
    return !shown.includes(said) && (said.startsWith(first.text.toLowerCase()) || !words.some(({ text }) => said.includes(text.toLowerCase())));
  }

  /** @param {Control} control  @param {Known} known  @returns {Words} */
  function labelOf(control, known) {
    /** @type {Part[]} */
    let parts = [];
    for (const found of sourcesOf(control, known.isState)) {
      parts = without(found, control, known);
      if (parts.length) break;
    }
    const row = rowOf(control, known);
    const spoken = parts.length === 1 && parts[0].from.hasAttribute('aria-label') && [control.element, ...control.twins].includes(parts[0].from);
    const around = !parts.length || spoken ? nearestWords(control, row, known) : [];
    const named = parts.length > 0 && !(spoken && isSaidInstead(parts[0].text, around));
    if (!named && around.length) parts = around;
    const inTable = parts.length || !closest(row, 'td,[role="cell"],[role="gridcell"]') ? '' : flipwatch.nameInTable.of(control.members[0]);
    if (inTable) parts = [{ text: inTable, from: row }];
    if (!parts.length) parts = wordsBeside(control, row, known);
    if (!parts.length) parts = without(attributed(control.element, 'title'), control, known);
    const [first, ...rest] = parts;
    const label = first?.text ?? '';
    const described = describedBy(control, known);
    const more = described ? [] : [...rest, ...wordsIn(row, control, known)].map(part => part.text).filter(text => text !== label && !label.includes(text));
    return { label, description: described || [...new Set(more)].join(' '), named };
  }

  /** What one radio, or one button of several, is called.
   *  @param {Element} member  @returns {string} */
  function ofOption(member) {
    /** @type {Control} */
    const alone = { kind: 'checkbox', element: member, members: [member], twins: [] };
    const own = partsOf(member)[0]?.text ?? '';
    for (const parts of sourcesOf(alone, () => false)) {
      if (!parts.length) continue;
      const [{ text, from }] = parts;
      return trimmed(from === member && own && !own.includes(text) ? own : text);
    }
    const column = flipwatch.nameInTable.columnOf(member);
    if (column) return trimmed(column);
    for (const beside of [member.nextSibling, member.previousSibling]) {
      const text = collapsed(beside?.textContent ?? '');
      if (saysSomething(text)) return trimmed(text);
    }
    const wrapper = parentOf(member);
    const words = wrapper ? partsOf(wrapper, { leave: inner => inner === member }) : [];
    return words[0]?.text ?? collapsed(member.getAttribute('title') ?? member.getAttribute('value') ?? '');
  }

  return Object.assign(labelOf, { ofOption, rowOf, headings });
})();
