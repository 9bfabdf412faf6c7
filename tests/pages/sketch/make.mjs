// scripts/sketch FILE [name]: a sketch becomes a page and a first guess of its truth in tests/pages/sketches/.

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSketch } from './check.mjs';
import { Markup, pathOf } from './markup.mjs';
import { guess } from './truth.mjs';

/** @typedef {import('./check.mjs').Sketch} Sketch */

const folder = fileURLToPath(new URL('../sketches/', import.meta.url));
const mostBytes = 4 * 1024 * 1024;

/** The page and its truth. @param {Sketch} sketch */
export function made(sketch) {
  const markup = new Markup();
  const html = markup.page(sketch);
  const { site, made: day, by, browser, page, why, words, cut } = sketch;
  const truth = { of: { site, made: day, by, browser, ...(why && { why }), ...(cut && { cut }) }, checked: false, path: pathOf(page.page), words, settings: guess(sketch) };
  return { html, truth, changed: markup.changed };
}

/** @param {any} truth @returns {string} one line a setting */
export const truthText = ({ settings, ...head }) =>
  `${JSON.stringify(head, null, 1).slice(0, -2)},\n "settings": [\n${settings.map((/** @type {any} */ setting) => `  ${JSON.stringify(setting)}`).join(',\n')}\n ]\n}\n`;

/** @param {string[]} words @returns {string} what to do next */
function run([file, name = file && basename(file).replace(/\.json$/, '').replace(/^flipwatch-sketch-/, '')]) {
  if (!file) throw new Error('Which file? scripts/sketch FILE [name]');
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  if (statSync(file).size > mostBytes) throw new Error(`${file} is larger than any sketch.`);
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(name)) throw new Error(`"${name}" is no name for a test: small letters, digits, dots and dashes. Give one as the second word.`);
  const sketch = readSketch(readFileSync(file, 'utf8'));
  const { html, truth, changed } = made(sketch);
  for (const [end, text] of [['html', html], ['json', truthText(truth)]]) {
    if (existsSync(`${folder}${name}.${end}`)) throw new Error(`tests/pages/sketches/${name}.${end} is there already. Give another name as the second word, or remove it.`);
    writeFileSync(`${folder}${name}.${end}`, text);
  }
  return [
    `tests/pages/sketches/${name}.html  ${sketch.parts} parts of a page of ${sketch.site}, ${sketch.made}${sketch.cut ? `, cut (${sketch.cut.join(', ')})` : ''}`,
    `tests/pages/sketches/${name}.json  ${truth.settings.length} settings, guessed: correct them by hand, and set "checked": true`,
    ...[...new Set(changed)].map(line => `changed, since a parser would: ${line}`),
    'Then: node --test tests/browser/reader/sketches.test.mjs',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(run(process.argv.slice(2)));
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
