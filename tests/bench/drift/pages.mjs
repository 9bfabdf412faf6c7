import { launch, readNow, site, tabOf } from '../../browser/reader/isolated.mjs';
import { settingsOf } from './account.mjs';
import { flipwatch } from './flipwatch.mjs';
import { draw, markups, shown } from './markups.mjs';
import { random } from './random.mjs';
import { kinds, scenario } from './run.mjs';
import { changed, scene } from './scene.mjs';
import { add, listFaults, noScore, score } from './score.mjs';
import { languages, words } from './texts.mjs';

/** A site like any other: each of its pages is one of settings, and each link leads to one. */
const known = { ...site, pages: ['/*'], skip: [], rows: ['/settings/*'],
  words: { on: words.plain.map(([on]) => on.toLowerCase()), off: words.plain.map(([, off]) => off.toLowerCase()) } };

/** One tab of Chromium, document after document. */
export async function openReader() {
  const browser = await launch('chromium');
  const open = await tabOf(browser);
  return {
    /** @param {string} html @param {string} page @returns {Promise<any[]>} */
    read: async (html, page) => readNow(await open(html, `/${page}`), known),
    close: () => browser.close(),
  };
}

/** @typedef {Awaited<ReturnType<typeof openReader>>} Reader */

/** Both in one tab: all pages, and the kinds with the first seed. @param {string[]} names  kinds @param {number[]} seeds @param {(what: string, ...more: any[]) => void} [onFault] */
export async function throughPages(names, seeds, onFault) {
  const reader = await openReader();
  try {
    return { ...await readPages(reader, seeds, onFault), kinds: await readKinds(reader, names, seeds.slice(0, 1), onFault) };
  } finally {
    await reader.close();
  }
}

/** What has to be read exactly. @param {any[]} settings */
const facts = settings => settings.map(({ label, kind, state, options }) => ({ label, kind, state, ...(options ? { options } : {}) }));

/**
 * The pages of the benchmark as HTML, in pairs of contrary states.
 * @param {Reader} reader @param {number[]} seeds @param {(markup: string, seed: number, truth: object[], read: object[]) => void} [onFault]
 */
export async function readPages(reader, seeds, onFault) {
  let pages = 0;
  let exact = 0;
  for (const seed of seeds) {
    for (const [index, markup] of Object.keys(markups).entries()) {
      const numbers = random(seed * 15485863 + index);
      const { main } = scene(numbers);
      const lang = languages[(seed + index) % languages.length];
      const contrary = changed(main, page => page.settings.forEach(setting => {
        setting.state = setting.options ? (setting.state + 1) % setting.options[0].length : 1 - setting.state;
      }));
      for (const page of [main, contrary]) {
        const settings = settingsOf(page, lang);
        const read = facts(await reader.read(draw(markup, { page, lang }, numbers), page.name));
        const truth = facts(settings.map(setting => shown(markup, setting)));
        ++pages;
        if (JSON.stringify(read) === JSON.stringify(truth)) ++exact;
        else onFault?.(markup, seed, truth, read);
      }
    }
  }
  return { pages, exact, markups: Object.keys(markups).length, languages: languages.length };
}

/** A visit as the real reader saw it. What no document shows without a hand on it (moved and not saved; not to be told) is said beside.
 *  @param {Reader} reader @param {import('./scene.mjs').Visit} visit @param {string} markup @param {import('./random.mjs').Random} numbers */
async function seen(reader, visit, markup, numbers) {
  const settings = /** @type {any[]} */ (settingsOf(visit.page, visit.lang));
  const read = await reader.read(draw(markup, visit, numbers), visit.page.name);
  settings.filter(truth => truth.unsaved || truth.state === null).forEach(truth =>
    Object.assign(read.find(one => one.label === truth.label) ?? {}, truth.unsaved ? { unsaved: true } : { state: null }));
  return { ...visit, read };
}

/**
 * The kinds of event once more, each visit a document that the real reader reads: other wrappers, classes and identifiers at each.
 * @param {Reader} reader @param {string[]} names @param {number[]} seeds
 * @param {(kind: string, seed: number, events: object[], told: object[], items: object[]) => void} [onFault]
 */
export async function readKinds(reader, names, seeds, onFault) {
  const sum = noScore();
  const open = Object.keys(markups).filter(markup => !markups[markup].closed);
  for (const kind of names) {
    for (const seed of seeds) {
      const numbers = random(seed * 32452843 + kind.length);
      const markup = numbers.pick(open);
      const { visits, events } = scenario(kind, seed);
      const read = [];
      for (const visit of visits) read.push(await seen(reader, visit, markup, numbers));
      const { told, items } = await flipwatch(read);
      const scored = { ...score(events, told), list: listFaults(events, items, kinds[kind].listed) };
      add(sum, scored);
      if (scored.false || scored.missed || scored.wrongKind || scored.list) onFault?.(`${kind} in ${markup}`, seed, events, told, items);
    }
  }
  return sum;
}
