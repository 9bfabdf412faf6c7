// What an administrator has set, in each way in which it may be written.

import './fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { Managed, managedOf } = await import('../../../extension/background/managed.js');

const policy = { profile: 'strict' };

for (const [says, kept, given] of /** @type {[string, any, any][]} */ ([
  ['nothing is set', {}, null],
  ['an object, as Firefox hands it on', { policy, by: 'Example Ltd' }, { policy, by: 'Example Ltd' }],
  ['the text of a policy.json, as Chromium\'s schema has it', { policy: JSON.stringify(policy) }, { policy }],
  ['a text that is none: the program will refuse it, and say so', { policy: 'strict' }, { policy: { unreadable: 'strict' } }],
  ['a list is none', { policy: [1] }, { policy: { unreadable: '1' } }],
])) test(says, () => assert.deepEqual(managedOf(kept), given));

test('a browser in which nobody has set anything may throw', async () => {
  const managed = new Managed({ get: async () => { throw new Error('Managed storage manifest not found'); } });
  await managed.ready;
  assert.equal(managed.value, null);
});
