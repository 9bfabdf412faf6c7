/** The tables of the report. Each change stands in one of them; an empty one is a sentence. */
import { make } from '../parts/dom.js';
import { siteName } from '../parts/known.js';
import { picture } from '../parts/sprite.js';
import { stateWord } from '../parts/state-words.js';
import { isolated, sentence, text } from '../parts/text.js';
import { dayAndClock, moment } from '../parts/when.js';
import { wordDiff } from '../parts/wording.js';
import { decisionOf, kind, kindOf } from '../history/change-kinds.js';
import { told as toldOf } from '../history/told.js';

/** @typedef {import('../parts/types.js').Change} Change  @typedef {import('./report.js').Told} Told */

/** @param {Told} told */
export const notByOwner = told => table('report_unseen', told.changes.filter(change => ['flipped', 'appeared'].includes(kindOf(change) ?? '')), told,
  ['report_setting', 'report_change', 'report_last', 'report_first', 'report_said'], change => [fromTo(change), when(change.last), when(change.at), text(`report_said_${decisionOf(change) ?? 'nothing'}`)]);

/** @param {Told} told */
export const byOwner = told => table('report_you', told.changes.filter(change => kindOf(change) === 'you'), told,
  ['report_setting', 'report_change', 'report_when'], change => [fromTo(change), when(change.at)]);

/** @param {Told} told */
export const rewordings = told => table('report_reworded', told.changes.filter(change => change.kind === 'reworded'), told,
  ['report_setting', 'report_words', 'report_until', 'report_since'], change => [make('div', '', ...(change.wording ?? []).map(({ from, to }) => make('p', '', ...wordDiff(from, to)))), when(change.last), when(change.at)]);

const inOther = new Set(['appeared', 'flipped', 'you', 'reworded']);

/** @param {Told} told */
export const otherChanges = told => table('report_other', told.changes.filter(change => !inOther.has(kindOf(change) ?? '')), told,
  ['report_setting', 'report_change', 'report_last', 'report_first'], change => [make('div', '', ...toldOf(change)), when(change.last), when(change.at)]);

/** The looks that a change of this report speaks of, and the last one of each page, whose fingerprint holds for all before it.
 *  @param {Told} told */
export function fingerprints({ readings, log, changes, known }) {
  const heading = make('h2', '', text('report_fingerprints'));
  if (!readings) return [make('section', '', heading, make('p', '', text('report_no_fingerprints')))];
  const spoken = new Set(changes.flatMap(({ site, account, at, last }) => [at, ...(last ? [last] : [])].map(time => `${site} ${account} ${Date.parse(time)}`)));
  const lasts = new Map(readings.map(row => [`${row.site} ${row.account} ${row.page}`, row]));
  for (const row of readings) {
    const page = `${row.site} ${row.account} ${row.page}`;
    if (Date.parse(row.at) > Date.parse(lasts.get(page).at)) lasts.set(page, row);
  }
  const last = new Set(lasts.values());
  const shown = readings.filter(row => last.has(row) || spoken.has(`${row.site} ${row.account} ${Date.parse(row.at)}`)).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const several = new Set(shown.map(({ site }) => site)).size > 1;
  const body = make('tbody', '', ...shown.map(({ at, page, site, fingerprint }) => make('tr', '', make('td', 'num', when(at)),
    make('td', '', make('bdi', '', several ? `${siteName(known, site)}: ${page}` : page)), make('td', '', make('span', 'fp', inFours(fingerprint))))));
  const headOfLog = log ? [make('p', '', sentence('report_log_head', `${log.length}`, make('span', 'fp', inFours(log.head))))] : [];
  return [make('section', '', heading, make('p', 'quiet', text('report_fingerprints_say')), ...headOfLog,
    ...(shown.length ? [scrolled('report_fingerprints', make('table', '', head(['report_seen', 'report_page', 'report_fingerprint']), body))] : [make('p', '', text('report_none'))]))];
}

/** A hash as people compare it. @param {string} hash */
const inFours = hash => `${hash}`.replace(/.{4}(?=.)/g, '$& ');

/** @param {string} key  of the heading  @param {Change[]} changes  @param {Told} told  @param {string[]} columns  @param {(change: Change) => (Node|string)[]} cells */
function table(key, changes, told, columns, cells) {
  const heading = make('h2', '', text(key));
  if (changes.length === 0) return [make('section', '', heading, make('p', '', text('report_none')))];
  const rows = changes.map(change => make('tr', '', setting(change, told), ...cells(change).map(cell => make('td', '', cell))));
  return [make('section', '', heading, scrolled(key, make('table', '', head(columns), make('tbody', '', ...rows))))];
}

/** @param {string[]} columns */
const head = columns => make('thead', '', make('tr', '', ...columns.map(key => {
  const cell = make('th', '', text(key));
  cell.setAttribute('scope', 'col');
  return cell;
})));

/** A wide table on a small screen is moved sideways, by keys too. @param {string} key  @param {HTMLElement} content */
function scrolled(key, content) {
  const part = make('div', 'scroll', content);
  part.tabIndex = 0;
  part.setAttribute('role', 'region');
  part.setAttribute('aria-label', text('report_table', text(key)));
  return part;
}

/** @param {Change} change  @param {Told} told */
function setting(change, { names }) {
  const { glyph, tone } = kind(kindOf(change) ?? 'unstable');
  const account = names.accounts.length > 1 ? `${names.site(change)} · ${names.account(change)} · ` : '';
  const cell = make('th', '', picture(glyph, `glyph ${tone}`), make('bdi', '', change.label), make('div', 'quiet small', make('bdi', '', account + change.page)));
  cell.setAttribute('scope', 'row');
  return cell;
}

/** @param {Change} change */
function fromTo(change) {
  const [from, to] = [change.from, change.to].map(state => isolated(stateWord(state)));
  return change.kind === 'appeared' ? sentence('report_not_there', to) : sentence('report_change_from_to', from, to);
}

/** @param {string|undefined} time */
const when = time => (time ? moment(time, dayAndClock(time)) : text('report_never'));
