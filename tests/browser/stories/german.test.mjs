// The day that Flipwatch is for, on pages in German, by somebody who read them in English before and reads them so again.

import assert from 'node:assert/strict';
import { changes, itemOf, lookAt, popupLabels, press, pressText, textOf, untilRead, walkThrough } from '../deeds.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

const ai = 'settings/data-for-ai-improvement';
const label = 'Daten zur Verbesserung generativer KI';

/** Rows, controls that the service names, and controls that only their labels tell apart: switches and radios. */
const pages = ['categories/privacy', 'settings/discover-me-by-email-address', 'settings/choose-invitations-types'];

/** What is known, whatever it is called. @param {import('../browsers.mjs').FlipwatchBrowser} browser */
const known = browser => browser.home.ask({ type: 'timeline', site: 'linkedin' }).settings
  .map((/** @type {any} */ { page, spans }) => `${page}: ${spans.map((/** @type {any} */ { state }) => state).join(', ')}`).sort();

story('a page in another language tells no change, and what is new on it is told in its words', { mostly: 'firefox' }, async ({ browser, service }) => {
  await walkThrough(browser, pages);
  const inEnglish = known(browser);

  service.language = 'de';
  await walkThrough(browser, pages);
  assert.deepEqual(changes(browser), [], 'German after English');
  assert.deepEqual(known(browser), inEnglish);

  service.day = 'ai';
  await (await lookAt(browser, 'categories/privacy')).close();
  const item = await until('the item', () => itemOf(browser, ai));
  assert.deepEqual([item.label, item.state, item.shown, item.reasons], [label, 'on', 'Ein', ['appeared', 'unwanted']]);

  const popup = await browser.popup();
  await until('the popup to list it first', async () => (await popupLabels(popup))[0] === label);
  assert.match(await textOf(popup), /New, and already on/);
  await pressText(popup, 'Show me the switch');
  const page = await until('its page', async () => (await browser.engine.browser.pages()).find(open => open.url().endsWith(ai)));
  await untilRead(browser, ai);
  await press(page, 'Ihre Daten zum Schulen von KI-Modellen');
  await until('the click to reach the service', () => service.state(ai) === 'off');
  await until('the flip to be told', () => changes(browser).length === 2);
  await until('the popup to have no more of it', async () => !(await popupLabels(popup)).includes(label));
  const told = changes(browser).map(({ page, kind, from, to, by }) => [page, kind, from, to, by]);
  assert.deepEqual(told, [[ai, 'flipped', 'on', 'off', 'you'], [ai, 'appeared', null, 'on', 'unseen']]);

  const inGerman = known(browser);
  service.language = 'en';
  await walkThrough(browser, [...pages, ai]);
  assert.deepEqual(known(browser), inGerman, 'English after German');
  assert.equal(changes(browser).length, told.length);
});
