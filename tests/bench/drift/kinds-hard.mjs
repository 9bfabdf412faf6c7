import { named, withIdentifiers, withoutIdentifiers } from './become.mjs';
import { aChoice, changed, matrix, otherThan, someSwitch } from './scene.mjs';
import { choices, labels, sentences } from './texts.mjs';

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
    const page = changed(main, each => { each.settings = [...each.settings.filter(setting => !setting.options), aChoice(random, 'allowTheChoice')]; });
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

/** One label written in two ways, then in the first again. @param {import('./account.mjs').Page} page @param {string} lang @param {import('./random.mjs').Random} random
 *  @param {(text: string) => string} first @param {(text: string) => string} then */
function labelled(page, lang, random, first, then) {
  const { id } = someSwitch(page, random);
  const as = (/** @type {(text: string) => string} */ write) => changed(page, each => { const it = named(each, id); it.label = it.label.map(write); });
  return { visits: [{ page: as(first), lang }, { page: as(then), lang }, { page: as(first), lang }] };
}
