import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grouped, held, openCount, redrawn } from '../../../extension/views/popup/entries.js';

/** "f:Ads" is an item named Ads, flipped. @param {string} words  @returns {any[]} */
const items = words => words.split(' ').filter(Boolean).map(word => {
  const [reason, page] = word.split(':');
  return { site: 's', page, control: '', label: page, reasons: [names.get(reason)], state: 'on', wanted: null };
});
const names = new Map([['a', 'appeared'], ['f', 'flipped'], ['u', 'unwanted'], ['g', 'gone']]);

/** @param {any[]} entries */
const tell = entries => entries.map(({ item, status, here }) => `${item.page}${here ? ' here' : ''}${status === 'open' ? '' : ` ${status}`}`).join(', ');
const decide = (/** @type {any[]} */ entries, /** @type {string} */ page) => entries.map(entry => (entry.item.page === page ? { ...entry, status: /** @type {const} */ ('decided') } : entry));
const open = { kind: /** @type {const} */ ('settings'), site: 's', page: 'Age' };

for (const [says, given, page, told] of /** @type {[string, string, any, string][]} */ ([
  ['the most urgent reason first', 'u:Ads f:Age a:AI', null, 'AI, Age, Ads'],
  ['within a reason, the order of the program', 'u:B u:A', null, 'B, A'],
  ['what is on the open page first in its group', 'f:X u:Ads u:Age', open, 'X, Age here, Ads'],
  ['what stands as a row on the open page first as well', 'f:X u:Ads u:Age', { ...open, page: 'categories', shows: ['Age'] }, 'X, Age here, Ads'],
  ['a page of another site is not the open one', 'u:Ads u:Age', { ...open, site: 'other' }, 'Ads, Age'],
  ['a page that was not read marks nothing', 'u:Ads u:Age', { ...open, kind: 'unread' }, 'Ads, Age'],
]))
  test(`the list has ${says}`, () => assert.equal(tell(redrawn([], items(given), page)), told));

for (const [says, before, news, told] of /** @type {[string, string, string, string][]} */ ([
  ['news comes in at the top of its group', 'f:X u:Ads', 'f:X u:Ads u:New', 'X, New, Ads'],
  ['what is no longer listed leaves', 'u:Ads u:Age', 'u:Age', 'Age'],
  ['what was listed keeps its place', 'u:Ads u:Age', 'u:Age u:Ads', 'Ads, Age'],
]))
  test(`drawn again, ${says}`, () => assert.equal(tell(redrawn(redrawn([], items(before), null), items(news), null)), told));

test('what was decided stays in its place until the popup closes', () => {
  const decided = decide(redrawn([], items('u:Ads u:Age'), null), 'Ads');
  assert.equal(tell(redrawn(decided, items('u:Age'), null)), 'Ads decided, Age');
  assert.equal(openCount(decided), 1);
});

test('while somebody is in the list nothing comes in and nothing changes its place', () => {
  const { entries, waiting } = held(redrawn([], items('f:X u:Ads u:Age'), null), items('a:AI u:X u:Age'));
  assert.equal(tell(entries), 'X, Ads left, Age');
  assert.equal(waiting, 1);
  assert.deepEqual(grouped(entries).map(([reason, members]) => [reason, members.length]), [['flipped', 1], ['unwanted', 2]]);
});

test('what was reopened a moment ago stays, although no list has it yet', () => {
  const reopened = redrawn([], items('u:Ads'), null).map(entry => ({ ...entry, held: true }));
  assert.equal(tell(held(reopened, []).entries), 'Ads');
  assert.equal(tell(redrawn(reopened, [], null)), 'Ads');
});
