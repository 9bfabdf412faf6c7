// The line to the program, with a port of the test's own: what is sent when, who hears what, and how it ends.

import assert from 'node:assert/strict';
import test from 'node:test';
import { HostError, HostMissing, missingFrom } from '../../../extension/background/host-error.js';
import { HostPort } from '../../../extension/background/host-port.js';

/** A native port as both browsers have it; the test plays the program. */
class FakePort {
  /** @type {any[]} */
  sent = [];
  /** @type {{message: string} | null} */
  error = null;
  /** @type {((message: any) => void)[]} */
  #hear = [];
  /** @type {(() => void)[]} */
  #end = [];
  onMessage = { addListener: (/** @type {any} */ listener) => this.#hear.push(listener) };
  onDisconnect = { addListener: (/** @type {any} */ listener) => this.#end.push(listener) };
  /** Settles when we close it. */
  closed = new Promise(close => { this.disconnect = () => close(true); });

  get verbs() { return this.sent.map(({ type }) => type); }
  postMessage(/** @type {any} */ message) { this.sent.push(message); }
  says(/** @type {any} */ message) { for (const listener of this.#hear) listener(message); }
  greets() { this.says({ id: this.sent[0].id, type: 'hello.ok', host: '0.1.0' }); }
  /** Answers what was asked as the nth after the greeting. @param {number} nth @param {object} [answer] */
  answers(nth, answer) { this.says({ id: this.sent[nth].id, type: `${this.sent[nth].type}.ok`, ...answer }); }
  ends(/** @type {string} */ words = '') {
    this.error = words ? { message: words } : null;
    for (const listener of this.#end) listener();
  }
}

function setUp({ silence = 500, accept = () => {} } = {}) {
  /** @type {FakePort[]} */
  const ports = [];
  const connect = () => /** @type {any} */ (ports[ports.push(new FakePort()) - 1]);
  return { ports, port: new HostPort(connect, { request: () => ({ type: 'hello' }), accept }, silence) };
}

/** @param {Promise<any>} promise @returns {Promise<any>} */
const failure = promise => promise.then(() => assert.fail('was answered'), error => error);

test('requests wait for the greeting, then go in the order of asking', async () => {
  const { port, ports } = setUp();
  assert.equal(ports.length, 0, 'no port before there is something to say');
  const asked = ['act', 'check', 'review'].map(type => port.ask({ type }));
  assert.deepEqual(ports[0].verbs, ['hello']);
  ports[0].greets();
  assert.deepEqual(ports[0].verbs, ['hello', 'act', 'check', 'review']);
  for (const nth of [1, 2, 3]) ports[0].answers(nth);
  assert.deepEqual((await Promise.all(asked)).map(({ type }) => type), ['act.ok', 'check.ok', 'review.ok']);
  assert.equal(ports.length, 1);
});

test('an answer belongs to the request of its id', async () => {
  const { port, ports } = setUp();
  const [first, second] = [port.ask({ type: 'history' }), port.ask({ type: 'timeline' })];
  ports[0].greets();
  ports[0].answers(2, { settings: 'second' });
  ports[0].says({ id: 4711, type: 'history.ok' });
  ports[0].answers(1, { changes: 'first' });
  assert.equal((await first).changes, 'first');
  assert.equal((await second).settings, 'second');
});

test("the program's own error is told to who asked, with its way out", async () => {
  const { port, ports } = setUp();
  const asked = failure(port.ask({ type: 'decide' }));
  ports[0].greets();
  ports[0].says({ id: ports[0].sent[1].id, type: 'error', code: 'bad_request', message: 'expected a day', pointer: '/until', way_out: 'give one' });
  const error = await asked;
  assert.ok(error instanceof HostError && !(error instanceof HostMissing));
  assert.deepEqual([error.code, error.message, error.pointer, error.wayOut], ['bad_request', 'expected a day', '/until', 'give one']);
});

test('an error without an id is about the oldest request, since answers come in order', async () => {
  const { port, ports } = setUp();
  const [first, second] = [failure(port.ask({ type: 'check' })), port.ask({ type: 'review' })];
  ports[0].greets();
  ports[0].says({ id: null, type: 'error', code: 'too_large', message: 'over 4 MiB' });
  ports[0].answers(2);
  assert.equal((await first).code, 'too_large');
  assert.equal((await second).type, 'review.ok');
});

test('a lost port is opened once more, and what had no answer is asked again', async () => {
  const { port, ports } = setUp();
  const asked = [port.ask({ type: 'act' }), port.ask({ type: 'check' })];
  ports[0].greets();
  ports[0].answers(1);
  ports[0].ends('Native host has exited.');
  ports[1].greets();
  assert.deepEqual(ports[1].verbs, ['hello', 'check']);
  ports[1].answers(1);
  assert.equal((await Promise.all(asked)).length, 2);
});

test('a port that is lost twice is told once to all that wait, and not opened a third time', async () => {
  const { port, ports } = setUp();
  const asked = [failure(port.ask({ type: 'check' })), failure(port.ask({ type: 'review' }))];
  for (const nth of [0, 1]) {
    ports[nth].greets();
    ports[nth].ends('Native host has exited.');
  }
  const [first, second] = await Promise.all(asked);
  assert.equal(first, second);
  assert.deepEqual([first.code, first.greeted], ['exited', true]);
  assert.equal(ports.length, 2);
  void port.ask({ type: 'check' }).catch(() => {});
  assert.equal(ports.length, 3, 'who asks anew has a try of their own');
});

test('what another start cannot mend is not tried again', async () => {
  for (const words of ['Specified native messaging host not found.', 'Access to the specified native messaging host is forbidden.']) {
    const { port, ports } = setUp();
    const asked = failure(port.ask({ type: 'check' }));
    ports[0].ends(words);
    assert.equal((await asked).message, words);
    assert.equal(ports.length, 1);
  }
});

test('a program that refuses us is left at once', async () => {
  const { port, ports } = setUp();
  const asked = failure(port.ask({ type: 'check' }));
  ports[0].says({ id: null, type: 'error', code: 'caller_refused', message: 'not registered' });
  const error = await asked;
  assert.deepEqual([error.code, error instanceof HostMissing], ['caller_refused', true]);
  assert.ok(await ports[0].closed);
  ports[0].ends('Native host has exited.');
  assert.equal(ports.length, 1);
});

test('a greeting that we cannot accept closes the port', async () => {
  const { port, ports } = setUp({ accept: () => { throw new HostMissing('versions', 'too new'); } });
  const asked = failure(port.ask({ type: 'check' }));
  ports[0].greets();
  assert.equal((await asked).code, 'versions');
  assert.ok(await ports[0].closed);
  assert.deepEqual(ports[0].verbs, ['hello']);
});

test('greet asks for the greeting alone, and again on an open port', async () => {
  const { port, ports } = setUp();
  const first = port.greet();
  ports[0].greets();
  assert.equal((await first).host, '0.1.0');
  assert.deepEqual(ports[0].verbs, ['hello']);
  const second = port.greet();
  ports[0].answers(1, { host: '0.1.1' });
  assert.equal((await second).host, '0.1.1');
});

test('an open port is closed after a silence, and the next request opens another', async () => {
  const { port, ports } = setUp({ silence: 10 });
  const asked = port.ask({ type: 'review' });
  ports[0].greets();
  ports[0].answers(1);
  await asked;
  assert.ok(await ports[0].closed);
  void port.ask({ type: 'review' }).catch(() => {});
  assert.equal(ports.length, 2);
});

test('a program that does not answer is given up after the same silence', async () => {
  const { port, ports } = setUp({ silence: 10 });
  const error = await failure(port.ask({ type: 'review' }));
  assert.deepEqual([error.code, error.greeted], ['failed', false]);
  assert.ok(await ports[0].closed);
  assert.equal(ports.length, 1);
});

test('a port that cannot be opened at all fails as a missing program', async () => {
  let opened = 0;
  const connect = () => { opened++; throw new Error('no permission'); };
  const port = new HostPort(connect, { request: () => ({ type: 'hello' }), accept: () => {} });
  assert.equal((await failure(port.ask({ type: 'review' }))).code, 'failed');
  assert.equal(opened, 2);
});

test('the words of both browsers are told apart', () => {
  const table = [
    ['Specified native messaging host not found.', 'not_found'],
    ['No such native application org.flipwatch.host', 'not_found'],
    ['Access to the specified native messaging host is forbidden.', 'forbidden'],
    ['Access to the native messaging host was disabled by the system administrator.', 'forbidden'],
    ['Native host has exited.', 'exited'],
    [null, 'exited'], // Firefox says nothing about a program that ended by itself
    ['Failed to start native messaging host.', 'failed'],
    ['An unexpected error occurred', 'failed'],
    ['Error when communicating with the native messaging host.', 'failed'],
    ['Native application tried to send a message of 1048577 bytes, which exceeds the limit of 1048576 bytes.', 'failed'],
  ];
  for (const [words, code] of table) assert.equal(missingFrom(words, true).code, code, `${words}`);
});
