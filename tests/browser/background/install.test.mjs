// scripts/install: what it writes into a home and what it leaves alone, and that a browser finds the program by it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { root } from '../home.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';
import { emptySite } from './speaking-pages.mjs';

const file = 'org.flipwatch.host.json';
const built = process.env.FLIPWATCH_HOST ?? join(root, 'build/flipwatch');

/** @param {NodeJS.ProcessEnv} env @param {string[]} words */
function install(env, ...words) {
  const { status, stdout, stderr } = spawnSync(join(root, 'scripts/install'), words, { env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

/** @param {string} folder @returns {string[]} every file in it */
const filesIn = folder => readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]);

/** Runs in an empty home, with a program whose path is as odd as a path may be. @param {(home: string, env: NodeJS.ProcessEnv) => void} work */
function inHome(work) {
  const home = mkdtempSync(join(tmpdir(), 'flipwatch-install-'));
  const program = join(home, 'flip "w&\\1 atch');
  copyFileSync(built, program);
  try {
    const { XDG_CONFIG_HOME: _, ...rest } = process.env;
    work(home, { ...rest, HOME: home, FLIPWATCH_HOST: program });
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** Where each browser looks. @type {[name: string, folder: string][]} */
const places = [
  ['chromium', '.config/chromium/NativeMessagingHosts'],
  ['chrome', '.config/google-chrome/NativeMessagingHosts'],
  ['edge', '.config/microsoft-edge/NativeMessagingHosts'],
  ['brave', '.config/BraveSoftware/Brave-Browser/NativeMessagingHosts'],
  ['vivaldi', '.config/vivaldi/NativeMessagingHosts'],
  ['opera', '.config/google-chrome/NativeMessagingHosts'],
  ['firefox', '.mozilla/native-messaging-hosts'],
  ['librewolf', '.librewolf/native-messaging-hosts'],
];

for (const [name, folder] of places) {
  test(`${name} is told in ${folder}, and told off again`, () => inHome((home, env) => {
    const program = /** @type {string} */ (env.FLIPWATCH_HOST);
    const manifest = join(home, folder, file);
    for (const again of [1, 2]) assert.equal(install(env, name).status, 0, `time ${again}`);
    assert.deepEqual(filesIn(home).sort(), [manifest, program].sort());
    const { path, name: called, type } = JSON.parse(readFileSync(manifest, 'utf8'));
    assert.deepEqual([path, called, type], [program, 'org.flipwatch.host', 'stdio']);
    assert.equal(install(env, '--uninstall', name).status, 0);
    assert.deepEqual(filesIn(home), [program]);
  }));
}

test('without a name nothing is written, and the browsers that are here are listed with their files', () => inHome((home, env) => {
  for (const folder of ['.config/vivaldi', '.librewolf']) mkdirSync(join(home, folder), { recursive: true });
  const { status, said } = install(env);
  assert.equal(status, 0);
  for (const folder of ['.config/vivaldi/NativeMessagingHosts', '.librewolf/native-messaging-hosts']) {
    assert.ok(said.includes(`would write      ${join(home, folder, file)}`), said);
  }
  assert.deepEqual(filesIn(home), [env.FLIPWATCH_HOST]);
}));

test('XDG_CONFIG_HOME moves the folders of Chromium and its kin, and not those of Firefox', () => inHome((home, env) => {
  install({ ...env, XDG_CONFIG_HOME: join(home, 'elsewhere') }, 'chromium', 'firefox');
  assert.deepEqual(filesIn(home).filter(path => path.endsWith(file)).sort(),
    [join(home, '.mozilla/native-messaging-hosts', file), join(home, 'elsewhere/chromium/NativeMessagingHosts', file)].sort());
}));

test('a browser that is not known stops it before anything is written', () => inHome((home, env) => {
  const { status, said } = install(env, 'firefox', 'netscape');
  assert.equal(status, 2);
  assert.match(said, /no browser called "netscape"/);
  assert.deepEqual(filesIn(home), [env.FLIPWATCH_HOST]);
}));

test('a folder that cannot be written costs the other browsers nothing', () => inHome((home, env) => {
  writeFileSync(join(home, '.config'), 'a file where a folder should be');
  assert.equal(install(env, 'chromium', 'firefox').status, 1);
  assert.ok(filesIn(home).includes(join(home, '.mozilla/native-messaging-hosts', file)));
}));

test('a program that is not there is not registered', () => inHome((home, env) => {
  const { status } = install({ ...env, FLIPWATCH_HOST: join(home, 'nothing') }, 'firefox');
  assert.equal(status, 1);
}));

story('the browser finds the program that was installed, until that is taken back', { handler: emptySite }, async ({ browser, home }) => {
  const connect = () => browser.inExtension(() => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ type: 'connect' }));
  await until('the first greeting', async () => (await connect()).host.state === 'ok');
  const env = { ...home.env, FLIPWATCH_HOST: home.program };
  assert.equal(install(env, '--uninstall').status, 0);
  const folder = { chromium: '.config/chromium/NativeMessagingHosts', firefox: '.mozilla/native-messaging-hosts' }[browser.kind];
  assert.ok(!filesIn(home.folder).includes(home.path(join(folder, file))));
  for (const pid of home.hostProcesses()) process.kill(pid, 'SIGKILL');
  await until('that it is missed', async () => (await connect()).host.state !== 'ok');
  assert.equal(install(env, browser.kind).status, 0);
  await until('that it is found again', async () => (await connect()).host.state === 'ok');
});
