// The whole check as a state machine: told as a row of events, and how it stands after them.

import '../background/fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const machine = await import('../../../extension/walk/run.js');

/** @param {...string} pages @returns {any[]} */
const plan = (...pages) => pages.map(page => ({ page, url: `https://service.test/settings/${page}`, label: page, category: false, state: 'wait' }));
const begin = (/** @type {any} */ kept = {}, /** @type {string[]} */ pages = ['a', 'b', 'c']) =>
  machine.begin({ site: 'service', name: 'Service', pages: plan(...pages), news: 0, open: 5 }, kept, 0);

const row = (/** @type {string} */ page, /** @type {string | null} */ state) => ({ page, control: '', label: page, kind: 'row', state });
const ok = { status: 200, answers: [] };

/** What may happen, in the words of the rows below: each takes how it stands and the moment. */
/** @type {Record<string, (run: any, now: number) => any>} */
const events = {
  reads: (run, now) => machine.read(run, { page: run.on, complete: true, settings: [row('x', 'On')], answer: {} }, now),
  'reads half': (run, now) => machine.read(run, { page: run.on, complete: false, settings: [], answer: {} }, now),
  'reads unkept': (run, now) => machine.read(run, { page: run.on, complete: true, settings: [], answer: { recorded: false } }, now),
  'reads the last one': (run, now) => machine.read(run, { page: run.left, complete: true, settings: [], answer: {} }, now),
  'reads b': (run, now) => machine.read(run, { page: 'b', complete: true, settings: [], answer: {} }, now),
  'reads another': (run, now) => machine.read(run, { page: 'elsewhere', complete: true, settings: [], answer: {} }, now),
  late: (run, now) => machine.late(run, ok, now),
  'late, slowed': (run, now) => machine.late(run, { status: 200, answers: [429] }, now),
  empty: (run, now) => machine.unread(run, { page: run.on, why: 'empty', answered: ok }, now),
  error: (run, now) => machine.unread(run, { page: run.on, why: 'error', answered: { status: 500, answers: [] } }, now),
  slow: (run, now) => machine.unread(run, { page: run.on, why: 'error', answered: { status: 999, answers: [] } }, now),
  'sign-in of the last one': (run, now) => machine.unread(run, { page: run.left, why: 'sign_in', answered: ok }, now),
  elsewhere: (run, now) => machine.judged(run, { bad: 'elsewhere' }, now),
  stop: (run, now) => machine.ended(run, 'stopped', now),
  'go on': (run, now) => machine.goneOn(run, 7, now),
  retry: (run, now) => machine.retried(run, 7, now),
  leave: run => machine.leftAtThat(run),
};

/** Plays the events, and after each all that is due; a number lets so many milliseconds pass.
 *  @param {any} run @param {(string | number)[]} told */
function play(run, told) {
  let now = 0;
  /** @type {string[]} */
  const opened = [];
  const advance = () => {
    for (let next = machine.step(run, now); next.run !== run || next.go; next = machine.step(run, now)) {
      if (next.go) opened.push(next.go.page);
      run = next.run;
    }
  };
  advance();
  for (const event of told) {
    if (typeof event === 'number') now += event;
    else run = events[event](run, now);
    advance();
  }
  return { run, opened: opened.join(' '), now };
}

const sign = /** @type {Record<string, string>} */ ({ done: '+', bad: '-', again: '~', wait: '' });
const stands = (/** @type {any} */ { state, ending, pages, at, of }) =>
  `${ending ?? state} ${at}/${of} ${pages.map((/** @type {any} */ { page, state: is, why }) => page + sign[is] + (why ?? '')).join(' ')}`;

