// The whole check, as a person sees it in each of its states.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { doneWalk, runningWalk, stoppedWalk, withLongNames } from '../walk/walk-samples.mjs';
import * as samples from './samples.mjs';
import { byRole, press, textOf, viewsIn } from './view-page.mjs';

const { knownWith, eight, item } = samples;
const views = await viewsIn(after);

/** @param {any} walk @param {any} [more] */
const open = (walk, more = {}) => views.walk({ known: knownWith(eight), ...more, store: { walk, ...more.store } });

/** What the background was asked to do. @param {import('puppeteer-core').Page} page */
const asked = page => page.evaluate(() => /** @type {any} */ (globalThis).stub.asked.filter((/** @type {any} */ { type }) => type === 'walk').map((/** @type {any} */ { do: what, site }) => [what, site].filter(Boolean).join(' ')));

/** @param {import('puppeteer-core').Page} page @param {any} walk */
const becomes = (page, walk) => page.evaluate(next => /** @type {any} */ (globalThis).stub.set({ walk: next }), walk);

for (const [state, walk, title, words, more] of /** @type {[string, any, string, RegExp, any?][]} */ ([
  ['nothing ever ran', undefined, 'Check everything', /settings pages of LinkedIn one after the other, in one tab that you can watch.*presses nothing.*Check everything There was no whole check yet/],
  ['one was done before, and another is not begun', { last: '2025-09-12T09:00:00Z' }, 'Check everything', /Last whole check: Sep 12, 2025/],
  ['it runs', runningWalk(), 'Checking everything', /LinkedIn, in a tab of its own.*Blocked members 40 41 of 93 pages About 2 minutes left Watch the tab Stop settings read 72 to look at 2 new since .* 1 could not be read 1 The pages .*Blocked members 40 Reading… Job application settings 41.*Show all 93 pages/],
  ['it just began, for the first time', runningWalk({ of: 6, at: 1, before: undefined, took: [], shown: { a: 1 }, open: 0 }), 'Checking everything', /Account preferences 1 of 6 pages Watch the tab Stop setting read 1 to look at 0 could not be read 0/],
  ['it is nearly over', runningWalk({ of: 93, at: 92 }), 'Checking everything', /92 of 93 pages Less than a minute left/],
  ['it runs through 60 pages with names as long as German ones', withLongNames(runningWalk({ of: 60, at: 9 })), 'Checking everything', /9 of 60 pages.*Datenschutzgrundverordnung.*Leads to 14 more pages.*Did not finish loading.*Show all 60 pages/],
  ['stopped by the person', stoppedWalk('stopped'), 'Stopped at page 41 of 93', /What was read is kept\. It can go on where it stopped\. You stopped it\. Nothing is lost\. Go on Start again Leave it at that settings read 72/],
  ['the tab was closed', stoppedWalk('tab_closed'), 'Stopped at page 41 of 93', /The tab was closed\. Going on opens a new one\./],
  ['a sign-in page', stoppedWalk('sign_in'), 'Stopped at page 41 of 93', /LinkedIn asks you to sign in\. Sign in there, then go on\./],
  ['a check page', stoppedWalk('check'), 'Stopped at page 41 of 93', /LinkedIn wants to check that it is you\. Answer it there, then go on\. It will take twice as long between pages\./],
  ['a rate limit', stoppedWalk('slow'), 'Stopped at page 41 of 93', /LinkedIn asked to slow down\. Flipwatch stopped at once\. Wait about 15 minutes, then go on\. It will take twice as long between pages\./],
  ['another site in the tab', stoppedWalk('away'), 'Stopped at page 41 of 93', /The tab shows another site\. If that site asks you to sign in, do so there\. Going on opens the page again\./],
  ['no permission any more', stoppedWalk('not_allowed'), 'Stopped at page 41 of 93', /^(?!.*Not allowed on).*does not let Flipwatch onto LinkedIn any more\. Allow it, then go on\. Put it right/, { known: knownWith([], { allowed: false }) }],
  ['an error page', stoppedWalk('error'), 'Stopped at page 41 of 93', /LinkedIn shows an error page\. It may be down\. Try again later\./],
  ['no connection', stoppedWalk('offline'), 'Stopped at page 41 of 93', /No connection\. Go on when you are online again\./],
  ['no program', stoppedWalk('asleep'), 'Stopped at page 41 of 93', /The Flipwatch program does not answer\. Put it right, then go on\. Put it right/],
  ['done', doneWalk(), 'Everything was looked at', /93 pages of LinkedIn’s settings in 3 minutes 50 seconds\. settings read 163 to look at 8 new since .* 1 could not be read 2 To look at Data for Generative AI Improvement New, and already on Show me the switch Share data .* Changed, and not by you in this browser .* 5 more are behind the Flipwatch button of the toolbar\. Could not be read Their earlier states are kept as they were\. Nothing was guessed\. Invitations to connect Did not finish loading Two-factor authentication Its state could not be told .*Try it again Check everything again Next reminder: .* · Change that/],
  ['done, with items of another account beside', doneWalk({ of: 6, account: 'default' }), 'Everything was looked at', /^(?!.*Hidden).*To look at Ads off LinkedIn Not how you want it Show me the switch Check/, { known: knownWith([item({ account: 'other', label: 'Hidden' }), item()]) }],
  ['done, and nothing to look at', doneWalk({ of: 6 }), 'Everything was looked at', /^(?!.*To look at).*6 pages of LinkedIn’s settings.*Check everything again/, { known: knownWith([item({ site: 'other.example' })]) }],
  ['done, without reminders', doneWalk({ of: 6 }), 'Everything was looked at', /Check everything again$/, { store: { options: { remindDays: 0 } } }],
  ['left at that', doneWalk({ whole: false, at: 41 }), 'Left at page 41 of 93', /^(?!.*Try).*What was read is kept\./],
  ['the program is missing', undefined, 'Check everything', /Flipwatch is asleep.*Put it right Look again/, { known: knownWith([], { host: { state: 'missing' } }) }],
  ['it is not allowed', undefined, 'Check everything', /Not allowed on LinkedIn yet/, { known: knownWith([], { allowed: false }) }],
])) {
  test(`the view says it: ${state}`, async () => {
    const { page, faults } = await open(walk, more);
    await byRole(page, 'heading', title);
    assert.match(await textOf(page), words);
    assert.deepEqual(faults, []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await page.close();
  });
}

for (const [what, walk, button, wanted] of /** @type {[string, any, string, string][]} */ ([
  ['begins', undefined, 'Check everything', 'start linkedin'],
  ['stops', runningWalk(), 'Stop', 'stop'],
  ['goes on', stoppedWalk('slow'), 'Go on', 'go_on'],
  ['starts again', stoppedWalk('stopped'), 'Start again', 'start linkedin'],
  ['is left', stoppedWalk('stopped'), 'Leave it at that', 'leave'],
  ['tries again what could not be read', doneWalk(), 'Try it again', 'retry'],
  ['is done once more', doneWalk(), 'Check everything again', 'start linkedin'],
])) {
  test(`a press on "${button}": it ${what}`, async () => {
    const { page } = await open(walk);
    await press(page, 'button', button);
    assert.deepEqual(await asked(page), [wanted]);
    await page.close();
  });
}

test('a button for each service, where there are several', async () => {
  const known = knownWith([], { sites: [samples.linkedin, { id: 'club', name: 'Club', start: 'https://club.example/settings', origins: ['https://club.example'] }] });
  const { page } = await open(undefined, { known });
  await press(page, 'button', 'Check everything on Club');
  assert.deepEqual(await asked(page), ['start club']);
  await page.close();
});

test('"Watch the tab" brings the tab to the front, and its window', async () => {
  const { page } = await open(runningWalk());
  await press(page, 'button', 'Watch the tab');
  await page.waitForFunction(() => /** @type {any} */ (globalThis).stub.opened.length === 2);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).stub.opened), [{ how: 'tab 7', active: true }, { how: 'window 1', focused: true }]);
  await page.close();
});

