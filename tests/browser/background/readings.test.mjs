// Who may say something, and what of it goes on to the program.

import './fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { siteOfSender, toHost } = await import('../../../extension/background/readings.js');

const site = /** @type {any} */ ({ id: 'service', origins: ['https://service.test'], pages: ['/settings/*'], skip: ['/settings/devices'], rows: [] });
const settings = 'https://service.test/settings/privacy';
const sender = { id: 'our-own-id', tab: { id: 1, incognito: false }, frameId: 0, url: settings };

const senders = [
  { says: 'our reader on the site', from: sender, site: 'service' },
  { says: 'after an in-app navigation to a page that is none', from: { ...sender, url: 'https://service.test/feed/' }, site: 'service' },
  { says: 'another extension', from: { ...sender, id: 'another-id' } },
  { says: 'no tab: a page of our own', from: { ...sender, tab: undefined } },
  { says: 'a private window', from: { ...sender, tab: { id: 1, incognito: true } } },
  { says: 'a frame in the page', from: { ...sender, frameId: 7 } },
  { says: 'another site', from: { ...sender, url: 'https://service.test.evil.test/settings/privacy' } },
  { says: 'another scheme', from: { ...sender, url: 'http://service.test/settings/privacy' } },
  { says: 'no address', from: { ...sender, url: undefined } },
];

for (const { says, from, site: expected } of senders) {
  test(`${says} is ${expected ? 'believed' : 'not believed'}`, () => {
    assert.equal(siteOfSender(/** @type {any} */ (from), [site])?.id, expected);
  });
}

const check = { site: 'service', at: '2026-11-23T22:31:47Z', page: { url: settings, lang: 'en', complete: true }, settings: [] };
const act = { site: 'service', page: 'privacy', control: 'c', label: 'L', from: 'on', to: 'off', at: check.at };

const messages = [
  { says: 'a reading becomes a check', message: { type: 'reading', check }, sent: { type: 'check', ...check } },
  { says: 'its signs go along', message: { type: 'reading', check: { ...check, witness: '71b0' } }, sent: { type: 'check', ...check, witness: '71b0' } },
  { says: 'a click becomes an act', message: { type: 'act', act }, sent: { type: 'act', ...act } },
  { says: 'nothing else of a message goes along', message: { type: 'reading', check: { ...check, id: 9, type: 'forget', all: true } }, sent: { type: 'check', ...check } },
  { says: 'a reading of another site is none', message: { type: 'reading', check: { ...check, site: 'bank' } } },
  { says: 'nor of a page that is never read', message: { type: 'reading', check: { ...check, page: { url: 'https://service.test/settings/devices', complete: true } } } },
  { says: 'nor of no page', message: { type: 'reading', check: { ...check, page: null } } },
  { says: 'a reading without a body is none', message: { type: 'reading' } },
  { says: 'a verb that pages have not is none', message: { type: 'forget', forget: { site: 'service' } } },
  { says: 'nor is what every object has', message: { type: 'constructor', name: {} } },
];

for (const { says, message, sent } of messages) {
  test(says, () => assert.deepEqual(toHost(message, site), sent ?? null));
}
