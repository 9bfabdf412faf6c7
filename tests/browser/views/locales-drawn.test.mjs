/** Each view in each language, as narrow as it may be, and from right to left: nothing scrolls sideways, no button is cut off. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { doneWalk, runningWalk, stoppedWalk } from '../walk/walk-samples.mjs';
import { languages, messagesOf } from './languages.mjs';
import * as samples from './samples.mjs';
import { viewsIn } from './view-page.mjs';

const { knownWith, settingsPage, eight, item, explained, refused, quietChanges } = samples;
const views = await viewsIn(after);
const known = knownWith(eight);
const narrow = { width: 320, height: 900 };
const ofAll = { known, ...samples.history() };
const oneSetting = '#site=linkedin&account=default&page=settings%2Fdata-for-ai-improvement&control=';

/** @typedef {import('puppeteer-core').Page} Page */

/** @type {Record<string, (given: any) => Promise<{page: Page, faults: string[]}>>} */
const popups = {
  'popup, all explained': given => views.popup({ known: knownWith(Object.values(explained), { warnings: refused }), page: settingsPage, ...given }),
  'popup, page not read and a new account': given => views.popup({
    known: knownWith(eight.slice(6), { account: { site: 'linkedin', id: 'w', new: true } }), page: { kind: 'unread', site: 'linkedin', why: 'empty' }, ...given }),
  'popup, first run': given => views.popup({ known: knownWith([], { read_at: null }), ...given }),
  'popup, program missing': given => views.popup({ known: knownWith([], { host: { state: 'missing' } }), fails: { review: { code: 'not_found' } }, ...given }),
  'popup, site not allowed': given => views.popup({ known: knownWith([], { allowed: false }), ...given }),
  'popup, while all is checked': given => views.popup({ known: knownWith([item()]), store: { walk: runningWalk() }, ...given }),
};
const history = (/** @type {any} */ given) => views.history({ ...ofAll, changes: [...quietChanges(), ...ofAll.changes], ...given }, '', narrow);
const pages = {
  history,
  'history of one setting': given => views.history({ ...ofAll, ...given }, oneSetting, narrow),
  'options': given => views.options({ known, ...samples.options(), ...given }, narrow),
  'a whole check, running': given => views.walk({ known, store: { walk: runningWalk() }, ...given }, narrow),
  'a whole check, stopped': given => views.walk({ known, store: { walk: stoppedWalk('slow') }, ...given }, narrow),
  'a whole check, done': given => views.walk({ known, store: { walk: doneWalk() }, ...given }, narrow),
  'sketch': given => views.sketch({ sketch: samples.sketch(), ...given }, narrow),
  'welcome': given => views.welcome({ known: knownWith([], { allowed: false, host: { state: 'missing', code: 'exited' } }), ...given }, narrow),
};

/** What is wider than its place, all that folds opened: the page itself, and what may not be cut.
 *  @param {Page} page */
async function tooWide(page) {
  for (const fold of await page.$$('[aria-expanded=false], details:not([open]) > summary')) await fold.evaluate(part => part.isConnected && /** @type {HTMLElement} */ (part).click());
  return page.evaluate(() => {
    const parts = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('h1, h2, h3, .button, .chip, .tag, nav a')]);
    const cut = parts.filter(part => part.checkVisibility() && !part.closest('.sr') && getComputedStyle(part).display !== 'inline' && part.scrollWidth > part.clientWidth + 1);
    const page = document.documentElement.scrollWidth - innerWidth;
    return [...(page > 0 ? [`the page, by ${page}`] : []), ...cut.map(part => part.innerText)];
  });
}

for (const language of languages)
  for (const [state, open] of Object.entries({ ...popups, ...pages }))
    test(`${language}: ${state}`, async () => {
      const { page, faults } = await open({ language, messages: messagesOf(language) });
      assert.deepEqual([await tooWide(page), faults], [[], []]);
      assert.equal(await page.$eval('html', root => root.lang), language);
      await page.close();
    });

/** @param {Page} page  @param {string} selector  @returns {Promise<number>} -1 where it points the other way */
const pointing = (page, selector) => page.$eval(selector, part => new DOMMatrix(getComputedStyle(part).transform).a);

test('right to left: the popup stays in its width, and its arrows point to the left', async () => {
  const { page, faults } = await views.popup({ ...ofAll, page: settingsPage, language: 'ar' });
  assert.equal(await page.$eval('html', root => root.dir), 'rtl');
  assert.equal(await pointing(page, '.item .go .flip'), -1);
  assert.equal(await pointing(page, '.hero .button.primary .flip'), -1);
  // A line begins at the right: with the picture of the state, and then the label, in whatever direction that runs.
  const [pic, label, words] = await page.$eval('.item', row => {
    const words = document.createRange();
    words.selectNodeContents(/** @type {Node} */ (row.querySelector('.label')));
    const places = ['.pic', '.label'].map(selector => row.querySelector(selector)?.getBoundingClientRect().toJSON());
    return [...places, [...words.getClientRects()].at(-1)?.toJSON()];
  });
  assert.ok(pic.left > label.right, 'the picture stands before the label');
  assert.equal(Math.round(words.right), Math.round(label.right));
  assert.deepEqual([await tooWide(page), faults], [[], []]);
  await page.close();
});

test('right to left: the history stays in its width, its arrows point to the left, and its time runs that way', async () => {
  const { page, faults } = await history({ language: 'ar' });
  assert.equal(await pointing(page, '.change .arrow.flip'), -1);
  assert.deepEqual([await tooWide(page), faults], [[], []]);
  await page.close();
  const wide = await views.history({ ...ofAll, language: 'ar' });
  // Today stands at the left end of the lanes.
  const [today, lane] = await wide.page.evaluate(() => ['.axis text:last-of-type', '.axis'].map(selector => document.querySelector(selector)?.getBoundingClientRect().toJSON()));
  assert.ok(today && lane && today.left < lane.left + lane.width / 4, 'today is at the left');
  assert.deepEqual(await tooWide(wide.page), []);
  await wide.page.close();
});