test('the bar says its name and how far it is, and the title does, too', async () => {
  const { page } = await open(runningWalk());
  const bar = await byRole(page, 'progressbar', 'Pages of LinkedIn’s settings');
  const of = (/** @type {string} */ name) => bar.evaluate((part, attribute) => part.getAttribute(attribute), name);
  assert.deepEqual([await of('aria-valuenow'), await of('aria-valuemax'), await of('aria-valuetext')], ['41', '93', '41 of 93 pages: Blocked members 40']);
  assert.equal(await page.title(), 'Flipwatch: checking everything, 41 of 93');
  await becomes(page, runningWalk({ at: 42 }));
  assert.deepEqual([await of('aria-valuenow'), await page.title()], ['42', 'Flipwatch: checking everything, 42 of 93']);
  await page.close();
});

test('all pages are shown on demand, and stay shown', async () => {
  const { page } = await open(runningWalk());
  const lines = () => page.$$eval('ol.pages li', found => found.length);
  assert.equal(await lines(), 11);
  await press(page, 'button', 'Show all 93 pages');
  assert.equal(await lines(), 93);
  await becomes(page, runningWalk({ at: 42 }));
  assert.equal(await lines(), 93);
  await press(page, 'button', 'Show fewer');
  assert.equal(await lines(), 11);
  await page.close();
});

test('the focus follows by keyboard: from the start to Stop, from Stop to "Go on", and to the end; each is said', async () => {
  const { page } = await open(undefined);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await (await byRole(page, 'button', 'Check everything')).focus();
  await becomes(page, runningWalk());
  assert.equal(await focused(), 'Stop');
  await becomes(page, runningWalk({ at: 42 }));
  assert.equal(await focused(), 'Stop', 'news does not take it away');
  await becomes(page, stoppedWalk('stopped', { at: 42 }));
  assert.equal(await focused(), 'Go on');
  assert.equal(await page.$eval('[role=status]', part => part.textContent), 'Stopped at page 42 of 93');
  await becomes(page, doneWalk());
  assert.equal(await focused(), 'Check everything again');
  await page.close();
});

