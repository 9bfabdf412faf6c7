// Notifications: of what, in which words, and of nothing twice.

import { FakeStorage, asArea } from './fake-browser.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const messages = JSON.parse(readFileSync(new URL('../../../extension/_locales/en/messages.json', import.meta.url), 'utf8'));

/** The words as the browser fills them. @param {string} key @param {any} [values] */
function getMessage(key, values) {
  const { message = '', placeholders = {} } = messages[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (/** @type {string} */ _, /** @type {string} */ name) => [values].flat()[Number(placeholders[name.toLowerCase()].content.slice(1)) - 1]);
}
Object.assign(globalThis.chrome, { i18n: { getMessage, getUILanguage: () => 'en' } });

const { Notifications, newsIn } = await import('../../../extension/background/notifications.js');

const day = 86_400_000;
const ago = (/** @type {number} */ days) => new Date(Date.now() - days * day).toISOString();
const dayOf = (/** @type {string} */ time) => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', ...(new Date(time).getFullYear() !== new Date().getFullYear() && { year: 'numeric' }) }).format(new Date(time));
const now = ago(0);
const setting = (/** @type {any} */ values) => ({ site: 'service', account: 'a', page: 'ads', control: '', label: 'Ads', ...values });
const item = (/** @type {any} */ values = {}) => setting({ state: 'on', shown: 'On', wanted: 'off', severity: 'high', reasons: ['appeared', 'unwanted'], why: 'It may train AI on your data.',
  url: 'https://www.service.example/settings/ads', ...values });
const change = (/** @type {any} */ values = {}) => setting({ kind: 'appeared', by: 'unseen', from: null, to: 'on', at: now, last: ago(60), ...values });
const answer = { review: [item()], changes: [change()] };
const flip = { review: [item({ reasons: ['flipped', 'unwanted'] })], changes: [change({ kind: 'flipped', from: 'off' })] };
const several = (/** @type {number} */ n) => ({
  review: Array.from({ length: n }, (_, i) => item({ page: `p${i}`, label: `Switch ${i}` })), changes: Array.from({ length: n }, (_, i) => change({ page: `p${i}` })),
});

const sites = /** @type {any} */ ({ all: async () => [{ id: 'service', name: 'Service', origins: ['https://www.service.example'] }] });

/** A browser that shows notifications, as far as it is let. */
function browserThat({ permitted = true, on = true, kept = {} } = {}) {
  /** @type {{id: string, title: string, message: string}[]} */
  const shown = [];
  /** @type {string[]} */
  const opened = [];
  /** @type {((id: string) => void)[]} */
  const pressed = [];
  const storage = new FakeStorage({ options: JSON.stringify({ notify: on }), ...kept });
  Object.assign(globalThis.chrome, {
    notifications: permitted ? {
      create: async (/** @type {string} */ id, /** @type {any} */ { title, message }) => void shown.push({ id, title, message }),
      clear: async () => true, onClicked: { addListener: (/** @type {any} */ listener) => pressed.push(listener) },
    } : undefined,
    permissions: { contains: async () => permitted },
    tabs: { create: async (/** @type {any} */ { url }) => void opened.push(url) },
  });
  return { shown, opened, pressed, storage, news: new Notifications(asArea(storage), sites) };
}

for (const [says, told, title, message] of /** @type {[string, any, string, string][]} */ ([
  ['new and on', answer, 'New on Service, and already on', 'Ads. It may train AI on your data.'],
  ['new, a choice that is not wanted', { ...answer, review: [item({ state: 'Anyone', wanted: ['Nobody'], why: undefined })] }, 'New on Service, and not how you want it', 'Ads'],
  ['new, and on is what protects', { ...answer, review: [item({ sense: 'protects', wanted: null, why: undefined })] }, 'New on Service', 'Ads'],
  ['flipped', flip, 'Changed on Service, and not by you in this browser', `Ads: Off on ${dayOf(ago(60))}, On today.`],
  ['two', several(2), '2 switches on Service to look at', 'Switch 0, Switch 1'],
  ['four', several(4), '4 switches on Service to look at', 'Switch 0, Switch 1, and 2 more'],
])) test(`the words of what is ${says}`, async () => {
  const { shown, news } = browserThat();
  await news.tell('service', told);
  assert.deepEqual(shown.map(one => [one.title, one.message]), [[title, message]]);
});

for (const [says, told] of /** @type {[string, any][]} */ ([
  ['of middling weight', { ...answer, review: [item({ severity: 'medium' })] }],
  ['by the person', { ...flip, changes: [change({ kind: 'flipped', by: 'you' })] }],
  ['not to look at: it was decided, or is as wanted', { ...answer, review: [] }],
  ['only reworded', { review: [item({ reasons: ['reworded'] })], changes: [change({ kind: 'reworded' })] }],
  ['on the list for long, and no news of this reading', { ...answer, changes: [] }],
])) test(`nothing is said of what is ${says}`, () => assert.deepEqual(newsIn(told), []));

test('nothing is shown unless it was switched on, nor without the permission', async () => {
  for (const given of [{ on: false }, { permitted: false }, { kept: { options: JSON.stringify({}) } }]) {
    const { shown, news } = browserThat(given);
    await news.tell('service', answer);
    assert.deepEqual(shown, []);
  }
});

test('of one thing it is told once, also when the worker was stopped in between; a later change of it is news again', async () => {
  const { shown, news, storage } = browserThat();
  await Promise.all([news.tell('service', answer), news.tell('service', answer)]);
  const later = new Notifications(asArea(new FakeStorage(storage.kept)), sites);
  await later.tell('service', answer);
  assert.equal(shown.length, 1);
  await later.tell('service', { ...flip, changes: [change({ kind: 'flipped', from: 'off', at: ago(-1) })] });
  assert.equal(shown.length, 2);
});

test('what was told already is left out of the next one', async () => {
  const { shown, news } = browserThat();
  await news.tell('service', several(1));
  await news.tell('service', several(2));
  assert.match(shown[1].message, /^Switch 1\. /);
});

test('pressed, it opens the page with the switch, also after a restart; and no page of another site', async () => {
  const { shown, news, opened, pressed, storage } = browserThat();
  await news.tell('service', answer);
  const later = new Notifications(asArea(new FakeStorage(storage.kept)), sites);
  later.listen();
  later.listen();
  assert.equal(pressed.length, 1, 'it listens once');
  await later.open(shown[0].id);
  assert.deepEqual(opened, ['https://www.service.example/settings/ads']);
  await later.tell('service', { review: [item({ page: 'x', url: 'https://elsewhere.example/' })], changes: [change({ page: 'x' })] });
  await later.open(shown[1].id);
  assert.equal(opened.length, 1);
});
