/**
 * A sketch of a page that could not be read: how it is built, without what it says. The page's parts with the attributes
 * that say what a thing is and how it stands, the words of its controls, rows and headings as far as they are words of
 * settings pages, and every other text as its length. It is made when the person asks for it, changes nothing, asks
 * nothing of the page's own scripts, and is handed to the person alone.
 *
 * @typedef {import('./sketch-text.js').Part} Part
 * @typedef {import('./sketch-text.js').Child} Child
 * @typedef {import('./sketch-places.js').Place} Place
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.sketch ??= (() => {
  const { attributeOf, childrenOf, framedBy, is, isElement, isHtml, isText, parentOf, propertyOf, rootOf, shadowOf, styleOf, tagOf, textOf, tried } = flipwatch.sketchNodes;
  const { collapsed, lengthOf, version, written } = flipwatch.sketchText;

  const limits = { parts: 20_000, depth: 200, bytes: 2_000_000 };

  const silent = new Set('script style link meta base template noscript head title object embed param source track area map'.split(' '));
  const htmlTags = new Set(('html body main header footer nav aside section article div span p a ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hgroup form fieldset legend label input ' +
    'button select option optgroup datalist textarea output progress meter details summary dialog menu table caption colgroup col thead tbody tfoot tr th td figure figcaption ' +
    'blockquote address pre code kbd samp var time data abbr cite dfn q b strong i em u s small mark sub sup bdi bdo br hr wbr ins del img picture video audio canvas iframe frame slot search font center').split(' '));

  /** @param {string} text */
  const bytesOf = text => new TextEncoder().encode(text).length;

  /** The same thing by the same number. */
  function numbering() {
    /** @type {Map<string, Map<string, number>>} */
    const kinds = new Map();
    return (/** @type {string} */ kind, /** @type {string} */ value) => {
      const numbers = kinds.get(kind) ?? new Map();
      kinds.set(kind, numbers);
      if (!numbers.has(value)) numbers.set(value, numbers.size + 1);
      return /** @type {number} */ (numbers.get(value));
    };
  }

  /** A path in words of settings pages; what else stands in it (an id, somebody's name) is a number.
   *  @param {string} path  @param {(word: string) => boolean} isKnown  @param {(kind: string, value: string) => number} number */
  const shapeOf = (path, isKnown, number) => path.slice(0, 300).split('/').slice(0, 8)
    .map(segment => segment.split(/[-_.]/).map(word => (/^[a-z]+$/.test(word) && isKnown(word) ? word : `x${number('x', word)}`)).join('-')).join('/');

  /** @param {import('./address.js').Site} site  @param {(word: string) => boolean} isKnown  @param {(kind: string, value: string) => number} number */
  function addresses(site, isKnown, number) {
    const { address } = flipwatch;
    const resolved = (/** @type {string} */ href) => tried(() => new URL(href.slice(0, 4000), location.href), null);
    const page = (/** @type {URL} */ url) => shapeOf(address.pageOf(site, url), isKnown, number);
    return {
      isRow: (/** @type {Element} */ link) => {
        const url = resolved(attributeOf(link, 'href') ?? '');
        return Boolean(url) && address.isRow(site, url) && address.pageOf(site, url) !== address.pageOf(site, location.href);
      },
      here: { to: 'here', page: page(new URL(location.href)) },
      told(/** @type {string} */ href) {
        const url = resolved(href);
        if (!url) return { to: 'nowhere', length: href.length };
        if (href.trim().startsWith('#')) return { to: 'part', length: href.length };
        if (!/^https?:$/.test(url.protocol)) return { to: url.protocol === 'mailto:' || url.protocol === 'tel:' ? 'person' : 'script', length: href.length };
        const [row, settings] = [address.isRow(site, url), address.isSettingsPage(site, url)];
        if (address.pageOf(site, url) === address.pageOf(site, location.href) && (row || settings)) return { to: 'here', page: page(url) };
        if (row || settings) return { to: row ? 'row' : 'settings', page: page(url) };
        return { to: url.origin === location.origin ? 'site' : 'elsewhere', length: href.length };
      },
    };
  }

  /** What a person has set, which the attributes need not say. @param {Element} element  @param {(text: string) => import('./sketch-text.js').Said} tell */
  function nowOf(element, tell) {
    const tag = tagOf(element);
    if (tag === 'option') return propertyOf(element, 'selected') ? { selected: true } : undefined;
    if (tag === 'input' && is(element, '[type="checkbox" i],[type="radio" i]')) {
      return { checked: propertyOf(element, 'checked') === true, ...(propertyOf(element, 'indeterminate') === true && { indeterminate: true }) };
    }
    if (tag === 'input' && is(element, '[role="combobox"],[aria-haspopup],[readonly],[inputmode="none"]')) {
      const value = propertyOf(element, 'value');
      return value ? { value: tell(value) } : undefined;
    }
    const states = tag.includes('-') ? ['checked', 'selected', 'indeterminate'].filter(state => is(element, `:state(${state})`)) : [];
    return states.length ? { states } : undefined;
  }

  /** @param {Element} element  @param {(kind: string, value: string) => number} number */
  function tagToldOf(element, number) {
    const tag = tagOf(element);
    if (!isHtml(element)) return tag === 'svg' ? 'svg' : '';
    if (silent.has(tag)) return '';
    if (htmlTags.has(tag)) return tag;
    const [, kind = ''] = /-(switch|toggle|checkbox|radio)(?:-button)?$/.exec(tag) ?? [];
    return `x-${number('t', tag)}${kind && `-${kind}`}`;
  }

  /**
   * @param {import('./address.js').Site & {isOwn?: boolean}} site  `isOwn`: a site of the person's own, which is not named
   * @param {{made: string, by: string, browser: string, why?: string}} about
   * @returns {Promise<string>} the file
   */
  async function sketch(site, about) {
    const turn = flipwatch.turns.sliced(8);
    const number = numbering();
    const stateWords = flipwatch.readPage.stateWords(site);
    const name = await flipwatch.turns.inTurns(flipwatch.signs.personOn(site), turn).catch(() => '');
    const { keep, isKnown } = flipwatch.sketchWords.keeper({ name, isState: stateWords.isState });
    const place = addresses(site, isKnown, number);
    const root = rootOf(document);
    const places = await flipwatch.sketchPlaces(root, place.isRow, stateWords.isState, turn);
    const cut = new Set();
    /** @type {Record<'on' | 'off', Set<string>>} */
    const words = { on: new Set(), off: new Set() };

    /** @param {string} text  @param {boolean} isKept */
    const tell = (text, isKept) => {
      const said = text.length > limits.bytes ? text.slice(0, limits.bytes) : text;
      const word = stateWords.wordOf(said);
      const kept = isKept || word ? keep(said) : null;
      if (word && kept) words[word].add(kept);
      return kept ?? lengthOf(said, number('text', said.length > 20_000 ? `${said.length}` : collapsed(said)));
    };
    const teller = { number: (/** @type {string} */ kind, /** @type {string} */ value) => `${kind}${number(kind, value)}`, text: tell, address: place.told };

    let [parts, bytes] = [1, 2000];
    /** @type {Part} */
    const tree = { is: 'html' };
    /** @type {{element: Element, part: Part, depth: number, around: Place}[]} */
    const todo = [{ element: root, part: tree, depth: 1, around: { isTold: false, isNever: false } }];

    /** The parts in a node, as far as there is room; those that are elements are gone through later.
     *  @param {Node} node  @param {number} depth  @param {Place} around  @returns {Child[]} */
    function inside(node, depth, around) {
      /** @type {Child[]} */
      const children = [];
      const later = [];
      for (const child of childrenOf(node)) {
        if (parts >= limits.parts || bytes > limits.bytes) {
          cut.add(parts >= limits.parts ? 'parts' : 'bytes');
          break;
        }
        const made = isText(child) ? textIn(child, around) : isElement(child) ? elementIn(/** @type {Element} */ (child), depth) : null;
        if (!made) continue;
        children.push(made);
        parts += 1;
        if ('is' in made) later.push({ element: /** @type {Element} */ (child), part: made, depth: depth + 1, around });
        else bytes += bytesOf(JSON.stringify(made)) + depth + 4;
      }
      todo.push(...later.reverse());
      return children;
    }

    /** @param {Node} text  @param {Place} around  @returns {Child | null} */
    function textIn(text, around) {
      const said = textOf(text);
      if (!said.trim()) return null;
      const space = `${/^\s/u.test(said) ? '<' : ''}${/\s$/u.test(said) ? '>' : ''}`;
      return { says: tell(said, !around.isNever && (around.isTold || places.isNear(text))), ...(space && { space }) };
    }

    /** @param {Element} element  @param {number} depth  @returns {Part | null} */
    function elementIn(element, depth) {
      const tag = tagToldOf(element, number);
      if (!tag) return null;
      if (depth < limits.depth) return { is: tag };
      cut.add('depth');
      return null;
    }

    for (let next = todo.pop(); next; next = todo.pop()) {
      const { element, part, depth, around } = next;
      const here = places.placeOf(element, around);
      const isKept = here.isTold && !here.isNever;
      const at = flipwatch.sketchAttributes(element, { isKept: here.isNamed && !here.isNever, isPointedAt: places.isPointedAt }, teller);
      if (Object.keys(at).length) part.at = at;
      const now = nowOf(element, text => tell(text, isKept));
      if (now) part.now = now;
      const parent = parentOf(element);
      const { look } = flipwatch.sketchLooks(element, parent ? styleOf(parent) : null);
      if (look) part.look = look;
      bytes += bytesOf(JSON.stringify(part)) + 5 * depth + 30;
      if (part.is !== 'svg') {
        const shadow = shadowOf(element);
        const inner = part.is === 'iframe' || part.is === 'frame' ? framedBy(element) : null;
        if (inner && depth < limits.depth && parts < limits.parts) {
          part.frame = { is: 'html' };
          todo.push({ element: inner, part: part.frame, depth: depth + 1, around: { isTold: false, isNever: false } });
        } else if (part.is === 'iframe' || part.is === 'frame') part.frame = 'elsewhere';
        const light = part.frame ? [] : inside(element, depth, here);
        if (shadow) part.shadow = inside(shadow, depth, here);
        if (light.length) part.in = light;
      }
      await turn();
    }
    return written({
      flipwatch: 'sketch', version, ...about, site: site.isOwn ? 'own' : site.id, page: place.here,
      words: { on: [...words.on], off: [...words.off] }, parts, ...(cut.size && { cut: [...cut] }), tree,
    });
  }

  return Object.assign(sketch, { limits });
})();
