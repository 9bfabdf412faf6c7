import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as samples from './samples.mjs';
import { viewsIn } from './view-page.mjs';

const { knownWith, settingsPage, aiItem, item } = samples;
const views = await viewsIn(after);
const list = [aiItem(), item(), item({ page: 'age', label: 'Age range' })];

/** What has the focus, in short. @param {import('puppeteer-core').Page} page */
const focus = page => page.evaluate(() => {
  const part = document.activeElement;
  return part?.querySelector('.label')?.textContent ?? part?.getAttribute('aria-label') ?? part?.textContent?.trim();
});

test('it opens with the focus on the first thing to do; arrows, Home and End go from row to row', async () => {
  const { page } = await views.popup({ known: knownWith(list), page: settingsPage });
  for (const [key, label] of /** @type {[import('puppeteer-core').KeyInput|'', string][]} */ ([
    ['', 'Show me the switch'], ['ArrowDown', 'Ads off LinkedIn'], ['ArrowDown', 'Age range'], ['ArrowDown', 'Age range'], ['ArrowUp', 'Ads off LinkedIn'],
    ['Home', 'Show me the switch'], ['End', 'Age range'],
  ])) {
    if (key) await page.keyboard.press(key);
    assert.equal(await focus(page), label, key);
  }
  await page.close();
});

test('Enter folds out and in; Tab then goes on in reading order', async () => {
  const { page } = await views.popup({ known: knownWith(list.slice(1)), page: settingsPage });
  await page.keyboard.press('Enter');
  assert.equal(await page.$eval('.item.opened .label', label => label.textContent), 'Ads off LinkedIn');
  const order = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    order.push(await focus(page));
  }
  assert.deepEqual(order, ['Show me the switch: Ads off LinkedIn', 'Show me the switch', 'Keep it this way', 'Remind me later', 'All its history', 'Age range']);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  assert.equal(await page.$('.item.opened'), null);
  await page.close();
});

test('Ctrl and Enter goes to the switch of the row', async () => {
  const { page } = await views.popup({ known: knownWith(list), page: settingsPage });
  await page.keyboard.press('End');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).stub.opened), [{ how: 'tab 7', url: list[2].url }]);
  await page.close();
});

test('a whole round by keyboard alone: decide, undo, and the focus is where it was', async () => {
  const { page } = await views.popup({ known: knownWith(list.slice(1)), page: settingsPage });
  await page.keyboard.press('Enter');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.done-line');
  assert.equal(await focus(page), 'Undo: Ads off LinkedIn');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('.done-line'));
  assert.equal(await focus(page), 'Ads off LinkedIn');
  await page.close();
});
