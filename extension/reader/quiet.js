/**
 * When a page is worth reading: once nothing has moved in it for a second and nothing says that more is coming. A clock
 * that ticks is no movement, and a spinner that never ends is no reason to wait for ever: what is only drawn as busy is
 * waited for a while; what says that it is (`aria-busy`), and what is drawn where something to read will be, is waited
 * for longer, and then the reading is not whole.
 *
 * @typedef {{records: MutationRecord[]}} Moved
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.quiet ??= (() => {
  const { tree } = flipwatch;
  const { isShown, documentOf, closest } = tree;

  /** For how long nothing may have moved, in ms. */
  const patience = { still: 1000 };
  const watched = ['aria-checked', 'aria-pressed', 'aria-selected', 'aria-expanded', 'aria-hidden', 'aria-disabled', 'aria-busy', 'aria-label',
    'aria-labelledby', 'checked', 'selected', 'disabled', 'hidden', 'inert', 'open', 'class', 'style', 'data-state', 'value', 'href', 'readonly'];
  const says = '[aria-busy="true"],[role="progressbar"]:not([aria-valuenow]),progress:not([value])';
  const draws = '[class*="spinner" i],[class*="loader" i],[class*="loading" i]';
  const standsIn = '[class*="skeleton" i],[class*="shimmer" i]';
  const beside = 'aside,nav,header,footer,[role="complementary"],[role="navigation"],[role="banner"],[role="contentinfo"]';

  /** What holds something to read is not drawn over, whatever it is called. @param {Element} element */
  const isCover = element => !/^(html|body|main|form)$/.test(element.localName) && !element.querySelector(flipwatch.controls.selector);

  /** Grey bars in the place of what is to come, in the part of the page that is read; the class alone may be left over.
   *  @param {Element} element */
  const isPlace = element => isShown(element) && isCover(element) && !element.querySelector('a[href]') && (element.textContent ?? '').trim().length < 20 &&
    !closest(element, beside) && (closest(element, 'main,[role="main"]') !== null || !document.querySelector('main,[role="main"]'));

  /** An animation without an end turns somewhere. @param {Document} page */
  const turns = page => page.getAnimations().some(animation => animation.playState === 'running' &&
    animation.effect?.getTiming().iterations === Infinity && isShownTarget(animation.effect));

  /** @param {AnimationEffect} effect */
  const isShownTarget = effect => {
    const target = /** @type {KeyframeEffect} */ (effect).target;
    return Boolean(target) && isShown(/** @type {Element} */ (target)) && !/** @type {Element} */ (target).matches('body,html,main');
  };

  /** @type {[string, (element: Element) => boolean][]} */
  const signs = [[says, isShown], ['iframe', isPending], [standsIn, isPlace]];
  /** @type {[string, (element: Element) => boolean][]} */
  const drawnSigns = [[draws, element => isShown(element) && isCover(element)]];

  /** @param {import('./page-tree.js').Root[]} roots
   *  @returns {Generator<void, '' | 'drawn' | 'said', void>} how the page tells that it is not done */
  function* busyIn(roots) {
    yield;
    if (document.readyState === 'loading' || (yield* shows(roots, signs))) return 'said';
    return turns(document) || (yield* shows(roots, drawnSigns)) ? 'drawn' : '';
  }

  /** @param {import('./page-tree.js').Root[]} roots  @param {[string, (element: Element) => boolean][]} kinds  @returns {Generator<void, boolean, void>} */
  function* shows(roots, kinds) {
    for (const root of roots) {
      for (const [selector, isOne] of kinds) {
        for (const element of root.querySelectorAll(selector)) {
          if (isOne(element)) return true;
          yield;
        }
        yield;
      }
    }
    return false;
  }

  /** A frame of the same origin whose page has not come yet. @param {Element} frame */
  function isPending(frame) {
    const inner = documentOf(frame);
    return Boolean(inner) && isShown(frame) && inner?.readyState !== 'complete';
  }

  /** Tells what moved, and each time that the page has been still for a second.
   *  @param {{onMoved: (records: MutationRecord[]) => boolean, onStill: () => void}} told  `onMoved` says whether it mattered */
  function watchQuiet({ onMoved, onStill }) {
    let last = performance.now();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    /** @type {WeakSet<Node>} */
    const observed = new WeakSet();
    const observer = new MutationObserver(records => {
      if (onMoved(records)) stir();
    });

    const due = () => {
      timer = undefined;
      const rest = last + patience.still - performance.now();
      if (rest > 1) timer = setTimeout(due, rest);
      else onStill();
    };
    /** The second begins anew. */
    function stir() {
      last = performance.now();
      timer ??= setTimeout(due, patience.still);
    }

    return {
      stir,
      /** @param {import('./page-tree.js').Root[]} roots  @returns {boolean} whether one of them is new */
      observe(roots) {
        const fresh = roots.filter(root => !observed.has(root));
        for (const root of fresh) {
          observed.add(root);
          observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: watched });
        }
        return fresh.length > 0;
      },
      leave() {
        observer.disconnect();
        clearTimeout(timer);
        timer = undefined;
      },
    };
  }

  /** Nodes that move again and again and hold nothing to read: clocks, counters, tickers. */
  function tickers() {
    /** @type {WeakMap<Node, number>} */
    const counts = new WeakMap();
    /** Those that held nothing when they were last looked through: a page may move a large part of it a thousand times a
     *  second. What moves elsewhere may have put something into them. @type {Set<Node>} */
    const empty = new Set();
    const readable = `${flipwatch.controls.selector},a[href]`;
    /** @param {Node} node */
    const holdsControls = node => tree.isElement(node) && (node.matches(flipwatch.controls.selector) || node.querySelector(readable) !== null);
    /** @param {Node} node */
    const isEmpty = node => {
      if (!empty.has(node) && !holdsControls(node)) empty.add(node);
      return empty.has(node);
    };
    /** @param {MutationRecord} record */
    return record => {
      const count = (counts.get(record.target) ?? 0) + 1;
      counts.set(record.target, count);
      const ticks = count >= 6 && isEmpty(record.target) && !Array.from(record.addedNodes).some(holdsControls);
      if (!ticks) empty.clear();
      return ticks;
    };
  }

  return { watchQuiet, busyIn, tickers, patience };
})();
