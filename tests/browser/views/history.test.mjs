import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { until } from '../until.mjs';
import * as samples from './samples.mjs';
import { askedFor, byRole, press, textOf, viewsIn } from './view-page.mjs';

const { knownWith, eight } = samples;
const views = await viewsIn(after);
const given = () => ({ known: knownWith(eight), ...samples.history() });
const titles = (/** @type {import('puppeteer-core').Page} */ page) => page.$$eval('.change .what', found => found.map(part => part.textContent));

test('all changes by day, newest first, each with what was seen and by whom', async () => {
  const { page, faults } = await views.history(given());
  await byRole(page, 'heading', 'History');
  assert.equal((await titles(page)).length, 9);
  const list = await textOf(page, '#list');
  assert.match(list, /Data for Generative AI Improvement Off → ?to On · seen Off on .* Not by you in this browser It was me/);
  assert.match(list, /Data for Generative AI Improvement On → ?to Off · .* By you, in this browser/);
  assert.match(list, /Not there on .*\. On when first seen\./);
  assert.match(list, /Show political content Seen last on .*, On\. The whole page was read on .*, and it is not on it\./);
  assert.match(list, /Two-factor authentication Its state could not be told\. It was Off when last read, on /);
  assert.match(list, /It is now called: Discovery Profile discovery using email address/);
  const days = await page.$$eval('.day h3', found => found.map(part => part.textContent));
  assert.equal(new Set(days).size, days.length);
  assert.match(await textOf(page, '.lede'), /25 settings on LinkedIn, seen since/);
  assert.deepEqual(faults, []);
  await page.close();
});

test('what stays as it is, is told as what became of it: moved, other choices, other words, one of two', async () => {
  const { page, faults } = await views.history({ ...given(), changes: samples.quietChanges() });
  await byRole(page, 'heading', 'History');
  const told = await page.$$eval('.told', found => found.map(part => /** @type {HTMLElement} */ (part).innerText.replace(/\s+/g, ' ').trim()));
  for (const [at, words] of [
    /^It stood under “Ads”, and now stands under “Data collected off LinkedIn”\.$/,
    /^It stands on another page now: settings\/data\. Before, it was on settings\/ads\.$/,
    /^Behind what you see, the page calls it something else\. For you it is the same switch\.$/,
    /^New choices: “Friends of friends”, “Anyone” No longer a choice: “2nd degree connections”$/,
    /^It is now called: Ad-related actions Measure ad success It now says: May we use it for 30 90 days\?$/,
    /^Not there .* when first seen\. ?It could be the former “Ads outside of LinkedIn” or “Third-party data”, which is no longer there\. Flipwatch does not guess\.$/,
    /^Seen last .* it is not on it\. ?It could now be “Third-party data”, which is new\. Flipwatch does not guess\.$/,
  ].entries()) assert.match(told[at], words);
  assert.deepEqual(faults, []);
  await page.close();
});

test('"It was me" is kept at the change itself, and Undo takes it back; only the last flip of a setting can be answered', async () => {
  const { page } = await views.history(given());
  await press(page, 'button', 'It was me: Share data with affiliates and partners');
  await byRole(page, 'button', 'Undo: Share data with affiliates and partners');
  const setting = { site: 'linkedin', account: 'default', page: 'settings/affiliates', control: '' };
  assert.deepEqual(await askedFor(page, 'decide'), [{ type: 'decide', ...setting, decision: 'mine' }]);
  assert.match(await textOf(page, '#c8'), /Off → ?to On .* You said: it was me Undo/);
  await press(page, 'button', 'Undo: Share data with affiliates and partners');
  await byRole(page, 'button', 'It was me: Share data with affiliates and partners');
  assert.deepEqual((await askedFor(page, 'decide'))[1], { type: 'decide', ...setting, decision: 'reopen' });
  assert.deepEqual(await page.$$eval('.side .button:not(.plain)', found => found.length), 2);
  await page.close();
});

