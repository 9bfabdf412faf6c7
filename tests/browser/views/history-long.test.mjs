import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as samples from './samples.mjs';
import { askedFor, viewsIn } from './view-page.mjs';

const views = await viewsIn(after);

test('10,000 changes: they are fetched as they are scrolled to, few are drawn at any time, and all keep their places', async () => {
  const { page, faults } = await views.history({ known: samples.knownWith([]), ...samples.longHistory(10_000) });
  assert.equal((await askedFor(page, 'history')).length, 1);
  const most = await page.evaluate(async () => {
    let seen = 0;
    do {
      scrollTo(0, document.body.scrollHeight);
      await new Promise(requestAnimationFrame);
      seen = Math.max(seen, document.querySelectorAll('.change').length);
    } while (!document.querySelector('#list .rest')?.hasAttribute('hidden'));
    scrollTo(0, document.body.scrollHeight);
    return seen;
  });
  assert.equal((await askedFor(page, 'history')).length, 50);
  await page.waitForSelector('#c1');
  assert.ok(most <= 500, `${most} drawn at once`);
  assert.ok(await page.evaluate(() => document.querySelectorAll('*').length) < 30_000);
  // What is far behind is let go, once the browser says that it is out of sight; a day of a few lines may stay.
  await page.waitForFunction(() => !document.querySelector('#c9500'));
  const height = await page.evaluate(() => document.body.scrollHeight);
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => document.querySelector('#list')?.scrollIntoView());
  await page.waitForSelector('#c10000');
  assert.ok(await page.evaluate(before => Math.abs(document.body.scrollHeight - before) < before / 10, height), 'as high as before');
  assert.deepEqual(faults, []);
  await page.close();
});

test('a mark of long ago leads to its line, and Esc back to the mark', async () => {
  const { page } = await views.history({ known: samples.knownWith([]), ...samples.longHistory(2000, 20) });
  const mark = await page.$('.lane .mark-link');
  await mark?.evaluate(part => /** @type {SVGElement} */ (/** @type {unknown} */ (part)).focus());
  const name = await mark?.evaluate(part => part.getAttribute('aria-label'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.classList.contains('change'));
  assert.ok(Number(await page.evaluate(() => document.activeElement?.id.slice(1))) <= 60, 'one of the first');
  await page.keyboard.press('Escape');
  await page.waitForFunction(before => document.activeElement?.getAttribute('aria-label') === before, {}, name);
  await page.close();
});
