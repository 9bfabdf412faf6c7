// The welcome page: what it says in each state, to eyes and to axe, and the permission that it asks for.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import { neverPrompt } from '../firefox.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';
import { emptySite, hasReader, settingsUrl } from './speaking-pages.mjs';

const setting = { handler: emptySite, host: /** @type {const} */ ('fake') };
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is known, what stands at step 2, and what the page says of it. */
const states = [
  { says: 'never seen yet', host: { state: 'missing', code: 'not_found' }, step: 'Looking for it…', words: /may start it only after you say so/ },
  { says: 'moved or removed', host: { state: 'missing', code: 'not_found', version: '0.1.0' }, step: 'Not answering', words: /not where it should be/ },
  { says: 'could not be started', host: { state: 'missing', code: 'failed' }, step: 'Not answering', words: /not where it should be/ },
  { says: 'may not start', host: { state: 'missing', code: 'forbidden' }, step: 'Not answering', words: /may not start it/ },
  { says: 'refused', host: { state: 'missing', code: 'caller_refused' }, step: 'Not answering', words: /may not start it/ },
  { says: 'ended at once', host: { state: 'missing', code: 'exited' }, step: 'Not answering', words: /started and stopped again/ },
  { says: 'versions apart', host: { state: 'missing', code: 'versions' }, step: 'Not answering', words: /do not fit together/ },
  { says: 'here', host: { state: 'ok', version: '0.1.0' }, step: 'Found, version 0.1.0', words: /Now the first look/ },
  { says: 'here, and it could not remember', host: { state: 'ok', version: '0.1.0' }, warnings: [{ code: 'history_unavailable', message: 'The disk is full.', way_out: 'Make room.' }],
    step: 'Found, version 0.1.0', words: /The disk is full\.\s+Make room\./ },
  { says: 'not allowed on the site', host: { state: 'ok', version: '0.1.0' }, allowed: false, step: 'Found, version 0.1.0', words: /Not allowed yet[^]*Allow on www\.linkedin\.com/ },
];

story('every state has its words, and axe finds nothing in any of them', { ...setting, only: 'chromium' }, async ({ browser }) => {
  const real = await until('the sites', async () => ((await browser.known())?.sites.length ? browser.known() : null));
  const page = await browser.welcome();
  await page.setViewport({ width: 900, height: 900 });
  for (const { says, host, step, words, allowed = true, warnings = [] } of states) {
    await browser.inExtension(known => globalThis.chrome.storage.local.set({ known }), { ...real, host, allowed, warnings });
    const said = () => page.$eval('#program .said .words', part => part.textContent);
    await until(`the page when ${says}`, async () => (await said()) === step && words.test(await page.$eval('main', main => main.innerText)));
    assert.equal(await page.$eval('#connect', part => part.checkVisibility()), host.state !== 'ok', says);
    for (const scheme of ['light', 'dark']) {
      // Without motion: a colour on its way to another is neither.
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(tags => /** @type {any} */ (globalThis).axe.run(document, { runOnly: tags }), rules);
      assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => [id, nodes.map((/** @type {any} */ node) => node.html)]), [], `${says}, ${scheme}`);
    }
    await page.setViewport({ width: 320, height: 900 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${says}: nothing scrolls sideways`);
    await page.setViewport({ width: 900, height: 900 });
  }
});

story('the line to type is copied, and says so', { ...setting, mostly: 'firefox' }, async ({ browser, home }) => {
  await until('the greeting', () => home.sent('hello').length);
  home.takeHostAway();
  for (const pid of home.hostProcesses()) process.kill(pid, 'SIGKILL');
  const page = await browser.welcome();
  await until('the line', () => page.$eval('#program code', code => /^flipwatch (register|doctor --fix) --browser (firefox|chromium)$/.test(code.textContent ?? '')));
  await until('the button', () => page.$eval('#copy', button => button.checkVisibility()));
  await page.click('#copy');
  await until('"Copied"', () => page.$eval('#copy .words', words => words.textContent === 'Copied'));
  await until('"Copy" again', () => page.$eval('#copy .words', words => words.textContent === 'Copy'));
});

story('a site that is not allowed is asked for from a click, and read from then on', { ...setting, only: 'firefox' }, async ({ browser, home }) => {
  await until('the greeting', () => home.sent('hello').length);
  await neverPrompt(browser);
  await browser.openPage(settingsUrl);
  await until('the reader', () => hasReader(browser, settingsUrl));
  const origins = ['https://www.linkedin.com/*'];
  await browser.inExtension(taken => globalThis.browser?.permissions.remove({ origins: taken }), origins);
  await until('the title', async () => (await browser.badge()).title === 'Flipwatch: not allowed on LinkedIn yet');
  assert.equal((await browser.badge()).text, '');
  const page = await browser.welcome();
  await page.waitForSelector('#allow', { visible: true });
  await page.click('#allow');
  await until('the permission', () => page.$eval('h1', heading => heading.textContent === 'Ready to watch'));
  await browser.openPage(settingsUrl);
  await until('the reader', () => hasReader(browser, settingsUrl));
  assert.equal((await browser.badge()).title, 'Flipwatch: nothing to look at');
});
