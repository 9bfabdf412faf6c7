// A sketch of a page that a test opened, made as the background makes it: in the isolated world, beside the reader.

import { readFile } from 'node:fs/promises';
import { sketchFiles } from '../../../extension/reader/files.js';
import { readerIn, site } from './isolated.mjs';

const source = (await Promise.all(sketchFiles.map(file => readFile(new URL(`../../../extension/${file}`, import.meta.url), 'utf8')))).join('\n;');

export const about = { made: '2026-11-28', by: '0.1.0', browser: 'chromium', why: 'empty' };

/** @param {import('puppeteer-core').Page} page @param {object} [known] the site @returns {Promise<string>} the file */
export async function sketchOf(page, known = site) {
  const world = await readerIn(page, source);
  return world.evaluate((/** @type {any} */ given, /** @type {any} */ told) => /** @type {any} */ (globalThis).flipwatch.sketch(given, told), known, about);
}
