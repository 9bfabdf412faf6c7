// What is kept of a greeting, and which greeting is none for us.

import { FakeStorage, asArea } from './fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { HostMissing } = await import('../../../extension/background/host-error.js');
const { Sites, checkProtocol } = await import('../../../extension/background/sites.js');

const hello = { host: '0.1.0', protocol: 1, salt: 'a salt', sites: [{ id: 'service', name: 'Service' }] };

test('sites and salt outlive the worker, and each site carries the salt to the reader', async () => {
  const storage = new FakeStorage();
  assert.equal(await new Sites(asArea(storage)).take(hello), true);
  const later = new Sites(asArea(new FakeStorage(storage.kept)));
  assert.deepEqual(await later.all(), [{ id: 'service', name: 'Service', salt: 'a salt' }]);
  assert.equal(await later.take(hello), false, 'the same again is no news');
});

test('without a history there is no salt, and the reader sends no signs', async () => {
  const sites = new Sites(asArea(new FakeStorage()));
  await sites.take({ ...hello, salt: undefined });
  assert.deepEqual(await sites.all(), hello.sites);
});

test('a greeting without sites leaves nothing to read', async () => {
  const sites = new Sites(asArea(new FakeStorage()));
  await sites.take({ ...hello, sites: undefined });
  assert.deepEqual(await sites.all(), []);
});

test('a site of the person\'s own pack stands after those that the manifest names', async () => {
  const own = { id: 'club', name: 'Club', origins: ['https://club.example:8443'] };
  const ours = { id: 'service', name: 'Service', origins: ['https://www.service.example'] };
  const sites = new Sites(asArea(new FakeStorage()));
  await sites.take({ ...hello, sites: [own, ours] });
  assert.deepEqual((await sites.all()).map(({ id }) => id), ['service', 'club']);
});

for (const [protocol, older] of /** @type {[any, string][]} */ ([[2, 'extension'], [0, 'program'], [undefined, 'program']])) {
  test(`protocol ${protocol} is refused: the ${older} is older`, () => {
    assert.throws(() => checkProtocol({ ...hello, protocol }), (/** @type {any} */ error) =>
      error instanceof HostMissing && error.code === 'versions' && error.message.includes(`Update the ${older}`));
  });
}

test('protocol 1 is ours', () => checkProtocol(hello));
