/**
 * What a select shows: the choice in force, and what else there is to choose where the list is in the page. A drawn select
 * says its choice in its own text, in a field, beside a field that is empty, or in the option that is selected.
 *
 * @typedef {import('./find-controls.js').Control} Control
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.selects ??= (() => {
  const { holds, isInput, isNativeOption, isNativeSelect, isShadow } = flipwatch.tree;
  const { partsOf, collapsed } = flipwatch.text;

  /** The lists that a combobox opens, open or not. @param {Element} element  @returns {Element[]} */
  function listsOf(element) {
    const within = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    const ids = ['aria-controls', 'aria-owns'].flatMap(name => (element.getAttribute(name) ?? '').split(/\s+/)).filter(Boolean);
    const lists = ids.flatMap(id => within.getElementById?.(id) ?? element.ownerDocument.getElementById(id) ?? []);
    if (element.getAttribute('role') === 'listbox') return [element, ...lists];
    const root = element.getRootNode();
    return lists.length || !isShadow(root) ? lists : [root.host];
  }

  /** Of a longer list only what is chosen is told, and nothing of a drawn one. */
  const most = 2000;

  const optionSelector = '[role="option"],option';

  /** An option that keeps its role in its own shadow. @param {Element} element */
  const holdsOption = element => Boolean(element.shadowRoot?.querySelector(optionSelector));

  /** The options a list holds, through its slots; of too many no more than show that there are. @param {Element} list  @returns {Element[]} */
  function optionsIn(list) {
    const own = list.querySelectorAll(optionSelector);
    if (own.length > most) return Array.from({ length: most + 1 }, (_, at) => own[at]);
    const slotted = Array.from(list.querySelectorAll('slot')).flatMap(slot => slot.assignedElements({ flatten: true }))
      .flatMap(element => (element.matches(optionSelector) || holdsOption(element) ? [element] : Array.from(element.querySelectorAll(optionSelector))));
    return [...own, ...slotted];
  }

  /** @param {Element} option */
  const isSelected = option => isNativeOption(option) ? option.selected
    : (option.hasAttribute('aria-selected') ? option : option.shadowRoot?.querySelector(optionSelector))?.getAttribute('aria-selected') === 'true';

  /** @param {Element} option */
  const textOf = option => (isNativeOption(option) ? collapsed(option.label || option.text)
    : collapsed(partsOf(option).map(part => part.text).join(' ') || option.getAttribute('aria-label') || option.textContent || ''));

  /** @param {Control} control  @returns {Element[]} */
  function optionElements({ element, twins }) {
    for (const face of [element, ...twins]) {
      if (isNativeSelect(face)) return Array.from(face.options.length > most ? face.selectedOptions : face.options).filter(option => !option.hidden && textOf(option));
    }
    return listsOf(element).flatMap(optionsIn);
  }

  /** The choice that a drawn select shows: its own text, a field's value, or the text beside an empty field.
   *  @param {Element} element  @returns {string} */
  function shownChoice(element) {
    if (isInput(element)) {
      return collapsed(element.value) || besideField(element);
    }
    const field = element.querySelector('input:not([type="hidden"])');
    const label = new Set(flipwatch.labels.referenced(element, 'aria-labelledby').filter(source => source !== element && holds(element, source) && source.localName === 'label'));
    const parts = partsOf(element, { leave: inner => inner.localName === 'label' || label.has(inner) || inner.getAttribute('role') === 'listbox' || inner.getAttribute('role') === 'menu' || isPlaceholder(inner) });
    const names = namesOf(element);
    const texts = parts.map(part => part.text);
    // A select may be named by what it shows; then that is what it shows.
    return (texts.length > 1 ? texts.filter(text => !names.has(text)) : texts).join(', ') || (isInput(field) ? collapsed(field.value) : '');
  }

  /** What is written in a drawn select and is its name. @param {Element} element */
  function namesOf(element) {
    const root = element.getRootNode();
    return new Set([element.getAttribute('aria-label'), isShadow(root) ? root.host.getAttribute('label') : null].map(text => collapsed(text ?? '')));
  }

  /** @param {Element} element */
  const isPlaceholder = element => element.hasAttribute('data-placeholder') && element.getAttribute('data-placeholder') !== 'false' &&
    !saysItself(element.getAttribute('data-placeholder'), element);

  /** Some libraries keep the placeholder's words in the attribute, whatever is shown.
   *  @param {string | null} kept  @param {Element} element */
  const saysItself = (kept, element) => Boolean(kept) && kept !== 'true' && kept !== collapsed(element.textContent ?? '');

  const fields = 'input:not([type="hidden"]),select,[role="switch"],[role="combobox"]';

  /** @param {HTMLInputElement} field  @returns {string} */
  function besideField(field) {
    /** @type {Element | null} */
    let at = field.parentElement;
    for (let steps = 0; at && steps < 5; at = at.parentElement, steps += 1) {
      if (at.querySelector(fields) !== field || at.querySelectorAll(fields).length > 1) return '';
      const parts = partsOf(at, { leave: inner => inner.localName === 'label' && !inner.contains(field) || /(^|[\s_-])placeholder(\s|$)/.test(inner.getAttribute('class') ?? '') && isEmptyChoice(field) });
      const texts = parts.map(part => part.text).filter(text => text !== field.placeholder);
      if (texts.length) return texts[0];
      if (at.matches('label,fieldset,form,section,main')) return '';
    }
    return '';
  }

  /** Whether what is called a placeholder is one: some libraries show the choice in the same place.
   *  @param {HTMLInputElement} field */
  function isEmptyChoice(field) {
    const options = listsOf(field).flatMap(optionsIn);
    return !options.some(isSelected);
  }

  /** The option that is written beside a control that says nothing itself, though not for those who listen.
   *  @param {Element} element  @param {string[]} texts */
  function drawnIn(element, texts) {
    const root = element.getRootNode();
    if (!isShadow(root)) return '';
    const found = Array.from(root.querySelectorAll('*')).filter(inner => !inner.childElementCount && texts.includes(collapsed(inner.textContent ?? '')));
    return found.length === 1 ? collapsed(found[0].textContent ?? '') : '';
  }

  /** @param {Control} control  @returns {string | null} */
  function ofSelect(control) {
    const { element } = control;
    if (isNativeSelect(element)) {
      const chosen = Array.from(element.selectedOptions, textOf);
      return element.multiple ? chosen.join(', ') : chosen[0] ?? '';
    }
    const options = optionElements(control);
    if (options.length > most) return null;
    const chosen = options.filter(isSelected);
    const shown = element.getAttribute('role') === 'listbox' && !element.hasAttribute('aria-expanded') ? '' : element.hasAttribute('data-placeholder') && isPlaceholder(element) ? '' : shownChoice(element);
    const texts = options.map(textOf);
    if (shown && (texts.includes(shown) || !texts.length)) return shown;
    if (chosen.length) return chosen.map(textOf).join(', ');
    return shown || (texts.length ? drawnIn(element, texts) : '');
  }

  /** The options as they are shown. @param {Control} control  @returns {string[] | undefined} undefined where the list is not there */
  function optionsOf(control) {
    const options = optionElements(control);
    const texts = options.length > most ? [] : options.map(textOf).filter(Boolean);
    return texts.length ? [...new Set(texts)] : undefined;
  }

  return { stateOf: ofSelect, optionsOf, shownChoice };
})();
