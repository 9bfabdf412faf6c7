import { choices, headings, labels, more, sentences } from './texts.mjs';
import { flip, named, rename, withIdentifiers, withoutIdentifiers } from './become.mjs';
import { changed, event, otherThan, someSwitch } from './scene.mjs';

/**
 * Visits between which something happened that a person should hear of, once and as what it is. `listed`: the reason for which the
 * setting has to be on the review list in the end.
 * @type {Record<string, {says: string, listed?: string, make: import('./kinds-nothing.mjs').Make}>}
 */
export const change = {
  'renamed': { says: 'another label, the rest as it was', listed: 'reworded', make: (scene, random) => one(scene, random, 'reworded', rename) },
  'renamed-row': { says: 'another label of a row', listed: 'reworded', make: ({ rows, lang }, random) => onPage(rows, lang, random, 'reworded', rename) },
  'reworded-meaning': { says: 'another sentence under a label, which means more', listed: 'reworded', make: (scene, random) => sentence(scene, random, sentences.before, sentences.after) },
  'reworded-only': { says: 'another sentence which means the same: still other words', listed: 'reworded', make: (scene, random) => sentence(scene, random, sentences.before, sentences.same) },
  'reworded-duration': { says: 'kept for 90 days instead of 30', listed: 'reworded', make: (scene, random) => sentence(scene, random, sentences.kept30, sentences.kept90) },
  'sentence-appended': { says: 'a long sentence under a label, and another one behind it', listed: 'reworded', make: (scene, random) =>
    sentence(scene, random, sentences.after, sentences.after.map((text, at) => `${text} ${sentences.kept90[at]}`)) },
  'renamed-and-flipped': { says: 'another label and another state', make: ({ main, lang }, random) => {
    const before = withIdentifiers(main);
    const setting = someSwitch(before, random);
    const after = changed(before, page => { const it = named(page, setting.id); rename(it); flip(it); });
    const both = [setting, named(after, setting.id)];
    return { visits: [{ page: before, lang }, { page: after, lang }], events: [event('reworded', both), event('flipped', both, { by: 'unseen' })] };
  } },
  'new-control-id': { says: 'another identifier, label and place as they were', make: ({ main, lang }, random) =>
    onPage(withIdentifiers(main), lang, random, ['moved', 'reworded'], setting => { setting.control = 'quiteAnotherSetting'; }) },
  'moved-page': { says: 'on another page now, which is looked at first', make: ({ main, other, lang }, random) => {
    const { before, after, setting, there } = moved(main, other, random);
    return { visits: [{ page: before, lang }, { page: other, lang }, { page: there, lang }, { page: after, lang }], events: [event('moved', [setting])] };
  } },
  'moved-page-missed-first': { says: 'on another page now; first it is missed, and that is told', make: ({ main, other, lang }, random) => {
    const { before, after, setting, there } = moved(main, other, random);
    return { visits: [{ page: before, lang }, { page: other, lang }, { page: after, lang }, { page: there, lang }], events: [event('gone', [setting]), event('moved', [setting])] };
  } },
  'moved-and-flipped': { says: 'on another page and in another state', make: ({ main, other, lang }, random) => {
    const { before, after, setting, there } = moved(main, other, random);
    flip(/** @type {import('./account.mjs').Setting} */ (there.settings.at(-1)));
    return { visits: [{ page: before, lang }, { page: other, lang }, { page: there, lang }, { page: after, lang }], events: [event('moved', [setting]), event('flipped', [setting])] };
  } },
  'moved-section': { says: 'under another heading', make: ({ main, lang }, random) => {
    const before = changed(main, page => page.settings.forEach((setting, at) => { setting.heading = at === 0 ? headings[1] : headings[0]; }));
    const setting = random.pick(before.settings.slice(1));
    const after = changed(before, page => { named(page, setting.id).heading = headings[1]; });
    return { visits: [{ page: before, lang }, { page: after, lang }], events: [event('moved', [setting])] };
  } },
  'page-renamed': { says: 'a row leads to another address', make: ({ rows, lang }, random) => onPage(rows, lang, random, 'moved', setting => Object.assign(setting, { page: 'settings/a-new-address' })) },
  'split': { says: 'one became two: the two are new names, and what went may be either', make: ({ main, lang }, random) => {
    const before = withoutIdentifiers(main);
    const setting = someSwitch(before, random);
    const parts = [setting.label.map(text => `${text} A1`), setting.label.map(text => `${text} B2`)].map((label, at) => ({ ...setting, id: `part-${at}`, label }));
    const after = changed(before, page => page.settings.splice(page.settings.findIndex(each => each.id === setting.id), 1, ...parts));
    return { visits: [{ page: before, lang }, { page: after, lang }],
      events: [...parts.map(part => event(['appeared', 'reworded', 'moved'], [part])), event('gone', [setting], { optional: true })] };
  } },
  'merged': { says: 'two became one: the one is a new name, and either of those that went may be it', make: ({ main, lang }, random) => {
    const before = withoutIdentifiers(main);
    const [first, second] = random.shuffled(before.settings.filter(setting => !setting.options)).slice(0, 2);
    if (!second) return onPage(before, lang, random, 'reworded', rename);
    const merged = { ...first, id: 'merged', label: first.label.map((text, at) => `${text} + ${second.label[at]}`) };
    const after = changed(before, page => { page.settings = page.settings.filter(each => each.id !== second.id).map(each => (each.id === first.id ? merged : each)); });
    return { visits: [{ page: before, lang }, { page: after, lang }],
      events: [event(['appeared', 'reworded', 'moved'], [merged]), ...[first, second].map(part => event('gone', [part], { optional: true }))] };
  } },
  'new-on': { says: 'a new switch that is on', listed: 'appeared', make: scene => added(scene, 1) },
  'new-off': { says: 'a new switch that is off', make: scene => added(scene, 0) },
  'new-row-on': { says: 'a new row that is on', listed: 'appeared', make: ({ rows, lang, free }, random) => {
    const index = free[0];
    const setting = { ...rows.settings[0], id: `new-${index}`, label: labels[index], state: 1, control: 'allowTheNewOne' };
    const after = changed(rows, page => page.settings.splice(random.whole(0, page.settings.length), 0, setting));
    return { visits: [{ page: rows, lang }, { page: after, lang }], events: [event('appeared', [setting])] };
  } },
  'flipped': { says: 'another state, and nobody touched it', listed: 'flipped', make: (scene, random) => one(scene, random, 'flipped', flip, { by: 'unseen' }) },
  'flipped-row': { says: 'another state of a row', listed: 'flipped', make: ({ rows, lang }, random) => onPage(rows, lang, random, 'flipped', flip, { by: 'unseen' }) },
  'flipped-option': { says: 'another option', listed: 'flipped', make: ({ main, lang }, random) => {
    const before = withChoice(main, random);
    const after = changed(before, page => { const it = named(page, 'the-choice'); it.state = (it.state + 1) % 3; });
    return { visits: [{ page: before, lang }, { page: after, lang }], events: [event('flipped', [named(before, 'the-choice')])] };
  } },
  'flipped-here': { says: 'the person clicked it in this browser', make: ({ main, lang }, random) => {
    const setting = someSwitch(main, random);
    const after = changed(main, page => flip(named(page, setting.id)));
    return { visits: [{ page: main, lang }, { page: after, lang, act: { setting: named(after, setting.id), from: setting.state } }], events: [event('flipped', [setting], { by: 'you' })] };
  } },
  'flipped-elsewhere': { says: 'the person changed it on the phone: not seen here', listed: 'flipped', make: (scene, random) => one(scene, random, 'flipped', flip, { by: 'unseen' }) },
  'flipped-in-other-language': { says: 'another state, read in another language', listed: 'flipped', make: ({ main, lang }, random) => {
    const before = withIdentifiers(main);
    const setting = someSwitch(before, random);
    return { visits: [{ page: before, lang }, { page: changed(before, page => flip(named(page, setting.id))), lang: otherThan(lang, random) }], events: [event('flipped', [setting])] };
  } },
  'removed': { says: 'a control that is there no more', listed: 'gone', make: (scene, random) => removed(scene.main, scene.lang, random) },
  'removed-row': { says: 'a row that is there no more', listed: 'gone', make: (scene, random) => removed(scene.rows, scene.lang, random) },
  'back-again': { says: 'gone, and there again', make: (scene, random) => {
    const { visits, events } = removed(scene.main, scene.lang, random);
    return { visits: [...visits, visits[0]], events: [...events, { ...events[0], kinds: ['returned'] }] };
  } },
  'option-added': { says: 'one option more', make: ({ main, lang }, random) => options(main, lang, random, (all, at) => all.push(more[at])) },
  'option-gone': { says: 'one option less, which was not chosen', make: ({ main, lang }, random) => options(main, lang, random, all => all.pop()) },
  'chosen-option-gone': { says: 'one option less, which was chosen', listed: 'flipped', make: ({ main, lang }, random) => {
    const before = changed(withChoice(main, random), page => { named(page, 'the-choice').state = 2; });
    const after = changed(before, page => { const it = named(page, 'the-choice'); it.options?.forEach(all => all.pop()); it.state = 0; });
    const setting = named(before, 'the-choice');
    return { visits: [{ page: before, lang }, { page: after, lang }], events: [event('flipped', [setting]), event('options', [setting])] };
  } },
  'saved': { says: 'moved by the person, then saved', make: ({ main, lang }, random) => {
    const setting = someSwitch(main, random);
    const after = changed(main, page => flip(named(page, setting.id)));
    const unsaved = changed(after, page => { named(page, setting.id).unsaved = true; });
    return { visits: [{ page: main, lang }, { page: unsaved, lang }, { page: after, lang, act: { setting: named(after, setting.id), from: setting.state } }], events: [event('flipped', [setting], { by: 'you' })] };
  } },
  'late-flip': { says: 'a change, and a late reading that shows it earlier', make: ({ main, lang }, random) => {
    const setting = someSwitch(main, random);
    const after = changed(main, page => flip(named(page, setting.id)));
    return { visits: [{ page: main, lang, day: 1 }, { page: after, lang, day: 5 }, { page: after, lang, day: 3 }], events: [event('flipped', [setting])] };
  } },
  'same-second-flip': { says: 'a change within one second', make: ({ main, lang }, random) => {
    const setting = someSwitch(main, random);
    return { visits: [{ page: main, lang, day: 1 }, { page: changed(main, page => flip(named(page, setting.id))), lang, day: 1 }], events: [event('flipped', [setting])] };
  } },
  'unstable': { says: 'another state at each of eight looks: three flips, one word for it, and then silence', make: ({ main, lang }, random) => {
    const setting = someSwitch(main, random);
    const after = changed(main, page => flip(named(page, setting.id)));
    return { visits: [main, after, main, after, main, after, main, after].map(page => ({ page, lang })), events: [...[1, 2, 3].map(() => event('flipped', [setting])), event('unstable', [setting])] };
  } },
  'several-at-once': { says: 'a flip, a rename and a new one on one page', make: (scene, random) => {
    const before = withIdentifiers(scene.main);
    const [flipped, renamed] = random.shuffled(before.settings.filter(setting => !setting.options));
    if (!renamed) return one(scene, random, 'flipped', flip);
    const fresh = { ...flipped, id: 'fresh', control: 'allowTheFreshOne', label: labels[scene.free[0]], state: 1 };
    const after = changed(before, page => { flip(named(page, flipped.id)); rename(named(page, renamed.id)); page.settings.push(fresh); });
    return { visits: [{ page: before, lang: scene.lang }, { page: after, lang: scene.lang }],
      events: [event('flipped', [flipped]), event('reworded', [renamed, named(after, renamed.id)]), event('appeared', [fresh])] };
  } },
};

