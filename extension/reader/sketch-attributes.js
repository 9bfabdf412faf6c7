/**
 * Which attributes of an element a sketch tells, and what of them. Whatever is not named here is not told: no address,
 * no value, no data-, no style, no event. Identifiers, names and classes are numbered, the same one by the same number,
 * so that a label still points at its control; texts are handed to who knows which words may be kept.
 *
 * @typedef {string | object} Told  a text as it is told: its words, or its length
 * @typedef {{number: (kind: string, value: string) => string, text: (text: string, isKept: boolean) => Told,
 *            address: (href: string) => object}} Teller
 */
globalThis.flipwatch ??= /** @type {any} */ ({});

flipwatch.sketchAttributes ??= (() => {
  const { attributeOf, has, tagOf } = flipwatch.sketchNodes;

  const words = (/** @type {string} */ said) => new Set(said.split(' '));

  const roles = words('alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo definition dialog directory document feed figure form generic grid gridcell group heading img link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem');
  const states = words('true false mixed undefined');

  /** Attributes that say one of a few words; another word is told as `other`. @type {Record<string, Set<string>>} */
  const chosen = {
    role: roles,
    type: words('button checkbox color date datetime-local email file hidden image month number password radio range reset search submit tel text time url week'),
    dir: words('ltr rtl auto'),
    contenteditable: words('true false plaintext-only'),
    inputmode: words('none text decimal numeric tel search email url'),
    autocomplete: words('on off username email tel current-password new-password one-time-code'),
    'aria-autocomplete': words('none inline list both'),
    'aria-haspopup': words('true false menu listbox tree grid dialog'),
    'aria-orientation': words('horizontal vertical undefined'),
    'aria-current': words('true false page step location date time'),
    'data-state': words('on off checked unchecked indeterminate open closed active inactive true false'),
    'data-indeterminate': states,
    ...Object.fromEntries(['checked', 'pressed', 'selected', 'expanded', 'hidden', 'disabled', 'readonly', 'required', 'invalid', 'busy', 'modal', 'multiselectable']
      .map(name => [`aria-${name}`, states])),
  };

  const flags = ['checked', 'disabled', 'hidden', 'open', 'selected', 'multiple', 'readonly', 'required', 'inert', 'indeterminate'];
  const numbers = { tabindex: /^-?[01]$/, 'aria-level': /^[1-9]$/ };
  /** What points at other elements. */
  const pointing = ['for', 'form', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-activedescendant'];
  const texts = ['aria-label', 'label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-valuetext'];
  /** Texts of these may be the words of a control; a picture's and a tip's never are. */
  const naming = new Set(['aria-label', 'label']);

  /** What a class says of how a thing is drawn, in words that everybody uses. */
  const meaning = /(?:^|[-_])((?:un|not[-_]?)?checked|indeterminate|selected|placeholder|authwall|skeleton|spinner|loading)$/i;
  const mostClasses = 6;

  /** @param {string} said  @param {Teller} teller */
  const classesOf = (said, teller) => said.slice(0, 2000).split(/\s+/).filter(Boolean).slice(0, mostClasses).map(name => {
    const lower = name.toLowerCase();
    if (/^(checked|selected|indeterminate)$/.test(lower)) return lower;
    const [, end] = meaning.exec(name) ?? [];
    return `${teller.number('c', name)}${end ? `-${end.toLowerCase().replace('_', '-')}` : ''}`;
  }).join(' ');

  /** @param {string} said  @param {Teller} teller */
  const idsOf = (said, teller) => said.slice(0, 4000).trim().split(/\s+/).filter(Boolean).slice(0, 20).map(id => teller.number('i', id)).join(' ');

  /** Where a form leads, as far as it tells a sign-in or a check from settings. @param {string} said */
  const wayOf = said => /checkpoint|challenge/i.exec(said)?.[0].toLowerCase() ?? (/(log|sign)[-_]?in/i.test(said) ? 'sign-in' : '');

  /** @param {Element} element  @param {{isKept: boolean, isPointedAt: (id: string) => boolean}} how  `isKept`: its own words are
   *    a control's, a row's or a heading's
   *  @param {Teller} teller  @returns {Record<string, Told>} */
  function attributesOf(element, { isKept, isPointedAt }, teller) {
    /** @type {Record<string, Told>} */
    const told = {};
    /** @param {string} name  @param {(said: string) => Told | undefined | false} tell */
    const ask = (name, tell) => {
      const said = attributeOf(element, name);
      const value = said !== null && tell(said);
      if (value) told[name] = value;
    };
    const tag = tagOf(element);
    for (const [name, among] of Object.entries(chosen)) {
      ask(name, said => {
        const all = said.trim().toLowerCase().split(/\s+/).slice(0, 5);
        return all.find(word => among.has(word)) ?? (all[0] ? 'other' : name === 'contenteditable' && 'true');
      });
    }
    for (const name of flags) if (has(element, name)) told[name] = attributeOf(element, name) === 'false' ? 'false' : 'true';
    for (const [name, shape] of Object.entries(numbers)) ask(name, said => (shape.test(said.trim()) ? said.trim() : Number(said) > 1 && name === 'tabindex' ? '1' : ''));
    ask('lang', said => /^[a-z]{2}(-[a-z]{2}|-[a-z]{4})?$/i.exec(said)?.[0] ?? '');
    ask('id', said => isPointedAt(said) && teller.number('i', said));
    for (const name of pointing) ask(name, said => idsOf(said, teller));
    ask('class', said => classesOf(said, teller));
    if (tag === 'slot') ask('name', said => teller.number('s', said));
    else ask('name', said => teller.number('n', said));
    ask('slot', said => teller.number('s', said));
    for (const name of texts) ask(name, said => said.trim() && teller.text(said, isKept && naming.has(name)));
    ask('data-placeholder', said => (/^(true|false|)$/.test(said) ? said || 'true' : teller.text(said, isKept)));
    if (tag === 'a') ask('href', said => teller.address(said));
    if (tag === 'form') ask('action', wayOf);
    return told;
  }

  return attributesOf;
})();
