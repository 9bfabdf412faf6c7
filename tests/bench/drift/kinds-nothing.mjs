import { more, sentences } from './texts.mjs';
import { named } from './become.mjs';
import { changed, otherThan, someSwitch } from './scene.mjs';

/**
 * Visits between which nothing happened that a person should hear of. Each makes the visits of one scene.
 * @typedef {(scene: import('./scene.mjs').Scene, random: import('./random.mjs').Random) => {visits: import('./scene.mjs').Visit[], events?: import('./scene.mjs').Event[]}} Make
 * @type {Record<string, {says: string, make: Make}>}
 */
export const nothing = {
  'nothing': { says: 'the same page again', make: ({ main, lang }) => ({ visits: [{ page: main, lang }, { page: main, lang }, { page: main, lang }] }) },
  'reordered': { says: 'the same settings in another order', make: ({ main, lang }, random) =>
    ({ visits: [{ page: main, lang }, { page: { ...main, settings: random.shuffled(main.settings) }, lang }] }) },
  'dates': { says: 'a date in a sentence', make: ({ main, lang }, random) =>
    twice(main, lang, someSwitch(main, random).id, 'description', sentences.dated1, sentences.dated2) },
  'counters': { says: 'a counter behind a label', make: ({ main, lang }, random) => {
    const one = someSwitch(main, random);
    const counted = (/** @type {number} */ count) => one.label.map(text => `${text} (${count})`);
    return twice(withKey(main, one.id), lang, one.id, 'label', counted(3), counted(12));
  } },
  'wrappers': { says: 'other elements around the same settings: nothing of it reaches the wire', make: ({ rows, lang }) => ({ visits: [{ page: rows, lang }, { page: rows, lang }] }) },
  'hashed-classes': { says: 'other class names: nothing of it reaches the wire', make: ({ other, lang }) => ({ visits: [{ page: other, lang }, { page: other, lang }] }) },
  'new-dom-ids': { says: 'counted ids at each load: no key is made from them', make: ({ main, lang }) => ({ visits: [{ page: main, lang }, { page: main, lang }] }) },
  'typography': { says: 'other quotes, dashes, spaces and capitals', make: ({ main, lang }, random) => {
    const one = someSwitch(main, random);
    const typed = one.label.map(text => `“${text.toUpperCase()}” –  x`);
    return twice(withKey(main, one.id), lang, one.id, 'label', one.label.map(text => `"${text}" - x`), typed);
  } },
  'own-name': { says: 'the person’s own name, once known and once not', make: ({ main, lang }, random) => {
    const one = someSwitch(main, random);
    return twice(withKey(main, one.id), lang, one.id, 'label', one.label.map(text => `${text}: ‹name›`), one.label.map(text => `${text}: Ada Example`));
  } },
  'other-language': { says: 'another language, and back', make: ({ main, lang }, random) =>
    ({ visits: [{ page: main, lang }, { page: main, lang: otherThan(lang, random) }, { page: main, lang }] }) },
  'other-language-rows': { says: 'rows in another language, and back', make: ({ rows, lang }, random) =>
    ({ visits: [{ page: rows, lang }, { page: rows, lang: otherThan(lang, random) }, { page: rows, lang }] }) },
  'other-language-labels-only': { says: 'another language where the service gives no identifiers', make: ({ main, lang }, random) => {
    const page = changed(main, each => each.settings.forEach(setting => { setting.control = ''; }));
    return { visits: [{ page, lang }, { page, lang: otherThan(lang, random) }, { page, lang }] };
  } },
  'other-language-unnamed': { says: 'another language that the page does not name', make: ({ main, lang }, random) =>
    ({ visits: [{ page: main, lang, said: '' }, { page: main, lang: otherThan(lang, random), said: '' }] }) },
  'half-loaded': { says: 'half the page, read as not whole', make: ({ main, lang }) => ({ visits: [{ page: main, lang }, { page: half(main), lang, complete: false }, { page: main, lang }] }) },
  'half-loaded-unnoticed': { says: 'half the page, read as whole', make: ({ main, lang }) => ({ visits: [{ page: main, lang }, { page: half(main), lang }, { page: main, lang }] }) },
  'signed-out': { says: 'the same address with nothing of the settings', make: ({ rows, lang }) =>
    ({ visits: [{ page: rows, lang }, { page: { ...rows, settings: [] }, lang }, { page: rows, lang }] }) },
  'half-the-rows': { says: 'an experiment with half the rows', make: ({ rows, lang }) => ({ visits: [{ page: rows, lang }, { page: half(rows), lang }, { page: rows, lang }] }) },
  'rows-before-states': { says: 'rows whose states have not come yet', make: ({ rows, lang }) => {
    const early = changed(rows, page => page.settings.forEach(setting => Object.assign(setting, { stateless: true })));
    return { visits: [{ page: rows, lang }, { page: early, lang }, { page: rows, lang }] };
  } },
  'not-saved': { says: 'a control that was moved and not saved', make: ({ main, lang }, random) => {
    const id = someSwitch(main, random).id;
    const moved = changed(main, page => { const one = named(page, id); one.state = 1 - one.state; one.unsaved = true; });
    return { visits: [{ page: main, lang }, { page: moved, lang }, { page: main, lang }] };
  } },
  'yes-to-on': { says: 'rows that said Yes and No say On and Off', make: ({ rows, lang }) => {
    const yes = changed(rows, page => page.settings.forEach(setting => { setting.words = 'yes'; }));
    return { visits: [{ page: yes, lang }, { page: rows, lang }] };
  } },
  'switch-to-radios': { says: 'a switch is a pair of radios today', make: ({ main, lang }, random) => {
    const id = someSwitch(main, random).id;
    const page = withKey(main, id);
    return { visits: [{ page, lang }, { page: changed(page, each => { named(each, id).kind = 'radio'; }), lang }, { page, lang }] };
  } },
  'row-then-page': { says: 'a row, then the page where it leads', make: ({ rows, lang }, random) => {
    const row = random.pick(rows.settings);
    const page = { name: `settings/${row.id}`, category: false, settings: [{ ...row }] };
    return { visits: [{ page: rows, lang }, { page, lang }, { page: rows, lang }] };
  } },
  'heading-renamed': { says: 'a heading is called otherwise, all below it with it', make: ({ main, lang }) => {
    const page = changed(main, each => each.settings.forEach(setting => { setting.heading = main.settings[0].heading; }));
    const renamed = changed(page, each => each.settings.forEach(setting => { setting.heading = setting.heading.map((text, at) => `${text} ${more[at]}`); }));
    return { visits: [{ page, lang }, { page: renamed, lang }] };
  } },
  'description-cut': { says: 'a long sentence that was cut to fit', make: ({ main, lang }, random) => {
    const long = sentences.after.map(text => `${text} ${text} ${text}`);
    return twice(main, lang, someSwitch(main, random).id, 'description', long, long.map(text => `${text.slice(0, 120)}…`));
  } },
  'same-second': { says: 'two readings in one second', make: ({ main, lang }) => ({ visits: [{ page: main, lang, day: 1 }, { page: main, lang, day: 1 }] }) },
  'late': { says: 'a reading that arrives late', make: ({ main, lang }) => ({ visits: [{ page: main, lang, day: 1 }, { page: main, lang, day: 5 }, { page: main, lang, day: 3 }] }) },
  'two-accounts': { says: 'another account with other states, in turns', make: ({ main, lang }, random) => {
    const theirs = changed(main, page => page.settings.forEach(setting => { setting.state = random.chance(0.5) ? 0 : 1; }));
    return { visits: [0, 1].flatMap(() => [{ page: main, lang, witness: 'aaaa' }, { page: theirs, lang, witness: 'bbbb' }]) };
  } },
};

/** @param {import('./account.mjs').Page} page */
const half = page => ({ ...page, settings: page.settings.slice(0, Math.floor(page.settings.length / 2)) });

/** A setting whose label changes without a change of meaning keeps its identifier. @param {import('./account.mjs').Page} page @param {string} id */
const withKey = (page, id) => changed(page, each => { named(each, id).control = 'allowThisOneSetting'; });

/** @param {import('./account.mjs').Page} page @param {string} lang @param {string} id @param {'label' | 'description'} field @param {string[]} first @param {string[]} then */
function twice(page, lang, id, field, first, then) {
  const as = (/** @type {string[]} */ text) => changed(page, each => { named(each, id)[field] = text; });
  return { visits: [{ page: as(first), lang }, { page: as(then), lang }] };
}
