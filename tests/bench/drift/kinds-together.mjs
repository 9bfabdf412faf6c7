import { flip, named, withIdentifiers, withoutIdentifiers } from './become.mjs';
import { aChoice, changed, event, otherThan, someSwitch } from './scene.mjs';
import { headings, labels, unlisted } from './texts.mjs';

/**
 * Nothing, and something, together with what changes a page without changing a setting: languages, accounts, lateness, looks that see little.
 * @type {Record<string, {says: string, listed?: string, make: import('./kinds-nothing.mjs').Make}>}
 */
export const nothingTogether = {
  'headings-gone': { says: 'a variant without headings, and back', make: ({ main, lang }) => {
    const bare = changed(main, page => page.settings.forEach(setting => { setting.heading = setting.heading.map(() => ''); }));
    return { visits: [{ page: main, lang }, { page: bare, lang }, { page: main, lang }] };
  } },
  'accounts-with-languages': { says: 'two accounts, each in a language of its own, in turns', make: ({ main, lang }, random) => {
    const page = withoutIdentifiers(main);
    const theirs = changed(page, each => each.settings.forEach(setting => { if (!setting.options) setting.state = random.whole(0, 1); }));
    const other = otherThan(lang, random);
    return { visits: [0, 1, 2].flatMap(() => [{ page, lang, witness: 'aaaa' }, { page: theirs, lang: other, witness: 'bbbb' }]) };
  } },
  'unlisted-language': { says: 'rows in a language that no table has, and back', make: ({ rows, lang }) =>
    ({ visits: [{ page: rows, lang }, { page: foreign(rows), lang, said: 'el' }, { page: rows, lang }] }) },
  'not-saved-at-first': { says: 'the first look finds a control that was moved and not saved', make: ({ main, lang }, random) => {
    const { id } = someSwitch(main, random);
    const moved = changed(main, page => { flip(named(page, id)); named(page, id).unsaved = true; });
    return { visits: [{ page: moved, lang }, { page: main, lang }, { page: main, lang }] };
  } },
  'not-readable': { says: 'a look that could not tell a state', make: ({ main, lang }, random) =>
    ({ visits: [{ page: main, lang }, { page: unreadable(main, someSwitch(main, random).id), lang }, { page: main, lang }] }) },
  'late-and-translated': { says: 'a reading in another language that arrives late', make: ({ main, lang }, random) =>
    ({ visits: [{ page: main, lang, day: 1 }, { page: main, lang, day: 5 }, { page: main, lang: otherThan(lang, random), day: 3 }, { page: main, lang, day: 7 }] }) },
  'late-and-half': { says: 'half a page that arrives late', make: ({ main, lang }) =>
    ({ visits: [{ page: main, lang, day: 1 }, { page: main, lang, day: 5 }, { page: { ...main, settings: main.settings.slice(0, 2) }, lang, day: 3 }, { page: main, lang, day: 7 }] }) },
  'reordered-and-counters': { says: 'another order and other counters at once, where keys are made from labels', make: ({ main, lang }, random) => {
    const page = withoutIdentifiers(main);
    const counted = (/** @type {number} */ count) => changed(page, each => each.settings.slice(0, 2).forEach(setting => { setting.label = setting.label.map(text => `${text} (${count})`); }));
    const then = counted(12);
    return { visits: [{ page: counted(3), lang }, { page: { ...then, settings: random.shuffled(then.settings) }, lang }] };
  } },
};

