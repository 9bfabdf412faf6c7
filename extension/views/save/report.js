/** The report: one page that says what changed, when it was seen last before and first after, by whom as far as known. It is built of elements, which never
 *  stand in a document of ours, so that nothing that a page wrote can be more than text; it has no script, needs no network, and says what it cannot show. */
import { make } from '../parts/dom.js';
import { siteName } from '../parts/known.js';
import { count, language, sentence, text } from '../parts/text.js';
import { dateOfYear, dayAndClock, monthOrDay, writeOut } from '../parts/when.js';
import { decisionOf, kindOf } from '../history/change-kinds.js';
import { earliest, frameOf } from '../history/lane-time.js';
import { momentsOf } from '../history/lane-parts.js';
import { reportPicture } from './report-picture.js';
import { byOwner, fingerprints, notByOwner, otherChanges, rewordings } from './report-tables.js';

/** @typedef {import('../parts/types.js').Change} Change
 *  @typedef {import('./save.js').Copy & {changes: Change[], tracks: import('../history/tracks.js').Track[], readings: any[]|null, log?: {length: number, head: string},
 *    made: {extension: string, program?: string, rules: {site: string, released?: string}[]}}} Told */

/** @param {Told} told  @returns {Promise<string>} the file */
export async function report(told) {
  const sites = [...new Set([...told.tracks.map(({ line }) => line.site), ...told.changes.map(({ site }) => site)])];
  const title = sites.length === 1 ? text('report_title_of', siteName(told.known, sites[0])) : text('report_title');
  const main = make('main', 'page', brand(), make('h1', '', title), who(told, sites), inShort(told));
  const time = timeOf(told);
  for (const part of [reportPicture, notByOwner, byOwner, rewordings, otherChanges, fingerprints]) {
    main.append(...writeOut(() => part(told, time)));
    await pause();
  }
  main.append(limits());
  const head = make('head', '', ...heads(told), make('title', '', title));
  const page = make('html', 'report', head, make('body', '', ...pictures(), main));
  page.lang = language;
  page.dir = document.documentElement.dir;
  head.append(make('style', '', stylesFor(page)));
  return `<!doctype html>\n${page.outerHTML}\n`;
}

/** Nothing waits longer than for one table of it. */
const pause = () => new Promise(resolve => setTimeout(resolve));

/** @param {Told} told */
function heads({ made }) {
  /** @param {Record<string, string>} attributes */
  const meta = attributes => {
    const element = make('meta');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  return [
    meta({ charset: 'utf-8' }), meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }), meta({ name: 'generator', content: `Flipwatch ${made.extension}` }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
  ];
}

/** The rules of our own sheet that this page needs: those that fit something in it, and those that only a browser can tell.
 *  @param {Element} page */
function stylesFor(page) {
  const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith('/flipwatch.css'));
  /** @param {CSSRule} rule  @returns {string} */
  const kept = rule => {
    if (rule instanceof CSSStyleRule) return rule.selectorText.includes(':') || page.querySelector(rule.selectorText) ? rule.cssText : '';
    if (rule instanceof CSSMediaRule) return `@media ${rule.conditionText} {\n${[...rule.cssRules].map(kept).filter(Boolean).join('\n')}\n}`;
    return rule.cssText;
  };
  return [...(sheet?.cssRules ?? [])].map(kept).filter(Boolean).join('\n');
}

/** The signs that the page shows, and the patterns of the spans. */
const pictures = () => ['.sprite'].flatMap(selector => [...document.querySelectorAll(selector)]).map(part => part.cloneNode(true));

function brand() {
  const mark = document.importNode(/** @type {Element} */ (document.querySelector('.masthead .mark')), true);
  return make('p', 'brand', mark, 'Flipwatch');
}

/** From when to when. @param {Told} told */
function timeOf({ wanted, tracks, changes }) {
  const now = Date.now();
  const whole = frameOf([earliest(moments(tracks, changes), now)], now);
  return { whole, from: wanted.since ? Date.parse(wanted.since) : whole.from, to: wanted.until ? Date.parse(wanted.until) : now };
}

/** @param {Told['tracks']} tracks  @param {Change[]} changes */
function* moments(tracks, changes) {
  for (const { line } of tracks) yield* momentsOf(line);
  for (const { last, at } of changes) yield Date.parse(last ?? at);
}

/** @param {Told} told  @param {string[]} sites */
function who(told, sites) {
  const { names, wanted, tracks, readings, made, known } = told;
  const time = timeOf(told);
  const [from, to] = [time.from, time.to].map(at => dateOfYear(new Date(at).toISOString()));
  const rules = made.rules.filter(({ site, released }) => released && sites.includes(site)).map(({ site, released }) => text('report_rules', siteName(known, site), monthOrDay(released ?? '')));
  const rows = /** @type {[string, (Node|string)[]][]} */ ([
    ['report_account', [...names.accounts.flatMap((name, i) => [...(i ? [', '] : []), make('bdi', '', name)]), ...(names.ownNames ? [' ', make('span', 'quiet', text('report_account_says'))] : [])]],
    ['report_time', [text(wanted.since || wanted.until ? 'report_part_from_to' : 'report_from_to', from, to)]],
    ['report_seen', [readings ? count('report_looks', readings.length, count('settings', tracks.length)) : count('settings', tracks.length)]],
    ...(names.filters.length ? [['report_only', [make('ul', '', ...names.filters.map(words => make('li', '', make('bdi', '', words))))]]] : []),
    ['report_written', [text('report_written_by', dayAndClock(new Date().toISOString()), made.extension, made.program ?? '–'), ...(rules.length ? [make('br'), rules.join(' ')] : [])]],
    ['report_clock', [text('report_clock_says', Intl.DateTimeFormat().resolvedOptions().timeZone)]],
  ]);
  return make('dl', 'who', ...rows.flatMap(([key, says]) => [make('dt', '', text(key)), make('dd', '', ...says)]));
}

const shorts = ['appeared', 'unseen', 'you', 'reworded', 'gone', 'other'];

/** In one of these sentences each change is counted. @param {Change} change */
function shortOf(change) {
  const kind = kindOf(change);
  if (kind === 'flipped') return decisionOf(change) === 'mine' ? 'you' : 'unseen';
  return kind && shorts.includes(kind) ? kind : 'other';
}

/** @param {Told} told */
function inShort({ changes }) {
  const numbers = new Map(shorts.map(name => [name, 0]));
  for (const change of changes) numbers.set(shortOf(change), (numbers.get(shortOf(change)) ?? 0) + 1);
  const says = [...numbers].filter(([, n]) => n > 0).map(([name, n]) => count(`report_short_${name}`, n));
  return make('section', '', make('h2', '', text('report_in_short')), make('p', '', says.join(' ') || text('report_short_nothing')));
}

function limits() {
  const says = ['report_limit_sees', 'report_limit_who', 'report_limit_when', 'report_limit_pages', 'report_limit_proof'];
  return make('section', '', make('h2', '', text('report_limits')), make('ul', 'limits', ...says.map(key => make('li', '', sentence(key)))));
}