for (const { says, told, opened, stood } of /** @type {{says: string, told: (string | number)[], opened: string, stood: string}[]} */ ([
  { says: 'the first page is opened at once', told: [], opened: 'a', stood: 'running 1/3 a b c' },
  { says: 'nothing is opened before it was read', told: [19_999], opened: 'a', stood: 'running 1/3 a b c' },
  { says: 'nor within a second after', told: ['reads', 999], opened: 'a', stood: 'running 1/3 a+ b c' },
  { says: 'the next one is opened then', told: ['reads', 1000], opened: 'a b', stood: 'running 2/3 a+ b c' },
  { says: 'half a reading is none', told: ['reads half', 1000], opened: 'a', stood: 'running 1/3 a b c' },
  { says: 'what the last page still says is not of this one', told: ['reads', 1000, 'reads the last one', 'sign-in of the last one', 1000], opened: 'a b', stood: 'running 2/3 a+ b c' },
  { says: 'another page in its place is none, and it is tried once more at the end', told: ['reads another', 1000], opened: 'a b', stood: 'running 1/3 a~elsewhere b c' },
  { says: 'where that happens again, its address leads there', told: ['reads another', 1000, 'reads', 1000, 'reads', 1000, 'reads another', 1000], opened: 'a b c a', stood: 'done 3/3 a+ b+ c+' },
  { says: 'a page that has its own turn is never read in the place of another', told: ['reads b', 1000, 'reads', 1000, 'reads', 1000, 'reads b', 1000], opened: 'a b c a', stood: 'done 3/3 a-elsewhere b+ c+' },
  { says: 'a place that is no page of settings is left out when it comes again', told: ['elsewhere', 1000, 'reads', 1000, 'reads', 1000, 'elsewhere', 1000], opened: 'a b c a', stood: 'done 3/3 a-elsewhere b+ c+' },
  { says: 'all read is the end', told: ['reads', 1000, 'reads', 1000, 'reads', 1000], opened: 'a b c', stood: 'done 3/3 a+ b+ c+' },
  { says: 'a page that does not finish is tried once more at the end', told: ['late', 1000, 'reads', 1000, 'reads', 1000, 'reads', 1000], opened: 'a b c a', stood: 'done 3/3 a+ b+ c+' },
  { says: 'and only once', told: ['late', 1000, 'reads', 1000, 'reads', 1000, 'late', 1000], opened: 'a b c a', stood: 'done 3/3 a-loading b+ c+' },
  { says: 'a page without switches is left out', told: ['empty', 1000], opened: 'a b', stood: 'running 2/3 a-empty b c' },
  { says: 'so is one that could not be remembered', told: ['reads unkept', 1000], opened: 'a b', stood: 'running 2/3 a-unkept b c' },
  { says: 'an error page ends it', told: ['error', 60_000], opened: 'a', stood: 'error 1/3 a b c' },
  { says: 'a page that is an error again is left out', told: ['error', 'go on', 1000, 'error', 1000], opened: 'a a b', stood: 'running 2/3 a-error b c' },
  { says: 'a rate limit ends it', told: ['reads', 1000, 'slow', 60_000], opened: 'a b', stood: 'slow 2/3 a+ b c' },
  { says: 'also one that shows in what a page waits for', told: ['late, slowed', 60_000], opened: 'a', stood: 'slow 1/3 a b c' },
  { says: 'stopped is stopped, whatever comes', told: ['stop', 'reads', 'late', 60_000], opened: 'a', stood: 'stopped 1/3 a b c' },
  { says: 'it goes on with the page at which it stopped', told: ['reads', 1000, 'stop', 'go on', 1000], opened: 'a b b', stood: 'running 2/3 a+ b c' },
  { says: 'or with the next one, if that was read', told: ['reads', 'stop', 'go on', 1000], opened: 'a b', stood: 'running 2/3 a+ b c' },
  { says: 'left at that, it is done', told: ['reads', 1000, 'stop', 'leave', 60_000], opened: 'a b', stood: 'done 2/3 a+ b c' },
  { says: 'what could not be read is tried again', told: ['empty', 1000, 'reads', 1000, 'reads', 1000, 'retry', 1000, 'reads', 1000], opened: 'a b c a', stood: 'done 3/3 a+ b+ c+' },
  { says: 'going on is for what was stopped', told: ['go on', 'retry', 'leave'], opened: 'a', stood: 'running 1/3 a b c' },
])) {
  test(says, () => {
    const { run, opened: open } = play(begin(), told);
    assert.deepEqual([open, stands(run)], [opened, stood]);
  });
}

