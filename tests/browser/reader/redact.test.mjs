/** What is replaced before anything is sent, and what only looks like it: tests/wire/redaction.json. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import '../../../extension/reader/redact.js';

const table = JSON.parse(await readFile(new URL('../../wire/redaction.json', import.meta.url), 'utf8'));

for (const { says, name, text, sent } of table) {
  test(says, () => assert.equal(globalThis.flipwatch.redact(text, name), sent));
}
