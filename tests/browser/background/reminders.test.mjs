// When the button reminds of the next whole check, and that the browser wakes us for it.

import { FakeStorage, asArea } from './fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { Button } = await import('../../../extension/background/button.js');
const { Reminders, isDue, reminderOf } = await import('../../../extension/background/reminders.js');
const { choicesOf } = await import('../../../extension/views/parts/choices.js');

const day = 86_400_000;
const ago = (/** @type {number} */ days) => new Date(Date.now() - days * day).toISOString();
const choices = (/** @type {any} */ values = {}) => choicesOf(values);
const known = (/** @type {any} */ values = {}) => ({ host: { state: 'ok' }, allowed: true, sites: [], open_all: 0, worst: null, read_at: null, lastAt: null, ...values });

for (const [says, given, walk, state, due] of /** @type {[string, any, any, any, boolean][]} */ ([
  ['nothing was ever read: nothing to look at again', {}, undefined, {}, false],
  ['29 days since the last look', {}, undefined, { read_at: ago(29) }, false],
  ['31 days since the last look', {}, undefined, { read_at: ago(31) }, true],
  ['a look since does not stand for a whole check', {}, { last: ago(40) }, { read_at: ago(1) }, true],
  ['a whole check since', {}, { last: ago(2) }, { read_at: ago(40) }, false],
  ['a check that never came to its end', {}, { state: 'stopped', at: 3, of: 90 }, { read_at: ago(31) }, true],
  ['every 7 days', { remindDays: 7 }, undefined, { read_at: ago(8) }, true],
  ['never', { remindDays: 0 }, undefined, { read_at: ago(800) }, false],
])) test(`reminder: ${says}`, () => assert.equal(isDue(reminderOf(choices(given), walk, known(state))), due));

/** The toolbar and the clock of a browser. */
function toolbar() {
  /** @type {Record<string, any>} */
  const shown = {};
  /** @type {Map<string, any>} */
  const alarms = new Map();
  const set = (/** @type {string} */ what) => async (/** @type {any} */ values) => { shown[what] = values[what]; };
  Object.assign(globalThis.chrome, {
    action: { setBadgeText: set('text'), setTitle: set('title'), setIcon: async () => {}, setBadgeBackgroundColor: async () => {}, setBadgeTextColor: async () => {} },
    alarms: { create: async (/** @type {string} */ name, /** @type {any} */ when) => void alarms.set(name, when), clear: async (/** @type {string} */ name) => alarms.delete(name) },
  });
  return { shown, alarms };
}

test('the browser is told when to wake us, and the button changes at that alarm', async t => {
  const { shown, alarms } = toolbar();
  const button = new Button(asArea(new FakeStorage()), new Reminders());
  await button.show(/** @type {any} */ (known({ read_at: ago(29.5) })));
  assert.equal(shown.text, '');
  const { when } = alarms.get('remind');
  assert.ok(Math.abs(when - (Date.now() + day / 2)) < 10_000);
  t.mock.method(Date, 'now', () => when + 1);
  await button.onAlarm(/** @type {any} */ ({ name: 'another' }));
  assert.equal(shown.text, '');
  await button.onAlarm(/** @type {any} */ ({ name: 'remind' }));
  assert.deepEqual([shown.text, shown.title], ['•', 'background_title_look_due_other']);
  assert.equal(alarms.size, 0, 'it is due: nothing more to wait for');
});

test('a choice that changes is seen at once: no number, no reminder', async () => {
  const { shown, alarms } = toolbar();
  const button = new Button(asArea(new FakeStorage()), new Reminders());
  await button.show(/** @type {any} */ (known({ open_all: 3, worst: 'unwanted', read_at: ago(1) })));
  assert.equal(shown.text, '3');
  assert.equal(alarms.size, 1);
  await button.storageChanged({ options: { newValue: { number: false, remindDays: 0 } } });
  assert.deepEqual([shown.text, shown.title, alarms.size], ['', 'background_title_open_other', 0]);
});

test('a restarted worker finds what was chosen, and the check that runs', async () => {
  const { shown } = toolbar();
  const storage = new FakeStorage({ options: JSON.stringify({ number: false }), walk: JSON.stringify({ state: 'running', at: 2, of: 9 }) });
  const button = new Button(asArea(storage), new Reminders());
  await button.show(/** @type {any} */ (known({ open_all: 3 })));
  assert.equal(shown.text, '…');
  await button.storageChanged({ walk: { newValue: { state: 'done', last: ago(0) } } });
  assert.equal(shown.text, '');
});
