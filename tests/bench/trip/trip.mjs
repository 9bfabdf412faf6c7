// From a message that the extension posts to the answer that it receives, on an open port: a check of 150 settings,
// committed before it is answered, beside the same message through a program that answers each with itself.
//   node trip.mjs [--json FILE]

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { FlipwatchBrowser, kinds } from '../../browser/browsers.mjs';
import { Home, root } from '../../browser/home.mjs';
import { Site } from '../../browser/site.mjs';
import { until } from '../../browser/until.mjs';
import { besides, middle, tell } from '../figures.mjs';

const rounds = 300;
const echo = join(root, 'build/tests/bench/echo');
const folders = { chromium: '.config/chromium/NativeMessagingHosts', firefox: '.mozilla/native-messaging-hosts' };

/** 150 settings of one page. */
const settings = Array.from({ length: 150 }, (_, at) => ({
  page: 'settings/trip', control: `setting-${at}`, label: `Setting number ${at}`, section: `Part ${at % 6}`, description: `What happens when number ${at} is on, in one line`,
  kind: 'switch', state: at % 2 ? 'on' : 'off',
}));

/** Both programs are asked in turn, by a document of the extension; the times of each, in ms.
 *  @param {any[]} settings  @param {number} rounds  @param {number} flips  how many settings are another one each time  @returns {Promise<[number[], number[]]>} */
async function ask(settings, rounds, flips) {
  const api = globalThis.browser ?? globalThis.chrome;
  /** @param {string} name */
  const open = name => {
    const port = api.runtime.connectNative(name);
    /** @type {(answer: any) => void} */
    let answered = () => {};
    /** @type {(error: Error) => void} */
    let failed = () => {};
    port.onMessage.addListener((/** @type {any} */ answer) => answered(answer));
    port.onDisconnect.addListener(() => failed(new Error(`${name}: ${api.runtime.lastError?.message ?? 'it has ended'}`)));
    return { port, ask: (/** @type {object} */ message) => new Promise((resolve, reject) => {
      [answered, failed] = [resolve, reject];
      port.postMessage(message);
    }) };
  };
  const programs = [open('org.flipwatch.host'), open('org.flipwatch.echo')];
  const told = await programs[0].ask({ id: 1, type: 'hello', protocol: 1, extension: '0.1.0', browser: 'bench' });
  if (told.type !== 'hello.ok') throw new Error(JSON.stringify(told));
  const page = { url: 'https://www.linkedin.com/mypreferences/d/settings/trip', lang: 'en', complete: true };
  /** @type {[number[], number[]]} */
  const times = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < flips; at += 1) {
      const setting = settings[(round * flips + at) % settings.length];
      setting.state = setting.state === 'on' ? 'off' : 'on';
    }
    const message = { id: round + 2, type: 'check', site: 'linkedin', at: new Date().toISOString(), page, settings };
    for (const [which, program] of programs.entries()) {
      const start = performance.now();
      const answer = await program.ask(message);
      times[which].push(performance.now() - start);
      if (which === 0 && answer.type !== 'check.ok') throw new Error(JSON.stringify(answer));
    }
  }
  for (const { port } of programs) port.disconnect();
  return times;
}

/** @type {import('../figures.mjs').Row[]} */
const rows = [];
for (const kind of kinds) {
  const home = new Home();
  const site = await Site.open((_, response) => response.end());
  const flipwatch = new FlipwatchBrowser(kind, { home, site });
  try {
    const manifest = readFileSync(join(root, `manifests/org.flipwatch.host.${kind}.json`), 'utf8');
    home.write(join(folders[kind], 'org.flipwatch.echo.json'), manifest.replace('org.flipwatch.host', 'org.flipwatch.echo').replace('@FLIPWATCH_PATH@', echo));
    await flipwatch.start();
    await until('the program to be known', async () => (await flipwatch.known())?.host?.state === 'ok');
    for (const [what, flips] of /** @type {const} */ ([['that changed nothing', 0], ['with 3 changes', 3]])) {
      await flipwatch.inExtension(ask, settings, 30, flips);
      const [ours, theirs] = await flipwatch.inExtension(ask, settings, rounds, flips);
      rows.push(besides('trip', `a check of 150 settings ${what}, ${kind}`, 'echo of the same', [middle(ours), middle(theirs)], 'ms', 2));
    }
  } finally {
    await flipwatch.close();
    await site.close();
    home.remove();
  }
}
tell(rows);
