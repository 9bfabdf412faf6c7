// What never leaves the page, and which pages are never read.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { categories, pressText } from '../deeds.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

/** @param {import('../home.mjs').Home} home @param {string} path */
const read = (home, path) => until(`${path} to be read whole`, () =>
  home.sent('check').find(check => check.page.url.endsWith(path) && check.page.complete));

story('name, address and number of the person never go over the wire, nor into the history', { host: 'recorded', mostly: 'chromium' }, async ({ browser, home, service }) => {
  const pages = [...categories, 'last-name-visibility', 'settings/email-address-visibility', 'settings/discover-me-by-phone-number', 'settings/linkedin-promotions'];
  for (const path of pages) {
    const page = await browser.openPage(`/mypreferences/d/${path}`);
    await read(home, path);
    await page.close();
  }
  const wire = JSON.stringify(home.frames());
  const { name, first, short, email, phone } = service.person;
  for (const secret of [name, first, short, email, phone]) assert.ok(!wire.includes(secret), `"${secret}" went over the wire`);
  // Nor in a key, where letters and digits are all that is left of a text.
  const bare = (/** @type {string} */ text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  for (const secret of [name, email, phone]) assert.ok(!bare(wire).includes(bare(secret)), `"${bare(secret)}" went over the wire`);
  const [names] = home.sent('check').filter(check => check.page.url.endsWith('last-name-visibility')).pop().settings;
  assert.deepEqual(names.options, ['‹name› ‹n.›', '‹name›']);

  await until('all in the history', () => home.remembers({ type: 'pages' }).pages.filter((/** @type {any} */ page) => page.read_at).length >= pages.length);
  for (const file of [home.historyFile, `${home.historyFile}-wal`, home.logFile].filter(existsSync)) {
    const bytes = readFileSync(file);
    for (const secret of [name, email, phone]) assert.ok(!bytes.includes(secret), `${secret} is in ${file}`);
  }
});

story('lists of people and devices, walls and other pages of the site are not read', { host: 'fake', mostly: 'chromium' }, async ({ browser, home, service, site }) => {
  for (const path of ['/mypreferences/d/user-sessions', '/mypreferences/d/manage-by-blocked-list', '/mypreferences/d/remember-me', '/feed/', '/mypreferences/g/guest-cookies']) {
    await browser.openPage(path);
  }
  for (const session of /** @type {const} */ (['authwall', 'login', 'in place', 'refused'])) {
    service.session = session;
    await browser.openPage('/mypreferences/d/categories/privacy');
  }
  await until('the last one to be refused', () => site.requests.some(request => request.includes('/cards')));
  service.session = 'in';
  // The last page is read: what the pages before it had to say would have been said by now.
  await browser.openPage('/mypreferences/d/categories/ads');
  await read(home, 'categories/ads');
  const others = home.sent('check').filter(check => !check.page.url.endsWith('categories/ads'));
  assert.deepEqual(others.map(check => check.page.url), []);
  assert.deepEqual(home.sent('act'), []);
});

story('a page of settings that is reached inside the application is read', { host: 'fake', mostly: 'firefox' }, async ({ browser, home }) => {
  const page = await browser.openPage('/feed/');
  await pressText(page, 'Settings & Privacy');
  const check = await read(home, 'categories/privacy');
  assert.ok(check.settings.some((/** @type {any} */ { label, state }) => label === 'Focused Inbox' && state === 'On'));
  await pressText(page, 'Advertising data');
  await read(home, 'categories/ads');
});

story('rows whose states have not come are not a whole reading', { host: 'fake', mostly: 'chromium' }, async ({ browser, home, service }) => {
  const release = service.hold('sneak-peeks');
  await browser.openPage('/mypreferences/d/categories/privacy');
  await browser.openPage('/mypreferences/d/settings/focused-inbox');
  await read(home, 'settings/focused-inbox');
  assert.equal(home.sent('check').some(check => check.page.url.endsWith('categories/privacy') && check.page.complete), false);
  release();
});
