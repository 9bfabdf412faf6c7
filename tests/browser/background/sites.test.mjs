// What is kept of a greeting, and which greeting is none for us.

import { FakeStorage, asArea } from './fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { HostMissing } = await import('../../../extension/background/host-error.js');
await import('../../../extension/reader/address.js');
const { Sites, checkVersions, helloRequest, tooOld } = await import('../../../extension/background/sites.js');

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

const own = { id: 'club.example:8443', name: 'club.example:8443', origins: ['https://club.example:8443'], pages: ['/settings', '/settings/*'], rows: ['/settings/*'], skip: [],
  start: 'https://club.example:8443/settings' };
const ours = { id: 'service', name: 'Service', origins: ['https://www.service.example'], words: { on: ['on', 'ein'], off: ['off'] } };

test('a site of the person\'s own is watched beside those of the program, by its words and with its salt', async () => {
  const storage = new FakeStorage({ ownSites: JSON.stringify([own]) });
  const sites = new Sites(asArea(storage));
  await sites.take({ ...hello, sites: [ours] });
  const [, added] = await sites.all();
  assert.deepEqual(added, { ...own, own: true, words: ours.words, salt: 'a salt' });
});

test('before the program was ever heard, a site of one\'s own is watched without words', async () => {
  const sites = new Sites(asArea(new FakeStorage({ ownSites: JSON.stringify([own]) })));
  assert.deepEqual((await sites.all()).map(({ id, words }) => [id, words]), [[own.id, { on: [], off: [] }]]);
});

test('a site added while we run is there at once, and gone at once when it is taken away', async () => {
  const sites = new Sites(asArea(new FakeStorage()));
  sites.takeOwn([own]);
  assert.deepEqual((await sites.all()).map(({ id }) => id), [own.id]);
  sites.takeOwn(undefined);
  assert.deepEqual(await sites.all(), []);
});

test('what the program knows by now is watched as the program says, and once', async () => {
  const sites = new Sites(asArea(new FakeStorage({ ownSites: JSON.stringify([{ ...own, origins: ours.origins, id: 'www.service.example' }]) })));
  await sites.take({ ...hello, sites: [ours] });
  assert.deepEqual((await sites.all()).map(({ id }) => id), ['service']);
});

test('a page of a site without a pack is called by its whole path, as the program calls it', () => {
  const { address } = globalThis.flipwatch;
  const site = { ...own, own: true };
  const read = ['/settings', '/settings/', '/settings/privacy/ads', '/settingsfoo', '/'].map(path => {
    const url = `https://club.example:8443${path}`;
    return [address.isSettingsPage(site, url), address.pageOf(site, url)];
  });
  assert.deepEqual(read, [[true, 'settings'], [true, 'settings'], [true, 'settings/privacy/ads'], [false, 'settingsfoo'], [false, '']]);
});

test('an administrator\'s policy goes with the greeting', () => {
  Object.assign(globalThis.chrome.runtime, { getManifest: () => ({ version: '0.1.0', host_permissions: ['https://www.service.example/*'] }) });
  assert.deepEqual(helloRequest({ policy: { profile: 'strict' }, by: 'Example Ltd' }), {
    type: 'hello', extension: '0.1.0', browser: 'chromium', managed: { policy: { profile: 'strict' }, by: 'Example Ltd' },
  });
  assert.equal('managed' in helloRequest(null), false);
});

for (const [protocol, older] of /** @type {[any, string][]} */ ([[2, 'extension'], [0, 'program'], [undefined, 'program']])) {
  test(`protocol ${protocol} is refused: the ${older} is older`, () => {
    assert.throws(() => checkVersions({ ...hello, protocol }), (/** @type {any} */ error) =>
      error instanceof HostMissing && error.code === 'versions' && error.message.includes(`Update the ${older}`));
  });
}

test('protocol 1 is ours', () => checkVersions(hello));

test('neighbouring versions work together; of others it is said which is too old', () => {
  for (const [extension, program, older] of /** @type {[string, string, string | null][]} */ ([
    ['0.1.0', '0.1.9', null], ['0.1.0', '0.2.0', null], ['0.3.0', '0.2.0', null],
    ['0.1.0', '0.3.0', 'extension'], ['0.9.0', '1.0.0', 'extension'], ['0.4.0', '0.2.9', 'program'], ['2.0.0', '1.9.0', 'program'],
  ])) assert.equal(tooOld(extension, program), older, `${extension} and ${program}`);
});

test('what stands in storage and is no site of the person\'s is left out; the others are watched', async () => {
  const club = { id: 'club.example', name: 'club.example', origins: ['https://club.example'], pages: ['/me'], rows: [], skip: [], start: 'https://club.example/me' };
  for (const ownSites of [{ a: 1 }, 'x', [{ id: 5 }, null, { ...club, pages: 'all' }, club]]) {
    const sites = new Sites(asArea(new FakeStorage({ sites: JSON.stringify(hello), ownSites: JSON.stringify(ownSites) })));
    assert.deepEqual((await sites.all()).filter(({ own }) => own).map(({ id }) => id), Array.isArray(ownSites) ? ['club.example'] : []);
  }
});
