// What the toolbar button shows, for every state that it can be in.

import './fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { badgeOf } = await import('../../../extension/background/badge.js');

const crimson = '#ab1a2d', teal = '#0b6072', grey = '#4d595c';
const here = { state: 'ok' }, away = { state: 'missing', code: 'not_found' };
const sites = [{ name: 'LinkedIn' }];

const table = [
  { says: 'nothing open: no badge', known: { open_all: 0 }, text: '', title: ['background_title_nothing'] },
  { says: 'one open', known: { open_all: 1, worst: 'unwanted' }, text: '1', color: teal, title: ['background_title_open_one', '1'] },
  { says: 'the new ones are crimson', known: { open_all: 8, worst: 'appeared' }, text: '8', color: crimson, title: ['background_title_open_other', '8'] },
  { says: 'the flipped ones too', known: { open_all: 99, worst: 'flipped' }, text: '99', color: crimson, title: ['background_title_open_other', '99'] },
  { says: 'more than fits', known: { open_all: 100, worst: 'gone' }, text: '99+', color: teal, title: ['background_title_open_other', '100'] },
  { says: 'the program is missing', known: { host: away, open_all: 8, worst: 'appeared' }, text: '!', color: grey, asleep: true, title: ['background_title_asleep'] },
  { says: 'not asked yet', known: { host: { state: 'unknown' }, open_all: 2, worst: 'gone' }, text: '2', color: teal, title: ['background_title_open_other', '2'] },
  { says: 'not allowed on the site', known: { allowed: false, open_all: 8, sites }, text: '', asleep: true, title: ['background_title_not_allowed', 'LinkedIn'] },
  { says: 'not allowed, no site known yet', known: { allowed: false, sites: [] }, text: '', asleep: true, title: ['background_title_not_allowed_any'] },
  { says: 'a check of everything runs', known: { open_all: 8, worst: 'appeared' }, beside: { walk: { state: 'running', at: 41, of: 93 } },
    text: '…', color: teal, title: ['background_title_walk', '41', '93'] },
  { says: 'a check that was stopped does not run', known: { open_all: 8, worst: 'gone' }, beside: { walk: { state: 'stopped', at: 41, of: 93 } },
    text: '8', title: ['background_title_open_other', '8'] },
  { says: 'no number, by the person\'s choice: the words still say it', known: { open_all: 8, worst: 'appeared' }, beside: { number: false },
    text: '', title: ['background_title_open_other', '8'] },
  { says: 'a reminder is due', known: { open_all: 0 }, beside: { reminder: { at: 1, days: 31, whole: true } },
    text: '•', color: teal, title: ['background_title_check_due_other', '31'] },
  { says: 'a reminder where nothing but single looks ever were', known: { open_all: 0 }, beside: { reminder: { at: 1, days: 1, whole: false } },
    text: '•', title: ['background_title_look_due_one', '1'] },
  { says: 'a reminder of tomorrow', known: { open_all: 0 }, beside: { reminder: { at: Date.now() + 86_400_000, days: 29, whole: true } },
    text: '', title: ['background_title_nothing'] },
  { says: 'what is open is more urgent than a reminder', known: { open_all: 2, worst: 'gone' }, beside: { reminder: { at: 1, days: 31, whole: true } },
    text: '2', title: ['background_title_open_other', '2'] },
  { says: 'the program is missing, without a number', known: { host: away, open_all: 8 }, beside: { number: false }, text: '!', asleep: true, title: ['background_title_asleep'] },
  { says: 'a missing program comes first', known: { host: away, allowed: false, sites }, text: '!', asleep: true, title: ['background_title_asleep'] },
];

for (const { says, known, beside, text, color, asleep = false, title } of table) {
  test(says, () => {
    const badge = badgeOf(/** @type {any} */ ({ host: here, allowed: true, sites, ...known }), beside);
    assert.deepEqual([badge.text, badge.asleep, badge.title], [text, asleep, title]);
    if (color) assert.equal(badge.color, color);
  });
}
