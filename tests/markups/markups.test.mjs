// The settings pages of component libraries, read exactly as a person reads them.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browsers, launch, openHtml, readNow } from '../browser/reader/isolated.mjs';
import { until } from '../browser/until.mjs';
import { pageOf, pages, truthOf } from './build.mjs';

/** @typedef {{label: string, kind: string, state: string, section: string, description?: string, options?: string[]}} Setting */

/** What is compared: a person says a label without its colon, and a list that is not in the page has no options.
 *  @param {Setting} setting  @param {Setting} [truth] */
const seen = ({ label, kind, state, section, description = '', options }, truth) =>
  ({ label, kind, state, section, description, ...(truth ? truth.options && { options } : options && { options }) });

const drawn = await pages();
/** Each page is made once, for all browsers. @type {Map<string, Promise<string>>} */
const made = new Map(drawn.map(({ name, file }) => [name, pageOf(file)]));

for (const kind of browsers) {
  describe(kind, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    before(async () => { browser = await launch(kind); });
    after(() => browser.close());

    for (const { name } of drawn) {
      test(name, async () => {
        const truth = await truthOf(name);
        const page = await openHtml(browser, /** @type {string} */ (await made.get(name)));
        await until(`${name} to draw its page`, async () => (await readNow(page)).length >= truth.settings.length);
        const settings = await readNow(page);
        await page.close();
        const byLabel = new Map(truth.settings.map((/** @type {Setting} */ setting) => [setting.label, setting]));
        assert.deepEqual(settings.map(setting => seen(setting, byLabel.get(setting.label))), truth.settings.map((/** @type {Setting} */ setting) => seen(setting)));
        for (const hidden of truth.hidden) assert.ok(!settings.some(({ label }) => label === hidden), `${hidden} is hidden`);
      });
    }
  });
}
