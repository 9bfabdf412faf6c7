// What the wire bounds, the reader keeps to.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browsers, launch, openHtml, readerIn, readNow } from './isolated.mjs';

/** @param {string} body */
const page = body => `<!doctype html><html lang="en"><body><main><h1>All</h1>${body}</main></body></html>`;

for (const kind of browsers) {
  describe(kind, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    before(async () => { browser = await launch(kind); });
    after(() => browser.close());

    test('texts are cut at a character, and lists at their hundredth', async () => {
      const long = '𝔸'.repeat(2500);
      const open = await openHtml(browser, page(`<label for="a">${long}</label><input type="checkbox" id="a" aria-describedby="d"><p id="d">${long}${long}</p>
        <label>Keep <select>${Array.from({ length: 150 }, (_, at) => `<option>Choice ${at}</option>`).join('')}</select></label>`));
      const [box, select] = await readNow(open);
      assert.deepEqual([[...box.label].length, [...box.description].length, box.label.at(-1)], [1000, 4000, '𝔸'.at(-1)]);
      assert.equal(select.options.length, 100);
      await open.close();
    });

    test('descriptions give way until the reading fits into a frame', async () => {
      const open = await openHtml(browser, page('<p>x</p>'));
      const world = await readerIn(open);
      const told = await world.evaluate(() => {
        const settings = Array.from({ length: 3000 }, (_, at) => ({ page: 'p', control: `c${at}`, label: `Label ${at}`, section: '', description: 'd'.repeat(4000), kind: 'switch', state: 'on' }));
        const fitted = /** @type {any} */ (globalThis).flipwatch.readPage.fitting(settings);
        return { bytes: JSON.stringify(fitted).length, count: fitted.length, left: fitted[0].description.length };
      });
      assert.ok(told.bytes < 4 * 1024 * 1024 && told.count === 3000 && told.left === 1000, JSON.stringify(told));
      await open.close();
    });
  });
}
