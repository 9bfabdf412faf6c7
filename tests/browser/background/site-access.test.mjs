// Where we may look: each site by itself, and "allowed" as soon as there is one.

import './fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { accessTo } = await import('../../../extension/background/site-access.js');
const { permissionFor } = await import('../../../extension/views/parts/web-address.js');

/** @param {string[]} granted */
function allow(...granted) {
  Object.assign(globalThis.chrome, { permissions: { contains: async (/** @type {any} */ { origins }) => {
    if (origins.some((/** @type {string} */ origin) => origin.includes('['))) throw new Error('no such pattern');
    return origins.every((/** @type {string} */ origin) => granted.includes(origin));
  } } });
}

const service = { id: 'service', origins: ['https://www.service.example'] };
const club = { id: 'club', origins: ['https://club.example:8443'] };

test('no browser is asked for a port', () => assert.equal(permissionFor('https://club.example:8443'), 'https://club.example/*'));

test('one site of two is enough, and each says so for itself', async () => {
  allow('https://club.example/*');
  assert.deepEqual(await accessTo([service, club]), { allowed: true, sites: [{ ...service, allowed: false }, { ...club, allowed: true }] });
});

test('none is none, and an address that no browser takes is not allowed', async () => {
  allow();
  assert.equal((await accessTo([service, { id: 'odd', origins: ['https://[::1]'] }])).allowed, false);
});

test('before the program named its sites, the manifest\'s stand for them', async () => {
  allow('https://www.service.example/*');
  assert.deepEqual(await accessTo([]), { allowed: true, sites: [] });
});
