// The program goes away in the ways it can, and comes back: one clear message, one more try, nothing lost of what was said.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';
import { hostsOf, killHosts } from './processes.mjs';
import { act, emptySite, reading, say, settingsUrl } from './speaking-pages.mjs';

const open = { open: 2, open_all: 2, worst: 'appeared' };
const answers = {
  review: { review: [], ...open, read_at: null, checked: 1 },
  check: { account: { id: 'default' }, recorded: true, checked: 1, ...open, review: [], changes: [] },
};
const setting = { handler: emptySite, host: /** @type {const} */ ('fake'), answers };

/** The moments of what the program was told by pages, in the order of telling. @param {import('../home.mjs').Home} home */
const told = home => home.frames().filter(({ to, frame }) => to === 'host' && ['act', 'check'].includes(frame.type)).map(({ frame }) => frame.at);

/** @param {import('../stories.mjs').Scene} scene */
async function settingsPage({ browser, home }) {
  await until('the greeting', () => home.sent('hello').length);
  return browser.openPage(settingsUrl);
}

story('a missing program is told once, and what was said meanwhile is sent when it is back', { ...setting, mostly: 'chromium' }, async scene => {
  const { browser, home } = scene;
  await settingsPage(scene);
  home.takeHostAway();
  killHosts(home);
  const [first] = await say(browser, settingsUrl, reading('2026-11-23T10:00:00Z'));
  assert.equal(first.error.missing, true);
  assert.deepEqual(await browser.badge(), { text: '!', title: 'Flipwatch is asleep: the program on this computer does not answer' });
  assert.equal((await browser.known()).host.state, 'missing');
  await say(browser, settingsUrl, act('2026-11-23T10:01:00Z'), reading('2026-11-23T10:01:01Z'));

  home.putHostBack();
  const welcome = await browser.welcome();
  await until('the three messages', () => told(home).length === 3);
  await until('the badge', async () => (await browser.badge()).text === '2');
  assert.deepEqual(told(home), ['2026-11-23T10:00:00Z', '2026-11-23T10:01:00Z', '2026-11-23T10:01:01Z']);
  await until('the welcome page', () => welcome.evaluate(() => document.querySelector('h1')?.textContent === 'Ready to watch'));
});

story('a program that was killed in between is started again, and nobody notices', { ...setting, mostly: 'firefox' }, async scene => {
  const { browser, home } = scene;
  await settingsPage(scene);
  killHosts(home);
  assert.deepEqual(await say(browser, settingsUrl, reading('2026-11-23T10:00:00Z')), [{ ok: true }]);
  assert.deepEqual(told(home), ['2026-11-23T10:00:00Z']);
  assert.equal((await browser.known()).host.state, 'ok');
});

story('a program that falls over a reading is tried once more, not for ever', { ...setting, mostly: 'chromium' }, async scene => {
  const { browser, home } = scene;
  await settingsPage(scene);
  killHosts(home);
  const falling = fileURLToPath(new URL('falling-host.mjs', import.meta.url));
  const good = readFileSync(home.program, 'utf8');
  home.write('bin/flipwatch', good.replace(/'[^']*fake-host\.mjs'/, `'${falling}'`), 0o755);
  const greetings = home.sent('hello').length;
  const [answer] = await say(browser, settingsUrl, reading('2026-11-23T10:00:00Z'));
  assert.deepEqual([answer.error.code, answer.error.missing], ['exited', true]);
  // One start where the browser had not told yet that the killed one is gone, else two.
  const starts = home.sent('hello').length - greetings;
  assert.ok(starts === 1 || starts === 2, `${starts} starts`);
  assert.equal((await browser.badge()).text, '!');

  home.write('bin/flipwatch', good, 0o755);
  assert.deepEqual(await say(browser, settingsUrl, reading('2026-11-23T10:05:00Z')), [{ ok: true }]);
  assert.deepEqual(told(home), ['2026-11-23T10:00:00Z', '2026-11-23T10:05:00Z']);
  await until('the badge', async () => (await browser.badge()).text === '2');
});

story('a stopped worker takes no program with it and starts again', { ...setting, only: 'chromium' }, async scene => {
  const { browser, home } = scene;
  await settingsPage(scene);
  const worker = await browser.engine.browser.waitForTarget(target => target.type() === 'service_worker');
  await (await worker.worker())?.close();
  await until('the end of the program', () => hostsOf(home).length === 0);
  assert.deepEqual(await say(browser, settingsUrl, act('2026-11-23T10:00:00Z'), reading('2026-11-23T10:00:01Z')), [{ ok: true }, { ok: true }]);
  assert.deepEqual(told(home), ['2026-11-23T10:00:00Z', '2026-11-23T10:00:01Z']);
  await until('the badge', async () => (await browser.badge()).text === '2');
});
