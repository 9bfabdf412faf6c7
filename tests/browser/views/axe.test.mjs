import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import axe from 'axe-core';
import { doneWalk, runningWalk, stoppedWalk } from '../walk/walk-samples.mjs';
import * as samples from './samples.mjs';
import { byRole, press, viewsIn } from './view-page.mjs';

const { knownWith, settingsPage, eight, sixty, aiItem, item, explained, refused, quietChanges } = samples;
const views = await viewsIn(after);
const optionsOf = (/** @type {any} */ values = {}) => ({ known: knownWith(eight, { sites: [{ ...samples.linkedin, allowed: true, released: '2025-11-04' }, samples.club] }), ...samples.options(), ...values });
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const history = { known: knownWith(eight), ...samples.history() };
const oneSetting = '#site=linkedin&account=default&page=settings%2Fdata-for-ai-improvement&control=';

/** @type {Record<string, (screen: any) => Promise<{page: import('puppeteer-core').Page}>>} */
const states = {
  'popup, one': screen => views.popup({ known: knownWith([aiItem()]), page: settingsPage }, screen),
  'popup, eight': screen => views.popup({ known: knownWith(eight), page: settingsPage, ...samples.history() }, screen),
  'popup, sixty': screen => views.popup({ known: knownWith(sixty) }, screen),
  'popup, all explained': screen => views.popup({ known: knownWith(Object.values(explained), { warnings: refused }), page: settingsPage }, screen),
  'history of what stays': screen => views.history({ ...history, changes: quietChanges() }, '', { ...screen, width: 1200 }),
  'popup, looking again': screen => views.popup({ known: knownWith(eight), slow: true }, screen),
  'popup, nothing': screen => views.popup({ known: knownWith([]) }, screen),
  'popup, first run': screen => views.popup({ known: knownWith([], { read_at: null }) }, screen),
  'popup, program missing': screen => views.popup({ known: knownWith([], { host: { state: 'missing' } }), fails: { review: { code: 'not_found' } } }, screen),
  'popup, site not allowed': screen => views.popup({ known: knownWith([], { allowed: false }) }, screen),
  'popup, page not read': screen => views.popup({ known: knownWith(eight.slice(6)), page: { kind: 'unread', site: 'linkedin', why: 'error', tabId: 7 } }, screen),
  'popup, another page': screen => views.popup({ known: knownWith([item()]), page: { kind: 'elsewhere' } }, screen),
  'popup, a new account': screen => views.popup({ known: knownWith([item()], { account: { site: 'linkedin', id: 'w', new: true } }) }, screen),
  'sketch': screen => views.sketch({ sketch: samples.sketch() }, screen),
  'sketch, narrow': screen => views.sketch({ sketch: samples.sketch() }, { ...screen, width: 400 }),
  'sketch, no page': screen => views.sketch({}, screen),
  'history': screen => views.history(history, '', { ...screen, width: 1200 }),
  'history, narrow': screen => views.history(history, '', { ...screen, width: 400 }),
  'history of one setting': screen => views.history(history, oneSetting, { ...screen, width: 1200 }),
  'history, asked to forget': async screen => {
    const { page } = await views.history(history, oneSetting, { ...screen, width: 1200 });
    await press(page, 'button', 'Forget this setting…: Data for Generative AI Improvement');
    await byRole(page, 'dialog', 'Forget this setting?');
    return { page };
  },
  'history, empty': screen => views.history({ known: knownWith([]) }, '', { ...screen, width: 1200 }),
  'history, program missing': screen => views.history({ known: knownWith([], { host: { state: 'missing' } }), fails: { timeline: { code: 'not_found' } } }, '', { ...screen, width: 1200 }),
  'options': screen => views.options(optionsOf(), screen),
  'options, narrow': screen => views.options(optionsOf(), { ...screen, width: 320 }),
  'options, set by an organisation': screen => views.options(optionsOf({ policy: { ...samples.options().policy, managed: { by: 'Example Ltd, October 2025' } } }), screen),
  'options, nothing seen, not allowed': screen => views.options({ known: knownWith([], { sites: [{ ...samples.linkedin, allowed: false }] }) }, screen),
  'options, program missing': screen => views.options({ known: knownWith([], { host: { state: 'missing' } }), fails: { policy: { code: 'not_found', missing: true } } }, screen),
  'options, before everything is forgotten': async screen => {
    const opened = await views.options(optionsOf(), screen);
    await press(opened.page, 'button', 'Forget everything…');
    return opened;
  },
  'options, until when': async screen => {
    const opened = await views.options(optionsOf(), screen);
    await press(opened.page, 'button', 'Change: Profile viewing options');
    return opened;
  },
  'walk, not begun': screen => views.walk({ known: knownWith(eight) }, { ...screen, width: 900 }),
  'walk, running': screen => views.walk({ known: knownWith(eight), store: { walk: runningWalk() } }, { ...screen, width: 900 }),
  'walk, running, narrow': screen => views.walk({ known: knownWith(eight), store: { walk: runningWalk() } }, { ...screen, width: 320 }),
  'walk, stopped': screen => views.walk({ known: knownWith(eight), store: { walk: stoppedWalk('slow') } }, { ...screen, width: 900 }),
  'walk, done': screen => views.walk({ known: knownWith(eight), store: { walk: doneWalk() } }, { ...screen, width: 900 }),
  'popup, walk runs': screen => views.popup({ known: knownWith(eight), store: { walk: runningWalk() } }, screen),
  'popup, walk stopped': screen => views.popup({ known: knownWith(eight), store: { walk: stoppedWalk('sign_in') } }, screen),
};

/** What axe finds on a page. @param {import('puppeteer-core').Page} page @param {any} runOnly */
const findings = async (page, runOnly) => {
  const { violations } = await page.evaluate(only => /** @type {any} */ (globalThis).axe.run(document, { runOnly: only }), runOnly);
  return violations.map((/** @type {any} */ { id, nodes }) => [id, nodes.map((/** @type {any} */ node) => node.html)]);
};

for (const [state, open] of Object.entries(states))
  test(`axe finds nothing in: ${state}, all that folds opened, in the light and in the dark`, async () => {
    const { page } = await open({ height: 900 });
    await page.$$eval('details', folds => folds.forEach(fold => { fold.open = true; }));
    for (const fold of await page.$$('[aria-expanded=false]')) await fold.evaluate(part => part.isConnected && /** @type {HTMLElement} */ (part).click());
    await page.evaluate(axe.source);
    assert.deepEqual(await findings(page, rules), []);
    // The dark changes colours and nothing else.
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    assert.deepEqual(await findings(page, { type: 'rule', values: ['color-contrast'] }), []);
    await page.close();
  });

for (const [width, zoom] of [[320, 'a narrow window'], [300, '200 % zoom of a small one']])
  test(`nothing scrolls sideways in ${zoom}`, async () => {
    for (const hash of ['', oneSetting]) {
      const { page } = await views.history(history, hash, { width: Number(width), height: 800 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, hash);
      await page.close();
    }
  });
