// The reader in a world of its own beside a page's, as a browser gives it to an extension; without the extension around
// it, so that a test is a page and what was read of it.

import { readFile } from 'node:fs/promises';
import { after, before, describe } from 'node:test';
import puppeteer from 'puppeteer-core';
import { kinds } from '../browsers.mjs';
import { readerFiles } from '../../../extension/reader/files.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{evaluate: (work: any, ...args: any[]) => Promise<any>}} World */

const launches = {
  chromium: { browser: /** @type {const} */ ('chrome'), executablePath: process.env.FLIPWATCH_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] },
  firefox: { browser: /** @type {const} */ ('firefox'), executablePath: process.env.FLIPWATCH_FIREFOX ?? '/usr/bin/firefox-esr' },
};

export const site = {
  id: 'example', name: 'Example', origins: ['https://www.example.org'], pages: ['/settings/*'], skip: ['/settings/devices'],
  rows: ['/settings/*', '!/settings/categories/*'], words: { on: ['on', 'yes', 'ein', 'enabled'], off: ['off', 'no', 'aus', 'disabled'] }, salt: 'salt',
};

const wanted = process.env.FLIPWATCH_BROWSERS?.split(',') ?? (process.env.FLIPWATCH_TEST_ALL === '1' ? kinds : ['chromium']);
const source = (await Promise.all(readerFiles.map(file => readFile(new URL(`../../../extension/${file}`, import.meta.url), 'utf8')))).join('\n;');

/** The browsers that tests of the reader run in: a table says the same in both, so in one, and in both with scripts/test --all.
 *  What a browser has of its own is told by the stories, with the extension in it. */
export const browsers = kinds.filter(kind => wanted.includes(kind));

/** @param {import('../browsers.mjs').Kind} kind */
export const launch = kind => puppeteer.launch({ headless: true, ...launches[kind] });

/** What the server of the test says next. @typedef {{html: string, status: number}} Served */
/** Opens a page that a test wrote, at an address of the site. @typedef {(html: string, path?: string, status?: number) => Promise<Page>} Open */

/** A tab that asks nobody but the test. @param {import('puppeteer-core').Browser} browser @param {Served} served @returns {Promise<Page>} */
async function openTab(browser, served) {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', request => (request.isNavigationRequest()
    ? request.respond({ contentType: 'text/html; charset=utf-8', ...(request.frame() === page.mainFrame()
      ? { status: served.status, body: served.html } : { body: framed.get(new URL(request.url()).pathname) ?? '' }) })
    : request.abort()));
  return page;
}

/** Opens a page that a test wrote in a tab of its own. @param {import('puppeteer-core').Browser} browser @param {string} html */
export const openHtml = async (browser, html) => (await tabOf(browser))(html);

/** Pages that tests wrote, one after the other in one tab: a tab of its own for each would cost most of the time.
 *  @param {import('puppeteer-core').Browser} browser  @returns {Promise<Open>} */
export async function tabOf(browser) {
  const served = { html: '', status: 200 };
  const page = await openTab(browser, served);
  return async (html, path = '/settings/page', status = 200) => {
    Object.assign(served, { html, status });
    await page.goto(`https://www.example.org${path}`);
    return page;
  };
}

/** Tests that open pages of their own, in each of the browsers.
 *  @param {(open: Open, kind: import('../browsers.mjs').Kind) => void} tests  adds them; `open` is for a test to call */
export function inEachBrowser(tests) {
  for (const kind of browsers) {
    describe(kind, () => {
      /** @type {import('puppeteer-core').Browser} */
      let browser;
      /** @type {Open} */
      let open;
      before(async () => {
        browser = await launch(kind);
        open = await tabOf(browser);
      });
      after(() => browser.close());
      tests((...page) => open(...page), kind);
    });
  }
}

/** What frames of the same origin hold, by path. @type {Map<string, string>} */
export const framed = new Map();

/** The reader in a page, waiting. @param {Page} page  @param {string} [beside]  a script that is put there, too  @returns {Promise<World>} */
export async function readerIn(page, beside = '') {
  const world = /** @type {any} */ (page.mainFrame()).isolatedRealm();
  await world.evaluate(`${source}\n${beside}\n;0`);
  return world;
}

/** Everything on a page now, read at once. @param {Page} page  @param {object} [known] the site @returns {Promise<any[]>} */
export async function readNow(page, known = site) {
  const world = await readerIn(page);
  return world.evaluate((/** @type {any} */ given) => /** @type {any} */ (globalThis).flipwatch.readPage(given)
    .then((/** @type {any} */ seen) => seen.entries.map((/** @type {any} */ entry) => entry.setting)), known);
}
