// What pages said stays until the program has taken it: over a missing program, and over a worker that was stopped.

import { FakeStorage, asArea } from './fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { HostError, HostMissing } = await import('../../../extension/background/host-error.js');
const { Outbox } = await import('../../../extension/background/outbox.js');

/** @param {string} says */
const message = says => /** @type {any} */ ({ type: 'check', says });
const away = (greeted = false) => new HostMissing('exited', 'gone', greeted);

/** A program that takes all, or does what `answer` says. */
function setUp({ storage = new FakeStorage(), answer = async () => ({}) } = {}) {
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const taken = [];
  const world = { answer, asked, taken, storage, outbox: /** @type {any} */ (null) };
  world.outbox = new Outbox(asArea(storage), (/** @type {any} */ sent) => {
    asked.push(sent.says);
    return world.answer();
  }, (/** @type {any} */ sent) => taken.push(sent.says));
  return world;
}

test('messages go one after the other, in the order of saying', async () => {
  const { outbox, asked, taken, storage } = setUp();
  await Promise.all(['click', 'reading', 'next'].map(says => outbox.send(message(says))));
  assert.deepEqual(asked, ['click', 'reading', 'next']);
  assert.deepEqual(taken, asked);
  assert.deepEqual(storage.read('outbox'), []);
});

test('what a missing program did not take is told at once, kept, and goes first when it is back', async () => {
  const world = setUp({ answer: async () => { throw away(); } });
  const errors = await Promise.all(['click', 'reading'].map(says => world.outbox.send(message(says)).catch((/** @type {any} */ error) => error.code)));
  assert.deepEqual(errors, ['exited', 'exited']);
  assert.deepEqual(world.storage.read('outbox').map((/** @type {any} */ { message: { says } }) => says), ['click', 'reading']);
  world.answer = async () => ({});
  await world.outbox.send(message('later'));
  assert.deepEqual(world.taken, ['click', 'reading', 'later']);
});

test('a stopped worker loses nothing', async () => {
  const stopped = setUp({ answer: () => new Promise(() => {}) });
  void stopped.outbox.send(message('reading'));
  while (!stopped.asked.length) await new Promise(setImmediate);
  const { outbox, taken } = setUp({ storage: new FakeStorage(stopped.storage.kept) });
  await outbox.deliver();
  assert.deepEqual(taken, ['reading']);
});

test('what the program refuses is told and dropped, and the next one goes', async () => {
  const world = setUp();
  let first = true;
  world.answer = async () => {
    if (!first) return {};
    first = false;
    throw new HostError('bad_request', 'no');
  };
  const refused = world.outbox.send(message('wrong')).catch((/** @type {any} */ error) => error.code);
  await world.outbox.send(message('right'));
  assert.equal(await refused, 'bad_request');
  assert.deepEqual(world.taken, ['right']);
});

test('a busy history is no refusal', async () => {
  const world = setUp({ answer: async () => { throw new HostError('history_busy', 'later'); } });
  await assert.rejects(world.outbox.send(message('reading')));
  world.answer = async () => ({});
  await world.outbox.deliver();
  assert.deepEqual(world.taken, ['reading']);
});

test('a message over which the program falls each time does not stand in the way for ever', async () => {
  const world = setUp({ answer: async () => { throw away(true); } });
  await assert.rejects(world.outbox.send(message('poison')));
  for (let day = 0; day < 5; day++) await world.outbox.deliver();
  assert.equal(world.asked.length, 3);
  assert.deepEqual(world.storage.read('outbox'), []);
});

test('a program that never starts costs no message', async () => {
  const world = setUp({ answer: async () => { throw away(); } });
  await assert.rejects(world.outbox.send(message('reading')));
  for (let day = 0; day < 5; day++) await world.outbox.deliver();
  world.answer = async () => ({});
  await world.outbox.deliver();
  assert.deepEqual(world.taken, ['reading']);
});

test('of more than can be kept the oldest goes', async () => {
  const world = setUp({ answer: async () => { throw away(); } });
  await Promise.all(Array.from({ length: 205 }, (_, nth) => world.outbox.send(message(String(nth))).catch(() => {})));
  const kept = world.storage.read('outbox');
  assert.deepEqual([kept.length, kept.at(-1).message.says], [200, '204']);
});

test('what is to be forgotten is sent no more; what is on its way comes before', async () => {
  const world = setUp({ answer: async () => { throw away(); } });
  await assert.rejects(world.outbox.send(message('waiting')), { code: 'exited' });
  await world.outbox.forget();
  world.answer = async () => ({});
  const sent = world.outbox.send(message('on its way'));
  await world.outbox.forget();
  await sent;
  await world.outbox.deliver();
  assert.deepEqual([world.asked, world.storage.read('outbox')], [['waiting', 'on its way'], []]);
});
