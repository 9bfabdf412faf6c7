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
  { says: 'a missing program comes first', known: { host: away, allowed: false, sites }, text: '!', asleep: true, title: ['background_title_asleep'] },
];

for (const { says, known, text, color, asleep = false, title } of table) {
  test(says, () => {
    const badge = badgeOf(/** @type {any} */ ({ host: here, allowed: true, sites, ...known }));
    assert.deepEqual([badge.text, badge.asleep, badge.title], [text, asleep, title]);
    if (color) assert.equal(badge.color, color);
  });
}
