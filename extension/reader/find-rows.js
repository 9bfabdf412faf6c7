/**
 * The rows of a category page: links to a setting's own page that show its state as text. Label and state are parts
 * (elements) of the row, never a split text; a row that shows no state has state ''.
 *
 * @typedef {{link: HTMLAnchorElement, page: string, label: string, description: string, state: string}} Row
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.findRows ??= (() => {
  const { address } = flipwatch;
  const { isShown, isConcealed, parentOf, closest, isAnchor } = flipwatch.tree;
  const { partsOf, collapsed, saysSomething, endsSentence } = flipwatch.text;

  const longestState = 100;
  const ways = 'nav,[role="navigation"],[role="banner"],[role="contentinfo"],[aria-label*="readcrumb"]';
  const frameOfPage = 'body > header,body > footer,body > * > header,body > * > footer';
  const headings = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

  /** Words beside a link: it stands within a sentence and is a reference, no row. @param {Node | null} parent */
  const holdsWords = parent => Array.from(parent?.childNodes ?? []).some(
    beside => beside.nodeType === Node.TEXT_NODE && saysSomething(beside.textContent ?? '') && (beside.textContent ?? '').trim().length > 1);

  /** @param {Element} link */
  const isWayAround = link => Boolean(closest(link, ways)) || (Boolean(closest(link, frameOfPage)) && !closest(link, 'main,[role="main"]'));

  /** Whether a link stands before the first heading of the page: one that does so alone leads back, whatever it is called.
   *  @param {Element} link  @param {Element | null} first */
  const isAbove = (link, first) => first !== null && !link.contains(first) &&
    Boolean(link.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) && link.getRootNode() === first.getRootNode() &&
    closest(link, 'main,[role="main"]') === closest(first, 'main,[role="main"]');

  /** @param {string} text */
  const isSentence = text => text.length > longestState || (endsSentence(text) && (text.split(/\s/).length > 3 || /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)));

  /** @param {string[]} texts  what follows the label  @param {(text: string) => boolean} isState */
  function stateIn(texts, isState) {
    const worded = texts.filter(isState);
    if (worded.length) return worded[worded.length - 1];
    const short = texts.filter(text => !isSentence(text));
    if (short.length) return short[short.length - 1];
    return texts.length === 1 && !endsSentence(texts[0]) ? texts[0] : '';
  }

  /** The line around a link that is not the whole row itself. @param {Element} link  @param {Set<Element>} links */
  function lineOf(link, links) {
    let line = link;
    for (let at = parentOf(link), steps = 0; at && steps < 4; at = parentOf(at), steps += 1) {
      if (at.matches('main,body,section,ul,ol,table,tbody,form,[role="main"]') || at.querySelector(headings)) break;
      if (Array.from(at.querySelectorAll('a[href]')).some(other => other !== link && links.has(other))) break;
      line = at;
      if (at.matches('li,tr,[role="listitem"],[role="row"]')) break;
    }
    return line;
  }

  /** @param {Element} line  @param {Element} [left] */
  const textsIn = (line, left) => partsOf(line, {
    each: true,
    leave: inner => inner === left || inner.matches('button,[role="button"],[role="switch"],label,[role="tooltip"]'),
  }).map(part => part.text);

  /** @param {HTMLAnchorElement} link  @param {Set<Element>} links  @param {Set<string>} verbs  texts that several links share
   *  @param {(text: string) => boolean} isState */
  function wordsOf(link, links, verbs, isState) {
    let texts = textsIn(link);
    if (texts.length < 2) {
      const line = lineOf(link, links);
      const outside = line === link ? [] : textsIn(line, link);
      texts = texts.length && !verbs.has(texts[0]) ? [...texts, ...outside] : outside.length ? outside : texts;
    }
    const spoken = collapsed(link.getAttribute('aria-label') ?? '');
    const label = texts[0] ?? spoken;
    const state = stateIn(texts.slice(1), isState);
    const more = texts.slice(1).filter(text => text !== state && text !== label && isSentence(text));
    return { label: label.replace(/\s*:$/, ''), state: [...state].slice(0, longestState).join(''), description: more.join(' ') };
  }

  /** The links that may be rows, in document order.
   *  @param {import('./address.js').Site} site  @param {import('./page-tree.js').Root[]} roots
   *  @returns {Generator<void, HTMLAnchorElement[], void>} */
  function* linksIn(site, roots) {
    const here = address.pageOf(site, location.href);
    /** @type {Map<Node | null, boolean>} */
    const wordy = new Map();
    const isInline = (/** @type {Element} */ link) => {
      const parent = link.parentNode;
      if (!wordy.has(parent)) wordy.set(parent, holdsWords(parent));
      return wordy.get(parent);
    };
    /** @type {HTMLAnchorElement[]} */
    const found = [];
    for (const root of roots) {
      for (const link of root.querySelectorAll('a[href]')) {
        yield;
        if (isAnchor(link) && address.isRow(site, link.href) && address.pageOf(site, link.href) !== here &&
          isShown(link) && !isConcealed(link) && !isWayAround(link) && !isInline(link)) found.push(link);
      }
      yield;
    }
    return found;
  }

  /** Texts that lead to several pages. @param {Set<HTMLAnchorElement>} links  @returns {Generator<void, Set<string>, void>} */
  function* verbsAmong(links) {
    /** @type {Map<string, Set<string>>} */
    const paths = new Map();
    for (const link of links) {
      const text = collapsed(link.textContent ?? '');
      paths.set(text, (paths.get(text) ?? new Set()).add(link.pathname));
      yield;
    }
    return new Set([...paths].filter(([, all]) => all.size > 1).map(([text]) => text));
  }

  /**
   * @param {import('./address.js').Site} site  @param {import('./page-tree.js').Root[]} roots  @param {(text: string) => boolean} isState
   * @returns {Generator<void, Row[], void>} in document order, hidden ones left out
   */
  return function* findRows(site, roots, isState) {
    const first = document.querySelector('main h1,main h2,[role="main"] h1,[role="main"] h2,h1');
    const found = yield* linksIn(site, roots);
    const above = [];
    for (const link of found) {
      if (isAbove(link, first)) above.push(link);
      yield;
    }
    const links = new Set(above.length === 1 ? found.filter(link => link !== above[0]) : found);
    const verbs = yield* verbsAmong(links);
    /** @type {Map<string, Row>} */
    const rows = new Map();
    for (const link of links) {
      yield;
      const page = address.pageOf(site, link.href);
      const row = { link, page, ...wordsOf(link, links, verbs, isState) };
      const before = rows.get(page);
      if (row.label && (!before || (!before.state && row.state))) rows.set(page, row);
    }
    return [...rows.values()];
  };
})();