/** @param {import('./account.mjs').Page} page @param {import('./random.mjs').Random} random */
const withChoice = (page, random) => changed(page, each => {
  each.settings = each.settings.filter(setting => !setting.options);
  const { label, options: all } = structuredClone(choices[random.whole(0, 2)]);
  each.settings.push({ id: 'the-choice', label, description: null, heading: headings[0], kind: random.pick(['radio', 'select']), options: all, state: 0, control: random.pick(['', 'allowTheChoice']) });
});

/** One setting of a page becomes another one. @param {import('./account.mjs').Page} page @param {string} lang @param {import('./random.mjs').Random} random
 *  @param {string | string[]} kinds @param {(setting: import('./account.mjs').Setting) => void} become @param {object} [rest] */
function onPage(page, lang, random, kinds, become, rest) {
  const setting = someSwitch(page, random);
  const after = changed(page, each => become(named(each, setting.id)));
  return { visits: [{ page, lang }, { page: after, lang }], events: [event(kinds, [setting, named(after, setting.id)], rest)] };
}

/** @param {import('./scene.mjs').Scene} scene @param {import('./random.mjs').Random} random @param {string} kind
 *  @param {(setting: import('./account.mjs').Setting) => void} become @param {object} [rest] */
const one = ({ main, lang }, random, kind, become, rest) => onPage(main, lang, random, kind, become, rest);

