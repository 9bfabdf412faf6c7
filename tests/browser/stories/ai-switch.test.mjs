// The day that Flipwatch is for.

import assert from 'node:assert/strict';
import { changes, itemOf, lookAt, popupLabels, press, pressText, textOf, untilRead, walkThrough } from '../deeds.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

const ai = 'settings/data-for-ai-improvement';
const label = 'Data for Generative AI Improvement';

/** @param {import('../browsers.mjs').FlipwatchBrowser} browser @returns {number} */
const openItems = browser => browser.home.ask({ type: 'review' }).open_all;

story('a switch that appears already on is the first line of the popup until it is off', {}, async ({ browser, service }) => {
  await walkThrough(browser, ['categories/privacy', 'categories/ads']);
  const before = openItems(browser);
  await until('the count on the badge', async () => Number((await browser.badge()).text) === before);
  assert.deepEqual(changes(browser), [], 'the first whole look is the baseline');

  service.day = 'ai';
  await (await lookAt(browser, 'categories/privacy')).close();
  await until('one more on the badge', async () => Number((await browser.badge()).text) === before + 1);
  const item = await itemOf(browser, ai);
  assert.deepEqual(item.reasons, ['appeared', 'unwanted']);
  assert.equal(item.state, 'on');

  const popup = await browser.popup();
  await until('the popup to list it first', async () => (await popupLabels(popup))[0] === label);
  assert.match(await textOf(popup), /New, and already on/);

  await pressText(popup, 'Show me the switch');
  const page = await until('its page', async () => (await browser.engine.browser.pages()).find(open => open.url().endsWith(ai)));
  await untilRead(browser, ai);
  await press(page, 'Use my data for training');
  await until('the click to reach the service', () => service.state(ai) === 'off');

  await until('the item to leave the popup, which is not loaded again', async () => !(await popupLabels(popup)).includes(label));
  await until('the badge to be as before', async () => Number((await browser.badge()).text) === before);
  const [newest] = changes(browser, { site: 'linkedin', page: ai });
  assert.deepEqual([newest.kind, newest.from, newest.to, newest.by], ['flipped', 'on', 'off', 'you']);

  const history = await browser.history();
  await until('the history to say that it was the person', async () => /Improvement\s+On\b[^]{0,12}\bOff\b[^]{0,40}By you/.test(await textOf(history)));
});
