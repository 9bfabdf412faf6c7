import assert from 'node:assert/strict';
import test from 'node:test';

import { readPages } from './pages.mjs';
import { kinds, quiet, run, wrongCalls } from './run.mjs';

const seeds = [2026];

test('where nothing happened nothing is told', async () => {
  const { flipwatch } = await run(Object.keys(quiet), seeds);
  for (const [kind, { false: untrue, list }] of Object.entries(flipwatch)) assert.deepEqual({ untrue, list }, { untrue: 0, list: 0 }, kind);
});

test('what happened is told once, as what it is', async () => {
  const { flipwatch } = await run(Object.keys(kinds).filter(kind => !(kind in quiet)), seeds);
  for (const [kind, { missed, wrongKind, false: untrue, list }] of Object.entries(flipwatch)) {
    assert.deepEqual({ missed, wrongKind, untrue, list }, { missed: 0, wrongKind: 0, untrue: 0, list: 0 }, kind);
  }
});

test('a page that is right already calls for nothing', async () => {
  assert.deepEqual(await wrongCalls(seeds), []);
});

test('the pages of the benchmark are read exactly', async () => {
  /** @type {string[]} */
  const faults = [];
  const { pages, exact } = await readPages(seeds, (markup, seed, truth, read) => faults.push(`${markup}: ${JSON.stringify(truth)} read as ${JSON.stringify(read)}`));
  assert.equal(exact, pages, faults.join('\n'));
});