/** @type {typeof nothingTogether} */
export const changeTogether = {
  'turned-back-on': { says: 'the person put it off; days later it is on again', listed: 'flipped', make: ({ main, lang }, random) => {
    const { id } = someSwitch(main, random);
    const on = changed(main, page => { named(page, id).state = 1; });
    const off = changed(main, page => { named(page, id).state = 0; });
    return { visits: [{ page: on, lang }, { page: off, lang, act: { setting: named(off, id), from: 1 } }, { page: on, lang }], events: [event('flipped', [named(on, id)], { by: 'you' }), event('flipped', [named(on, id)], { by: 'unseen' })] };
  } },
  'click-seen-later': { says: 'the person clicked and closed the page: the next look is days later', make: ({ main, lang }, random) => {
    const setting = someSwitch(main, random);
    const after = changed(main, page => flip(named(page, setting.id)));
    return { visits: [{ page: main, lang, day: 1 }, { page: after, lang, day: 9, act: { setting: named(after, setting.id), from: setting.state, day: 3 } }], events: [event('flipped', [setting], { by: 'you' })] };
  } },
  'click-in-other-language': { says: 'the person clicked it on a page in another language, where keys are made from labels', make: ({ main, lang }, random) => {
    const before = withoutIdentifiers(main);
    const setting = someSwitch(before, random);
    const after = changed(before, page => flip(named(page, setting.id)));
    const other = otherThan(lang, random);
    return { visits: [{ page: before, lang }, { page: before, lang: other }, { page: after, lang: other, act: { setting: named(after, setting.id), from: setting.state } }, { page: after, lang }], events: [event('flipped', [setting], { by: 'you' })] };
  } },
  'flipped-and-reordered': { says: 'another state, and another order of all', listed: 'flipped', make: ({ main, lang }, random) => flipped(main, lang, random, page => { page.settings = random.shuffled(page.settings); }) },
  'flipped-and-typography': { says: 'another state, and other capitals in each label', listed: 'flipped', make: ({ main, lang }, random) =>
    flipped(main, lang, random, page => page.settings.forEach(setting => { setting.label = setting.label.map(text => text.toUpperCase()); })) },
  'flipped-and-heading-renamed': { says: 'another state, and headings called otherwise', listed: 'flipped', make: ({ main, lang }, random) => {
    const page = changed(main, each => each.settings.forEach(setting => { setting.heading = headings[0]; }));
    return flipped(page, lang, random, each => each.settings.forEach(setting => { setting.heading = headings[2]; }));
  } },
  'flipped-as-radios': { says: 'another state, and the switch is a pair of radios today', listed: 'flipped', make: ({ main, lang }, random) =>
    flipped(withIdentifiers(main), lang, random, (page, id) => { named(page, id).kind = 'radio'; }) },
  'flipped-after-signed-out': { says: 'a signed-out page, then another state', listed: 'flipped', make: ({ main, lang }, random) => {
    const { visits, events } = flipped(main, lang, random, () => {});
    return { visits: [visits[0], { page: { ...main, settings: [] }, lang }, visits[1]], events };
  } },
  'flipped-after-not-readable': { says: 'a look that could not tell, then another state', listed: 'flipped', make: ({ main, lang }, random) => {
    const { visits, events, id } = flipped(main, lang, random, () => {});
    return { visits: [visits[0], { page: unreadable(main, id), lang }, visits[1]], events };
  } },
  'flipped-in-unlisted-language': { says: 'rows in a language that no table has, then another state of one', listed: 'flipped', make: ({ rows, lang }, random) => {
    const setting = random.pick(rows.settings);
    const after = foreign(changed(rows, page => flip(named(page, setting.id))));
    return { visits: [{ page: rows, lang }, { page: foreign(rows), lang, said: 'el' }, { page: after, lang, said: 'el' }], events: [event('flipped', [setting, named(after, setting.id)])] };
  } },
  'option-flipped-translated': { says: 'another option, read in another language', listed: 'flipped', make: ({ main, lang }, random) => {
    const before = withIdentifiers(changed(main, page => { page.settings = [...page.settings.filter(setting => !setting.options), aChoice(random, '')]; }));
    const after = changed(before, page => { const it = named(page, 'the-choice'); it.state = (it.state + random.whole(1, 2)) % 3; });
    return { visits: [{ page: before, lang }, { page: after, lang: otherThan(lang, random) }, { page: after, lang }], events: [event('flipped', [named(before, 'the-choice')])] };
  } },
  'late-new': { says: 'a new one, and a late reading that shows it earlier', listed: 'appeared', make: ({ main, lang, free }) => {
    const fresh = { ...main.settings[0], id: 'fresh', kind: /** @type {const} */ ('switch'), options: null, description: null, label: labels[free[0]], state: 1, control: main.settings[0].control && 'allowTheFreshOne' };
    const after = changed(main, page => page.settings.push(fresh));
    return { visits: [{ page: main, lang, day: 1 }, { page: after, lang, day: 5 }, { page: after, lang, day: 3 }, { page: after, lang, day: 7 }], events: [event('appeared', [fresh])] };
  } },
  'late-removed': { says: 'one went, and a late reading still has it', listed: 'gone', make: ({ main, lang }, random) => {
    const setting = random.pick(main.settings);
    const after = changed(main, page => { page.settings = page.settings.filter(each => each.id !== setting.id); });
    return { visits: [{ page: main, lang, day: 1 }, { page: after, lang, day: 5 }, { page: main, lang, day: 3 }, { page: after, lang, day: 7 }], events: [event('gone', [setting])] };
  } },
  'back-in-other-state': { says: 'gone, then there again in another state: that it is there again is what is told', make: ({ main, lang }, random) => {
    const setting = someSwitch(main, random);
    const without = changed(main, page => { page.settings = page.settings.filter(each => each.id !== setting.id); });
    const after = changed(main, page => flip(named(page, setting.id)));
    return { visits: [{ page: main, lang }, { page: without, lang }, { page: after, lang }], events: [event('gone', [setting]), event('returned', [setting]), event('flipped', [setting], { optional: true })] };
  } },
};

/** A page in the language that no table has. @param {import('./account.mjs').Page} page */
const foreign = page => changed(page, each => each.settings.forEach(setting => Object.assign(setting, { label: setting.label.map(unlisted), heading: setting.heading.map(unlisted), words: 'unlisted' })));

/** @param {import('./account.mjs').Page} page @param {string} id */
const unreadable = (page, id) => changed(page, each => { named(each, id).unreadable = true; });

/** One switch of a page in another state, and the page changed besides. @param {import('./account.mjs').Page} before @param {string} lang
 *  @param {import('./random.mjs').Random} random @param {(page: import('./account.mjs').Page, id: string) => void} besides */
function flipped(before, lang, random, besides) {
  const setting = someSwitch(before, random);
  const after = changed(before, page => { flip(named(page, setting.id)); besides(page, setting.id); });
  return { visits: [{ page: before, lang }, { page: after, lang }], events: [event('flipped', [setting, named(after, setting.id)], { by: 'unseen' })], id: setting.id };
}
