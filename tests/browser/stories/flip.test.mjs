import assert from 'node:assert/strict';
import { changes, itemOf, lookAt, popupLabels, pressText, unfold, walkThrough } from '../deeds.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

const page = 'settings/share-data-with-select-partners';
const label = 'Share data with affiliates and partners';

story('a switch that flips by itself is told, and "It was me" closes it while the history keeps both', { mostly: 'chromium' }, async ({ browser, service }) => {
  service.day = 'ai';
  await walkThrough(browser, ['categories/ads']);
  service.day = 'flip';
  await (await lookAt(browser, 'categories/ads')).close();
  const item = await until('the item', () => itemOf(browser, page));
  assert.equal(item.reasons[0], 'flipped');
  const [flip] = changes(browser, { page });
  assert.deepEqual([flip.kind, flip.from, flip.to, flip.by], ['flipped', 'off', 'on', 'unseen']);

  const popup = await browser.popup();
  await until('the popup to list it first', async () => (await popupLabels(popup))[0] === label);
  await unfold(popup, label);
  await pressText(popup, 'It was me');
  await until('the item to be closed', async () => !(await itemOf(browser, page)));
  const [kept] = changes(browser, { page });
  assert.deepEqual([kept.from, kept.to, kept.by, kept.said], ['off', 'on', 'unseen', 'mine']);
});
