// What the stores get.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fillFolder, packed } from './store.mjs';
import { zip } from './zip.mjs';

/** @param {string} store @param {(folder: string, manifest: any) => void} look */
function inFolder(store, look) {
  const folder = mkdtempSync(join(tmpdir(), 'flipwatch-store-'));
  try {
    fillFolder(store, folder);
    look(folder, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const store of ['chromium', 'firefox']) {
  test(`the same files give the same bytes (${store})`, () => {
    assert.ok(packed(store).bytes.equals(packed(store).bytes));
  });

  test(`what is for developers is not handed in (${store})`, () => inFolder(store, folder => {
    const names = readdirSync(folder);
    assert.ok(names.includes('manifest.json') && names.includes('reader'));
    for (const name of ['README.md', 'package.json']) assert.ok(!names.includes(name), name);
  }));
}

test('neither when a file was written nor the order in which files are found makes another zip', () => {
  const files = [{ name: 'b', bytes: Buffer.from('2') }, { name: 'a', bytes: Buffer.from('1') }];
  assert.ok(zip(files).equals(zip([...files].reverse())));
  inFolder('firefox', folder => utimesSync(join(folder, 'manifest.json'), 1, 1));
  assert.equal(packed('firefox').bytes.readUInt16LE(12), (1 << 5) | 1, '1980-01-01');
});

test('the store of Chromium signs with a key of its own, and gets none', () => inFolder('chromium', (_, manifest) => {
  assert.equal(manifest.key, undefined);
  assert.equal(manifest.background.service_worker, 'background/background.js');
}));

test('the store of Firefox gets the id that our program knows, and no service worker', () => inFolder('firefox', (_, manifest) => {
  assert.equal(manifest.browser_specific_settings.gecko.id, 'flipwatch@flipwatch.org');
  assert.equal(manifest.background.service_worker, undefined);
  assert.deepEqual(manifest.background.scripts, ['background/background.js']);
}));
