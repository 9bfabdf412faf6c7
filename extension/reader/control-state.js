/**
 * What a control is set to, as a person sees it; null where that cannot be told. Never guessed: two witnesses that
 * disagree, a role without its state and two chosen radios are null, and the host calls it unreadable.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.stateOf ??= (() => {
  const { parentOf, closest, holds, isInput, isNativeOption, isNativeSelect, isShadow } = flipwatch.tree;
  const { partsOf, collapsed } = flipwatch.text;

  /** @param {string | null | undefined} said  @returns {'on' | 'off' | 'mixed' | null} */
  const fromWord = said => (said === 'true' || said === 'checked' ? 'on' : said === 'false' || said === 'unchecked' ? 'off'
    : said === 'mixed' || said === 'indeterminate' ? 'mixed' : null);

  /** Drawn as "some of them": told by a property, by ARIA on it or on what wraps it, or by what the wrappers are called.
   *  @param {HTMLInputElement} input */
  function isMixed(input) {
    if (input.indeterminate || input.getAttribute('aria-checked') === 'mixed') return true;
    /** @type {Element | null} */
    let at = input;
    for (let steps = 0; at && steps < 4; at = parentOf(at), steps += 1) {
      const marked = at.getAttribute('data-indeterminate');
      if (at !== input && at.getAttribute('aria-checked') === 'mixed') return true;
      if ((marked !== null && marked !== 'false') || at.getAttribute('data-state') === 'indeterminate') return true;
      if (/(^|[\s_-])indeterminate(\s|$)/.test(at.getAttribute('class') ?? '')) return true;
      if (at.localName === 'label' || at.querySelectorAll('input').length > 1) return false;
    }
    return false;
  }

  /** A custom element's own state is told by its states and by what it draws: its properties live in the page's world, and
   *  its attributes may be of the day it was made.
   *  @param {Element} host  @returns {'on' | 'mixed' | null} */
  function ofHost(host) {
    const drawn = (/** @type {string} */ name) => host.classList.contains(name) || Boolean(host.shadowRoot?.querySelector(`.${name}`));
    for (const [name, state] of /** @type {const} */ ([['indeterminate', 'mixed'], ['checked', 'on'], ['selected', 'on']])) {
      try {
        if (host.matches(`:state(${name})`)) return state;
      } catch {
        // A browser that knows no custom states.
      }
      if (host.shadowRoot && drawn(name)) return state;
    }
    return null;
  }

  /** A host that shows no state is off where others of its kind show one, or where it has no attribute that says otherwise.
   *  @param {Element} host  @returns {'on' | 'off' | 'mixed' | null} */
  function ofSilentHost(host) {
    const shown = ofHost(host);
    if (shown) return shown;
    const root = /** @type {Document | ShadowRoot} */ (host.getRootNode());
    if (Array.from(root.querySelectorAll(host.localName)).some(ofHost)) return 'off';
    return host.hasAttribute('checked') || host.hasAttribute('selected') ? 'on' : null;
  }

  /** A role that knows no third state, in an element that does. @param {Element} element */
  function isCalledMixed(element) {
    const root = element.getRootNode();
    return element.classList.contains('indeterminate') || (isShadow(root) && root.host.hasAttribute('indeterminate') && root.host.getAttribute('indeterminate') !== 'false');
  }

  /** @param {Element} element  @param {(text: string) => 'on' | 'off' | null} word  what a text beside it says, for a tie
   *  @returns {'on' | 'off' | 'mixed' | null} */
  function ofToggle(element, word) {
    if (isInput(element)) {
      if (isMixed(element)) return 'mixed';
      const state = element.checked ? 'on' : 'off';
      const said = fromWord(element.getAttribute('aria-checked'));
      if (!said || said === state) return state;
      const beside = wordBeside(element, word);
      return beside && (beside === state || beside === said) ? beside : null;
    }
    const said = element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
    if (said !== null) return isCalledMixed(element) ? 'mixed' : fromWord(said);
    return fromWord(element.getAttribute('data-state')) ?? (element.shadowRoot ? ofSilentHost(element) : ofDrawing(element));
  }

  const drawnOn = /(^|[-_])checked$/;

  /** A role without its state, drawn by a class: on where it is called so; off where others of the same make are called so
   *  when they are on, and this one is not. @param {Element} element  @returns {'on' | 'off' | null} */
  function ofDrawing(element) {
    const isDrawnOn = (/** @type {Element} */ one) => Array.from(one.classList).some(name => drawnOn.test(name) && !/(un|not)[-_]?checked$/i.test(name));
    if (isDrawnOn(element)) return 'on';
    const [make] = element.classList;
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    return make && Array.from(root.querySelectorAll(`.${CSS.escape(make)}[role]`)).some(isDrawnOn) ? 'off' : null;
  }

  /** @param {Element} element  @param {(text: string) => 'on' | 'off' | null} word */
  function wordBeside(element, word) {
    let at = element.parentElement;
    for (let steps = 0; at && steps < 3; at = at.parentElement, steps += 1) {
      const words = partsOf(at, { each: true }).map(part => word(part.text)).filter(Boolean);
      if (words.length) return new Set(words).size === 1 ? words[0] : null;
    }
    return null;
  }

  /** @param {Element} radio */
  function isChosen(radio) {
    if (isInput(radio)) return radio.checked;
    return ofToggle(radio, () => null) === 'on';
  }

  /** The lists that a combobox opens, open or not. @param {Element} element  @returns {Element[]} */
  function listsOf(element) {
    const within = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    const ids = ['aria-controls', 'aria-owns'].flatMap(name => (element.getAttribute(name) ?? '').split(/\s+/)).filter(Boolean);
    const lists = ids.flatMap(id => within.getElementById?.(id) ?? element.ownerDocument.getElementById(id) ?? []);
    if (element.getAttribute('role') === 'listbox') return [element, ...lists];
    const root = element.getRootNode();
    return lists.length || !isShadow(root) ? lists : [root.host];
  }

  /** The options a list holds, through its slots. @param {Element} list  @returns {Element[]} */
  function optionsIn(list) {
    const own = Array.from(list.querySelectorAll('[role="option"],option'));
    const slotted = Array.from(list.querySelectorAll('slot')).flatMap(slot => slot.assignedElements({ flatten: true }))
      .flatMap(element => (element.matches('[role="option"],option') ? [element] : Array.from(element.querySelectorAll('[role="option"],option'))));
    return [...own, ...slotted];
  }

  /** @param {Element} option */
  const textOf = option => (isNativeOption(option) ? collapsed(option.label || option.text)
    : collapsed(partsOf(option).map(part => part.text).join(' ') || option.getAttribute('aria-label') || option.textContent || ''));

  /** @param {import('./find-controls.js').Control} control  @returns {Element[]} */
  function optionElements({ element, twins }) {
    for (const face of [element, ...twins]) {
      if (isNativeSelect(face)) return Array.from(face.options).filter(option => !option.hidden && textOf(option));
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

  /** @param {HTMLInputElement} field  @returns {string} */
  function besideField(field) {
    /** @type {Element | null} */
    let at = field.parentElement;
    for (let steps = 0; at && steps < 5; at = at.parentElement, steps += 1) {
      if (at.querySelectorAll('input:not([type="hidden"]),select,[role="switch"],[role="combobox"]').length > 1) return '';
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
    return !options.some(option => option.getAttribute('aria-selected') === 'true');
  }

  /** The option that is written beside a control that says nothing itself, though not for those who listen.
   *  @param {Element} element  @param {string[]} texts */
  function drawnIn(element, texts) {
    const root = element.getRootNode();
    if (!isShadow(root)) return '';
    const found = Array.from(root.querySelectorAll('*')).filter(inner => !inner.childElementCount && texts.includes(collapsed(inner.textContent ?? '')));
    return found.length === 1 ? collapsed(found[0].textContent ?? '') : '';
  }

  /** @param {import('./find-controls.js').Control} control  @returns {string | null} */
  function ofSelect(control) {
    const { element } = control;
    if (isNativeSelect(element)) {
      const chosen = Array.from(element.selectedOptions, textOf);
      return element.multiple ? chosen.join(', ') : chosen[0] ?? '';
    }
    const options = optionElements(control);
    const chosen = options.filter(option => option.getAttribute('aria-selected') === 'true' || (isNativeOption(option) && option.selected));
    const shown = element.getAttribute('role') === 'listbox' && !element.hasAttribute('aria-expanded') ? '' : element.hasAttribute('data-placeholder') && isPlaceholder(element) ? '' : shownChoice(element);
    const texts = options.map(textOf);
    if (shown && (texts.includes(shown) || !texts.length)) return shown;
    if (chosen.length) return chosen.map(textOf).join(', ');
    return shown || (texts.length ? drawnIn(element, texts) : '');
  }

  /** The options of radios and selects as they are shown. @param {import('./find-controls.js').Control} control
   *  @returns {string[] | undefined} */
  function optionsOf(control) {
    if (control.kind === 'radio') return control.members.map(member => flipwatch.labelOf.ofOption(member));
    if (control.kind !== 'select') return undefined;
    const texts = optionElements(control).map(textOf).filter(Boolean);
    return texts.length ? [...new Set(texts)] : undefined;
  }

  /** @param {import('./find-controls.js').Control} control  @param {(text: string) => 'on' | 'off' | null} word
   *  @returns {string | null} */
  function stateOf(control, word) {
    if (control.kind === 'select') return ofSelect(control);
    if (control.kind !== 'radio') return ofToggle(control.element, word);
    const chosen = control.members.filter(isChosen);
    if (chosen.length > 1) return null;
    if (!chosen.length) return control.members.every(member => isInput(member) || ofToggle(member, word) === 'off') ? '' : null;
    return flipwatch.labelOf.ofOption(chosen[0]);
  }

  return Object.assign(stateOf, { optionsOf, shownChoice, closest, isChosen });
})();
