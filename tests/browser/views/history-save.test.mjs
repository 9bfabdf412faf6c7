import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import * as samples from './samples.mjs';
import { askedFor, byRole, press, textOf, viewsIn } from './view-page.mjs';

const { knownWith, eight, linkedin } = samples;
const views = await viewsIn(after);
const folder = await mkdtemp(join(tmpdir(), 'flipwatch-save-'));
after(() => rm(folder, { recursive: true }));

const print = (/** @type {number} */ i) => i.toString(16).padStart(32, 'a');
/** The rows of the program's own copy: an account, and a look for each moment that a change speaks of. @param {any[]} changes */
const rows = changes => [
  { row: 'account', site: 'linkedin', account: 'default' },
  ...[...new Set(changes.flatMap(({ at, last }) => [at, last]))].map((at, i) => ({ row: 'reading', site: 'linkedin', account: 'default', page: 'categories/privacy', at, complete: true, settings: 25, fingerprint: print(i) })),
  { row: 'reading', site: 'linkedin', account: 'default', page: 'categories/ads', at: samples.ago(3), complete: true, settings: 9, fingerprint: print(4096) },
  { row: 'reading', site: 'linkedin', account: 'default', page: 'categories/ads', at: samples.ago(4), complete: true, settings: 9, fingerprint: print(4095) },
  { row: 'log', machine: 'c0ffee', length: 143, head: print(77) },
];
const given = () => {
  const history = samples.history();
  return { known: knownWith(eight, { sites: [{ ...linkedin, released: '2025-11-04' }] }), ...history, accounts: [{ id: 'default', name: 'Private', aliases: [] }], rows: rows(history.changes) };
};

/** Does what saves a file, and reads it. @param {import('puppeteer-core').Page} page  @param {() => Promise<any>} act */
async function saved(page, act) {
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  const name = new Promise(resolve => client.on('Browser.downloadWillBegin', ({ suggestedFilename }) => resolve(suggestedFilename)));
  const done = new Promise(resolve => client.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(undefined)));
  await act();
  await done;
  const file = join(folder, String(await name));
  return { file, name: String(await name), text: await readFile(file, 'utf8') };
}

/** @param {import('puppeteer-core').Page} page  @param {string} kind */
const save = (page, kind) => saved(page, async () => {
  await press(page, 'button', 'Save a copy');
  await press(page, 'button', kind);
});
const table = 'Table (CSV) All changes, for a spreadsheet.';
const data = 'Data (JSON) Everything that was seen, for programs.';
const report = 'Report One page to read, to print, or to hand to a data protection authority.';

/** A file as RFC 4180 has it. @param {string} text  @returns {string[][]} */
const cells = text => text.replace(/^\ufeff/, '').split(/\r\n/).filter(Boolean).map(line => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell]) => cell.replaceAll('""', '"')));

test('the table has a line a change, newest first, under headings in words', async () => {
  const { page, faults } = await views.history(given());
  const { name, text } = await save(page, table);
  assert.match(name, /^flipwatch-history-\d{4}-\d\d-\d\d\.csv$/);
  const [heads, ...lines] = cells(text);
  assert.deepEqual(heads.slice(0, 10), ['Seen first after', 'Seen last before', 'Service', 'Account', 'Setting', 'Kind of change', 'Before', 'After', 'By whom', 'What you said']);
  assert.equal(lines.length, 9);
  const { changes } = samples.history();
  assert.deepEqual(lines[0].slice(2, 10), ['LinkedIn', 'Private', changes[0].label, 'Changed, not by you in this browser', 'Off', 'On', 'Not by you in this browser', '']);
  assert.match(lines[0][0], /^\d{4}-\d\d-\d\dT/);
  assert.deepEqual(lines.find(line => line[5] === 'Reworded')?.slice(10, 12), ['Discovery using email address', 'Profile discovery using email address']);
  assert.equal(lines.at(-1)?.[9], 'It was me');
  assert.match(await textOf(page, '[role=status]'), /^Saved as flipwatch-history-/);
  assert.deepEqual(faults, []);
  await page.close();
});

