// What the reader costs a page, in both browsers: a whole reading beside its floor, one flip, how long the page ever
// waits for it, and what a page costs that never stands still.
//   node reader.mjs [--json FILE]

import { readFile } from 'node:fs/promises';

import { kinds } from '../../browser/browsers.mjs';
import { launch, readerIn, site, tabOf } from '../../browser/reader/isolated.mjs';
import { largePages } from '../../browser/reader/hostile-pages.mjs';
import { Visited } from '../../browser/reader/visited.mjs';
import { until } from '../../browser/until.mjs';
import { alone, besides, tell } from '../figures.mjs';
import { settingsPage } from './page.mjs';

/** @typedef {import('puppeteer-core').Page} Page  @typedef {import('../../browser/reader/isolated.mjs').Open} Open */

const inPage = await readFile(new URL('in-page.js', import.meta.url), 'utf8');
const sizes = [50, 500, 5000];
/** @type {import('../figures.mjs').Row[]} */
const rows = [];

/** @param {string} kind  @param {Open} open */
async function measureReading(kind, open) {
  const flips = [];
  for (const size of sizes) {
    const world = await readerIn(await open(settingsPage(size)), inPage);
    rows.push(besides('reader', `a whole reading of ${size} settings, ${kind}`, 'selector and states', await world.evaluate(`measured.whole(${size > 1000 ? 3 : 9})`), 'ms', 3));
    flips.push(await world.evaluate('measured.flip(5)'));
    rows.push(alone('reader', `a flip among ${size} settings, ${kind}`, flips.at(-1), 'us', 10));
  }
  rows.push(besides('reader', `a flip among 5000 settings, ${kind}`, 'among 50', [flips[2], flips[0]], 'us', 1.5));
}

/** A page that asks for its turn again and again, and keeps the longest that it had to wait for it. */
const asking = `globalThis.waited = 0; const { port1, port2 } = new MessageChannel(); let last = performance.now();
  port1.onmessage = () => { const now = performance.now(); waited = Math.max(waited, now - last); last = now; port2.postMessage(0); }; port2.postMessage(0);`;

/** The reader in a page, and what hears it. @param {Page} page */
const visitedOf = async page => new Visited(page, await readerIn(page, 'flipwatch.quiet.patience.still = 500; globalThis.told = []; globalThis.browser = { runtime: { sendMessage: async message => void told.push(message) } };'));

/** The page has been laid out and painted: that is no work of ours. @param {Page} page */
const untilDrawn = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => requestIdleCallback(done))))));

/** @param {Visited} visited */
async function untilTold(visited) {
  await visited.visit(site);
  await until('the reading', () => visited.world.evaluate('told.length'), 120_000);
}

