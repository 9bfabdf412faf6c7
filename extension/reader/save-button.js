/**
 * The button that a change waits for. On most pages a switch is in force at once; where its form has a button of its
 * own to be sent with, it is not until then. Told by structure in every language: what sends the form, or what woke up
 * when something was changed.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.saveButton ??= (() => {
  const { isShown, closest } = flipwatch.tree;

  const buttons = 'button,input[type="submit"],input[type="image"],[role="button"]';
  const others = '[role="switch"],[role="checkbox"],[role="radio"],[role="combobox"],[role="tab"],[aria-pressed],[aria-haspopup],[aria-expanded],[popovertarget]';
  const named = /(^|[\s_-])(save|submit|apply)([\s_-]|$)/i;

  /** @param {Element} button */
  const isAsleep = button => button.matches(':disabled') || button.getAttribute('aria-disabled') === 'true';

  /** @param {Element} button */
  const mayBe = button => !button.matches(others) && !button.closest('nav,header,[role="search"],label,[role="listbox"]') && isShown(button);

  /** What its makers call it; words for people are another matter. @param {Element} button */
  const isCalledSave = button => ['id', 'name', 'class', 'data-testid', 'data-test', 'data-action', 'data-control-name', 'data-test-id'].some(
    attribute => named.test((button.getAttribute(attribute) ?? '').replace(/([a-z])([A-Z])/g, '$1-$2')));

  /** @param {Element} control  @returns {Element | null} the form of it, or the page's main part */
  const placeOf = control => closest(control, 'form') ?? closest(control, '[role="dialog"],dialog,main,[role="main"]') ?? control.ownerDocument.body;

  /** The buttons that are asleep while nothing is changed. @param {import('./page-tree.js').Root[]} roots  @returns {Set<Element>} */
  const asleepIn = roots => new Set(roots.flatMap(root => Array.from(root.querySelectorAll(buttons)).filter(isAsleep)));

  /** What a place has to be sent with, looked for once a round: each of a thousand changed controls asks for it.
   *  @typedef {{named: Element | undefined, plain: Element[], last: Element | undefined}} Buttons  `named`: sends the form, woke up or is
   *    called so; `plain`: those that say no more than that they are buttons; `last`: the last control
   *  @type {WeakMap<Element, Buttons>} */
  let known = new WeakMap();

  /** @param {Element} place  @param {Set<Element>} slept  @returns {Buttons} */
  function buttonsIn(place, slept) {
    const all = Array.from(place.querySelectorAll(buttons)).filter(mayBe);
    const inForm = place.localName === 'form';
    const sends = all.filter(button => (inForm && /** @type {HTMLButtonElement} */ (button).type === 'submit') || button.getAttribute('type') === 'submit');
    return {
      named: sends[sends.length - 1] ?? all.find(button => slept.has(button) && !isAsleep(button)) ?? all.find(isCalledSave),
      plain: inForm ? [] : all.filter(button => button.localName === 'button' && !button.hasAttribute('type')),
      last: [...place.querySelectorAll(flipwatch.controls.selector)].pop(),
    };
  }

  /** The page may be another one by now. */
  const renew = () => {
    known = new WeakMap();
  };

  /** @param {Element} control  @param {Set<Element>} [slept]  the buttons that slept before anything was changed
   *  @returns {Element | null} */
  function saveButton(control, slept = new Set()) {
    const place = placeOf(control);
    if (!place) return null;
    const found = known.get(place) ?? buttonsIn(place, slept);
    known.set(place, found);
    return found.named ?? lastPlain(control, found);
  }

  /** Whether a button only looks as if changes waited for it: then a page that sends a change at once has none.
   *  @param {Element} button */
  const isGuess = button => button.localName === 'button' && !button.hasAttribute('type') && !closest(button, 'form') && !isCalledSave(button);

  /** Tells whether the page has asked its server for something since a moment: what it does with a change that is in force
   *  at once. The observer hears of requests that the page's own list has no room for. */
  function watchRequests() {
    let last = -1;
    const observer = new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const asked = /^(fetch|xmlhttprequest)$/.test(/** @type {PerformanceResourceTiming} */ (entry).initiatorType);
        if (asked && entry.name.startsWith(location.origin)) last = Math.max(last, entry.startTime);
      }
    });
    observer.observe({ type: 'resource' });
    return { hasAskedSince: (/** @type {number} */ moment) => last >= moment, leave: () => observer.disconnect() };
  }

  /** Outside of a form: the only button that says of itself no more than that it is one, after the last control.
   *  @param {Element} control  @param {Buttons} buttons */
  function lastPlain(control, { plain, last }) {
    const [only] = plain;
    if (plain.length !== 1 || control.getRootNode() !== only.getRootNode() || !(control.compareDocumentPosition(only) & Node.DOCUMENT_POSITION_FOLLOWING)) return null;
    return !last || last.compareDocumentPosition(only) & Node.DOCUMENT_POSITION_FOLLOWING ? only : null;
  }

  return Object.assign(saveButton, { asleepIn, isGuess, watchRequests, renew });
})();
