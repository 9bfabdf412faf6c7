import { categoryPage, controlPage, labelOf } from './account.mjs';
import { choices, headings, labels, languages } from './texts.mjs';

/**
 * What a kind of event works on: one account's pages, and the visits of the person, each of which is a reading.
 *
 * @typedef {object} Visit
 * @property {import('./account.mjs').Page} page
 * @property {string} lang
 * @property {boolean} [complete]
 * @property {string} [said]  the language that the page names, where that is another one
 * @property {number} [day]  of the reading; a day after the one before unless said
 * @property {string} [witness]
 * @property {any[]} [read]  what the real reader sent of it
 * @property {{setting: import('./account.mjs').Setting, from: number, day?: number}} [act]  the person's own click, a second before the reading unless a day is said
 *
 * @typedef {object} Event  what a tool should tell, once
 * @property {string[]} kinds  each of which is right
 * @property {string[]} labels  by which it may name the setting
 * @property {'you' | 'unseen'} [by]
 * @property {boolean} [optional]  right if told, and not missed if it is not
 */

/** @param {import('./random.mjs').Random} random */
export function scene(random) {
  const free = random.shuffled(labels.map((_, index) => index));
  const choicesLeft = random.shuffled(choices.map((_, index) => index));
  return {
    lang: random.pick(languages),
    main: controlPage(random, 'settings/main', random.chance(0.3) ? random.whole(12, 20) : random.whole(4, 12), free, choicesLeft),
    other: controlPage(random, 'settings/other', random.whole(4, 6), free, []),
    rows: categoryPage(random, 'categories/privacy', random.whole(6, 12), free),
    free,
  };
}

/** @typedef {ReturnType<typeof scene>} Scene */

/** A copy of a page, changed. @param {import('./account.mjs').Page} page @param {(page: import('./account.mjs').Page) => void} [change] */
export function changed(page, change) {
  const copy = structuredClone(page);
  change?.(copy);
  return copy;
}

/** An event about settings, by whatever any language calls them.
 *  @param {string | string[]} kinds @param {import('./account.mjs').Setting[]} settings @param {Partial<Event>} [more] @returns {Event} */
export const event = (kinds, settings, more = {}) => ({ kinds: [kinds].flat(), labels: settings.flatMap(setting => setting.label), ...more });

/** Another language than this one. @param {string} lang @param {import('./random.mjs').Random} random */
export const otherThan = (lang, random) => random.pick(languages.filter(other => other !== lang));

/** A switch of the page. @param {import('./account.mjs').Page} page @param {import('./random.mjs').Random} random */
export const someSwitch = (page, random) => random.pick(page.settings.filter(setting => !setting.options));

/** A page of notifications: the same labels under two headings. @param {Omit<Scene, 'lang'>} scene @param {import('./random.mjs').Random} random */
export function matrix({ rows, main }, random) {
  const settings = [headings[0], headings[1]].flatMap((heading, at) => rows.settings.map(setting =>
    ({ ...setting, id: `${setting.id}-${at}`, control: '', heading, state: random.whole(0, 1) })));
  return { ...main, settings };
}

/** A choice of three. @param {import('./random.mjs').Random} random @param {string} control @returns {import('./account.mjs').Setting} */
export function aChoice(random, control) {
  const { label, options } = structuredClone(choices[random.whole(0, 2)]);
  return { id: 'the-choice', label, description: null, heading: headings[0], kind: random.pick(['radio', 'select']), options, state: random.whole(0, 2), control };
}

export { labelOf };
