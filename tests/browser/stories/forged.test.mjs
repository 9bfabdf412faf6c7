// Who may tell the background what a page says: the reader, from a page of settings, and nobody else.

import assert from 'node:assert/strict';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

const check = {
  site: 'linkedin', at: '2026-01-01T00:00:00Z', page: { url: 'https://www.linkedin.com/mypreferences/d/forged', lang: 'en', complete: true },
  settings: [{ page: 'forged', control: '', label: 'Forged', kind: 'switch', state: 'on' }],
};

story('a page cannot tell a reading or an act of its own making', { host: 'fake', mostly: 'chromium' }, async ({ browser, home }) => {
  const page = await browser.openPage('/mypreferences/d/settings/focused-inbox');
  await until('the page to be read', () => home.sent('check')[0]);
  const ways = await page.evaluate(message => {
    window.postMessage({ type: 'reading', check: message }, '*');
    document.dispatchEvent(new CustomEvent('flipwatch', { detail: { type: 'reading', check: message } }));
    const world = /** @type {any} */ (globalThis);
    return [typeof world.flipwatch, typeof world.browser?.runtime?.sendMessage, typeof world.chrome?.runtime?.sendMessage];
  }, check);
  assert.deepEqual(ways, ['undefined', 'undefined', 'undefined']);
  await browser.openPage('/mypreferences/d/settings/read-receipts');
  await until('the next page to be read', () => home.sent('check').some(({ page: { url } }) => url.endsWith('read-receipts')));
  assert.ok(!JSON.stringify(home.frames()).includes('Forged'));
});

story('a view of the extension is no reader', { host: 'fake', mostly: 'chromium' }, async ({ browser, home }) => {
  for (const message of [{ type: 'reading', check }, { type: 'act', act: {} }, { type: 'ask', request: { type: 'check', ...check } }]) {
    const answer = await browser.inExtension(told => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(told), message);
    assert.ok(answer.error, JSON.stringify(message));
  }
  assert.deepEqual(home.sent('check'), []);
});
