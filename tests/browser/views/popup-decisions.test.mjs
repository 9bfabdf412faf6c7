import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as samples from './samples.mjs';
import { askedFor, byRole, labels, press, textOf, viewsIn } from './view-page.mjs';

const { knownWith, settingsPage, aiItem, flippedItem, item } = samples;
const views = await viewsIn(after);
const name = { site: 'linkedin', account: 'default', page: 'ads', control: '' };
const row = 'Ads off LinkedIn · On now, you want Off · Ads';

for (const [answer, given, opens, decision, said] of /** @type {[string, any, string, string, RegExp][]} */ ([
  ['Keep it this way', item(), row, 'keep', /Ads off LinkedIn: kept this way/],
  ['Remind me later', item(), row, 'later', /Ads off LinkedIn: back on/],
  ['It was me', flippedItem({ page: 'ads' }), 'Share data with affiliates and partners', 'mine', /it was you, noted/],
  ['All right', item({ reasons: ['gone'], wanted: null }), 'Ads off LinkedIn', 'keep', /kept this way/],
])) {
  test(`"${answer}" tells the program ${decision}, and leaves a line with Undo that has the focus`, async () => {
    const { page, faults } = await views.popup({ known: knownWith([given, item({ page: 'other', label: 'Age range' })]), page: settingsPage });
    await (await page.waitForSelector(`.open-button::-p-text(${opens.split(' · ')[0]})`))?.click();
    await press(page, 'button', answer);
    await byRole(page, 'button', `Undo: ${given.label}`);
    assert.deepEqual(await askedFor(page, 'decide'), [{ type: 'decide', ...name, decision }]);
    assert.match(await textOf(page, '.done-line'), said);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), `Undo: ${given.label}`);
    await byRole(page, 'heading', '1 switch to look at');
    await press(page, 'button', `Undo: ${given.label}`);
    await byRole(page, 'heading', '2 switches to look at');
    assert.deepEqual((await askedFor(page, 'decide'))[1], { type: 'decide', ...name, decision: 'reopen' });
    assert.equal(await page.evaluate(() => document.activeElement?.querySelector('.label')?.textContent), given.label);
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test('"Keep it this way" is for good at first, or until a day', async () => {
  const { page } = await views.popup({ known: knownWith([item()]) });
  await press(page, 'button', row);
  await press(page, 'button', 'Keep it this way');
  const select = await byRole(page, 'combobox', 'Keep how long: Ads off LinkedIn');
  const [forGood, ...days] = await select.evaluate(part => [.../** @type {any} */ (part).options].map(option => option.value));
  assert.equal(forGood, '');
  await /** @type {import('puppeteer-core').ElementHandle<HTMLSelectElement>} */ (select).select(days[0]);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).stub.asked.some((/** @type {any} */ message) => message.request?.until));
  assert.deepEqual((await askedFor(page, 'decide')).at(-1), { type: 'decide', ...name, decision: 'keep', until: days[0] });
  assert.match(days[0], /^\d{4}-\d\d-\d\d$/);
  await page.close();
});

test('a decision that the program refuses is taken back, and its words are shown', async () => {
  const { page } = await views.popup({ known: knownWith([item()]), fails: { decide: { code: 'history_unavailable', message: 'The disk is full.', way_out: 'Make room.' } } });
  await press(page, 'button', row);
  await press(page, 'button', 'Keep it this way');
  await byRole(page, 'heading', '1 switch to look at');
  assert.match(await textOf(page), /The disk is full\. Make room\./);
  assert.deepEqual(await labels(page), ['Ads off LinkedIn']);
  await page.close();
});

for (const [where, page, way] of /** @type {[string, any, any][]} */ ([
  ['in the tab that shows the site', settingsPage, { how: 'tab 7', url: aiItem().url }],
  ['in a new tab from anywhere else', { kind: 'unknown_site', tabId: 3 }, { how: 'new tab', url: aiItem().url }],
])) {
  test(`"Show me the switch" goes there ${where}`, async () => {
    const view = await views.popup({ known: knownWith([aiItem()]), page });
    await press(view.page, 'link', 'Show me the switch');
    assert.deepEqual(await view.page.evaluate(() => /** @type {any} */ (globalThis).stub.opened), [way]);
    await view.page.close();
  });
}

test('what could not be read is looked at again on the open page', async () => {
  const unread = item({ state: null, reasons: ['unreadable'], page: 'research', label: 'Two-factor authentication' });
  const { page } = await views.popup({ known: knownWith([unread]), page: settingsPage });
  await (await page.waitForSelector('.open-button'))?.click();
  await press(page, 'button', 'Look again');
  assert.ok(await page.evaluate(() => /** @type {any} */ (globalThis).stub.asked.some((/** @type {any} */ message) => message.type === 'look')));
  await page.close();
});

test('a new name is asked about once; "Still me" joins it to the account before', async () => {
  const given = { known: knownWith([item()], { account: { site: 'linkedin', id: 'w2', new: true } }), accounts: [{ id: 'default', aliases: [], last: samples.ago(3) }, { id: 'w2', aliases: [], last: samples.ago(0) }] };
  const { page } = await views.popup(given);
  await byRole(page, 'group', 'Another account, or still you?');
  await press(page, 'button', 'Still me');
  await page.waitForFunction(() => !document.querySelector('[role=group]'));
  assert.deepEqual(await askedFor(page, 'account'), [{ type: 'account', site: 'linkedin', account: 'w2', same_as: 'default' }]);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).stub.store.answered), ['linkedin w2']);
  await page.close();
});

test('"Another account" leaves both as they are, and is not asked again', async () => {
  const { page } = await views.popup({ known: knownWith([item()], { account: { site: 'linkedin', id: 'w2', new: true } }) });
  await press(page, 'button', 'Another account');
  await page.waitForFunction(() => !document.querySelector('[role=group]'));
  assert.deepEqual(await askedFor(page, 'account'), []);
  await page.evaluate(() => /** @type {any} */ (globalThis).stub.set({ known: { .../** @type {any} */ (globalThis).stub.store.known, checked: 164 } }));
  assert.equal(await page.$('[role=group]'), null);
  await page.close();
});

test('the site is asked for with its own addresses alone', async () => {
  const { page } = await views.popup({ known: knownWith([], { allowed: false }) });
  await press(page, 'button', 'Allow on linkedin.com');
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).stub.asked.find((/** @type {any} */ message) => message.type === 'permissions')),
    { type: 'permissions', origins: ['https://www.linkedin.com/*'] });
  await page.close();
});
