// A page full of people: what the extension says over the wire, and whatever of it is on the disk afterwards, is searched
// for each name, address, number and message that stood in the page.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { html, query, secrets, settings } from '../../pages/full-of-people.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

const path = 'settings/everything';

/** @type {import('node:http').RequestListener} */
const handler = (_, response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);

/** Letters and digits alone: as in a key, or between the marks of some format. @param {string} text */
const bare = text => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Where a secret may be read in bytes: in them as they are, in two bytes a letter, in letters and digits alone, in base64.
 *  @param {Buffer} bytes */
function findIn(bytes) {
  const [wide, plain] = [bytes.toString('utf16le'), bytes.toString('utf8')];
  const [letters, coded] = [bare(plain), plain.replace(/\s/g, '')];
  return (/** @type {string} */ secret) => bytes.includes(secret) || wide.includes(secret) || letters.includes(bare(secret)) ||
    [0, 1, 2].some(at => coded.includes(Buffer.concat([Buffer.alloc(at), Buffer.from(secret)]).toString('base64').slice(at ? at + 1 : 0, -4)));
}

/** @param {string} where  @param {Buffer} bytes */
function holdsNobody(where, bytes) {
  const holds = findIn(bytes);
  const told = Object.entries(secrets).flatMap(([kind, texts]) => texts.filter(holds).map(text => `${kind}: ${text}`));
  assert.deepEqual(told, [], `found in ${where}`);
  assert.ok(holds(path) || where === 'the log', `${where} was searched, and knows the page`);
}

story('no name, address, number or message of a page leaves it, over the wire or onto the disk', { host: 'recorded', mostly: 'chromium', handler }, async ({ browser, home }) => {
  const page = await browser.openPage(`/mypreferences/d/${path}${query}`);
  const source = await page.evaluate(() => document.documentElement.outerHTML.normalize('NFC'));
  const standing = findIn(Buffer.from(source + query));
  assert.deepEqual(Object.values(secrets).flat().filter(text => !standing(text)), [], 'each of them stands in the page');
  const check = await until('the page to be read', () => home.sent('check').at(-1));
  assert.deepEqual(check.settings.map((/** @type {any} */ { label }) => label).sort(), [...settings].sort());

  await page.type('textarea', ` ${secrets.messages[5]}`);
  await page.select('#write', 'Everyone');
  await page.select('#codes', secrets['e-mail addresses'][0]);
  await page.click('#work');  // the one of them that a person could have done: all is read after it
  await until('what was done', () => home.remembers({ type: 'history' }).changes.filter((/** @type {any} */ { by }) => by === 'you').length >= 1);
  await until('the new states', () => home.sent('check').at(-1).settings.some((/** @type {any} */ { label, state }) => label === settings[3] && state === 'Everyone'));
  for (const view of ['popup', 'history', 'options', 'walk']) await (await browser.view(view)).waitForSelector('main h1,main h2');

  holdsNobody('the wire', Buffer.from(JSON.stringify(home.frames())));
  const kept = await browser.inExtension(async () => {
    const { storage, action } = globalThis.browser ?? globalThis.chrome;
    return JSON.stringify([await storage.local.get(null), await storage.session.get(null), await action.getTitle({})]);
  });
  holdsNobody('the extension\'s storage', Buffer.from(kept));
  await browser.engine.browser.close();
  const history = [home.historyFile, `${home.historyFile}-wal`].filter(existsSync).map(file => readFileSync(file));
  holdsNobody('the history', Buffer.concat(history));
  holdsNobody('the log', readFileSync(home.logFile));
});
