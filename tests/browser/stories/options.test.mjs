// What the options page leads to in a browser: a site that the person adds is asked for by itself, read from then on, and left alone again;
// and what an administrator has set reaches the program.

import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pressText, textOf } from '../deeds.mjs';
import { neverPrompt } from '../firefox.mjs';
import { root } from '../home.mjs';
import { story } from '../stories.mjs';
import { until } from '../until.mjs';

const page = `<!doctype html><html lang="en"><title>Privacy</title><main><h1>Privacy</h1>
  <p><input type="checkbox" role="switch" id="share" checked><label for="share">Share my data with partners</label></p>
  <p><input type="checkbox" role="switch" id="news"><label for="news">Send me the newsletter</label></p></main>`;

/** @type {import('node:http').RequestListener} */
const handler = (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
const settings = 'https://club.example/me/privacy';

/** Chromium asks in a bubble that no test can press: there the permission is a part of the copy from the start, and asked for all the same.
 *  @param {string} kind @param {import('../home.mjs').Home} home */
function extension(kind, home) {
  if (kind !== 'chromium') return undefined;
  const folder = home.path('extension');
  cpSync(join(root, 'extension'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push('https://club.example/*');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

story('a site of one\'s own is added by its address, read, and left alone again', { handler, hosts: ['www.linkedin.com', 'club.example'], extension }, async ({ browser, home }) => {
  if (browser.kind === 'firefox') await neverPrompt(browser);
  await until('the greeting', async () => (await browser.known())?.host.state === 'ok');
  const seen = () => home.remembers({ type: 'timeline', site: 'club.example' }).settings;
  const before = await browser.openPage(settings);
  assert.equal((await browser.known()).sites.length, 1);

  const options = await browser.view('options');
  await options.waitForSelector('body[data-drawn="asked"]');
  await (await options.waitForSelector('::-p-aria([role="textbox"][name="Watch another site"])'))?.type('club.example/me/privacy/');
  await options.keyboard.press('Enter');
  await until('the words that it is watched', async () => (await textOf(options)).includes('club.example is watched now'));

  const [share, news] = await until('the page that was open already to be read', () => (seen().length === 2 ? seen() : null));
  assert.deepEqual([share, news].map(({ page: name, label, spans }) => [name, label, spans.at(-1).state]), [
    ['me/privacy', 'Share my data with partners', 'on'], ['me/privacy', 'Send me the newsletter', 'off'],
  ]);
  assert.equal((await browser.known()).sites[1].own, true);
  await before.close();
  const reads = () => home.remembers({ type: 'pages', site: 'club.example' }).pages.map((/** @type {any} */ { read_at: at }) => at).join();
  const last = reads();
  await options.bringToFront();
  await pressText(options, 'Remove: club.example');
  await until('the words that it is not', async () => (await textOf(options)).includes('club.example is no longer watched'));
  await until('the list without it', async () => (await browser.known()).sites.length === 1);
  await browser.openPage(settings);
  const answer = await browser.inExtension(async () => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ type: 'page' }));
  assert.notEqual(answer.page.kind, 'settings');
  assert.equal(reads(), last);
});

/** As an administrator has it laid down for Firefox. */
const managed = JSON.stringify({
  name: 'flipwatch@flipwatch.org', description: 'what is wanted', type: 'storage', data: { by: 'Example Ltd', policy: JSON.stringify({ profile: 'strict', ignore: ['ads'] }) },
});

story('what an administrator has set is in force, and the options say whose it is',
  { only: 'firefox', files: { '.mozilla/managed-storage/flipwatch@flipwatch.org.json': managed } }, async ({ browser }) => {
    await until('the greeting', async () => (await browser.known())?.host.state === 'ok');
    const options = await browser.view('options');
    await options.waitForSelector('body[data-drawn="asked"]');
    assert.match(await textOf(options), /Your organisation sets some of this\.\s+.* come from “Example Ltd”/);
    assert.equal(await options.$eval('#profile-strict', radio => /** @type {HTMLInputElement} */ (radio).checked && /** @type {HTMLInputElement} */ (radio).disabled), true);
    assert.equal(await options.$eval('#care-ads', box => /** @type {HTMLInputElement} */ (box).checked), false);
  });
