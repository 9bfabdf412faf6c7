// What counts as the person's own doing.

import assert from 'node:assert/strict';
import { press, pressText } from '../deeds.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

/** @param {import('../home.mjs').Home} home @param {string} path @returns {any} */
const last = (home, path) => home.sent('check').filter(check => check.page.url.endsWith(path)).pop();

story('a press on what is drawn is an act in every form of a switch, and what the page itself presses is none', { host: 'fake' }, async ({ browser, home, service }) => {
  service.day = 'ai';
  const early = await browser.openPage('/mypreferences/d/settings/suggest-replies');
  await press(early, 'Messaging suggestions');
  const first = await until('the act that came before the page was read', () => home.sent('act')[0]);
  assert.deepEqual([first.page, first.from, first.to], ['settings/suggest-replies', 'on', 'off']);

  const page = await browser.openPage('/mypreferences/d/settings/message-nudging');
  await until('the page to be read', () => last(home, 'settings/message-nudging'));
  await page.$eval('input[role=switch]', input => /** @type {HTMLInputElement} */ (input).click());
  await until('the state that the page set', () => last(home, 'settings/message-nudging').settings[0].state === 'off');
  assert.deepEqual(home.sent('act').filter(({ page: told }) => told === 'settings/message-nudging'), [], 'a click by the page itself is no act');

  for (const [path, label] of [
    ['settings/data-for-ai-improvement', 'Use my data'], // a label over the input
    ['settings/ads-by-age', 'Use your age'], // named by what is not there
    ['settings/focused-inbox', 'Use Focused Inbox'], // no id that lasts
    ['settings/page-visit-visibility', 'Allow organizations'], // a button
  ]) {
    const page = await browser.openPage(`/mypreferences/d/${path}`);
    const before = (await until(`${path} to be read`, () => last(home, path))).settings[0];
    await press(page, label);
    const act = await until(`the act on ${path}`, () => home.sent('act').find(({ page: told }) => told === path));
    assert.deepEqual([act.control, act.from, act.to], [before.control, before.state, before.state === 'on' ? 'off' : 'on'], path);
    await until(`the new state of ${path}`, () => last(home, path).settings[0].state === act.to);
  }
});

story('on a page with Save a change counts once it is saved', { host: 'fake', mostly: 'firefox' }, async ({ browser, home }) => {
  const path = 'demographic-info-copy';
  const setting = () => last(home, path)?.settings.find((/** @type {any} */ { label }) => label === 'Use this for research');
  const page = await browser.openPage(`/mypreferences/d/${path}`);
  await until('the page to be read', setting);
  await pressText(page, 'Use this for research');
  await until('it to be told as not saved', () => setting().unsaved === true);
  assert.deepEqual(home.sent('act'), []);
  await pressText(page, 'Save');
  await until('it to be told as saved', () => setting().state === 'on' && !setting().unsaved);
});
