/**
 * What a control is set to, as a person sees it; null where that cannot be told. Never guessed: two witnesses that
 * disagree, a role without its state and two chosen radios are null, and the host calls it unreadable.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.stateOf ??= (() => {
  const { parentOf, isInput, isShadow } = flipwatch.tree;
  const { partsOf, isCut } = flipwatch.text;

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
      // The first input alone can be the only one; to count them for each would be to go through all for each.
      if (at !== input && (at.localName === 'label' || at.querySelector('input') !== input || at.querySelectorAll('input').length > 1)) return false;
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

  /** Whether any of one make shows its state: asked once a reading, and not by each of them. @type {WeakMap<Node, Map<string, boolean | null>>} */
  let shown = new WeakMap();

  /** How many of them are asked. */
  const asked = 1000;

  /** @param {Element} element  @param {string} selector  those of its make  @param {(one: Element) => boolean} shows
   *  @returns {boolean | null} null where there are too many to ask */
  function isShownByOthers(element, selector, shows) {
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    const known = shown.get(root) ?? new Map();
    shown.set(root, known);
    if (!known.has(selector)) {
      const others = Array.from(root.querySelectorAll(selector));
      known.set(selector, others.slice(0, asked).some(shows) || (others.length > asked ? null : false));
    }
    return known.get(selector);
  }

  /** The page may be another one by now. */
  const renew = () => {
    shown = new WeakMap();
  };

  /** A host that shows no state is off where others of its kind show one, or where it has no attribute that says otherwise.
   *  @param {Element} host  @returns {'on' | 'off' | 'mixed' | null} */
  function ofSilentHost(host) {
    const own = ofHost(host);
    if (own) return own;
    const shows = isShownByOthers(host, host.localName, one => ofHost(one) !== null);
    if (shows !== false) return shows ? 'off' : null;
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
    return make && isShownByOthers(element, `.${CSS.escape(make)}[role]`, isDrawnOn) ? 'off' : null;
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

  /** The options of radios and selects as they are shown. @param {import('./find-controls.js').Control} control
   *  @returns {string[] | undefined} */
  function optionsOf(control) {
    if (control.kind === 'radio') return control.members.map(member => flipwatch.labelOf.ofOption(member));
    return control.kind === 'select' ? flipwatch.selects.optionsOf(control) : undefined;
  }

  /** @param {import('./find-controls.js').Control} control  @param {(text: string) => 'on' | 'off' | null} word
   *  @returns {string | null} */
  function stateOf(control, word) {
    const state = control.kind === 'select' ? flipwatch.selects.stateOf(control) : control.kind === 'radio' ? ofRadios(control, word) : ofToggle(control.element, word);
    return isCut() ? null : state;
  }

  /** @param {import('./find-controls.js').Control} control  @param {(text: string) => 'on' | 'off' | null} word
   *  @returns {string | null} */
  function ofRadios(control, word) {
    const chosen = control.members.filter(isChosen);
    if (chosen.length > 1) return null;
    if (!chosen.length) return control.members.every(member => isInput(member) || ofToggle(member, word) === 'off') ? '' : null;
    return flipwatch.labelOf.ofOption(chosen[0]);
  }

  return Object.assign(stateOf, { optionsOf, renew });
})();
