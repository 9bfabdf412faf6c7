// The whole check on a browser that only plays one: what it opens, when, and what it keeps, also when the worker is another one each time.

import { FakeStorage, asArea } from '../background/fake-browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';

const { HostError, HostMissing } = await import('../../../extension/background/host-error.js');
const { Walk } = await import('../../../extension/walk/walk.js');

const origin = 'https://service.test';
const site = {
  id: 'service', name: 'Service', origins: [origin], pages: ['/settings/*'], skip: [], rows: ['/settings/*', '!/settings/categories/*'],
  start: `${origin}/settings/categories/privacy`, words: { on: [], off: [] },
};
const url = (/** @type {string} */ page) => `${origin}/settings/${page}`;
const listed = (/** @type {string} */ page, /** @type {object} */ more = {}) => ({ page, url: url(page), label: page, section: '', states: false, ...more });

/** One worker after the other, in one browser. @param {{listed?: any[], kept?: any, answers?: Record<string, any>}} [given] */
function setUp({ listed: list = [listed('categories/privacy'), listed('a'), listed('b')], kept, answers = {} } = {}) {
  const world = {
    allowed: true, now: 0, awaited: /** @type {{at: number, then: () => void} | null} */ (null), list, asked: /** @type {any[]} */ ([]), opened: /** @type {string[]} */ ([]), looked: /** @type {number[]} */ ([]),
    tabs: /** @type {Map<number, {url?: string, status: string}>} */ (new Map()), statuses: /** @type {any} */ ({ status: 200, answers: [] }), alarm: false,
    local: new FakeStorage(kept && { walk: JSON.stringify(kept) }), session: new FakeStorage(),
  };
  const tab = {
    open: async (/** @type {string} */ to) => { world.tabs.set(world.tabs.size + 1, { url: to, status: 'complete' }); world.opened.push(to); return world.tabs.size; },
    go: async (/** @type {number} */ id, /** @type {string} */ to) => { if (!world.tabs.has(id)) return false; world.tabs.set(id, { url: to, status: 'complete' }); world.opened.push(to); return true; },
    close: async (/** @type {number} */ id) => void world.tabs.delete(id),
    at: async (/** @type {number} */ id) => world.tabs.get(id) ?? null,
    answered: async () => world.statuses,
  };
  const ask = async (/** @type {any} */ request) => {
    world.asked.push(request);
    const answer = answers[request.type] ?? { pages: { pages: world.list }, review: { open: 4 }, history: { changes: [] } }[/** @type {'pages'} */ (request.type)];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const alarms = /** @type {any} */ ({ create: async () => { world.alarm = true; }, clear: async () => { world.alarm = false; } });
  const clock = {
    now: () => world.now,
    later: (/** @type {() => void} */ then, /** @type {number} */ ms) => { world.awaited = { at: world.now + ms, then }; return () => { world.awaited = null; }; },
  };
  const worker = () => new Walk({
    local: asArea(world.local), session: asArea(world.session), tab, look: async id => void world.looked.push(id), isAllowed: async () => world.allowed, alarms, ask, sites: { all: async () => [site] }, clock,
  });
  let walk = worker();
  const settled = () => new Promise(done => setImmediate(done)).then(() => new Promise(done => setImmediate(done)));
  return Object.assign(world, {
    get walk() { return walk; },
    state: () => world.local.read('walk'),
    stood: () => { const { state, ending, at, of } = world.local.read('walk'); return `${ending ?? state} ${at}/${of}`; },
    pages: () => world.opened.map(address => address.slice(url('').length)).join(' '),
    do: (/** @type {string} */ what) => walk.command({ do: what, site: 'service' }),
    /** The worker is stopped, and another one starts. */
    restart: async () => { world.awaited = null; walk = worker(); await walk.wake(); },
    pass: async (/** @type {number} */ ms) => {
      world.now += ms;
      if (world.awaited && world.awaited.at <= world.now) world.awaited.then();
      await settled();
    },
    read: (/** @type {string} */ page, settings = [{ page, kind: 'switch', state: 'on', control: 'c', label: page }], answer = {}, id = 1) =>
      walk.read(id, { page: { url: url(page), complete: true }, settings }, answer),
  });
}

test('each page is opened a second after the one before was read, in one tab, and all of it is kept', async () => {
  const world = setUp();
  await world.do('start');
  assert.deepEqual([world.pages(), world.stood(), world.alarm], ['categories/privacy', 'running 1/3', true]);
  await world.read('categories/privacy');
  await world.pass(999);
  assert.equal(world.pages(), 'categories/privacy');
  await world.pass(1);
  await world.read('a');
  await world.pass(1000);
  assert.equal(world.stood(), 'running 3/3');
  await world.read('b');
  await world.pass(1000);
  assert.deepEqual([world.pages(), world.stood(), world.alarm, world.tabs.size], ['categories/privacy a b', 'done 3/3', false, 1]);
  assert.equal(world.state().lastWhole.service, world.state().last);
});

test('it goes on where it stood when the worker was stopped, at each step', async () => {
  const world = setUp();
  await world.do('start');
  await world.restart();
  assert.deepEqual(world.looked, [1], 'the page is asked to say once more what it may have said already');
  await world.read('categories/privacy');
  await world.restart();
  await world.pass(1000);
  assert.equal(world.pages(), 'categories/privacy a');
  await world.restart();
  await world.pass(20_000);
  assert.equal(world.state().pages[1].state, 'again');
});

test('an alarm wakes it when the timer is gone with the worker', async () => {
  const world = setUp();
  await world.do('start');
  await world.read('categories/privacy');
  await world.restart();
  world.now += 30_000;
  await world.walk.onAlarm({ name: 'another' });
  assert.equal(world.pages(), 'categories/privacy');
  await world.walk.onAlarm({ name: 'walk' });
  assert.equal(world.pages(), 'categories/privacy a');
});

test('after the browser was restarted it stands, and going on opens a tab', async () => {
  const world = setUp();
  await world.do('start');
  world.session.kept = {};
  await world.restart();
  assert.deepEqual([world.stood(), world.pages()], ['tab_closed 1/3', 'categories/privacy']);
  await world.do('go_on');
  await world.pass(1000);
  assert.deepEqual([world.pages(), world.tabs.size, world.state().tabId], ['categories/privacy categories/privacy', 2, 2]);
});

test('the tab that is closed ends it; another one does not', async () => {
  const world = setUp();
  await world.do('start');
  await world.walk.onRemoved(5);
  assert.equal(world.stood(), 'running 1/3');
  world.tabs.delete(1);
  await world.walk.onRemoved(1);
  assert.equal(world.stood(), 'tab_closed 1/3');
});

test('what other tabs show is not of the walk', async () => {
  const world = setUp();
  await world.do('start');
  await world.read('categories/privacy', [], {}, 9);
  await world.walk.unread(9, url('a'), 'sign_in');
  await world.walk.onUpdated(9, { status: 'complete' }, { url: `${origin}/login` });
  assert.equal(world.stood(), 'running 1/3');
});

test('pages are learned as rows turn up, from a site of which nothing is known', async () => {
  const world = setUp({ listed: [] });
  await world.do('start');
  assert.deepEqual([world.pages(), world.stood()], ['categories/privacy', 'running 1/1']);
  world.list = [listed('categories/privacy'), listed('a'), listed('b', { states: true })];
  await world.read('categories/privacy', [{ page: 'a', kind: 'row', state: '', control: '', label: 'A' }, { page: 'b', kind: 'row', state: 'On', control: '', label: 'B' }]);
  await world.pass(1000);
  assert.deepEqual([world.pages(), world.stood()], ['categories/privacy a', 'running 2/2']);
});

for (const { says, happens, stood, left } of /** @type {{says: string, happens: (world: ReturnType<typeof setUp>) => Promise<unknown>, stood: string, left?: string}[]} */ ([
  { says: 'a sign-in page in its place', happens: ({ walk }) => walk.unread(1, url('categories/privacy'), 'sign_in'), stood: 'sign_in 1/3' },
  { says: 'an address that leads to a sign-in page', happens: ({ walk }) => walk.onUpdated(1, { status: 'complete' }, { url: `${origin}/uas/login?to=x` }), stood: 'sign_in 1/3' },
  { says: 'or to another site', happens: async world => { world.tabs.set(1, { status: 'complete' }); await world.pass(20_000); }, stood: 'away 1/3' },
  { says: 'an address that is still empty says nothing', happens: ({ walk }) => walk.onUpdated(1, { status: 'complete' }, {}), stood: 'running 1/3' },
  { says: 'nor does one that is on the way', happens: ({ walk }) => walk.onUpdated(1, { status: 'loading' }, { url: `${origin}/login` }), stood: 'running 1/3' },
  { says: 'an address that leads elsewhere is left out', happens: ({ walk }) => walk.onUpdated(1, { status: 'complete' }, { url: `${origin}/feed/` }), stood: 'running 1/3', left: 'again elsewhere' },
  { says: 'a page where nothing answered', happens: async world => { world.statuses = null; await world.walk.onUpdated(1, { status: 'complete' }, { url: url('categories/privacy') }); }, stood: 'offline 1/3' },
  { says: 'a rate limit', happens: world => { world.statuses.status = 429; return world.walk.unread(1, url('categories/privacy'), 'error'); }, stood: 'slow 1/3' },
  { says: 'a program that does not answer', happens: ({ walk }) => walk.refused(1, new HostMissing('exited', 'gone')), stood: 'asleep 1/3' },
  { says: 'a reading that it refuses is left out', happens: ({ walk }) => walk.refused(1, new HostError('bad_request', 'no')), stood: 'running 1/3', left: 'bad unkept' },
  { says: 'the person', happens: world => world.do('stop'), stood: 'stopped 1/3' },
])) {
  test(`${says}: ${stood}`, async () => {
    const world = setUp();
    await world.do('start');
    await happens(world);
    assert.equal(world.stood(), stood);
    if (left) assert.equal(`${world.state().pages[0].state} ${world.state().pages[0].why}`, left);
    for (let i = 0; i < 3; i++) await world.pass(20_000);
    assert.equal(world.pages().split(' ').length > 1, stood.startsWith('running'), 'nothing is opened after an end');
  });
}

test('what the page before shows as it is left is not of the page that is awaited', async () => {
  const world = setUp();
  await world.do('start');
  await world.read('categories/privacy');
  await world.pass(1000);
  world.statuses = null;
  await world.walk.onUpdated(1, { status: 'complete' }, { url: url('categories/privacy') });
  assert.equal(world.stood(), 'running 2/3');
});

test('a page that does not finish is left after 20 seconds, and tried once more at the end', async () => {
  const world = setUp();
  await world.do('start');
  await world.pass(20_000);
  await world.pass(1000);
  for (const page of ['a', 'b']) { await world.read(page); await world.pass(1000); }
  assert.equal(world.pages(), 'categories/privacy a b categories/privacy');
  await world.pass(20_000);
  await world.pass(1000);
  assert.deepEqual([world.stood(), world.state().pages[0].why], ['done 3/3', 'loading']);
});

test('going on opens the page at which it stopped, in the same tab', async () => {
  const world = setUp();
  await world.do('start');
  await world.do('stop');
  await world.pass(60_000);
  await world.do('go_on');
  await world.pass(1000);
  assert.deepEqual([world.pages(), world.tabs.size, world.stood(), world.alarm], ['categories/privacy categories/privacy', 1, 'running 1/3', true]);
});

test('another site in a tab that had shown a page ends it at once', async () => {
  const world = setUp();
  await world.do('start');
  await world.read('categories/privacy');
  await world.pass(1000);
  await world.walk.onUpdated(1, { status: 'complete' }, {});
  assert.equal(world.stood(), 'away 2/3');
});

test('a permission that was taken back ends it, and without one it does not begin', async () => {
  const world = setUp();
  await world.do('start');
  world.allowed = false;
  world.tabs.set(1, { status: 'complete' });
  await world.pass(20_000);
  assert.equal(world.stood(), 'not_allowed 1/3');
  await assert.rejects(world.do('start'), { code: 'not_allowed' });
});

test('nothing is opened that could not be kept', async () => {
  const world = setUp();
  world.local.set = async () => { throw new Error('quota exceeded'); };
  await assert.rejects(world.do('start'), { code: 'no_room' });
  await assert.rejects(world.do('start'), { code: 'no_room' });
  assert.deepEqual([world.pages(), world.tabs.size], ['', 0]);
});

for (const garbage of [5, 'running', { state: 'running' }, [], { state: 'stopped', pages: 7 }])
  test(`what is not ours in storage is as nothing: ${JSON.stringify(garbage)}`, async () => {
    const world = setUp({ kept: garbage });
    await world.restart();
    await world.do('stop');
    await world.do('start');
    assert.deepEqual([world.pages(), world.stood()], ['categories/privacy', 'running 1/3']);
  });

test('before all is forgotten it ends, and its tab is closed, so that nothing is read once more', async () => {
  const world = setUp();
  await world.do('start');
  await world.walk.forget();
  assert.deepEqual([world.stood(), world.tabs.size], ['stopped 1/3', 0]);
  const none = setUp();
  await none.walk.forget();
  assert.equal('walk' in none.local.kept, false);
});

test('a second start changes nothing', async () => {
  const world = setUp();
  await world.do('start');
  await world.do('start');
  assert.equal(world.pages(), 'categories/privacy');
});

test('changes since the last whole check are counted from what was told before', async () => {
  const changes = [{ kind: 'flipped', by: 'unseen' }, { kind: 'flipped', by: 'you' }];
  const world = setUp({ kept: { lastWhole: { service: '2026-09-12T09:00:00Z' }, last: '2026-09-12T09:00:00Z' }, answers: { history: { changes } } });
  await world.do('start');
  assert.equal(world.asked.find(({ type }) => type === 'history').since, '2026-09-12T09:00:00Z');
  await world.read('categories/privacy', [], { changes: [{ kind: 'appeared' }], open: 5 });
  assert.deepEqual([world.state().news, world.state().open], [2, 5]);
});

test('without the program nothing begins, and the view is told', async () => {
  const world = setUp({ answers: { pages: new HostMissing('not_found', 'not there') } });
  await assert.rejects(world.do('start'), { code: 'not_found' });
  assert.deepEqual([world.pages(), 'walk' in world.local.kept], ['', false]);
  await assert.rejects(world.do('dance'), { code: 'refused' });
});

test('what was forgotten while it ran does not come back', async () => {
  const world = setUp();
  await world.do('start');
  world.local.kept = {};
  await world.read('categories/privacy');
  await world.pass(1000);
  await world.walk.onAlarm({ name: 'walk' });
  assert.deepEqual([world.pages(), 'walk' in world.local.kept, world.alarm], ['categories/privacy', false, false]);
});
