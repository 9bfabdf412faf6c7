// The names of controls are held to dom-accessibility-api, the oracle of the accessible-name rules: on the component
// pages, the forms and the sample pages. Where a label of ours is another one on purpose, its class is listed here.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { browsers, launch, readerIn, tabOf, site } from './isolated.mjs';
import { forms } from './forms.mjs';
import { until } from '../until.mjs';
import { pageOf, pages } from '../../markups/build.mjs';
import { LinkedIn } from '../../pages/linkedin.mjs';

const oracle = (await build({ stdin: { contents: "import { computeAccessibleName } from 'dom-accessibility-api'; globalThis.oracleOf = computeAccessibleName;", resolveDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname },
  bundle: true, write: false, format: 'iife' })).outputFiles[0].text;

const known = JSON.parse(await readFile(new URL('../../pages/settings.json', import.meta.url), 'utf8')).pages;
/** Sample pages with controls: three for each markup that they are drawn in. */
const sample = Object.keys(known).filter(path => known[path].controls?.length && !known[path].list && !/^(psettings|jobs|public-profile)\//.test(path))
  .filter((path, at, all) => known[path].controls.some((/** @type {{form: string}} */ { form }) =>
    all.slice(0, at).filter(other => known[other].controls.some((/** @type {{form: string}} */ control) => control.form === form)).length < 3));

/** @typedef {{name: string, oracle: string, label: string, description: string, state: string | null, options?: string[]}} Named */

/** The component pages, made once for both browsers. */
const made = await Promise.all((await pages()).map(({ file }) => pageOf(file)));

const plain = (/** @type {string} */ text) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();

/** Why a label is not the accessible name: each class is a rule of ours. @type {Record<string, (found: Named) => boolean>} */
const onPurpose = {
  'the word of the state, or the value, is no label': ({ label, oracle, state }) => state !== null && plain(oracle.replace(label, '')).split(' ').every(word => ['on', 'off', 'enabled', 'disabled', ...plain(state).split(' ')].includes(word)),
  'small print inside the label is the description': ({ label, oracle, description }) => oracle.startsWith(label) && plain(description).includes(plain(oracle.slice(label.length))),
  'what is named by nothing, or by the state alone, is called by the words around it': ({ oracle, state }) => oracle === '' || ['on', 'off'].includes(plain(oracle)) || oracle === state,
  'a spoken name that stands nowhere gives way to the words that do': ({ name, oracle, label }) => name === oracle && !label.includes(oracle),
};

/** Every control of a page with the name that the oracle gives it. @param {import('puppeteer-core').Page} page @returns {Promise<Named[]>} */
async function namesOn(page) {
  const world = await readerIn(page, oracle);
  return world.evaluate(async (/** @type {any} */ known) => {
    const { flipwatch, oracleOf } = /** @type {any} */ (globalThis);
    const { entries } = await flipwatch.readPage({ ...known, origins: [location.origin], pages: ['/*'] });
    return entries.filter((/** @type {any} */ entry) => entry.control).map((/** @type {any} */ { control, setting }) => ({
      name: flipwatch.nameOf(control), oracle: oracleOf(control.element), label: setting.label, description: setting.description, state: setting.state, options: setting.options,
    }));
  }, site);
}

for (const kind of browsers) {
  describe(kind, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    /** @type {import('node:http').Server} */
    let server;
    before(async () => {
      browser = await launch(kind);
      const service = new LinkedIn();
      service.day = 'ai';
      server = createServer(service.handler).listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    after(async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    });

    test('99 of 100 labels are the accessible name, but for the classes that are listed', async t => {
      /** @type {Named[]} */
      const all = [];
      const open = await tabOf(browser);
      for (const html of made) {
        const page = await open(html);
        all.push(...await until('the page to be drawn', async () => { const names = await namesOn(page); return names.length >= 7 && names; }));
      }
      const html = forms.map(({ html, script }) => `<div>${html}</div>${script ? `<script>{${script}}</script>` : ''}`).filter(text => !text.includes('id="a"'));
      for (const text of html) {
        all.push(...await namesOn(await open(`<!doctype html><html lang="en"><body>${text}</body></html>`)));
      }
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      const page = await browser.newPage();
      for (const path of sample) {
        await page.goto(`http://127.0.0.1:${port}/mypreferences/d/${path}`);
        all.push(...await until(`${path} to be drawn`, async () => { const names = await namesOn(page); return names.length > 0 && names; }));
      }
      const others = all.filter(found => plain(found.label) !== plain(found.oracle));
      const unexplained = others.filter(found => !Object.values(onPurpose).some(isSo => isSo(found)));
      for (const [why, isSo] of Object.entries(onPurpose)) t.diagnostic(`${others.filter(isSo).length}: ${why}`);
      t.diagnostic(`${all.length} controls, ${all.length - others.length} by the oracle's name, ${others.length - unexplained.length} otherwise on purpose, ${unexplained.length} otherwise`);
      for (const found of unexplained) t.diagnostic(JSON.stringify(found));
      assert.ok(unexplained.length <= all.length / 100);
    });
  });
}
