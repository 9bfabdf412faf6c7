import assert from 'node:assert/strict';
import { categories, changes, lookAt, walkThrough } from '../deeds.mjs';
import { story } from '../stories.mjs';

story('labels that are renamed where their address stays are neither new nor gone nor flipped', { mostly: 'chromium' }, async ({ browser, service }) => {
  service.day = 'flip';
  const pages = [...categories.slice(3, 5), 'settings/ads-beyond-linkedin', 'settings/ads-related-actions'];
  await walkThrough(browser, pages);
  service.day = 'renamed';
  await walkThrough(browser, pages);
  assert.deepEqual(changes(browser).filter(({ kind }) => ['appeared', 'gone', 'flipped', 'returned'].includes(kind)), []);
  const page = await lookAt(browser, 'categories/ads');
  assert.ok(await page.$eval('main', main => main.textContent?.includes('Ads off LinkedIn')), 'the page is of that day');
});