/** The longest task of a visit, in ms of the processor's time, as Chromium's trace has it. @param {Open} open  @param {string} html */
async function longestTask(open, html) {
  const page = await open(html);
  const visited = await visitedOf(page);
  await untilDrawn(page);
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.evaluate(() => console.timeStamp('here'));
  await untilTold(visited);
  const { traceEvents } = JSON.parse(Buffer.from(/** @type {Uint8Array} */ (await page.tracing.stop())).toString());
  // Other pages of the browser have threads of their own.
  const { pid, tid } = traceEvents.find((/** @type {any} */ { name, args }) => name === 'TimeStamp' && args.data.message === 'here');
  return traceEvents.filter((/** @type {any} */ event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid)
    .reduce((/** @type {number} */ most, /** @type {any} */ { tdur }) => Math.max(most, tdur ?? 0), 0) / 1000;
}

/** The longest that the page waits for its turn while it is visited, in ms; the least of some visits, since what other programs
 *  take is in it. @param {Open} open  @param {string} html */
async function longestWait(open, html) {
  const waits = [];
  for (let time = 0; time < 3; time += 1) {
    const page = await open(html);
    const visited = await visitedOf(page);
    await untilDrawn(page);
    await page.evaluate(asking);
    await untilTold(visited);
    waits.push(await page.evaluate('waited'));
  }
  return Math.min(...waits);
}

/** @param {string} kind  @param {Open} open */
async function measureWaits(kind, open) {
  const [longest, called] = kind === 'chromium' ? [longestTask, 'the longest task'] : [longestWait, 'the longest wait of the page'];
  for (const [size, goal] of [[500, 4], [5000, 16]]) {
    rows.push(alone('reader', `${called} in a visit of ${size} settings, ${kind}`, await longest(open, settingsPage(size)), 'ms', goal));
  }
  if (kind !== 'chromium') return; // To draw such pages takes minutes, and what is waited for there is not told from it.
  for (const [name, { html, script }] of Object.entries(largePages(50_000))) {
    if (name.startsWith('forms with passwords')) continue; // Chromium itself falls over so many, with no extension in it.
    const page = `<!doctype html><html lang="en"><body>${html}<script>${script}</script></body></html>`;
    const browser = await launch(kind); // what the page before leaves behind is cleared away in a task, too
    rows.push(alone('reader', `${called} where a page means ill: ${name}, ${kind}`, await longest(await tabOf(browser), page), 'ms', 50));
    await browser.close();
  }
}

/** Time of so many movements on a page, in ms, done at once. @param {Page} page */
const move = page => page.evaluate(() => new Promise(done => {
  const busy = /** @type {HTMLElement} */ (document.getElementById('busy'));
  const start = performance.now();
  let moved = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    for (let times = 0; times < 50; times += 1, moved += 1) {
      busy.className = `c${moved}`;
      busy.textContent = String(moved);
    }
    if (moved < 20_000) port2.postMessage(0);
    else done(performance.now() - start);
  };
  port2.postMessage(0);
}));

/** @param {string} kind  @param {Open} open */
async function measureBusy(kind, open) {
  const [bare, read] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = 0; round < 5; round += 1) {
    const page = await open(settingsPage(500).replace('</main>', '<p id="busy"></p></main>'));
    await move(page);
    bare.push(/** @type {number} */ (await move(page)));
    await untilTold(await visitedOf(page));
    await move(page);
    read.push(/** @type {number} */ (await move(page)));
  }
  const each = Math.max(0, Math.min(...read) - Math.min(...bare)) / 20_000; // ms a movement
  rows.push(alone('reader', `a page that moves a thousand times a second, ${kind}`, each * 100, '% of a core', 1));
}

/** @param {string} kind  @param {Open} open */
async function measureElsewhere(kind, open) {
  const page = await open(settingsPage(500), '/feed');
  const world = await readerIn(page, inPage);
  const time = await world.evaluate('measured.timed(() => { for (let times = 0; times < 100; times += 1) flipwatch.visit(measured.site); }, 50)');
  rows.push(alone('reader', `a page of the site that is no settings page, ${kind}`, time / 100, 'ms', 0.1));
}

/** Layouts that a script asked for, while a page that was just made wider is read; what only Chromium tells. @param {Page} page */
async function countLayouts(page) {
  const world = await readerIn(page, inPage);
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack', 'disabled-by-default-devtools.timeline'] });
  await world.evaluate('document.body.style.width = "77%"; flipwatch.readPage(measured.site, () => undefined).then(() => 0)');
  const trace = JSON.parse(Buffer.from(/** @type {Uint8Array} */ (await page.tracing.stop())).toString());
  return trace.traceEvents.filter((/** @type {any} */ { name, args }) => name === 'Layout' && args?.beginData?.stackTrace?.length).length;
}

for (const kind of kinds) {
  const browser = await launch(kind);
  try {
    const open = await tabOf(browser);
    await measureReading(kind, open);
    await measureBusy(kind, open);
    await measureElsewhere(kind, open);
    await measureWaits(kind, open);
    if (kind === 'chromium') rows.push(alone('reader', 'forced layouts of a reading of 5000 settings, chromium', await countLayouts(await open(settingsPage(5000))), '', 0));
  } finally {
    await browser.close();
  }
}
tell(rows);
