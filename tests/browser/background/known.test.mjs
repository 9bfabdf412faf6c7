// What is kept for the views, whatever stands in storage.

import { FakeStorage, asArea } from './fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { Known } = await import('../../../extension/background/known.js');

test('a field of another kind than it should be is not known, and the rest is', async () => {
  const kept = { review: 'x', sites: { a: 1 }, host: { state: 'ok' }, open_all: 3, read_at: '2026-11-25T09:00:00Z' };
  const { review, sites, host, open_all: open, read_at: at } = await new Known(asArea(new FakeStorage({ known: JSON.stringify(kept) })), () => {}).state();
  assert.deepEqual({ review, sites, host, open, at }, { review: [], sites: [], host: { state: 'ok' }, open: 3, at: '2026-11-25T09:00:00Z' });
  for (const known of ['x', 5, null, []]) assert.equal((await new Known(asArea(new FakeStorage({ known: JSON.stringify(known) })), () => {}).state()).open_all, 0);
});