test('what a spreadsheet would take for a formula is text, and quotes and line ends stay inside their cell', async () => {
  const all = given();
  const labels = ['=HYPERLINK("https://x.example","on")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1', 'a "quoted"\nlabel, with a comma'];
  const changes = labels.map((label, i) => ({ ...all.changes[0], seq: 100 - i, label }));
  const { page } = await views.history({ ...all, changes, lines: [] });
  const { text } = await saved(page, () => page.evaluate(() => { location.search = '?save=csv'; }));
  const found = text.split(/\r\n/).slice(1, -1).map(line => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)][4][1].replaceAll('""', '"'));
  assert.deepEqual(found, labels.map(label => (/^[=+\-@\t\r\n＝＋－＠]/.test(label) ? `'${label}` : label)));
  await page.close();
});

test('the data is what the program has, with what made it', async () => {
  const all = { ...given(), perPage: 3 };
  const { page } = await views.history(all);
  const { name, text } = await save(page, data);
  assert.match(name, /\.json$/);
  const { flipwatch, part, rows: found } = JSON.parse(text);
  assert.deepEqual(flipwatch, { extension: '0.1.0', program: '0.1.0', rules: [{ site: 'linkedin', released: '2025-11-04' }] });
  assert.deepEqual(part, {});
  assert.deepEqual(found, all.rows);
  await page.close();
});

test('the filters and the time that is looked at rule the copies', async () => {
  const { page } = await views.history(given());
  await press(page, 'button', 'By you 2');
  await page.waitForFunction(() => document.querySelectorAll('.change').length === 2);
  await press(page, 'button', 'Zoom in');
  await press(page, 'button', 'Save a copy');
  assert.match(await textOf(page, '.only'), /^Only what you chose here is saved: By you · .* to today\./);
  const { text } = await saved(page, () => press(page, 'button', table));
  assert.deepEqual(cells(text).slice(1).map(line => [line[4], line[5]]), [['Data for Generative AI Improvement', 'Changed by you']]);
  assert.ok((await askedFor(page, 'history')).at(-1).since);
  await page.close();
});

/** The report, opened as the file that it is. @param {any} all  @param {import('puppeteer-core').MediaFeature[]} [media] */
async function opened(all, media = []) {
  const { page, faults } = await views.history(all);
  const { file, text } = await save(page, report);
  await page.close();
  const read = await views.browser.newPage();
  const asked = /** @type {string[]} */ ([]);
  read.on('request', request => asked.push(request.url()));
  read.on('console', message => faults.push(message.text()));
  await read.emulateMediaFeatures(media);
  await read.goto(pathToFileURL(file).href);
  return { read, text, faults, asked };
}

test('the report is one file that says what changed, when it was seen, by whom, with fingerprints and limits', async () => {
  const { read, text, faults, asked } = await opened(given());
  assert.doesNotMatch(text, /<script|<link|<img|https?:\/\/(?!www\.w3\.org)/);
  assert.equal(await read.evaluate(() => document.documentElement.lang), 'en');
  await byRole(read, 'heading', 'What changed in my settings on LinkedIn');
  const says = await textOf(read, 'main');
  assert.match(says, /Account Private \(named so by its owner/);
  assert.match(says, /by Flipwatch 0\.1\.0, with the Flipwatch program 0\.1\.0\. What is wanted is judged by the LinkedIn rules of Nov 4, 2025\./);
  assert.match(says, /1 setting was new\. 2 changes were made without a click of the owner seen in this browser\. 3 changes were made by the owner\. 1 setting was worded differently\. 1 setting was gone\. 1 change of another kind\./);
  const unseen = await textOf(read, '[aria-label="Table: Not by the owner in this browser"]');
  assert.match(unseen, /Setting Change Seen last before Seen first after What the owner said/);
  assert.match(unseen, /Share data with affiliates and partners settings\/affiliates Off to On [A-Z][a-z]+ \d+, \d{4}, \d+:\d+ [AP]M [A-Z][a-z]+ \d+, \d{4}, \d+:\d+ [AP]M nothing yet/);
  assert.match(unseen, /not there, then On/);
  assert.match(unseen, /it was me/);
  const looks = await textOf(read, '[aria-label="Table: Fingerprints of what was seen"]');
  assert.match(looks, /categories\/privacy aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaa0/);
  assert.match(looks, /categories\/ads .*1000/);
  assert.doesNotMatch(looks, /afff/, 'a look that no change speaks of, and that is not the last of its page');
  assert.match(says, /The last entry of this computer’s log is number 143, with the hash aaaa aaaa aaaa aaaa aaaa aaaa aaaa aa4d\. It stands for all entries before it/);
  await byRole(read, 'heading', 'What this can and cannot show');
  assert.equal(await read.$$eval('.lane', lanes => lanes.length), 5);
  const named = await read.$$eval('[aria-label]', found => found.map(part => part.getAttribute('aria-label')).join(' '));
  assert.doesNotMatch(says + named, /today|yesterday/, 'a report is read later');
  assert.deepEqual(asked.filter(address => !address.startsWith('file:')), []);
  assert.deepEqual(faults, []);
  await read.close();
});

for (const scheme of ['light', 'dark'])
  test(`axe finds nothing in the report, ${scheme}`, async () => {
    const { read } = await opened(given(), [{ name: 'prefers-color-scheme', value: scheme }]);
    await read.setBypassCSP(true);
    await read.reload();
    await read.evaluate(axe.source);
    const { violations } = await read.evaluate(() => /** @type {any} */ (globalThis).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => [id, nodes.map((/** @type {any} */ node) => node.html)]), []);
    await read.close();
  });

