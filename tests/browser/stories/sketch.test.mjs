// A page that could not be read becomes a file on the person's own disk, and nothing of theirs is in it.

import assert from 'node:assert/strict';
import { readSketch } from '../../pages/sketch/check.mjs';
import { made } from '../../pages/sketch/make.mjs';
import { textOf } from '../deeds.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

/** The sketch that the view shows. @param {import('../browsers.mjs').FlipwatchBrowser} browser @param {string} url of the page */
async function sketchView(browser, url) {
  const tabId = await browser.inExtension(async address => (await (globalThis.browser ?? globalThis.chrome).tabs.query({ url: address }))[0]?.id, url);
  const view = await browser.view('sketch', `?tab=${tabId}`);
  await view.waitForSelector('body[data-drawn]');
  return view;
}

story('a sketch of a settings page says how it is built, and not whose it is', { host: 'fake', mostly: 'firefox' }, async ({ browser, service }) => {
  await until('the sites', async () => (await browser.known())?.sites.length);
  const page = await browser.openPage('/mypreferences/d/last-name-visibility');
  await page.waitForSelector('fieldset, .choice');
  const view = await sketchView(browser, page.url());
  const file = await view.$eval('pre', part => part.textContent ?? '');
  const { name, first, short, email, phone } = service.person;
  for (const secret of [...name.split(' '), first, short, email, phone]) assert.ok(!file.toLowerCase().includes(secret.toLowerCase()), `"${secret}" is in the sketch`);
  const sketch = readSketch(file);
  assert.deepEqual([sketch.site, sketch.page], ['linkedin', { to: 'here', page: 'last-name-visibility' }]);
  const { settings } = made(sketch).truth;
  assert.deepEqual(settings.map(({ kind, options }) => [kind, options?.length]), [['radio', 2]]);
  assert.match(await textOf(view), /Who can see your last name/);
  await view.close();

  const devices = await browser.openPage('/mypreferences/d/user-sessions');
  const refused = await sketchView(browser, devices.url());
  assert.match(await textOf(refused), /That page is no longer open/);
});
