import { labels, more, sentences, choices, headings } from './texts.mjs';
import { changed, event, otherThan, someSwitch } from './scene.mjs';
import { flip, named, rename, withIdentifiers, withoutIdentifiers } from './become.mjs';

/**
 * The same, where it is harder: pages whose controls share their labels, keys made from labels that change, several things at once.
 * @type {Record<string, {says: string, make: import('./kinds-nothing.mjs').Make}>}
 */
export const hardNothing = {
  'counters-in-keys': { says: 'a counter behind a label that the key is made from', make: ({ main, lang }, random) => {
    const counted = (/** @type {number} */ count) => (/** @type {string} */ text) => `${text} (${count})`;
    return labelled(withoutIdentifiers(main), lang, random, counted(3), counted(12));
  } },
  'typography-in-keys': { says: 'a no-break space, a soft hyphen, decomposed letters in a label that the key is made from', make: ({ main, lang }, random) =>
    labelled(withoutIdentifiers(main), lang, random, text => text.replace('’', '\''), text => `${text.replace('\'', '’').replace(' ', '\u00a0').normalize('NFD').replace(/^(\p{L}\p{M}*){2}/u, '$&\u00ad')}\u200b`) },
  'same-labels': { says: 'a page that says the same labels under two headings, in another order of headings', make: ({ lang, ...rest }, random) => {
    const page = matrix(rest, random);
    const half = page.settings.length / 2;
    return { visits: [{ page, lang }, { page: { ...page, settings: [...page.settings.slice(half), ...page.settings.slice(0, half)] }, lang }] };
  } },
  'same-labels-translated': { says: 'such a page in another language, and back', make: ({ lang, ...rest }, random) => {
    const page = matrix(rest, random);
    return { visits: [{ page, lang }, { page, lang: otherThan(lang, random) }, { page, lang }] };
  } },
  'one-control-translated': { says: 'a row and its page of one control, in another language, and back', make: ({ rows, lang }, random) => {
    const row = random.pick(rows.settings);
    const page = { name: `settings/${row.id}`, category: false, settings: [{ ...row, control: '' }] };
    const other = otherThan(lang, random);
    return { visits: [{ page: rows, lang }, { page, lang }, { page, lang: other }, { page: rows, lang: other }, { page: rows, lang }, { page, lang }] };
  } },
  'choice-rows-translated': { says: 'rows that say an option, in another language, and back', make: ({ rows, lang }, random) => {
    const page = changed(rows, each => each.settings.slice(0, choices.length).forEach((setting, at) => Object.assign(setting, { kind: 'radio', options: choices[at].options, label: choices[at].label })));
    return { visits: [{ page, lang }, { page, lang: otherThan(lang, random) }, { page, lang }] };
  } },
  'translated-and-half': { says: 'another language and half the page at once', make: ({ main, lang }, random) => {
    const page = withIdentifiers(main);
    const half = { ...page, settings: page.settings.slice(0, Math.ceil(page.settings.length / 2)) };
    return { visits: [{ page, lang }, { page: half, lang: otherThan(lang, random), complete: false }, { page, lang: otherThan(lang, random) }, { page, lang }] };
  } },
  'half-first': { says: 'the first look sees half the page and says so', make: ({ main, lang }) =>
    ({ visits: [{ page: { ...main, settings: main.settings.slice(0, 2) }, lang, complete: false }, { page: main, lang }, { page: main, lang }] }) },
  'sign-in-page': { says: 'the same address asks to sign in, with two controls of its own', make: ({ main, lang }) => {
    const own = [['remember', labels[22], 'checkbox'], ['captions', labels[26], 'switch']].map(([id, label, kind]) => ({ ...main.settings[0], id, label, kind, options: null, description: null, state: 1, control: `${id}Me` }));
    const page = changed(main, each => { each.settings = each.settings.filter(setting => setting.label[0] !== labels[22][0] && setting.label[0] !== labels[26][0]); });
    return { visits: [{ page, lang }, { page: { ...page, settings: /** @type {any} */ (own) }, lang }, { page, lang }] };
  } },
  'radio-to-select': { says: 'a radio group is a select today, with its options in another order', make: ({ main, lang }, random) => {
    const page = changed(main, each => { each.settings = [...each.settings.filter(setting => !setting.options), choice(random)]; });
    const select = changed(page, each => { const it = named(each, 'the-choice'); it.kind = it.kind === 'radio' ? 'select' : 'radio'; it.options?.forEach(all => all.reverse()); it.state = 2 - it.state; });
    return { visits: [{ page, lang }, { page: select, lang }, { page, lang }] };
  } },
  'sentence-folded': { says: 'a sentence under a label that is folded away', make: ({ main, lang }, random) => {
    const { id } = someSwitch(main, random);
    const page = changed(main, each => { named(each, id).description = sentences.before; });
    return { visits: [{ page, lang }, { page: changed(page, each => { named(each, id).description = null; }), lang }, { page, lang }] };
  } },
  'yes-to-on-radios': { says: 'radios that said Yes and No say On and Off', make: ({ main, lang }, random) => {
    const { id } = someSwitch(main, random);
    const yes = changed(main, page => Object.assign(named(page, id), { kind: 'radio', words: 'yes', control: 'allowThisOneSetting' }));
    return { visits: [{ page: yes, lang }, { page: changed(yes, page => { named(page, id).words = 'plain'; }), lang }] };
  } },
  'reordered-and-typography': { says: 'another order and other capitals at once', make: ({ main, lang }, random) => {
    const other = changed(main, page => { page.settings = random.shuffled(page.settings).map(setting => ({ ...setting, label: setting.label.map(text => text.toUpperCase()) })); });
    return { visits: [{ page: main, lang }, { page: other, lang }] };
  } },
  'three-languages': { says: 'three languages in turns, and an order of its own in each', make: ({ main, lang }, random) => {
    const page = withIdentifiers(main);
    const second = otherThan(lang, random);
    const ordered = () => ({ ...page, settings: random.shuffled(page.settings) });
    return { visits: [lang, second, otherThan(second, random), lang, second].map(each => ({ page: ordered(), lang: each })) };
  } },
  'same-keys-on-two-pages': { says: 'a page that is new has the keys and labels of another one, which stays', make: ({ main, lang }, random) => {
    const second = { ...main, name: 'settings/by-phone', settings: main.settings.map(setting => ({ ...setting, state: setting.options ? setting.state : random.whole(0, 1) })) };
    return { visits: [main, second, main, second].map(page => ({ page, lang })) };
  } },
};

