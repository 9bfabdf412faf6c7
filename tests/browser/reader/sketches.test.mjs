// The pages that sketches were made into are read as a person who looked at them says; and what a sketch is made of reads
// as what it was made from.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { pageOf, pages } from '../../markups/build.mjs';
import { readSketch } from '../../pages/sketch/check.mjs';
import { made } from '../../pages/sketch/make.mjs';
import { siteOf } from '../../pages/sketch/markup.mjs';
import { until } from '../until.mjs';
import { launch, readNow, tabOf } from './isolated.mjs';
import { sketchOf } from './sketched.mjs';

const folder = new URL('../../pages/sketches/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.json')).map(file => file.replace(/\.json$/, '')) : [];
const libraries = (await pages()).filter(({ name }) => ['bootstrap', 'element-plus', 'material-web', 'mui', 'radix', 'shoelace'].includes(name));

describe('chromium', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('./isolated.mjs').Open} */
  let open;
  before(async () => {
    browser = await launch('chromium');
    open = await tabOf(browser);
  });
  after(() => browser.close());

  for (const name of names) {
    test(`the sketch ${name} is read as its truth says`, async () => {
      const truth = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
      const page = await open(readFileSync(new URL(`${name}.html`, folder), 'utf8'), truth.path);
      const settings = await readNow(page, siteOf(truth.words));
      const seen = settings.map(({ kind, label, state, options }, at) => ({ kind, label, state, ...(truth.settings[at]?.options && { options }) }));
      assert.deepEqual(seen, truth.settings);
    });
  }

  for (const { name, file } of libraries) {
    test(`the sketch of the page of ${name} reads as that page`, async () => {
      const seen = ({ kind, label, state, section, options, description }) => ({ kind, label, state, section, options, small: description.length > 0 });
      const page = await open(await pageOf(file));
      await until(`${name} to draw its page`, async () => (await readNow(page)).length >= 8);
      const original = await readNow(page);
      const sketch = readSketch(await sketchOf(page));
      const { html, changed } = made(sketch);
      assert.deepEqual((await readNow(await open(html), siteOf(sketch.words))).map(seen), original.map(seen));
      assert.deepEqual(changed, []);
      assert.ok(!/our servers|Kept on/.test(html), 'small print is told by its length');
    });
  }
});
