// Drives the program for Windows under wine, as a browser and a person would: node --test wine.mjs
// A home of its own is made for it, with a registry of its own.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { frame, FrameReader } from '../browser/frames.mjs';

const program = process.env.FLIPWATCH_EXE ?? fileURLToPath(new URL('../../build-windows/flipwatch.exe', import.meta.url));
const reading = JSON.parse(readFileSync(new URL('../wire/whole_account.json', import.meta.url), 'utf8'));
const ours = 'chrome-extension://jfhkfdpidecihagfdmnpoindhabhjncb/';

const prefix = mkdtempSync(join(tmpdir(), 'flipwatch-wine-'));
after(() => {
  spawnSync('wineserver', ['-k'], { env: { ...process.env, WINEPREFIX: prefix } });
  rmSync(prefix, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** @param {string[]} words @param {object[]} [requests] */
function run(words, requests = []) {
  const env = { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', DISPLAY: '' };
  const input = Buffer.concat(requests.map((request, at) => frame({ id: at + 1, ...request })));
  return spawnSync('wine', [program, ...words], { env, input });
}

/** @param {string[]} words */
function said(...words) {
  const { status, stdout, stderr } = run(words);
  return { status, text: `${stdout}${stderr}` };
}

test('a browser that starts it is answered, frame by frame', () => {
  const { status, stdout } = run([ours, '--parent-window=0'], [{ type: 'hello' }, reading, { type: 'review' }]);
  const types = new FrameReader().read(stdout).map((/** @type {any} */ answer) => answer.type);
  assert.deepEqual(types, ['hello.ok', 'check.ok', 'review.ok']);
  assert.equal(status, 0);
});

test('what was read is there for the next one', () => {
  assert.match(said('review').text, /Data for Generative AI Improvement/);
});

test('an extension that is not registered is refused', () => {
  const { status, stdout } = run(['chrome-extension://abcdefghijklmnopabcdefghijklmnop/'], [{ type: 'hello' }]);
  const [answer] = new FrameReader().read(stdout);
  assert.equal(answer.code, 'caller_refused');
  assert.equal(status, 1);
});

test('it is registered by keys, found by them, and leaves none behind', () => {
  const both = ['--browser', 'chrome', '--browser', 'firefox'];
  assert.equal(said('register', ...both).status, 0);
  const found = said('doctor', ...both);
  assert.equal(found.status, 0, found.text);
  assert.equal(said('unregister').status, 0);
  assert.match(said('doctor', ...both).text, /manifest_missing/);
});
