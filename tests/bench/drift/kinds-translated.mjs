import { flip, named, rename, withIdentifiers, withoutIdentifiers } from './become.mjs';
import { changed, event, otherThan, someSwitch } from './scene.mjs';
import { choices, headings, more, sentences } from './texts.mjs';

/**
 * What happens while the page speaks another language: nothing to compare at first, and told at the latest when the former language is back.
 * @type {Record<string, {says: string, listed?: string, make: import('./kinds-nothing.mjs').Make}>}
 */
export const nothingTranslated = {
  'half-the-rows-translated': { says: 'an experiment with half the rows, in another language', make: ({ rows, lang }, random) =>
    ({ visits: [{ page: rows, lang }, { page: { ...rows, settings: rows.settings.filter((_, at) => at % 2) }, lang: otherThan(lang, random) }, { page: rows, lang }] }) },
  'half-translated-labels-only': { says: 'half the page in another language, where keys are made from labels', make: ({ main, lang }, random) => {
    const page = withoutIdentifiers(main);
    const half = { ...page, settings: page.settings.slice(0, Math.floor(page.settings.length / 2)) };
    return { visits: [{ page, lang }, { page: half, lang: otherThan(lang, random), complete: false }, { page, lang }] };
  } },
  'region': { says: 'the same language as another region names it', make: ({ main, lang }) =>
    ({ visits: ['', '-AT', '_419', ''].map(region => ({ page: withoutIdentifiers(main), lang, said: `${lang}${region}` })) }) },
  'signed-out-translated': { says: 'signed out in another language, then back', make: ({ main, lang }, random) =>
    ({ visits: [{ page: main, lang }, { page: { ...main, settings: [] }, lang: otherThan(lang, random) }, { page: main, lang }] }) },
};

/** @type {typeof nothingTranslated} */
export const changeTranslated = {
  'renamed-while-translated': { says: 'another label, first read in another language', listed: 'reworded', make: ({ main, lang }, random) =>
    around(withIdentifiers(main), lang, random, 'reworded', rename) },
  'reworded-while-translated': { says: 'another sentence, first read in another language', listed: 'reworded', make: ({ main, lang }, random) => {
    const before = withIdentifiers(main);
    const { id } = someSwitch(before, random);
    const as = (/** @type {string[]} */ text) => changed(before, page => { named(page, id).description = text; });
    const [first, then] = [as(sentences.kept30), as(sentences.kept90)];
    return { visits: [{ page: first, lang }, { page: then, lang: otherThan(lang, random) }, { page: then, lang }], events: [event('reworded', [named(first, id)])] };
  } },
  'option-added-while-translated': { says: 'one option more, first read in another language', make: ({ main, lang }, random) => {
    const { label, options } = structuredClone(choices[random.whole(0, 2)]);
    const before = changed(main, page => { page.settings = [...page.settings.filter(setting => !setting.options), { id: 'the-choice', label, description: null, heading: headings[0], kind: 'radio', options, state: 0, control: 'allowTheChoice' }]; });
    const after = changed(before, page => named(page, 'the-choice').options?.forEach((all, at) => all.push(more[at])));
    return { visits: [{ page: before, lang }, { page: after, lang: otherThan(lang, random) }, { page: after, lang }], events: [event('options', [named(before, 'the-choice')])] };
  } },
  'moved-while-translated': { says: 'on another page now, read in another language', make: ({ main, other, lang }, random) => {
    const before = withIdentifiers(main);
    const setting = someSwitch(before, random);
    const after = changed(before, page => { page.settings = page.settings.filter(each => each.id !== setting.id); });
    const there = changed(other, page => page.settings.push({ ...setting }));
    const foreign = otherThan(lang, random);
    return { visits: [{ page: before, lang }, { page: other, lang }, { page: before, lang: foreign }, { page: other, lang: foreign }, { page: there, lang: foreign }, { page: after, lang: foreign }, { page: after, lang }, { page: there, lang }],
      events: [event('moved', [setting])] };
  } },
  'flipped-among-same-labels-translated': { says: 'another state of one of two controls with the same label, in another language', listed: 'flipped', make: ({ main, rows, lang }, random) => {
    const settings = [headings[0], headings[1]].flatMap((heading, at) => rows.settings.map(setting => ({ ...setting, id: `${setting.id}-${at}`, control: '', heading, state: random.whole(0, 1) })));
    return around({ ...main, settings }, lang, random, 'flipped', flip);
  } },
  'all-flipped-translated': { says: 'every switch is on, read in another language', listed: 'flipped', make: ({ main, lang }, random) => {
    const before = withIdentifiers(changed(main, page => page.settings.forEach(setting => { if (!setting.options) setting.state = 0; })));
    const after = changed(before, page => page.settings.forEach(setting => { if (!setting.options) setting.state = 1; }));
    return { visits: [{ page: before, lang }, { page: after, lang: otherThan(lang, random) }, { page: after, lang }], events: before.settings.filter(setting => !setting.options).map(setting => event('flipped', [setting])) };
  } },
  'removed-among-same-labels': { says: 'one of two controls with the same label is there no more: the key of the other changes with it', listed: 'gone', make: ({ main, lang }, random) => {
    const one = someSwitch(main, random);
    const before = withoutIdentifiers(changed(main, page => page.settings.push({ ...one, id: 'second', heading: headings[2] })));
    const second = named(before, 'second');
    return { visits: [{ page: before, lang }, { page: changed(before, page => page.settings.pop()), lang }], events: [event('gone', [second])] };
  } },
};

/** One switch of a page becomes another one while the page is translated. @param {import('./account.mjs').Page} before @param {string} lang
 *  @param {import('./random.mjs').Random} random @param {string} kind @param {(setting: import('./account.mjs').Setting) => void} become */
function around(before, lang, random, kind, become) {
  const setting = someSwitch(before, random);
  const after = changed(before, page => become(named(page, setting.id)));
  return { visits: [{ page: before, lang }, { page: after, lang: otherThan(lang, random) }, { page: after, lang }], events: [event(kind, [setting, named(after, setting.id)])] };
}
