/** The changes as a table for a spreadsheet: RFC 4180, every field in quotes. The mark of byte order at its start is for spreadsheets that take
 *  a file without it for one of an old alphabet; who writes programs has the JSON. */
import { stateWord } from '../parts/state-words.js';
import { text } from '../parts/text.js';
import { decisionOf, kindOf } from '../history/change-kinds.js';

/** @typedef {import('../parts/types.js').Change} Change  @typedef {{site: (change: Change) => string, account: (change: Change) => string}} Names */

const wording = (/** @type {Change} */ change, /** @type {'from'|'to'} */ end) => (change.wording ?? []).map(one => one[end]).join('\n');
const options = (/** @type {string[]|undefined} */ list) => (list ?? []).join('\n');
const state = (/** @type {string|null|undefined} */ value) => (value === null || value === undefined ? '' : stateWord(value));

/** @type {[string, (change: Change, names: Names) => string][]} the columns: the message of their heading, and what stands in them */
const columns = [
  ['csv_at', ({ at }) => at],
  ['csv_last', ({ last }) => last ?? ''],
  ['csv_site', (change, { site }) => site(change)],
  ['csv_account', (change, { account }) => account(change)],
  ['csv_setting', ({ label }) => label],
  ['csv_kind', change => text(`kind_${kindOf(change) ?? 'unstable'}`)],
  ['csv_from', ({ from }) => state(from)],
  ['csv_to', ({ to }) => state(to)],
  ['csv_by', change => (change.by === 'you' ? text('by_you') : ['flipped', 'appeared'].includes(change.kind) ? text('by_unseen') : '')],
  ['csv_said', change => (decisionOf(change) ? text(`csv_said_${decisionOf(change)}`) : '')],
  ['csv_words_before', change => wording(change, 'from') || options(change.removed)],
  ['csv_words_after', change => wording(change, 'to') || options(change.added)],
  ['csv_page', ({ page }) => page],
  ['csv_control', ({ control }) => control],
  ['csv_number', ({ seq }) => (seq === undefined ? '' : String(seq))],
];

/** @param {Change[]} changes  @param {Names} names  @returns {string[]} pieces of the file */
export function csv(changes, names) {
  const rows = changes.map(change => columns.map(([, value]) => value(change, names)));
  return ['\ufeff', line(columns.map(([heading]) => text(heading))), ...rows.map(line)];
}

/** @param {string[]} cells */
const line = cells => `${cells.map(cell).join(',')}\r\n`;

/** What a spreadsheet would take for a formula gets an apostrophe before it: pages write our cells, and some write what they should not.
 *  @param {string} value */
const cell = value => `"${(/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