for (const [filter, act, wire, shown] of /** @type {[string, (page: import('puppeteer-core').Page) => Promise<any>, any, number][]} */ ([
  ['New', page => press(page, 'button', 'New 1'), { kind: 'appeared' }, 1],
  ['Gone', page => press(page, 'button', 'Gone 1'), { kind: 'gone' }, 1],
  ['By you', page => press(page, 'button', 'By you 2'), { kind: 'flipped' }, 2],
  ['Not by you', page => press(page, 'button', 'Not by you 3'), { kind: 'flipped' }, 3],
  ['Not as wanted', page => press(page, 'button', 'Not as wanted 3'), {}, 7],
  ['New and Gone', async page => { await press(page, 'button', 'New 1'); await press(page, 'button', 'Gone 1'); }, {}, 2],
  ['a category', async page => (await byRole(page, 'combobox', 'About')).select('data_sharing'), { category: 'data_sharing' }, 1],
  ['a service', async page => (await byRole(page, 'combobox', 'Service')).select('linkedin'), { site: 'linkedin' }, 9],
  ['words', async page => (await byRole(page, 'searchbox', 'Setting')).type('email'), { text: 'email' }, 3],
])) {
  test(`filtered by ${filter}, the list and the picture show that alone`, async () => {
    const { page } = await views.history(given());
    await act(page);
    await page.waitForFunction(n => document.querySelectorAll('.change').length === n, {}, shown);
    await until(`the program to be asked for ${JSON.stringify(wire)}`, async () => {
      const { type: _type, limit: _limit, ...asked } = (await askedFor(page, 'history')).at(-1);
      return isDeepStrictEqual(asked, wire);
    });
    const settings = new Set(await titles(page));
    if (filter !== 'a service') assert.deepEqual(new Set(await page.$$eval('.plot .name', found => found.map(part => part.textContent))), settings);
    await page.close();
  });
}

test('by account, where there are several', async () => {
  const accounts = [{ id: 'default', aliases: [], name: 'Private' }, { id: 'w2', aliases: [], name: 'Work' }];
  const { page } = await views.history({ ...given(), accounts });
  await (await byRole(page, 'combobox', 'Account')).select('linkedin w2');
  await byRole(page, 'heading', 'No change fits these filters');
  assert.deepEqual((await askedFor(page, 'history')).at(-1), { type: 'history', site: 'linkedin', account: 'w2', limit: 200 });
  assert.deepEqual((await askedFor(page, 'timeline')).at(-1), { type: 'timeline', site: 'linkedin', account: 'w2' });
  await press(page, 'button', 'Show all');
  await page.waitForSelector('.change');
  assert.match(await textOf(page, '#c9'), /LinkedIn · Private/);
  await page.close();
});

test('it is paged: older changes come as they are scrolled to, until there are none', async () => {
  const { changes, lines, accounts } = samples.history();
  const many = Array.from({ length: 95 }, (_, i) => ({ ...changes[0], seq: 1000 - i, at: samples.ago(i), last: samples.ago(i + 1) }));
  const { page } = await views.history({ known: knownWith([]), changes: many, lines, accounts, perPage: 10 });
  for (let before = 0; ; before = (await titles(page)).length) {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    if (before === 96) break;
    await page.waitForFunction(n => document.querySelectorAll('.change').length > n, {}, before);
  }
  const asked = await askedFor(page, 'history');
  assert.deepEqual(asked.map((/** @type {any} */ { before }) => before), [undefined, '10', '20', '30', '40', '50', '60', '70', '80', '90']);
  assert.equal(await page.$eval('#list .rest', part => /** @type {HTMLElement} */ (part).hidden), true);
  await page.close();
});