test('what a page called its settings is text in the report, and nothing else', async () => {
  const label = '</style></title><img src=x onerror="globalThis.owned=1"><script>globalThis.owned=1</script><!-- \u202e';
  const all = given();
  const foreign = (/** @type {any} */ one) => ({ ...one, label, ...(one.kind ? { from: label, to: label, page: label, added: [label], removed: [label], wording: [{ field: 'label', from: `${label} a`, to: `${label} b` }] } : {}) });
  const { read, faults } = await opened({ ...all, changes: [...samples.quietChanges(), ...all.changes].map(foreign), lines: all.lines.map(foreign), accounts: [{ id: 'default', name: label }], rows: all.rows.map(row => ({ ...row, page: label })) });
  assert.equal(await read.evaluate(() => /** @type {any} */ (globalThis).owned), undefined);
  assert.equal(await read.$('img, script, iframe'), null);
  assert.ok((await read.$$eval('tbody th bdi', found => found.map(part => part.textContent))).includes(label));
  assert.deepEqual(faults, []);
  await read.close();
});

test('an older program has no fingerprints: the report says so', async () => {
  const { read } = await opened({ ...given(), accounts: [{ id: 'default', name: '', aliases: [] }], fails: { export: { code: 'unknown_verb', message: 'x' } } });
  assert.match(await textOf(read, 'main'), /Fingerprints of what was seen The Flipwatch program that made this report does not give fingerprints\./);
  assert.match(await textOf(read, '.who'), /^Account First account Time /, 'nobody named it');
  await read.close();
});

test('a long history is put together answer by answer, and can be stopped', async () => {
  const all = { known: knownWith(eight), ...samples.longHistory(10_000) };
  const { page } = await views.history(all);
  // By their words: to name all roles of so long a page takes the browser seconds.
  const pressWords = (/** @type {string} */ words) => page.click(`::-p-text(${words})`);
  const { text } = await saved(page, async () => {
    await pressWords('Save a copy');
    await pressWords('Table (CSV)');
  });
  assert.equal(cells(text).length, 10_001);
  assert.equal((await askedFor(page, 'history')).filter((/** @type {any} */ { before }) => before).length, 49);
  await page.evaluate(() => {
    const { sendMessage } = /** @type {any} */ (globalThis).chrome.runtime;
    /** @type {any} */ (globalThis).chrome.runtime.sendMessage = async (/** @type {any} */ message) => {
      if (message.request?.before === '600') await new Promise(resolve => { /** @type {any} */ (globalThis).goOn = resolve; });
      return sendMessage(message);
    };
  });
  await pressWords('Save a copy');
  await pressWords('Table (CSV)');
  await page.waitForFunction(() => /600 changes so far/.test(document.querySelector('[role=status]')?.textContent ?? ''));
  await pressWords('Stop');
  await page.evaluate(() => /** @type {any} */ (globalThis).goOn());
  await page.waitForFunction(() => /Stopped\. Nothing was saved\./.test(document.querySelector('[role=status]')?.textContent ?? ''));
  await page.close();
});

test('the menu is closed with Esc, and the focus is where it was', async () => {
  const { page } = await views.history(given());
  await press(page, 'button', 'Save a copy');
  await byRole(page, 'button', data);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Save a copy');
  assert.equal(await page.$eval('.menu', part => /** @type {HTMLElement} */ (part).hidden), true);
  await page.close();
});
