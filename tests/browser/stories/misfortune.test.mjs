// What goes wrong on a person's computer, and what is whole afterwards.

import assert from 'node:assert/strict';
import { changes, lookAt, textOf, walkThrough } from '../deeds.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

story('a browser killed in the middle leaves a whole history', { mostly: 'chromium' }, async ({ browser, home, service }) => {
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

story('a host that is gone is told, and works again once it is back', { mostly: 'firefox' }, async ({ browser, home }) => {
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

story('a mistake in the person\'s own rules is told in the popup until it is mended, and nothing else is lost by it', { only: 'chromium' }, async ({ browser, home }) => {
  home.write('.config/flipwatch/policy.json', '{"profile": "balancd"}');
  await walkThrough(browser, ['categories/privacy']);
  const popup = await browser.popup();
  await until('the popup to say where', async () => /policy\.json: \/profile: .*"balancd"/.test(await textOf(popup)));
  assert.match(await textOf(popup), /switch(es)? to look at/);
  home.write('.config/flipwatch/policy.json', '{"profile": "strict"}');
  const mended = await browser.popup();
  await mended.waitForSelector('body[data-drawn=asked]');
  assert.doesNotMatch(await textOf(mended), /policy\.json/);
});
