// "Check everything" over all the sample pages, by a person who watches it: it is stopped in every way that a person meets,
// one page never loads, and in the end each of the others was read, a second and more after the one before.
//
// The person's own pack maps what the sample service has: the pages whose row shows no state are opened, and those on which
// the sample has nothing at all are left out, since each of them is waited for ten seconds.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'node:test';
import { textOf } from '../deeds.mjs';
import { root } from '../home.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

/** @param {string} file @returns {any} */
const read = file => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { categories, pages } = read('tests/pages/settings.json');
const ours = read('host/rules/sites/linkedin.json');
const path = (/** @type {string} */ page) => (ours.pages.includes(`/${page}`) ? `/${page}` : `/mypreferences/d/${page}`);

const isEmpty = (/** @type {any} */ { row, controls, rows }) => !row && !controls && !rows;
const skip = [...new Set([...ours.skip, ...Object.keys(pages).filter(page => isEmpty(pages[page])).map(path)])];
const map = categories.map((/** @type {any} */ { page, title, sections }) => ({ page, title, sections: sections.map((/** @type {any} */ section) => ({
  title: section.title, rows: section.rows.map((/** @type {string} */ row) => ({ page: row, label: pages[row].label, shows_state: Boolean(pages[row].row) })),
})) }));
const rules = ours.rules.filter((/** @type {any} */ { page, sets, only_if: onlyIf, unless }) => page in pages && !sets && !onlyIf && !unless &&
  map.some((/** @type {any} */ { sections }) => sections.some((/** @type {any} */ { rows }) => rows.some((/** @type {any} */ row) => row.page === page))))
  .map((/** @type {any} */ { also: _also, also_set_by: _causes, ...rule }) => rule);
const pack = { ...ours, $schema: undefined, skip, map, rules, no_opinion: [] };

/** What is to be opened: the categories, what none of their rows shows, and what the pack names by its whole address. */
const rowsOf = (/** @type {any} */ { sections }) => sections.flatMap((/** @type {any} */ { rows }) => rows);
const wanted = [...categories.map((/** @type {any} */ { page }) => page),
  ...categories.flatMap(rowsOf).filter((/** @type {string} */ page) => !pages[page].row && !skip.includes(path(page))),
  'public-profile/settings'];
const neverLoads = 'settings/followed';

/** @param {import('puppeteer-core').Page} view @param {string} words @param {number} [limit] */
const says = (view, words, limit) => until(`the view to say "${words}"`, async () => (await textOf(view)).includes(words), limit);

/** @param {import('puppeteer-core').Page} view @returns {Promise<number>} the page that it is at */
const at = async view => Number(/(\d+) of \d+ pages/.exec(await textOf(view))?.[1]);

/** @param {import('puppeteer-core').Page} view @param {string} name */
const press = async (view, name) => (await view.waitForSelector(`main ::-p-aria([role="button"][name="${name}"])`))?.click();

/** It runs, and the person watches: a tab that nobody looks at is slow. @param {import('puppeteer-core').Page} view @param {string} name */
async function pressAndWatch(view, name) {
  await view.bringToFront();
  await press(view, name);
  await press(view, 'Watch the tab');
}

/** The tab of the walk. @param {import('../browsers.mjs').FlipwatchBrowser} browser */
async function tabOf(browser) {
  for (const page of await browser.engine.browser.pages()) if (page.url().startsWith('https://www.linkedin.com/')) return page;
  throw new Error('it has no tab');
}

/** The browser stops a worker when it likes, and it may be while a page is awaited. @param {import('../browsers.mjs').FlipwatchBrowser} browser */
async function stopWorker(browser) {
  const target = await browser.engine.browser.waitForTarget(one => one.type() === 'service_worker');
  await (await target.worker())?.close();
}

describe('each browser beside the other', { concurrency: true }, () => {
  story('everything is checked, however often it is interrupted', { files: { '.config/flipwatch/rules/linkedin.json': JSON.stringify(pack) }, mostly: 'chromium', limit: 240_000 }, async ({ browser, home, service }) => {
    await until('the site', async () => (await browser.known())?.sites?.length);
    // As a person may write it there for a slow line; here it is a quick one.
    await browser.inExtension(() => (globalThis.browser ?? globalThis.chrome).storage.local.set({ walk: { pace: { linkedin: { limit: 8000 } } } }));
    const answer = service.silence(path(neverLoads));
    const view = await browser.view('walk');
    await says(view, 'There was no whole check yet');
    await pressAndWatch(view, 'Check everything');
    await until('the second page', async () => await at(view) > 1);
    const badge = await browser.badge();
    assert.equal(badge.text, '…');
    assert.match(badge.title, new RegExp(`^Flipwatch: checking everything, \\d+ of ${wanted.length}$`));

    service.session = 'login';
    await says(view, 'LinkedIn asks you to sign in.');
    service.session = 'in';
    if (browser.kind === 'chromium') await stopWorker(browser);
    const stopped = service.visits.length;
    await pressAndWatch(view, 'Go on');
    await until('the next page', () => service.visits.length > stopped);
    if (browser.kind === 'chromium') await stopWorker(browser);
    await until('two more pages', () => service.visits.length > stopped + 2);

    await (await tabOf(browser)).close();
    await says(view, 'The tab was closed.');
    await pressAndWatch(view, 'Go on');
    await until('the next page', () => service.visits.length > stopped + 3);

    await view.bringToFront();
    await press(view, 'Stop');
    await says(view, 'You stopped it.');
    await until('the badge to say no more of it', async () => (await browser.badge()).text !== '…');
    await pressAndWatch(view, 'Go on');
    await says(view, 'Everything was looked at', 180_000);
    const visits = [...service.visits];
    answer();

    assert.match(await textOf(view), /Could not be read\s+Their earlier states[^]*Followers\s+Did not finish loading/);
    const opened = visits.map(({ path: one }) => one);
    assert.deepEqual([...new Set(opened)].sort(), wanted.map(path).sort(), 'all that has to be opened, and nothing else');
    assert.equal(opened.filter(one => one === path(neverLoads)).length, 2, 'once more at the end');
    const pauses = visits.slice(1).map(({ at: now }, i) => now - visits[i].at);
    assert.ok(Math.min(...pauses) >= 1000, `a second and more between two of them: ${pauses.join(', ')}`);
    assert.deepEqual(service.clicks, []);
    const known = home.ask({ type: 'pages', site: 'linkedin' }).pages;
    const unread = wanted.filter(page => !known.find((/** @type {any} */ one) => one.page === page)?.read_at);
    assert.deepEqual(unread, [neverLoads]);

    await view.bringToFront();
    await press(view, 'Try it again');
    await until('it to be read', async () => !/Followers/.test(await textOf(view)) && /Everything was looked at/.test(await textOf(view)), 20_000);
    const popup = await browser.popup();
    await until('the popup to say when', async () => /Whole check: /.test(await textOf(popup)));
  });
});