test('a start in vain is told, with what the program said', async () => {
  const { page } = await open(undefined, { fails: { walk: { code: 'history_busy', message: 'The history is busy.' } } });
  await press(page, 'button', 'Check everything');
  await page.waitForSelector('[role=alert]');
  assert.match(await textOf(page, '[role=alert]'), /It could not begin The history is busy\./);
  await page.close();
});

test('what is not ours in storage is as nothing', async () => {
  for (const garbage of [5, { state: 'running' }, { state: 'melted', pages: [] }]) {
    const { page, faults } = await open(garbage);
    await byRole(page, 'heading', 'Check everything');
    assert.deepEqual(faults, []);
    await page.close();
  }
});

test('an address that is none leads nowhere', async () => {
  const { page } = await open(doneWalk(), { known: knownWith([item({ url: 'javascript:alert(1)' })]) });
  assert.equal(await page.$eval('.change .side a', link => link.checkVisibility() || link.hasAttribute('href')), false);
  await page.close();
});

// ---- in the popup

/** @param {any} given */
const popup = given => views.popup({ known: knownWith(eight), page: samples.settingsPage, ...given });

test('the popup shows the check that runs, in place of its list, and goes back to it', async () => {
  const { page, faults } = await popup({ store: { walk: runningWalk() } });
  await byRole(page, 'heading', 'Checking everything');
  assert.match(await textOf(page), /Checking everything About 2 minutes left Blocked members 40 41 of 93 pages Settings read 72 To look at 2 Could not be read 1 It only opens pages.*you can close this window meanwhile\. Stop See the pages$/);
  await press(page, 'button', 'Stop');
  assert.deepEqual(await asked(page), ['stop']);
  await becomes(page, stoppedWalk('stopped'));
  await byRole(page, 'heading', '8 switches to look at');
  assert.match(await textOf(page), /The whole check stopped at page 41 of 93\. You stopped it\. See the pages/);
  assert.deepEqual(faults, []);
  await page.close();
});

test('the popup says that it came to its end, and what could not be read, for an hour', async () => {
  const fresh = await popup({ store: { walk: runningWalk() } });
  await becomes(fresh.page, doneWalk());
  assert.match(await textOf(fresh.page), /8 switches to look at .* Everything was looked at\. 1 page could not be read\. See the summary/);
  await fresh.page.close();
  for (const walk of [doneWalk({ last: samples.ago(0, 2) }), doneWalk({ whole: false })]) {
    const { page } = await popup({ store: { walk } });
    assert.doesNotMatch(await textOf(page), /Everything was looked at/);
    await page.close();
  }
});

test('the popup counts what could not be read as the view does, and says in plain words what went wrong', async () => {
  const walk = runningWalk();
  walk.pages[0].untold = ['two-factor'];
  const refusal = { code: 'history_busy', message: 'The history is busy.', way_out: 'Try again.' };
  const { page } = await popup({ store: { walk }, fails: { walk: refusal } });
  assert.match(await textOf(page), /Could not be read 2/);
  await press(page, 'button', 'Stop');
  assert.match(await textOf(page), /The history is busy\. Try again\./);
  await becomes(page, { last: walk.last });
  await press(page, 'button', 'Check everything');
  assert.doesNotMatch(await textOf(page), /Error/);
  await page.close();
});

test('news does not take Stop away under the pointer', async () => {
  const { page } = await popup({ store: { walk: runningWalk() } });
  await page.$$eval('button', buttons => Object.assign(globalThis, { stop: buttons.find(({ textContent }) => textContent === 'Stop') }));
  await becomes(page, runningWalk({ at: 42 }));
  await page.evaluate(known => /** @type {any} */ (globalThis).stub.set({ known }), knownWith(eight.slice(1)));
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).stop.isConnected), true);
  await page.close();
});

for (const [what, given, wanted] of /** @type {[string, any, string[]][]} */ ([
  ['begins one of the service of the page', {}, ['start linkedin']],
  ['opens its view where one has stopped', { store: { walk: stoppedWalk('stopped') } }, []],
  ['opens its view where a service has to be chosen', { page: null, known: knownWith(eight, { sites: [samples.linkedin, { id: 'club', name: 'Club' }] }) }, []],
])) {
  test(`"Check everything" in the popup ${what}`, async () => {
    const { page } = await popup(given);
    await press(page, 'button', 'Check everything');
    assert.deepEqual(await asked(page), wanted);
    if (!wanted.length) assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).stub.opened), [{ how: 'new tab', url: '/views/walk/walk.html' }]);
    await page.close();
  });
}

test('it is what the first run offers, and the popup says when the last one was', async () => {
  const first = await popup({ known: knownWith([], { read_at: null, checked: 0 }), page: null });
  await press(first.page, 'button', 'Check everything');
  assert.deepEqual(await asked(first.page), ['start linkedin']);
  await first.page.close();
  const later = await popup({ store: { walk: { last: '2025-09-12T09:00:00Z', lastWhole: { linkedin: '2025-09-12T09:00:00Z' } } } });
  assert.match(await textOf(later.page), /8 switches to look at Seen today at .*\. Whole check: Sep 12, 2025/);
  await later.page.close();
});
