// The story of the AI switch, played for a person who wants to see it: node demo.mjs [chromium|firefox]
// The host, the browser and the extension are the real ones; home and site are made for the occasion.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LinkedIn } from '../pages/linkedin.mjs';
import { days } from '../pages/scenario.mjs';
import { FlipwatchBrowser } from './browsers.mjs';
import { categories, itemOf, lookAt, popupLabels, press as pressSwitch, textOf, walkThrough } from './deeds.mjs';
import { Home, root } from './home.mjs';
import { Site } from './site.mjs';
import { table } from './table.mjs';
import { until } from './until.mjs';

const kind = /** @type {import('./browsers.mjs').Kind} */ (process.argv[2] ?? 'chromium');
const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const pictures = join(root, 'build/demo');
const ai = 'settings/data-for-ai-improvement';
/** @type {string[]} */
const taken = [];

const service = new LinkedIn();
const site = await Site.open(service.handler);
const home = new Home();
const browser = new FlipwatchBrowser(kind, { home, site, headless: !display });

/** @param {string} name */
function turnTo(name) {
  service.day = name;
  const today = days.find(({ day }) => day === name);
  console.log(`\n${today?.date}, ${today?.says}`);
}

/** @param {import('puppeteer-core').Page} view @param {string} role @param {string} name */
const press = async (view, role, name) => (await view.waitForSelector(`main ::-p-aria([role="${role}"][name="${name}"])`))?.click();

/** What the person would see in the popup, as a table. */
async function printReview() {
  const { review, open_all: open } = await browser.known();
  console.log(`${open} to look at; the badge shows ${(await browser.badge()).text}\n`);
  const shown = review.slice(0, 6);
  console.log(table(['setting', 'is', 'you want', 'because'],
    shown.map((/** @type {any} */ item) => [item.label, item.shown ?? item.state, [item.wanted ?? 'no opinion'].flat().join(' or '), item.reasons.join(', ')])));
  if (open > shown.length) console.log(`... and ${open - shown.length} more that are not as wanted`);
}

/** What is in sight, in the light and in the dark; a Firefox that is driven knows the light alone.
 *  @param {import('puppeteer-core').Page} view @param {string} name */
async function picture(view, name) {
  for (const scheme of kind === 'firefox' ? ['light'] : ['light', 'dark']) {
    if (kind !== 'firefox') await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    await view.screenshot({ path: join(pictures, `${name}-${scheme}.png`) });
  }
  taken.push(name);
}

/** Opens a view and takes its picture once it says so. @param {string} name @param {string} words @param {string} [query] */
async function pictureOf(name, words, query) {
  const view = await browser.view(name, query);
  await view.setViewport({ width: 1100, height: 900 });
  await until(`${name} to say "${words}"`, async () => (await textOf(view)).includes(words));
  await picture(view, name);
  return view;
}

try {
  mkdirSync(pictures, { recursive: true });
  await browser.start();
  console.log(`${kind}, with a home of its own in ${home.folder}`);

  turnTo('before');
  await walkThrough(browser, categories);
  await printReview();

  turnTo('ai');
  const category = await lookAt(browser, 'categories/privacy');
  await until('the new switch to be on the list', () => itemOf(browser, ai));
  await printReview();
  // The true popup over its page where it can be driven, its page in a tab elsewhere.
  const popup = await (browser.engine.openToolbarPopup ? browser.toolbarPopup(category) : browser.popup());
  if (!browser.engine.openToolbarPopup) await popup.setViewport({ width: 380, height: 600 });
  await until('the popup to list it', async () => (await popupLabels(popup)).length > 0);
  await picture(popup, 'popup');
  await popup.close();
  await category.close();

  console.log('\nThe person switches it off.');
  await pressSwitch(await lookAt(browser, ai), 'Use my data for training');
  await until('the item to be closed', async () => !(await itemOf(browser, ai)));

  turnTo('flip');
  await walkThrough(browser, ['categories/ads']);
  await printReview();
  const history = await pictureOf('history', 'Share data with affiliates');
  await history.evaluate(page => { location.hash = new URLSearchParams({ site: 'linkedin', page, control: '' }).toString(); }, ai);
  await until('the history of the one switch', async () => (await textOf(history)).includes('Wording'));
  await picture(history, 'setting');

  console.log('\nThe person has everything checked, and stops it after a few pages.');
  const walk = await browser.view('walk');
  await walk.setViewport({ width: 1100, height: 900 });
  await press(walk, 'button', 'Check everything');
  await until('some pages to be read', async () => /\b[4-9] of \d+ pages/.test(await textOf(walk)), 60_000);
  await picture(walk, 'walk');
  await press(walk, 'button', 'Stop');
  await until('it to be stopped', async () => (await textOf(walk)).includes('You stopped it.'));
  await picture(walk, 'walk-stopped');

  await pictureOf('options', 'Everything that can be off is off');
  await pictureOf('welcome', 'Found, version');
  await lookAt(browser, 'categories/privacy');
  const tab = await browser.inExtension(async () => (await (globalThis.browser ?? globalThis.chrome).tabs.query({ url: 'https://www.linkedin.com/*' }))[0].id);
  await pictureOf('sketch', 'Save the sketch', `?tab=${tab}`);
  console.log(`\nPictures of every view are in ${pictures}: ${taken.join(', ')}${kind === 'firefox' ? '' : ', each in the light and in the dark'}`);

  if (display) {
    console.log('\nThe browser stays open, on that day. Close it to end.');
    await new Promise(done => browser.engine.browser.once('disconnected', done));
  }
} finally {
  await browser.close();
  await site.close();
  home.remove();
}
