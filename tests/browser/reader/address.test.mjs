/** The table that reader and host share: which address is a settings page, and what the page is called. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import '../../../extension/reader/address.js';

const table = JSON.parse(await readFile(new URL('../../wire/addresses.json', import.meta.url), 'utf8'));
const { address } = globalThis.flipwatch;

for (const { says, site, url, settings, page, row } of table) {
  test(says, () => {
    assert.deepEqual(
      { settings: address.isSettingsPage(site, url), page: address.pageOf(site, url), row: address.isRow(site, url) },
      { settings, page, row });
  });
}

test('the site of an address is the one that has its origin', () => {
  const sites = table.map(entry => entry.site);
  assert.equal(address.siteOf(sites, 'https://www.linkedin.com/feed/')?.id, 'linkedin');
  assert.equal(address.siteOf(sites, 'https://example.net/'), null);
  assert.equal(address.siteOf(sites, 'about:blank'), null);
});
