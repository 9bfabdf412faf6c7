// How soon the popup shows what is known, beside the popup of an extension that has one line of text and no script: the
// least that a popup can cost in this browser. Both open in turn, in a real Chromium with the real host.
//   node popup.mjs [rounds]

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FlipwatchBrowser } from '../../browser/browsers.mjs';
import { Home, root } from '../../browser/home.mjs';
import { Site } from '../../browser/site.mjs';
import { table } from '../../browser/table.mjs';
import { until } from '../../browser/until.mjs';

const rounds = Number(process.argv[2] ?? 40);

/** An extension whose popup says one word. @returns {string} its folder */
function floorExtension() {
  const folder = mkdtempSync(join(tmpdir(), 'flipwatch-floor-'));
  const manifest = { manifest_version: 3, name: 'Floor', version: '1', action: { default_popup: 'popup.html' } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><html lang="en"><title>Floor</title><h1>Hello</h1>');
  return folder;
}

/** Milliseconds from the start of the navigation: the first paint, and the last one that showed more than all before.
 *  @param {import('puppeteer-core').Browser} browser  @param {string} address */
async function open(browser, address) {
  const page = await browser.newPage();
  await page.setViewport({ width: 380, height: 600 });
  await page.goto(address);
  const times = await page.evaluate(() => new Promise(resolve => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    new PerformanceObserver(list => resolve([first ?? performance.getEntriesByName('first-contentful-paint')[0]?.startTime, list.getEntries().at(-1)?.startTime]))
      .observe({ type: 'largest-contentful-paint', buffered: true });
  }));
  await page.close();
  return /** @type {[number, number]} */ (times);
}

/** @param {number[]} times  @param {number} share */
const quantile = (times, share) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))];

const home = new Home();
const site = await Site.open((_, response) => response.end());
const flipwatch = new FlipwatchBrowser('chromium', { home, site });
const folder = floorExtension();
try {
  home.ask(JSON.parse(readFileSync(join(root, 'tests/wire/whole_account.json'), 'utf8')));
  await flipwatch.start();
  const { browser, address } = flipwatch.engine;
  const floor = `chrome-extension://${await browser.installExtension(folder)}/popup.html`;
  const ours = `${address}views/popup/popup.html`;
  const first = await flipwatch.popup();
  const known = await until('the list to be known', async () => {
    const now = await flipwatch.known();
    return now?.review?.length ? now : null;
  });
  await first.close();

  /** @type {Record<string, [number, number][]>} */
  const times = { floor: [], ours: [] };
  for (let round = 0; round < rounds; round++) {
    times.floor.push(await open(browser, floor));
    times.ours.push(await open(browser, ours));
  }
  /** @param {string} who  @param {0|1} what  @param {number} share */
  const of = (who, what, share) => quantile(times[who].map(pair => pair[what]), share);
  const row = (/** @type {string} */ name, /** @type {string} */ who, /** @type {0|1} */ what) => [
    name, `${of(who, what, 0.5).toFixed(0)} ms`, `${of(who, what, 0.95).toFixed(0)} ms`, (of(who, what, 0.5) / of('floor', 0, 0.5)).toFixed(2)];
  console.log(`A popup with ${known.review.length} settings to look at, ${rounds} rounds in turn, from the start of the navigation\n`);
  console.log(table(['', 'median', '95 of 100', 'of the floor'], [
    row('one word, no script: first paint', 'floor', 0),
    row('Flipwatch: first paint', 'ours', 0),
    row('Flipwatch: what is known is in sight', 'ours', 1),
  ]));
} finally {
  await flipwatch.close();
  await site.close();
  home.remove();
  rmSync(folder, { recursive: true });
}
