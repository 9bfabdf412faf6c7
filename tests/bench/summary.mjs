// One table of all that was measured in one run, those that missed their goal first, the worst on top.
//   node summary.mjs <folder of rows> [--json FILE]
// A row: {bench, what, beside, ours, theirs, unit, figure, goal, met}; `figure` is held against `goal`, the most that
// it may be; a row without a goal stands there to compare.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { table } from '../browser/table.mjs';

/** @typedef {{bench: string, what: string, beside: string, ours: number | null, theirs: number | null, unit: string, figure: number, goal: number | null, met: boolean | null}} Row */

const [folder, option, file] = process.argv.slice(2);
/** @type {Row[]} */
const rows = readdirSync(folder).sort().flatMap(name => JSON.parse(readFileSync(join(folder, name), 'utf8')));
if (option === '--json') writeFileSync(file, JSON.stringify(rows, null, 1) + '\n');

/** How far from its goal, as a factor. @param {Row} row */
const distance = row => row.figure / /** @type {number} */ (row.goal);
/** @param {number | null} number */
const short = number => number === null ? '' : number >= 100 ? number.toFixed(0) : String(Number(number.toPrecision(3)));

const held = rows.filter(row => row.goal !== null).sort((a, b) => distance(b) - distance(a));
const missed = held.filter(row => !row.met);
console.log(table(['bench', 'what', 'beside', 'ours', 'theirs', 'unit', 'figure', 'goal', ''],
  held.map(row => [row.bench, row.what, row.beside, short(row.ours), short(row.theirs), row.unit, short(row.figure), short(row.goal), row.met ? 'met' : 'missed'])));
console.log(`${held.length - missed.length} of ${held.length} goals met` +
  (missed.length > 0 ? `; the worst is "${missed[0].what}" (${missed[0].bench}), ${distance(missed[0]).toFixed(1)} times its goal` : ''));
process.exitCode = missed.length > 0 ? 1 : 0;
