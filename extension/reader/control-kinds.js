/**
 * What an element is a control of, by its role, its type or what else its makers made it of; and which of those on a page
 * a person sees as settings of that page.
 *
 * @typedef {'switch' | 'checkbox' | 'radio' | 'select'} Kind
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.kinds ??= (() => {
  const { isShown, isConcealed, closest, isInput, isNativeSelect, isShadow } = flipwatch.tree;
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

  /** Every element of a root that may be a control, in document order.
   *  @param {import('./page-tree.js').Root} root  @returns {Iterable<Element>} */
  function* candidatesIn(root) {
    if (isShadow(root)) yield* standingIn(root);
    yield* root.querySelectorAll(`${selector},${focusable}`);
  }

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

  /** What may take an element out of what is read: asked first, as most stand in none of it. */
  const doubtful = `${elsewhere},header,footer,[aria-hidden="true"],[inert]`;

  /** @param {Element} element  @returns {'' | 'elsewhere' | 'concealed'} whether it is read as a setting of the page */
  function outsideOf(element) {
    if (!closest(element, doubtful)) return '';
    return isElsewhere(element) ? 'elsewhere' : isConcealed(element) ? 'concealed' : '';
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
    return !typed ? element.type !== 'search' : flipwatch.selects.shownChoice(element) !== '';
  }

  /** @param {Element} element */
  const isStillSeen = element => isSeen(element, kindOf(element));

  return { selector, kindOf, isNative, candidatesIn, outsideOf, isSeen, isStillSeen };
})();
