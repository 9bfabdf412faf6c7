import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as samples from './samples.mjs';
import { askedFor, labels, textOf, viewsIn } from './view-page.mjs';

const { knownWith, settingsPage, eight, item } = samples;
const views = await viewsIn(after, 'firefox');

test('Firefox draws the popup, and a decision with its Undo', async () => {
  const { page, faults } = await views.popup({ known: knownWith([...eight.slice(0, 2), item()]), page: settingsPage });
  assert.deepEqual(await labels(page), ['Data for Generative AI Improvement', 'Share data with affiliates and partners', 'Ads off LinkedIn']);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await (await page.waitForSelector('.item.opened ::-p-text(Keep it this way)'))?.click();
  await page.waitForSelector('.done-line');
  assert.match(await textOf(page, '.done-line'), /Ads off LinkedIn: kept this way/);
  assert.deepEqual((await askedFor(page, 'decide')).map((/** @type {any} */ { decision }) => decision), ['keep']);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('.done-line'));
  assert.deepEqual(faults, []);
  await page.close();
});

test('Firefox draws the history: picture, list and filters', async () => {
  const { page, faults } = await views.history({ known: knownWith(eight), ...samples.history() });
  assert.equal(await page.$$eval('.lane', lanes => lanes.length), 5);
  assert.match(await textOf(page, '#list'), /On → ?to Off · .* By you, in this browser/);
  await (await page.waitForSelector('::-p-text(Gone)'))?.click();
  await page.waitForFunction(() => document.querySelectorAll('.change').length === 1);
  assert.deepEqual(faults, []);
  await page.close();
});
