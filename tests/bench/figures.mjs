// What a benchmark in JavaScript tells: its rows as a table and, where asked, as JSON in the form of all (summary.mjs).

import { writeFileSync } from 'node:fs';

import { table } from '../browser/table.mjs';

/** @typedef {{bench: string, what: string, beside: string, ours: number | null, theirs: number | null, unit: string, figure: number, goal: number | null, met: boolean | null}} Row
 *  `figure` is held against `goal`, the most that it may be */

/** The mean of the middle half: as steady as a median, and finer than a clock of coarse steps. @param {number[]} numbers */
export function middle(numbers) {
  const half = [...numbers].sort((one, other) => one - other).slice(Math.floor(numbers.length / 4), Math.ceil(numbers.length * 3 / 4));
  return half.reduce((sum, number) => sum + number, 0) / half.length;
}

/** Ours beside theirs: what is held is the ratio.
 *  @param {string} bench  @param {string} what  @param {string} beside  @param {[ours: number, theirs: number]} measured  @param {string} unit  @param {number | null} goal  @returns {Row} */
export const besides = (bench, what, beside, [ours, theirs], unit, goal) => row({ bench, what, beside, ours, theirs, unit, figure: ours / theirs, goal });

/** What is held by itself.
 *  @param {string} bench  @param {string} what  @param {number} ours  @param {string} unit  @param {number | null} goal  @returns {Row} */
export const alone = (bench, what, ours, unit, goal) => row({ bench, what, beside: '', ours, theirs: null, unit, figure: ours, goal });

/** @param {Omit<Row, 'met'>} measured  @returns {Row} */
const row = measured => ({ ...measured, met: measured.goal === null ? null : measured.figure <= measured.goal });

/** @param {number | null} number */
const short = number => (number === null ? '' : number >= 100 ? number.toFixed(0) : String(Number(number.toPrecision(3))));

/** Prints them; status 1 where a goal is missed. @param {Row[]} rows */
export function tell(rows) {
  console.log(table(['what', 'beside', 'ours', 'theirs', 'unit', 'figure', 'goal', ''], rows.map(({ what, beside, ours, theirs, unit, figure, goal, met }) =>
    [what, beside, short(ours), short(theirs), unit, short(figure), short(goal), met === null ? '' : met ? 'met' : 'missed'])));
  const file = process.argv[process.argv.indexOf('--json') + 1];
  if (process.argv.includes('--json')) writeFileSync(file, `${JSON.stringify(rows, null, 1)}\n`);
  process.exitCode = rows.some(({ met }) => met === false) ? 1 : 0;
}