test('after a rate limit it takes twice as long between pages, and twice as long again after the next', () => {
  const { run } = play(begin(), ['slow', 'go on', 2000, 'reads', 1999]);
  assert.equal(run.at, 1);
  assert.equal(play(begin(), ['slow', 'go on', 2000, 'reads', 2000]).run.at, 2);
  assert.equal(machine.ended(run, 'slow', 0).pause, 4000);
});

test('so it does when it is started again, until one came to its end', () => {
  const { run: stopped } = play(begin(), ['slow']);
  const again = begin(stopped);
  assert.equal(again.pause, 2000);
  const { run: done } = play(again, ['reads', 2000, 'reads', 2000, 'reads', 2000]);
  assert.equal(done.state, 'done');
  assert.equal(begin(done).pause, 1000);
});

test('a second between two pages is the least, and a page may be given longer by hand', () => {
  const run = begin({ pace: { service: { pause: 1, limit: 60_000 } } });
  assert.deepEqual([run.pause, run.limit], [1000, 60_000]);
  const { run: done } = play(run, ['reads', 1000, 'reads', 1000, 'reads', 1000]);
  assert.equal(begin(done).limit, 60_000);
});

/** @param {import('../../../extension/walk/run.js').Run} run */
const readIn = ({ shown }) => Object.values(shown).reduce((sum, one) => sum + one, 0);

test('a setting counts once, whether its row was read, its control, or both; a row without a state counts where it leads', () => {
  let { run } = play(begin(), []);
  run = machine.read(run, { page: 'a', complete: true, settings: [row('x', 'On'), row('y', ''), row('b', null)], answer: { open: 6, review: [{}, {}] } }, 0);
  assert.deepEqual([readIn(run), run.open, run.pages[0]],
    [1, 6, { ...plan('a')[0], state: 'done', why: undefined, settings: 1, leads: 1, open: 2, untold: ['b'] }]);
  run = play(run, [1000]).run;
  const control = { page: 'x', control: 'c', label: 'X', kind: 'switch', state: 'on' };
  run = machine.read(run, { page: 'b', complete: true, settings: [control, { ...control, control: 'd' }], answer: {} }, 0);
  assert.equal(readIn(run), 2);
});

test('states that come late count for the page that was just read', () => {
  const { run } = play(begin(), ['reads']);
  const after = machine.read(run, { page: 'a', complete: true, settings: [row('x', 'On'), row('y', 'Off')], answer: {} }, 500);
  assert.deepEqual([after.pages[0].settings, after.since], [2, run.since]);
});

test('what the person did themselves is no news', () => {
  const { run } = play(begin(), []);
  const changes = [{ kind: 'flipped', by: 'unseen' }, { kind: 'flipped', by: 'you' }, { kind: 'appeared' }, { kind: 'moved' }];
  assert.equal(machine.read(run, { page: 'a', complete: true, settings: [], answer: { changes } }, 0).news, 2);
});

test('the last whole check is remembered, of each site; one that was left and one that only tried again are none', () => {
  const read = ['reads', 1000, 'reads', 1000, 'reads', 1000];
  const { run } = play(begin({ last: 'before', lastWhole: { other: 'before' } }), read);
  assert.deepEqual([run.last, run.lastWhole], ['1970-01-01T00:00:03.000Z', { other: 'before', service: '1970-01-01T00:00:03.000Z' }]);
  assert.equal(begin(run).before, run.last);
  const { run: left } = play(begin(), ['stop', 'leave']);
  assert.deepEqual([left.last, left.lastWhole], [undefined, undefined]);
  const { run: again } = play(begin(), ['empty', 1000, 'reads', 1000, 'reads', 1000, 5000, 'retry', 1000, 'reads', 9000]);
  assert.equal(again.last, '1970-01-01T00:00:03.000Z');
});

test('the time that it ran is counted, and the time that it stood is not', () => {
  const { run } = play(begin(), ['reads', 1500, 'stop', 100_000, 'go on', 1000, 'reads', 1000, 'reads', 1000]);
  assert.deepEqual([run.state, run.spent, run.took], ['done', 4500, [1000, 1000, 1000]]);
});
