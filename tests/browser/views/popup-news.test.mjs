import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as samples from './samples.mjs';
import { byRole, labels, press, viewsIn } from './view-page.mjs';

const { knownWith, settingsPage, aiItem, item } = samples;
const views = await viewsIn(after);
const two = [item(), item({ page: 'age', label: 'Age range' })];

/** As the background does it: one write. */
const tell = (/** @type {import('puppeteer-core').Page} */ page, /** @type {any[]} */ review) =>
  page.evaluate(known => /** @type {any} */ (globalThis).stub.set({ known }), knownWith(review));

test('what the person put right leaves the list without a reload', async () => {
  const { page } = await views.popup({ known: knownWith(two), page: settingsPage });
  await tell(page, two.slice(1));
  await byRole(page, 'heading', '1 switch to look at');
  assert.deepEqual(await labels(page), ['Age range']);
  await tell(page, []);
  await byRole(page, 'heading', 'Nothing to look at so far');
  await page.close();
});

test('news comes in at the top of its group while nobody is in the list', async () => {
  const { page } = await views.popup({ known: knownWith(two), page: settingsPage });
  await tell(page, [...two, aiItem(), item({ page: 'news', label: 'News' })]);
  await byRole(page, 'heading', '4 switches to look at');
  assert.deepEqual(await labels(page), ['Data for Generative AI Improvement', 'News', 'Ads off LinkedIn', 'Age range']);
  await page.close();
});

test('under the pointer nothing moves: news waits to be asked for, what is done keeps its height', async () => {
  const { page } = await views.popup({ known: knownWith(two), page: settingsPage });
  const below = await byRole(page, 'button', 'Age range · On now, you want Off · Ads');
  await below.hover();
  const before = await below.boundingBox();
  await tell(page, [two[1], aiItem()]);
  await byRole(page, 'heading', '1 switch to look at');
  assert.deepEqual(await labels(page), ['Age range']);
  assert.deepEqual(await (await byRole(page, 'button', 'Age range · On now, you want Off · Ads')).boundingBox(), before);
  await press(page, 'button', 'Show');
  assert.deepEqual(await labels(page), ['Data for Generative AI Improvement', 'Age range']);
  await page.close();
});

test('what waits comes in once the pointer has left', async () => {
  const { page } = await views.popup({ known: knownWith(two), page: settingsPage });
  await (await byRole(page, 'button', 'Age range · On now, you want Off · Ads')).hover();
  await tell(page, [...two, aiItem()]);
  await page.mouse.move(10, 10);
  await byRole(page, 'heading', '3 switches to look at');
  await page.close();
});

test('the focus and the open row stay where they are when the list is drawn again', async () => {
  const { page } = await views.popup({ known: knownWith(two), page: settingsPage });
  await press(page, 'button', 'Age range · On now, you want Off · Ads');
  await page.mouse.move(10, 10);
  await tell(page, [...two, item({ page: 'news', label: 'News' })]);
  await byRole(page, 'heading', '3 switches to look at');
  assert.equal(await page.evaluate(() => document.activeElement?.querySelector('.label')?.textContent), 'Age range');
  assert.equal(await page.$eval('.item.opened .label', label => label.textContent), 'Age range');
  await page.close();
});

test('an answer that tells nothing new draws nothing anew', async () => {
  const { page } = await views.popup({ known: knownWith(two), page: { kind: 'elsewhere', tabId: 3 } });
  const [row, way] = [await page.$('.open-button'), await page.$('.note a')];
  await page.evaluate(known => /** @type {any} */ (globalThis).stub.set({ known: { ...known, open_all: 7 } }), /** @type {any} */ (await page.evaluate(() => /** @type {any} */ (globalThis).stub.store.known)));
  assert.deepEqual(await Promise.all([row, way].map(part => part?.evaluate(one => one.isConnected))), [true, true]);
  await page.close();
});
