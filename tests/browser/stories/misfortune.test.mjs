// What goes wrong on a person's computer, and what is whole afterwards.

import assert from 'node:assert/strict';
import { changes, lookAt, textOf, walkThrough } from '../deeds.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

story('a browser killed in the middle leaves a whole history', {}, async ({ browser, home, service }) => {
  await walkThrough(browser, ['categories/privacy']);
  const known = home.ask({ type: 'review' }).checked;
  service.day = 'ai';
  await browser.openPage('/mypreferences/d/categories/ads');
  await browser.kill();
  assert.ok(home.ask({ type: 'review' }).checked >= known, 'what was answered is there');
  await browser.start();
  await lookAt(browser, 'categories/privacy');
  const appeared = await until('the switch that is new', () => changes(browser, { kind: 'appeared' })[0]);
  assert.equal(appeared.page, 'settings/data-for-ai-improvement');
});

story('a host that is gone is told, and works again once it is back', {}, async ({ browser, home }) => {
  home.takeHostAway();
  await browser.openPage('/mypreferences/d/categories/privacy');
  await until('"!" on the badge', async () => (await browser.badge()).text === '!');
  assert.match((await browser.badge()).title, /asleep/);
  const welcome = await browser.welcome();
  await until('the welcome page to say what to do', async () => /scripts\/install|flipwatch register/.test(await textOf(welcome)));
  home.putHostBack();
  await until('the welcome page to find it', async () => /Found/.test(await textOf(welcome)));
  await lookAt(browser, 'categories/ads');
  await until('a count on the badge', async () => Number((await browser.badge()).text) > 0);
});
