// The extension asks the network for nothing: whatever a person does with it, in whichever view, the browser's own log
// names no request of it; and a page that is read asks its site for the same as one that is not.

import assert from 'node:assert/strict';
import { itemOf, lookAt, press, pressText, textOf, unfold, walkThrough } from '../deeds.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

const paths = ['categories/privacy', 'settings/focused-inbox'];
const flipped = { page: 'settings/share-data-with-select-partners', label: 'Share data with affiliates and partners' };
const [site, plain] = ['www.linkedin.com', 'plain.example'];

/** @param {import('../browsers.mjs').FlipwatchBrowser} browser  @param {string} name  @param {string} [query] */
async function drawn(browser, name, query) {
  const view = await browser.view(name, query);
  await view.waitForSelector('body[data-drawn="asked"],body:not([data-drawn]) main h1');
  return view;
}

/** @param {import('puppeteer-core').Page} view  @param {string} name */
const pressButton = async (view, name) => (await view.waitForSelector(`main ::-p-aria([role="button"][name="${name}"])`))?.click();

story('the extension makes no request, in any view, and a page that is read makes no other than one that is not', { hosts: [site, plain], hears: true, mostly: 'chromium' }, async ({ browser, home, service, site: server }) => {
  const switchOf = async (/** @type {import('puppeteer-core').Page} */ page) => {
    const count = service.clicks.length;
    await press(page, 'Focused Inbox');
    await until('the site to hear of it', () => service.clicks.length > count);
  };
  for (const path of paths) {
    const page = await browser.newPage();
    await page.goto(`https://${plain}/mypreferences/d/${path}`, { waitUntil: 'networkidle0' });
    if (path.startsWith('settings/')) await switchOf(page);
    await page.close();
  }
  for (const path of paths) {
    const page = await lookAt(browser, path);
    if (path.startsWith('settings/')) await switchOf(page);
  }
  await until('the act to be in the history', () => home.remembers({ type: 'history' }).changes.some((/** @type {any} */ { by }) => by === 'you'));
  const asked = (/** @type {string} */ host) => server.requests.filter(request => request.includes(` ${host}/`)).map(request => request.replace(host, '')).sort();
  assert.deepEqual(asked(site), asked(plain));

  service.day = 'ai';
  await walkThrough(browser, ['categories/ads']);
  service.day = 'flip';
  const page = await lookAt(browser, 'categories/ads');
  await until('the item', () => itemOf(browser, flipped.page));
  if (browser.kind === 'chromium') await (await browser.toolbarPopup(page)).waitForSelector('main h3');
  const popup = await browser.popup();
  await unfold(popup, flipped.label);
  await pressText(popup, 'It was me');
  await until('the item to be closed', async () => !(await itemOf(browser, flipped.page)));

  const history = await drawn(browser, 'history');
  await pressButton(history, 'Save a copy');
  await drawn(browser, 'history', `#site=linkedin&page=${encodeURIComponent(flipped.page)}`);
  await drawn(browser, 'options');
  await drawn(browser, 'sketch');
  await browser.welcome();
  const before = server.requests.length;
  const walk = await drawn(browser, 'walk');
  await pressButton(walk, 'Check everything');
  await until('the second page', async () => Number(/(\d+) of \d+ pages/.exec(await textOf(walk))?.[1]) > 1, 60_000);
  await walk.bringToFront();
  await pressButton(walk, 'Stop');
  await until('it to be stopped', async () => (await textOf(walk)).includes('You stopped it.'));
  const walked = server.requests.slice(before).filter(request => /^GET [^/]+\/mypreferences\//.test(request));

  const heard = await browser.engine.closeAndHear();
  assert.ok(heard.some(({ by, to }) => by === `https://${site}` && to.includes('/mysettings-api/cards')), 'what the pages ask for is in the log');
  const ours = heard.filter(({ by }) => by.includes('-extension:'));
  // To open the next page is what the person pressed.
  assert.deepEqual(ours.filter(({ to, opens }) => !opens || !walked.some(request => `https://${request.slice(4)}` === to)), []);
  const strangers = heard.filter(({ by, to }) => by !== '' && ![site, plain].includes(new URL(to).host));
  assert.deepEqual(strangers, [], 'no page asks anybody but its site');
});
