// What is left of a story that failed: pictures and text of every page, the host's log and history, the frames.

import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './home.mjs';

const folder = process.env.FLIPWATCH_EVIDENCE ?? join(root, 'build/failed-stories');

/**
 * @param {string} name @param {import('./home.mjs').Home} home @param {import('./site.mjs').Site} site
 * @param {import('puppeteer-core').Browser} [browser]
 * @returns {Promise<string>} where it is
 */
export async function leaveEvidence(name, home, site, browser) {
  const place = join(folder, name.replace(/[^\w]+/g, '-'));
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'requests.txt'), site.requests.join('\n'));
  const files = [home.logFile, home.historyFile, `${home.historyFile}-wal`, home.path('frames.jsonl')];
  for (const file of files.filter(existsSync)) copyFileSync(file, join(place, basename(file)));
  if (browser?.connected) await copyPages(place, await browser.pages());
  return place;
}

/** @param {string} place @param {import('puppeteer-core').Page[]} pages */
async function copyPages(place, pages) {
  for (const [number, page] of pages.entries()) {
    const file = join(place, `page-${number}`);
    try {
      writeFileSync(`${file}.html`, await page.evaluate(() => `<!-- ${location.href} -->\n${document.documentElement.outerHTML}`));
      await page.bringToFront();
      await page.screenshot({ path: `${file}.png` });
    } catch (error) {
      writeFileSync(`${file}.txt`, `could not be copied: ${error}`); // a page that hangs is no reason to lose the others
    }
  }
}
