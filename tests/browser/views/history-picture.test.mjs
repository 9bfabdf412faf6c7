import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as samples from './samples.mjs';
import { byRole, press, textOf, viewsIn } from './view-page.mjs';

const { knownWith, eight } = samples;
const views = await viewsIn(after);
const given = () => ({ known: knownWith(eight), ...samples.history() });
const focused = (/** @type {import('puppeteer-core').Page} */ page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('each setting is a lane: states as words, stripes for what is not wanted, dots where nobody looked, dashes where it was not there', async () => {
  const { page } = await views.history(given());
  const lanes = await page.$$eval('.lane', found => found.map(part => [part.getAttribute('aria-label'), [...new Set([...part.querySelectorAll('rect, .lane-absent')].map(piece => piece.getAttribute('class')))].sort(), [...part.querySelectorAll('.state-word')].map(word => word.textContent)]));
  assert.deepEqual(Object.fromEntries(lanes.map(([name, ...rest]) => [name, rest])), {
    'Data for Generative AI Improvement: 3 marks': [['lane-absent', 'lane-against', 'lane-calm', 'lane-gap'], ['Off']],
    'Share data with affiliates and partners: 1 mark': [['lane-against', 'lane-calm', 'lane-gap'], ['Off']],
    'Profile discovery using email address: 3 marks': [['lane-against', 'lane-calm', 'lane-gap'], ['Anyone', 'Nobody']],
    'Show political content: 1 mark': [['lane-absent', 'lane-gap', 'lane-neutral'], ['On']],
    'Two-factor authentication: 1 mark': [['lane-against', 'lane-gap'], ['Off']],
  });
  await page.close();
});

test('settings without a change are shown on demand', async () => {
  const { page } = await views.history(given());
  await press(page, 'button', 'Show the 20 other settings');
  assert.equal(await page.$$eval('.lane', lanes => lanes.length), 25);
  await page.close();
});

test('a mark is a link with a whole sentence; pressed, its line in the list is marked, and Esc leads back', async () => {
  const { page } = await views.history(given());
  const mark = await page.waitForSelector('.mark-link.flipped');
  assert.match(await mark?.evaluate(part => part.getAttribute('aria-label')) ?? '', /^Changed from Off to On, not by you in this browser: seen Off on .*, seen On today\.$/);
  await mark?.evaluate(part => /** @type {SVGElement} */ (/** @type {unknown} */ (part)).focus());
  assert.match(await textOf(page, '.tip'), /Changed, not by you in this browser .* Enter shows it in the list/);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'c9');
  assert.equal(await page.$eval('.change.sel', part => part.id), 'c9');
  await page.keyboard.press('Escape');
  assert.match(await focused(page), /^Changed from Off to On/);
  await page.close();
});

test('one stop of Tab, arrows along and between lanes, Home and End', async () => {
  const { page } = await views.history(given());
  assert.equal(await page.$$eval('.mark-link[tabindex="0"]', marks => marks.length), 1);
  await page.$eval('.mark-link[tabindex="0"]', part => /** @type {SVGElement} */ (/** @type {unknown} */ (part)).focus());
  for (const [key, name] of /** @type {[import('puppeteer-core').KeyInput, RegExp][]} */ ([
    ['ArrowRight', /^Changed from Off to On/], ['ArrowDown', /^Changed from Off to On/], ['ArrowDown', /^Reworded/], ['ArrowLeft', /^You changed it from 2nd degree connections to Nobody/],
    ['End', /^Could not be read/], ['Home', /^2 marks: New: not there on .* You changed it from On to Off/],
  ])) {
    await page.keyboard.press(key);
    assert.match(await focused(page), name, key);
  }
  await page.close();
});

test('it zooms, and goes back to all time', async () => {
  const { page } = await views.history(given());
  const axis = () => page.$$eval('.axis text', labels => labels.map(label => label.textContent).join(' '));
  const whole = await axis();
  await press(page, 'button', 'Zoom in');
  await press(page, 'button', 'Zoom in');
  assert.notEqual(await axis(), whole);
  await press(page, 'button', 'All time');
  assert.equal(await axis(), whole);
  await page.close();
});

test('a whole story within minutes has a picture too', async () => {
  const at = (/** @type {number} */ minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
  const line = { ...samples.history().lines[0], last: at(0), spans: [{ from: at(3), to: at(2), state: 'on', by: 'unseen' }, { from: at(1), to: null, state: 'off', by: 'you' }], marks: [] };
  const { page, faults } = await views.history({ known: knownWith([]), lines: [line], changes: [] });
  await byRole(page, 'link', line.label);
  assert.deepEqual(await page.$$eval('.state-word', words => words.map(word => word.textContent)), ['On', 'Off']);
  assert.ok((await page.$$eval('.axis text', labels => labels.length)) <= 9);
  assert.deepEqual(faults, []);
  await page.close();
});

test('a mark whose change lies further back than the list was fetched leads to it all the same', async () => {
  const { changes, lines, accounts } = samples.history();
  const { page } = await views.history({ known: knownWith([]), changes, lines, accounts, perPage: 2 }, '', { width: 1200, height: 300 });
  await page.evaluate(() => /** @type {any} */ (document.querySelector('.mark-link.appeared, .lane .mark-link'))?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  await page.waitForFunction(() => document.activeElement?.classList.contains('change'));
  await page.close();
});
