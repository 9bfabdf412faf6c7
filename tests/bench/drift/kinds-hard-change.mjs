import { flip, named, rename, withIdentifiers, withoutIdentifiers } from './become.mjs';
import { aChoice, changed, event, matrix, otherThan, someSwitch } from './scene.mjs';
import { headings, labels, more } from './texts.mjs';

/**
 * Changes that are harder to tell.
 * @type {Record<string, {says: string, listed?: string, make: import('./kinds-nothing.mjs').Make}>}
 */
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
    const before = changed(main, page => { page.settings = [...page.settings.filter(setting => !setting.options), aChoice(random, 'allowTheChoice')]; });
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
