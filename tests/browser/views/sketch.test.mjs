// The sketch of a page, before the person saves it.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSketch } from '../../pages/sketch/check.mjs';
import { until } from '../until.mjs';
import * as samples from './samples.mjs';
import { byRole, press, textOf, viewsIn } from './view-page.mjs';

const { knownWith, item, sketch } = samples;
const views = await viewsIn(after);

/** The file as the view shows it. @param {import('puppeteer-core').Page} page @returns {Promise<string>} */
const shown = async page => (await byRole(page, 'group', 'The whole file')).evaluate(part => part.textContent ?? '');

test('it says what is in the file, shows the words that are kept and the whole file', async () => {
  const { page, faults } = await views.sketch({ sketch: sketch() });
  assert.match(await textOf(page), /Which page it is of, in which browser, and the day\. How the page is built: 15 parts, and how each switch on it is set\. 5 texts of its switches, rows and headings.* Of everything else only how long it is\..*It is not sent anywhere\. If you want to give it to us, attach the file to a report/);
  assert.deepEqual(await page.$$eval('main li button', words => words.map(word => word.textContent)), ['Advertising data', 'Ads off LinkedIn', 'Data for ‹6› improvement', 'Who may write to you', 'On']);
  assert.deepEqual(readSketch(await shown(page)), JSON.parse(sketch()));
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).stub.asked[0].tabId), 3);
  assert.deepEqual(faults, []);
  await page.close();
});

test('what is struck out is nowhere in the file any more, but its length; a second press takes it back', async () => {
  const { page } = await views.sketch({ sketch: sketch() });
  await press(page, 'button', 'Strike out: Ads off LinkedIn');
  await press(page, 'button', 'Strike out: On');
  assert.equal(await (await byRole(page, 'button', 'Strike out: Ads off LinkedIn')).evaluate(part => part.getAttribute('aria-pressed')), 'true');
  const file = await shown(page);
  assert.doesNotMatch(file, /Ads off/);
  assert.deepEqual([file.match(/"length": ?16,"words": ?3/g)?.length, readSketch(file).words.on], [2, []]);
  assert.match(await textOf(page), /2 struck out/);
  await press(page, 'button', 'Strike out: Ads off LinkedIn');
  await press(page, 'button', 'Strike out: On');
  assert.deepEqual(readSketch(await shown(page)), JSON.parse(sketch()));
  await page.close();
});

test('what is saved is what is shown', async () => {
  const { page } = await views.sketch({ sketch: sketch() });
  const folder = mkdtempSync(join(tmpdir(), 'flipwatch-sketch-'));
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await press(page, 'button', 'Strike out: Ads off LinkedIn');
  await press(page, 'button', 'Save the sketch');
  assert.match(await textOf(page), /Saved as flipwatch-sketch-linkedin-2026-11-28\.json/);
  const file = join(folder, 'flipwatch-sketch-linkedin-2026-11-28.json');
  const saved = await until('the file', () => { try { return readFileSync(file, 'utf8'); } catch { return ''; } });
  assert.equal(saved, await shown(page));
  rmSync(folder, { recursive: true });
  await page.close();
});

test('a page that is gone, and one that could not be sketched, are said', async () => {
  for (const [noSketch, words] of /** @type {[string, RegExp][]} */ ([['no_page', /That page is no longer open\.\s*Open the settings page again/], ['no_sketch', /The sketch could not be made\.\s*Load the page once more/]])) {
    const { page } = await views.sketch({ noSketch });
    assert.match(await (await byRole(page, 'alert', '')).evaluate(part => part.textContent?.replace(/\s+/g, ' ') ?? ''), words);
    assert.doesNotMatch(await textOf(page), /Save the sketch|Looking at the page/);
    await page.close();
  }
});

test('a cut sketch says so, and words of the page stay words', async () => {
  const { page, faults } = await views.sketch({ sketch: sketch(['<img src=x onerror=alert(1)>', '\u202egnp.exe'], { cut: ['parts'] }) });
  assert.match(await textOf(page), /The page is very large: the sketch ends before the page does\./);
  assert.equal(await page.$$eval('main img', found => found.length), 0);
  assert.deepEqual(faults, []);
  await page.close();
});

test('the popup offers it for a page that could not be read, and for a setting that could not', async () => {
  const unread = await views.popup({ known: knownWith([]), page: { kind: 'unread', site: 'linkedin', why: 'empty', tabId: 7 } });
  const link = await byRole(unread.page, 'link', 'Save a sketch of this page');
  assert.match(await link.evaluate(part => /** @type {HTMLAnchorElement} */ (part).href), /views\/sketch\/sketch\.html\?tab=7$/);
  await unread.page.close();
  const partly = await views.popup({ known: knownWith([item({ reasons: ['unreadable'], state: null, shown: undefined, wanted: null })]), page: { kind: 'settings', site: 'linkedin', page: 'ads', tabId: 7 } });
  await (await partly.page.waitForSelector('.open-button'))?.click();
  await byRole(partly.page, 'link', 'Save a sketch of this page');
  await partly.page.close();
});
