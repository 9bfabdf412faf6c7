/**
 * What tells two controls of one page apart, through every reload, language and rewording: the identifier that the
 * service itself gives the control. One that a library counted or rolled ("ember123", ":r1:", a hash) is another one at
 * the next load and would make every setting `gone` and `appeared`: then the key is made from the label.
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.controlKey ??= (() => {
  const { isInput, isShadow } = flipwatch.tree;

  const generated = [
    /[:«»]/, // React's useId, in all its spellings
    /\d$/, // a counter at the end, or a number alone
    /^_?r_/i,
    /\d{3,}|[-_.]\d+[-_.]/, // a counter anywhere
    /^[0-9a-f]{8}-[0-9a-f]{4}-/i, // a uuid
    /(^|[-_.])(?=[a-z]*\d)[a-z\d]{5,}($|[-_.])/, // letters and digits mixed: a hash
    /(^|[-_])[0-9a-f]{6,}($|[-_])/i,
    /^(radix|headlessui|react-aria|ember|mui|cdk|mat|el-id|bits|ng|chakra|mantine|downshift|rc|uid|input|checkbox|radio|switch|toggle|select)[-_]?[a-z]?$/i,
  ];

  /** @param {string | null | undefined} identifier */
  const isStable = identifier => Boolean(identifier) && /** @type {string} */ (identifier).length <= 200 &&
    /\p{L}{2}/u.test(/** @type {string} */ (identifier)) && !generated.some(pattern => pattern.test(/** @type {string} */ (identifier)));

  /** Marks are letters' own: without its vowels a word of Hindi or Thai is another word. @param {string} text */
  const slug = text => [...text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')].slice(0, 100).join('');

  /** The values that every lone checkbox has. */
  const plainValue = /^(on|off|true|false|yes|no|1|0|)$/i;

  /** A word that says who the person is names no setting: an address in a value, a name in an id.
   *  @param {string} identifier  @param {string} name */
  function isPersonal(identifier, name) {
    const words = new Set(identifier.toLowerCase().split(/[^\p{L}\p{N}]+/u));
    return flipwatch.redact(identifier, name) !== identifier.normalize('NFC') ||
      name.toLowerCase().split(/[^\p{L}\p{N}]+/u).some(word => word.length > 2 && words.has(word));
  }

  /** @param {Element} element  @param {string} person  the person's own name  @returns {string} '' where the service gave it none */
  function identifierOf(element, person) {
    const isOurs = (/** @type {string | null | undefined} */ identifier) => isStable(identifier) && !isPersonal(/** @type {string} */ (identifier), person);
    const labelledby = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).find(isOurs);
    if (labelledby) return labelledby;
    const name = element.getAttribute('name')?.replace(/\[\]$/, '');
    const value = isInput(element) && element.type === 'checkbox' ? element.getAttribute('value') ?? '' : '';
    if (isOurs(name) && !isPersonal(value, person)) {
      return plainValue.test(value) ? /** @type {string} */ (name) : `${name}/${value}`.slice(0, 300);
    }
    return isOurs(element.id) ? element.id : '';
  }

  /** @param {Element[]} elements  the control, what it was made from and what holds it, nearest first
   *  @param {string} label  @param {string} person  @returns {string} */
  const keyOf = (elements, label, person) => {
    for (const element of elements) {
      const identifier = identifierOf(element, person);
      if (identifier) return identifier;
    }
    return slug(flipwatch.redact(label, person));
  };

  /** A key for each, all different: where two would be the same, the section tells them apart, or else their order.
   *  @param {{control: import('./find-controls.js').Control, label: string, section: {text: string}}[]} found
   *  @param {import('./territory.js').Territory} territory  @param {string} person  the person's own name, which is in no key
   *  @returns {Generator<void, string[], void>} */
  function* keysFor(found, territory, person) {
    // Inside a shadow root that holds this control alone, identifiers are the library's: every other such control has them too.
    const isServices = (/** @type {Element} */ element) => {
      const root = element.getRootNode();
      return !isShadow(root) || territory.isShared(root.host);
    };
    const keys = [];
    /** @type {Map<string, number[]>} */
    const same = new Map();
    for (const { control, label } of found) {
      const key = radiosName(control, isServices, person) ||
        keyOf([...facesOf(control), ...hostsOf(control.element)].filter(isServices), label, person);
      const places = same.get(key);
      if (places) places.push(keys.length);
      else same.set(key, [keys.length]);
      keys.push(key);
      yield;
    }
    for (const [key, places] of same) {
      if (places.length < 2) continue;
      /** @type {string[][]} */
      const told = [];
      for (const at of places) {
        told.push([key, ...[found[at].label, found[at].section.text].map(text => slug(flipwatch.redact(text, person)))].filter(Boolean));
        yield;
      }
      for (const parts of [told.map(([first, label]) => `${first}/${label}`), told.map(all => all.join('/'))]) {
        if (new Set(parts).size === places.length) {
          places.forEach((at, index) => { keys[at] = parts[index]; });
          break;
        }
      }
      if (keys[places[0]] === key) places.forEach((at, index) => { if (index) keys[at] = `${key}/${index + 1}`; });
    }
    return keys;
  }

  /** What holds radios speaks for them where it is made to hold them; a radio's own identifier names its option alone.
   *  @param {import('./find-controls.js').Control} control */
  const facesOf = ({ kind, element, twins }) => (kind !== 'radio' || element.matches('fieldset,[role]') ? [element, ...twins] : []);

  /** @param {import('./find-controls.js').Control} control  @param {(element: Element) => boolean} isServices  @param {string} person
   *  @returns {string} */
  function radiosName({ kind, members }, isServices, person) {
    const name = kind === 'radio' && isServices(members[0]) ? members[0].getAttribute('name') : '';
    return name && isStable(name) && !isPersonal(name, person) ? name : '';
  }

  /** @param {Element} element  @returns {Element[]} */
  function hostsOf(element) {
    const root = element.getRootNode();
    return isShadow(root) ? [root.host, ...hostsOf(root.host)] : [];
  }

  return { isStable, keyOf, keysFor, slug };
})();
