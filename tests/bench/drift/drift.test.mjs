import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { openReader, readKinds, readPages } from './pages.mjs';
import { kinds, quiet, run, wrongCalls } from './run.mjs';

const seeds = [2026];

/** One of each sort: a document costs more than a message. */
const throughPages = ['new-dom-ids', 'other-language-labels-only', 'flipped', 'renamed', 'new-on', 'removed', 'moved-page', 'same-labels'];

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

test('pages are read exactly, and so what happened to them is told', async () => {
  const reader = await openReader();
  /** @type {string[]} */
  const faults = [];
  const note = (/** @type {any[]} */ ...fault) => { faults.push(fault.map(one => JSON.stringify(one)).join('\n  ')); };
  try {
    const { pages, exact } = await readPages(reader, seeds, note);
    assert.equal(exact, pages, faults.join('\n'));
    await readKinds(reader, throughPages, seeds, note);
    assert.deepEqual(faults, []);
  } finally {
    await reader.close();
  }
});

test('every kind has its line in the README', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  for (const [kind, { says }] of Object.entries(kinds)) assert.ok(readme.includes(`- \`${kind}\`: ${says}\n`), kind);
});
