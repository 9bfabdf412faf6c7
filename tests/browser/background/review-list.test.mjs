// The list that the views draw at once: fetched whole, within bounds, as seldom as will do, and written once.

import { FakeStorage, asArea } from './fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { HostMissing } = await import('../../../extension/background/host-error.js');
const { Known } = await import('../../../extension/background/known.js');
const { ReviewList } = await import('../../../extension/background/review-list.js');

/** @param {(request: any) => any} answer */
function setUp(answer) {
  const storage = new FakeStorage();
  /** @type {any[]} */
  const asked = [];
  /** @type {any[]} */
  const told = [];
  const known = new Known(asArea(storage), state => told.push(state));
  const list = new ReviewList({ ask: async request => { asked.push(request); return answer(request); } }, known);
  return { asked, told, storage, list };
}

const counts = { open: 3, open_all: 3, worst: 'appeared', read_at: '2026-11-23T22:31:47Z', checked: 90 };
const pages = new Map([
  [undefined, { review: ['a', 'b'], ...counts, next: 'two' }],
  ['two', { review: ['c'], ...counts }],
]);

test('all pages of the list are fetched and written once, with what else is known', async () => {
  const { list, asked, storage } = setUp(({ after }) => pages.get(after));
  await list.refresh({ lastAt: 'now' });
  assert.deepEqual(asked, [{ type: 'review' }, { type: 'review', after: 'two' }]);
  const known = storage.read('known');
  assert.deepEqual([known.review, known.open_all, known.worst, known.checked, known.lastAt], [['a', 'b', 'c'], 3, 'appeared', 90, 'now']);
  assert.equal(storage.writes, 1);
});

test('the same again is not written again', async () => {
  const { list, storage, told } = setUp(({ after }) => pages.get(after));
  await list.refresh();
  await list.refresh();
  assert.deepEqual([storage.writes, told.length], [1, 2], 'told once at the start and once for the change');
});

test('ten readings in a row are two fetches at most', async () => {
  const { list, asked } = setUp(() => ({ review: [], open_all: 0 }));
  await Promise.all(Array.from({ length: 10 }, () => list.refresh()));
  assert.ok(asked.length <= 2, `${asked.length}`);
});

test('a list without an end is given up', async () => {
  const { list, asked } = setUp(() => ({ review: [], next: 'more' }));
  await list.refresh();
  assert.equal(asked.length, 100);
});

test('without the list the counts are written all the same', async () => {
  const { list, storage } = setUp(() => { throw new HostMissing('exited', 'gone'); });
  await list.refresh({ open_all: 2, worst: 'gone' });
  assert.equal(storage.read('known').open_all, 2);
});