/** @param {import('./scene.mjs').Scene} scene @param {import('./random.mjs').Random} random @param {string[]} first @param {string[]} then */
function sentence({ main, lang }, random, first, then) {
  const setting = someSwitch(main, random);
  const as = (/** @type {string[]} */ text) => changed(main, page => { named(page, setting.id).description = text; });
  return { visits: [{ page: as(first), lang }, { page: as(then), lang }], events: [event('reworded', [setting])] };
}

/** @param {import('./account.mjs').Page} page @param {string} lang @param {import('./random.mjs').Random} random */
function removed(page, lang, random) {
  const setting = random.pick(page.settings);
  const after = changed(page, each => { each.settings = each.settings.filter(other => other.id !== setting.id); });
  return { visits: [{ page, lang }, { page: after, lang }], events: [event('gone', [setting])] };
}

/** @param {import('./scene.mjs').Scene} scene @param {number} state */
function added({ main, lang, free }, state) {
  const index = free[0];
  const setting = { ...main.settings[0], id: `new-${index}`, kind: /** @type {const} */ ('switch'), options: null, description: null, label: labels[index], state, control: main.settings[0].control && 'allowTheNewOne' };
  const after = changed(main, page => page.settings.push(setting));
  return { visits: [{ page: main, lang }, { page: after, lang }], events: [event('appeared', [setting])] };
}

/** @param {import('./account.mjs').Page} main @param {import('./account.mjs').Page} other @param {import('./random.mjs').Random} random */
function moved(main, other, random) {
  const before = withIdentifiers(main);
  const setting = someSwitch(before, random);
  const after = changed(before, page => { page.settings = page.settings.filter(each => each.id !== setting.id); });
  const there = changed(other, page => page.settings.push({ ...setting }));
  return { before, after, setting, there };
}

/** @param {import('./account.mjs').Page} main @param {string} lang @param {import('./random.mjs').Random} random @param {(all: string[], at: number) => void} become */
function options(main, lang, random, become) {
  const before = withChoice(main, random);
  const after = changed(before, page => named(page, 'the-choice').options?.forEach(become));
  return { visits: [{ page: before, lang }, { page: after, lang }], events: [event('options', [named(before, 'the-choice')])] };
}
