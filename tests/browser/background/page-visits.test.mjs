// Which open tabs are read when the program has named its sites, those of the person's own packs among them.

import { FakeStorage, asArea } from './fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { OpenPages } = await import('../../../extension/background/open-pages.js');
const { PageVisits } = await import('../../../extension/background/page-visits.js');

const sites = [
  { id: 'service', origins: ['https://www.service.example'], pages: ['/settings/*'] },
  { id: 'club', origins: ['https://club.example:8443'], pages: ['/me/*'] },
];

/** Tabs as a browser shows them: without an address where we are not allowed. @type {any[]} */
const tabs = [
  { id: 1, url: 'https://www.service.example/settings/ads' }, { id: 2, url: 'https://www.service.example/feed' }, { id: 3, url: 'https://club.example:8443/me/privacy' },
  { id: 4 }, { id: 5, url: 'https://www.service.example/settings/ads', incognito: true },
];

test('tabs with settings pages of known sites are read, whatever their origin is, and no others', async () => {
  /** @type {string[]} */
  const visited = [];
  Object.assign(globalThis.chrome, {
    tabs: { query: async (/** @type {any} */ asked) => { assert.deepEqual(asked, {}); return tabs; } },
    scripting: {
      executeScript: async (/** @type {any} */ { target, files, args: [site] = [] }) => {
        if (site) visited.push(`${target.tabId} ${site.id}`);
        return [{ result: files || site ? null : { url: tabs.find(({ id }) => id === target.tabId).url, there: false } }];
      },
    },
  });
  const openPages = new OpenPages(asArea(new FakeStorage()));
  await new PageVisits(/** @type {any} */ ({ all: async () => sites }), openPages).visitAll();
  assert.deepEqual(visited, ['1 service', '3 club']);
});