test('a filter that only the view can apply passes over pages that it leaves empty', async () => {
  const { changes, lines, accounts } = samples.history();
  const many = Array.from({ length: 60 }, (_, i) => ({ ...changes[0], seq: 1000 - i, by: i === 55 ? 'you' : 'unseen', at: samples.ago(i) }));
  const { page } = await views.history({ known: knownWith([]), changes: many, lines, accounts, perPage: 5 });
  await press(page, 'button', 'By you 2');
  await page.waitForFunction(() => document.querySelectorAll('.change').length === 1);
  await page.close();
});

test('a category has no numbers beside the kinds: they would be of all', async () => {
  const { page } = await views.history(given());
  await (await byRole(page, 'combobox', 'About')).select('data_sharing');
  await page.waitForFunction(() => document.querySelectorAll('.change').length === 1);
  assert.equal(await page.$$eval('.chip .n', found => found.map(part => part.textContent).join('')), '');
  await page.close();
});

test('filters that were chosen before do not rule the page of one setting', async () => {
  const { page } = await views.history(given());
  await press(page, 'button', 'Not read 1');
  await page.waitForFunction(() => document.querySelectorAll('.change').length === 1);
  await page.evaluate(() => { location.hash = 'site=linkedin&account=default&page=settings%2Fdata-for-ai-improvement&control='; });
  await byRole(page, 'heading', 'Data for Generative AI Improvement');
  assert.equal(await page.$$eval('.change', found => found.length), 3);
  await page.close();
});

test('the address names one setting: its heading, its line, its changes', async () => {
  const { page } = await views.history(given(), '#site=linkedin&account=default&page=settings%2Fdata-for-ai-improvement&control=');
  await byRole(page, 'heading', 'Data for Generative AI Improvement');
  assert.equal(await page.$$eval('.change', found => found.length), 3);
  assert.match(await textOf(page, '#c9'), /^[A-Z][a-z]+ \d+, \d{4}, \d+:\d+ [AP]M Off → ?to On /);
  assert.match(await textOf(page, '.lede'), /On ?, seen today at .*\. You want Off ?\./);
  await page.evaluate(() => { location.hash = 'site=linkedin&account=default&page=settings%2Fdiscover-by-email&control='; });
  await byRole(page, 'heading', 'Profile discovery using email address');
  assert.match(await textOf(page, '.lede'), /, seen so since [A-Z][a-z]+ \d+(, \d+)?, last today at /);
  await page.evaluate(() => { location.hash = ''; });
  await byRole(page, 'heading', 'History');
  await page.waitForFunction(() => document.querySelectorAll('.change').length === 9);
  await page.close();
});

for (const [state, values, title] of /** @type {[string, any, string][]} */ ([
  ['nothing was ever read', { lines: [], changes: [] }, 'No history yet'],
  ['nothing has changed', { changes: [], lines: samples.history().lines.slice(5) }, 'No change yet'],
]))
  test(`it says so when ${state}`, async () => {
    const { page, faults } = await views.history({ ...given(), ...values });
    await byRole(page, 'heading', title);
    assert.deepEqual(faults, []);
    await page.close();
  });

test('when the program is missing it says so, and leads to what mends it', async () => {
  const { page } = await views.history({ known: knownWith([], { host: { state: 'missing' } }), fails: { timeline: { code: 'not_found', message: 'x' }, history: { code: 'not_found', message: 'x' } } });
  assert.match(await textOf(page, '[role=alert]'), /Flipwatch is asleep.*Put it right.*Look again/);
  await page.close();
});

test('news comes in by itself while the view is at its top', async () => {
  const { page } = await views.history(given());
  await page.evaluate(known => {
    const { stub } = /** @type {any} */ (globalThis);
    stub.given.changes.unshift({ ...stub.given.changes[0], seq: 50, from: 'on', to: 'off', by: 'you', at: new Date().toISOString() });
    stub.set({ known: { ...known, lastAt: new Date().toISOString() } });
  }, knownWith(eight));
  await page.waitForSelector('#c50');
  assert.match(await textOf(page, '#c50'), /On → ?to Off .* By you, in this browser/);
  await page.close();
});
