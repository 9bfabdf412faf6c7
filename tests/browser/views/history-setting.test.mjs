import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as samples from './samples.mjs';
import { askedFor, byRole, press, textOf, viewsIn } from './view-page.mjs';

const { knownWith, eight, linkedin, ago } = samples;
const views = await viewsIn(after);
const given = () => ({ known: knownWith(eight, { sites: [{ ...linkedin, released: '2025-11-04' }] }), ...samples.history() });
const addressOf = (/** @type {string} */ page) => `#${new URLSearchParams({ site: 'linkedin', account: 'default', page, control: '' })}`;
const ai = 'settings/data-for-ai-improvement';
const names = { site: 'linkedin', account: 'default', page: ai, control: '' };

test('it has three lines: its state, its wording, and when it was looked at', async () => {
  const all = given();
  all.lines[0] = { ...all.lines[0], looks: [ago(75), ago(70), ago(68), ago(40), ago(10), ago(0)] };
  const { page, faults } = await views.history(all, addressOf(ai));
  assert.deepEqual(await page.$$eval('.plot .name', found => found.map(part => part.textContent)), ['State', 'Wording', 'Looked at']);
  assert.deepEqual(await page.$$eval('.lane', found => found.map(part => part.getAttribute('aria-label'))), ['Data for Generative AI Improvement: 3 marks', '1 wording', 'Looked at 6 times']);
  assert.equal(await page.$$eval('.look', found => found.length), 6);
  assert.deepEqual(faults, []);
  await page.close();
});

test('an older program does not say when it was looked at: those looks are drawn that something tells of', async () => {
  const { page } = await views.history(given(), addressOf('settings/discover-by-email'));
  assert.equal(await page.$eval('.rows li:last-child .lane', part => part.getAttribute('aria-label')), 'Looked at 8 times at least');
  await page.close();
});

test('its wording through time: versions, newest first, with what came in and what was taken out', async () => {
  const all = given();
  const setting = { ...all.lines[2], spans: [{ from: ago(500), to: null, state: 'on', by: 'unseen' }] };
  const reworded = (/** @type {number} */ seq, /** @type {number} */ days, /** @type {number} */ last, /** @type {any[]} */ wording) => ({ ...all.changes[3], seq, at: ago(days), last: ago(last), kind: 'reworded', wording });
  const changes = [
    reworded(7, 10, 68, [{ field: 'description', from: 'May we use it?', to: 'May we and our partners use it?' }]),
    reworded(6, 200, 220, [{ field: 'label', from: 'Discovery by email', to: setting.label }, { field: 'description', from: 'May they use it?', to: 'May we use it?' }]),
  ];
  const { page } = await views.history({ ...all, lines: [setting], changes }, addressOf(setting.page));
  await byRole(page, 'heading', 'Its wording through time');
  const [first, second, third] = await page.$$eval('.versions dd', found => found.map(part => [...part.querySelectorAll('p')].map(line => /** @type {HTMLElement} */ (line).innerText)));
  assert.deepEqual(first, [setting.label, 'May we and our partners use it?']);
  assert.equal(await page.$eval('.versions dd:nth-of-type(1) ins', part => part.textContent), 'and our partners');
  assert.match(second[1], /^May they we use it\?$/);
  assert.deepEqual(third, ['Discovery by email', 'May they use it?']);
  const when = await page.$$eval('.versions dt', found => found.map(part => /** @type {HTMLElement} */ (part).innerText.replace(/\s+/g, ' ')));
  assert.match(when[0], /^Since .* Wording 3$/);
  assert.match(when[1], / to .* Wording 2$/);
  assert.equal(await page.$eval('.rows li:nth-child(2) .lane', part => part.getAttribute('aria-label')), '3 wordings, one after the other');
  await page.close();
});

test('why it matters, from which rules, and the way there', async () => {
  const { page } = await views.history({ ...given(), policy: { settings: [{ site: 'linkedin', page: ai, control: '', wanted: 'off', category: 'ai_training', layer: 'pack' }] } }, addressOf(ai));
  await page.waitForFunction(() => /From the LinkedIn rules/.test(document.querySelector('#about')?.textContent ?? ''));
  assert.match(await textOf(page, '[aria-labelledby=about-why_it_matters]'), /Why it matters While it is on, .* About: AI training\. From the LinkedIn rules of Nov 4, 2025\. More about it on linkedin\.com/);
  assert.deepEqual(await page.$$eval('.steps li', found => found.length), 5);
  assert.equal(await page.$eval('.head-row .primary', part => /** @type {HTMLAnchorElement} */ (part).href), 'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement');
  await page.close();
});

