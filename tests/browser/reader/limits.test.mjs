// What the wire bounds, the reader keeps to; and a large page costs in proportion.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browsers, launch, openHtml, readerIn, readNow, site } from './isolated.mjs';

/** @param {string} body */
const page = body => `<!doctype html><html lang="en"><body><main><h1>All</h1>${body}</main></body></html>`;

/** @param {number} count */
const rows = count => Array.from({ length: count }, (_, at) => `${at % 25 ? '' : `</section><section><h2>Part ${at / 25}</h2>`}<div><div><label for="c${at}x">Setting ${at}</label><p>What number ${at} does</p></div>
  ${at % 2 ? `<input type="checkbox" role="switch" id="c${at}x">` : `<button role="switch" aria-checked="true" id="c${at}x"></button>`}</div>`).join('');

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

    test('four times the controls cost no more than ten times the time', async () => {
      /** @param {number} count */
      const timeOf = async count => {
        const open = await openHtml(browser, page(rows(count)));
        const world = await readerIn(open);
        const time = await world.evaluate(async (/** @type {any} */ known) => {
          const { flipwatch } = /** @type {any} */ (globalThis);
          const times = [];
          for (let round = 0; round < 3; round += 1) {
            const began = performance.now();
            const { entries } = await flipwatch.readPage(known);
            times.push((performance.now() - began) / entries.length);
          }
          return Math.min(...times);
        }, site);
        await open.close();
        return time * count;
      };
      const [few, many] = [await timeOf(500), await timeOf(2000)];
      assert.ok(many < 10 * few, `${few} ms for 500, ${many} ms for 2000`);
    });
  });
}