/** @type {Record<string, {says: string, listed?: string, make: import('./kinds-nothing.mjs').Make}>} */
export const hardChange = {
  'replaced': { says: 'one went and quite another came, each with an identifier of its own', make: ({ main, lang, free }, random) => {
    const before = withIdentifiers(main);
    const setting = someSwitch(before, random);
    const fresh = { ...setting, id: 'fresh', label: labels[free[0]], description: null, control: 'allowTheFreshOne' };
    const after = changed(before, page => { page.settings = [...page.settings.filter(each => each.id !== setting.id), fresh]; });
    return { visits: [{ page: before, lang }, { page: after, lang }], events: [event('gone', [setting]), event('appeared', [fresh])] };
  } },
  'renamed-whole': { says: 'not a word of its label stayed, its identifier did', listed: 'reworded', make: ({ main, lang, free }, random) => {
    const before = withIdentifiers(main);
    const setting = someSwitch(before, random);
    const after = changed(before, page => { named(page, setting.id).label = labels[free[0]]; });
    return { visits: [{ page: before, lang }, { page: after, lang }], events: [event('reworded', [setting, named(after, setting.id)])] };
  } },
  'renamed-in-other-order': { says: 'another label and another place on its page', listed: 'reworded', make: ({ main, lang }, random) => {
    const before = withIdentifiers(main);
    const setting = someSwitch(before, random);
    const after = changed(before, page => { rename(named(page, setting.id)); page.settings = random.shuffled(page.settings); });
    return { visits: [{ page: before, lang }, { page: after, lang }], events: [event('reworded', [setting, named(after, setting.id)])] };
  } },
  'flipped-translated-labels-only': { says: 'another state, read in another language, where keys are made from labels', listed: 'flipped', make: ({ main, lang }, random) => {
    const before = withoutIdentifiers(main);
    const setting = someSwitch(before, random);
    const after = changed(before, page => flip(named(page, setting.id)));
    return { visits: [{ page: before, lang }, { page: after, lang: otherThan(lang, random) }, { page: after, lang }], events: [event('flipped', [setting])] };
  } },
  'flipped-row-translated': { says: 'another state of a row, read in another language', listed: 'flipped', make: ({ rows, lang }, random) => {
    const setting = random.pick(rows.settings);
    const after = changed(rows, page => flip(named(page, setting.id)));
    return { visits: [{ page: rows, lang }, { page: after, lang: otherThan(lang, random) }, { page: after, lang }], events: [event('flipped', [setting])] };
  } },
  'flipped-among-same-labels': { says: 'another state of one of two controls with the same label', listed: 'flipped', make: ({ lang, ...rest }, random) => {
    const before = matrix(rest, random);
    const setting = random.pick(before.settings);
    return { visits: [{ page: before, lang }, { page: changed(before, page => flip(named(page, setting.id))), lang }], events: [event('flipped', [setting])] };
  } },
  'second-of-a-label': { says: 'a second control with the label of one that was there: the key of the first changes with it', listed: 'appeared', make: ({ main, lang }, random) => {
    const before = withoutIdentifiers(main);
    const setting = someSwitch(before, random);
    const second = { ...setting, id: 'second', heading: headings[2], state: 1 };
    const after = changed(before, page => page.settings.push(second));
    return { visits: [{ page: before, lang }, { page: after, lang }], events: [event('appeared', [second])] };
  } },
  'flipped-in-half-a-page': { says: 'another state, on a page half loaded', listed: 'flipped', make: ({ main, lang }, random) => {
    const setting = someSwitch(main, random);
    const half = changed(main, page => { page.settings = [named(page, setting.id), ...page.settings.filter(each => each.id !== setting.id).slice(0, 1)]; flip(page.settings[0]); });
    const after = changed(main, page => flip(named(page, setting.id)));
    return { visits: [{ page: main, lang }, { page: half, lang, complete: false }, { page: after, lang }], events: [event('flipped', [setting], { by: 'unseen' })] };
  } },
  'flipped-and-back': { says: 'another state, and the former one again', make: ({ main, lang }, random) => {
    const setting = someSwitch(main, random);
    const after = changed(main, page => flip(named(page, setting.id)));
    return { visits: [{ page: main, lang }, { page: after, lang }, { page: main, lang }], events: [event('flipped', [setting]), event('flipped', [setting])] };
  } },
  'yours-and-theirs': { says: 'the person changed one, and another changed with it', make: ({ main, lang }, random) => {
    const [yours, theirs] = random.shuffled(main.settings.filter(setting => !setting.options));
    const both = [yours, theirs].filter(Boolean);
    const after = changed(main, page => both.forEach(setting => flip(named(page, setting.id))));
    return { visits: [{ page: main, lang }, { page: after, lang, act: { setting: named(after, yours.id), from: yours.state } }],
      events: both.map(setting => event('flipped', [setting], { by: setting === yours ? 'you' : 'unseen' })) };
  } },
  'click-that-did-not-hold': { says: 'a click of the person that a later look does not show; days later it is so', listed: 'flipped', make: ({ main, lang }, random) => {
    const setting = someSwitch(main, random);
    const after = changed(main, page => flip(named(page, setting.id)));
    return { visits: [{ page: main, lang, day: 1 }, { page: main, lang, day: 2, act: { setting: named(after, setting.id), from: setting.state } }, { page: main, lang, day: 4 }, { page: after, lang, day: 6 }],
      events: [event('flipped', [setting], { by: 'unseen' })] };
  } },
  'all-flipped': { says: 'the service put every switch on', listed: 'flipped', make: ({ main, lang }) => {
    const before = changed(main, page => page.settings.forEach(setting => { if (!setting.options) setting.state = 0; }));
    const after = changed(before, page => page.settings.forEach(setting => { if (!setting.options) setting.state = 1; }));
    return { visits: [{ page: before, lang }, { page: after, lang }], events: before.settings.filter(setting => !setting.options).map(setting => event('flipped', [setting], { by: 'unseen' })) };
  } },
  'flipped-in-one-account': { says: 'two accounts in turns, and another state in one', listed: 'flipped', make: ({ main, lang }, random) => {
    const setting = someSwitch(main, random);
    const after = changed(main, page => flip(named(page, setting.id)));
    return { visits: [[main, 'aaaa'], [main, 'bbbb'], [after, 'aaaa'], [main, 'bbbb']].map(([page, witness]) => /** @type {any} */ ({ page, lang, witness })), events: [event('flipped', [setting])] };
  } },
  'row-and-page-flipped': { says: 'another state: its row says so, then its page', listed: 'flipped', make: ({ rows, lang }, random) => {
    const row = random.pick(rows.settings);
    const page = { name: `settings/${row.id}`, category: false, settings: [{ ...row }] };
    const flippedRows = changed(rows, each => flip(named(each, row.id)));
    const flippedPage = changed(page, each => flip(each.settings[0]));
    const turns = random.chance(0.5) ? [flippedRows, flippedPage] : [flippedPage, flippedRows];
    return { visits: [rows, page, ...turns].map(each => ({ page: each, lang })), events: [event('flipped', [row])] };
  } },
  'page-moved-whole': { says: 'a whole page at another address; that the old one is empty is seen later', make: ({ main, lang }) => {
    const before = withIdentifiers(main);
    return { visits: [{ page: before, lang }, { page: { ...before, name: 'settings/a-new-address' }, lang }, { page: { ...before, settings: [] }, lang }],
      events: before.settings.map(setting => event('moved', [setting])) };
  } },
  'page-divided': { says: 'half a page moved to a page that is new', make: ({ main, lang }) => {
    const before = withIdentifiers(main);
    const middle = Math.ceil(before.settings.length / 2);
    const [stay, go] = [before.settings.slice(0, middle), before.settings.slice(middle)];
    return { visits: [{ page: before, lang }, { page: { ...before, name: 'settings/a-new-page', settings: go }, lang }, { page: { ...before, settings: stay }, lang }],
      events: go.map(setting => event('moved', [setting])) };
  } },
  'new-row-without-state': { says: 'a new row that shows no state; then its page', listed: 'appeared', make: ({ rows, lang, free }) => {
    const fresh = { ...rows.settings[0], id: 'fresh', label: labels[free[0]], state: 1, control: 'allowTheFreshOne' };
    const after = changed(rows, page => page.settings.push(/** @type {any} */ ({ ...fresh, stateless: true })));
    return { visits: [{ page: rows, lang }, { page: after, lang }, { page: { name: 'settings/fresh', category: false, settings: [fresh] }, lang }], events: [event('appeared', [fresh])] };
  } },
  'new-option-chosen': { says: 'one option more, and it is chosen', listed: 'flipped', make: ({ main, lang }, random) => {
    const before = changed(main, page => { page.settings = [...page.settings.filter(setting => !setting.options), choice(random)]; });
    const after = changed(before, page => { const it = named(page, 'the-choice'); it.options?.forEach((all, at) => all.push(more[at])); it.state = 3; });
    const setting = named(before, 'the-choice');
    return { visits: [{ page: before, lang }, { page: after, lang }], events: [event('options', [setting]), event('flipped', [setting])] };
  } },
  'removed-in-other-language': { says: 'a control that is there no more, read in another language', listed: 'gone', make: ({ main, lang }, random) => {
    const before = withIdentifiers(main);
    const setting = random.pick(before.settings);
    const after = changed(before, page => { page.settings = page.settings.filter(each => each.id !== setting.id); });
    const other = otherThan(lang, random);
    return { visits: [{ page: before, lang }, { page: after, lang: other }, { page: after, lang }], events: [event('gone', [setting])] };
  } },
  'new-in-other-language': { says: 'a new control, read in another language', listed: 'appeared', make: ({ main, lang, free }, random) => {
    const before = withIdentifiers(main);
    const fresh = { ...someSwitch(before, random), id: 'fresh', label: labels[free[0]], description: null, state: 1, control: 'allowTheFreshOne' };
    const after = changed(before, page => page.settings.splice(random.whole(0, page.settings.length), 0, fresh));
    return { visits: [{ page: before, lang }, { page: after, lang: otherThan(lang, random) }, { page: after, lang }], events: [event('appeared', [fresh])] };
  } },
  'moved-page-labels-only': { says: 'on another page now, where keys are made from labels: new there, as far as one knows, until the old page is looked at', make: ({ main, other, lang }, random) => {
    const before = withoutIdentifiers(main);
    const setting = someSwitch(before, random);
    const after = changed(before, page => { page.settings = page.settings.filter(each => each.id !== setting.id); });
    const there = changed(withoutIdentifiers(other), page => page.settings.push({ ...setting }));
    return { visits: [{ page: before, lang }, { page: withoutIdentifiers(other), lang }, { page: there, lang }, { page: after, lang }],
      events: [event('moved', [setting]), event('appeared', [setting], { optional: true })] };
  } },
};