test('a setting that is as wanted has its reasons from the rules, and its page from what is known of pages', async () => {
  const all = { ...given(), known: knownWith([], { sites: [linkedin] }), pages: [{ page: ai, url: 'https://www.linkedin.com/mypreferences/d/ai', label: 'x', section: '', read_at: null, states: true }],
    policy: { settings: [{ site: 'linkedin', page: ai, control: '', wanted: 'off', category: 'ai_training', layer: 'policy', why: 'It trains AI.' }] } };
  const { page } = await views.history(all, addressOf(ai));
  await byRole(page, 'link', 'Show me the switch');
  assert.match(await textOf(page, '#about'), /It trains AI\. About: AI training\. From your own choices\./);
  assert.equal(await page.$('#about .answers .button:not(.danger)'), null);
  await page.close();
});

test('it is answered here too, and the answer can be taken back', async () => {
  const { page } = await views.history(given(), addressOf(ai));
  await press(page, 'button', 'Keep it this way: Data for Generative AI Improvement');
  await byRole(page, 'button', 'Undo: Data for Generative AI Improvement');
  assert.match(await textOf(page, '.answers'), /^Data for Generative AI Improvement: kept this way Undo/);
  await page.keyboard.press('Enter');
  await byRole(page, 'button', 'Keep it this way: Data for Generative AI Improvement');
  assert.deepEqual((await askedFor(page, 'decide')).map((/** @type {any} */ { decision, ...setting }) => [decision, setting]), [['keep', { type: 'decide', ...names }], ['reopen', { type: 'decide', ...names }]]);
  await page.close();
});

test('what was decided before says so', async () => {
  const { page } = await views.history({ ...given(), known: knownWith([]), kept: [{ ...eight[0], decision: 'keep' }] }, addressOf(ai));
  await byRole(page, 'button', 'Undo: Data for Generative AI Improvement');
  await page.close();
});

test('to forget it is asked first: what will be gone, and the safe answer has the focus and is what Esc says', async () => {
  const { page, faults } = await views.history(given(), addressOf(ai));
  const forget = 'Forget this setting…: Data for Generative AI Improvement';
  await press(page, 'button', forget);
  await byRole(page, 'dialog', 'Forget this setting?');
  assert.match(await textOf(page, 'dialog'), /how Data for Generative AI Improvement stood since .* 3 changes, and what you said about them .* The setting itself is not touched\./);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Keep its history');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog'));
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), forget);
  assert.deepEqual(await askedFor(page, 'forget'), []);
  await press(page, 'button', forget);
  await press(page, 'button', 'Forget this setting');
  await byRole(page, 'heading', 'History');
  await page.waitForFunction(() => /Data for Generative AI Improvement is forgotten\./.test(document.querySelector('[role=status]')?.textContent ?? ''));
  assert.deepEqual(await askedFor(page, 'forget'), [{ type: 'forget', ...names }]);
  assert.deepEqual(faults, []);
  await page.close();
});

test('the way back leads to what was looked at, filters and all', async () => {
  const { page } = await views.history(given(), '#text=email');
  assert.equal(await page.$$eval('.change', found => found.length), 3);
  assert.equal(await (await byRole(page, 'searchbox', 'Setting')).evaluate(part => /** @type {HTMLInputElement} */ (part).value), 'email');
  await press(page, 'button', 'By you 1');
  await page.waitForFunction(() => document.querySelectorAll('.change').length === 1);
  await (await page.waitForSelector('.change .what'))?.click();
  await byRole(page, 'heading', 'All that happened');
  await page.goBack();
  await byRole(page, 'heading', 'History');
  await page.waitForFunction(() => document.querySelectorAll('.change').length === 1);
  assert.equal(await (await byRole(page, 'button', 'By you 1')).evaluate(part => part.getAttribute('aria-pressed')), 'true');
  await page.close();
});