/** Two labels in two languages' worth of one setting. @param {import('./account.mjs').Page} page @param {string} lang @param {import('./random.mjs').Random} random
 *  @param {(text: string) => string} first @param {(text: string) => string} then */
function labelled(page, lang, random, first, then) {
  const { id } = someSwitch(page, random);
  const as = (/** @type {(text: string) => string} */ write) => changed(page, each => { const it = named(each, id); it.label = it.label.map(write); });
  return { visits: [{ page: as(first), lang }, { page: as(then), lang }, { page: as(first), lang }] };
}

/** A page of notifications: the same labels under two headings. @param {Omit<import('./scene.mjs').Scene, 'lang'>} scene @param {import('./random.mjs').Random} random */
function matrix({ rows, main }, random) {
  const settings = [headings[0], headings[1]].flatMap((heading, at) => rows.settings.map(setting =>
    ({ ...setting, id: `${setting.id}-${at}`, control: '', heading, state: random.whole(0, 1) })));
  return { ...main, settings };
}

/** @param {import('./random.mjs').Random} random @returns {import('./account.mjs').Setting} */
const choice = random => {
  const { label, options } = structuredClone(choices[random.whole(0, 2)]);
  return { id: 'the-choice', label, description: null, heading: headings[0], kind: random.pick(['radio', 'select']), options, state: random.whole(0, 2), control: 'allowTheChoice' };
};
