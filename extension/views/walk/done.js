/** What it found: the numbers, the first settings to look at, what could not be read, and when it is due again. */
import { find, make, stamp } from '../parts/dom.js';
import { historyOf } from '../parts/key.js';
import { reason, reasonsOf } from '../parts/reasons.js';
import { count, language, text } from '../parts/text.js';
import { webAddress } from '../parts/web-address.js';
import { date, moment } from '../parts/when.js';
import { pageLine } from './page-list.js';
import { button, showTally } from './parts.js';

/** @typedef {import('../parts/types.js').Item} Item  @typedef {import('./walk.js').View} View  @typedef {import('./walk.js').Acts} Acts */

const mostItems = 3;
const dayLength = 86_400_000;

/** @param {Acts} acts  @returns {import('./walk.js').Scene} */
export function done(acts) {
  const part = make('div', 'stack wide');
  let drawn = '';
  return {
    part,
    title: ({ walk: { whole, at = 0, of = 0 } }) => (whole ? text('walk_done') : text('walk_done_part', at.toLocaleString(language), of.toLocaleString(language))),
    lede: ({ walk: { whole, of = 0, name = '', spent = 0 } }) => (whole ? count('walk_done_how', of, name, duration(spent)) : text('walk_done_part_how')),
    show: view => {
      const items = itemsOf(view);
      const now = JSON.stringify([view.walk, items, view.remindDays]);
      if (now === drawn) return;
      drawn = now;
      const tally = make('dl', 'tally');
      showTally(tally, view.walk);
      part.replaceChildren(...[make('div', 'card', tally), toLook(items), unread(view, acts), after(view, acts)].filter(one => one !== null));
    },
  };
}

/** Of the account whose pages were read, most urgent first, as the program lists them. @param {View} view  @returns {Item[]} */
const itemsOf = ({ known, walk }) => (known?.review ?? []).filter(({ site, account }) => site === walk.site && (!walk.account || account === walk.account));

/** @param {Item[]} items */
function toLook(items) {
  if (items.length === 0) return null;
  const part = stamp('to-look');
  part.append(...items.slice(0, mostItems).map(itemLine));
  const more = items.length - mostItems;
  if (more > 0) part.append(make('div', 'in', make('p', 'quiet', count('walk_more_look', more))));
  return part;
}

/** @param {Item} item  @param {number} at */
function itemLine(item, at) {
  const part = stamp('item');
  const [why] = reasonsOf(item);
  find(part, '.glyph').classList.add(why);
  find(part, 'use').setAttribute('href', `#g-${why}`);
  /** @type {HTMLAnchorElement} */ (find(part, '.what')).href = historyOf(item);
  find(part, '.what bdi').textContent = item.label;
  find(part, '.told').textContent = text(`group_${why}`);
  const go = /** @type {HTMLAnchorElement} */ (find(part, '.side a'));
  const address = webAddress(item.url);
  const { go: place } = reason(why);
  go.hidden = !address;
  if (address) go.href = address;
  go.textContent = text(`go_${place}`);
  go.setAttribute('aria-label', text(`go_${place}_of`, item.label));
  go.classList.toggle('primary', at === 0);
  return part;
}

/** @param {View} view  @param {Acts} acts */
function unread({ walk: { pages = [], whole } }, acts) {
  const bad = pages.filter(({ state }) => state === 'bad');
  const untold = pages.flatMap(({ untold: labels = [] }) => labels);
  if (bad.length + untold.length === 0) return null;
  const part = stamp('unread');
  const states = untold.map(label => ({ page: '', url: '', label, category: false, state: /** @type {const} */ ('bad'), why: 'untold' }));
  find(part, 'ul').append(...[...bad, ...states].map(page => pageLine(page)));
  if (!whole || bad.length === 0) return part;
  const again = make('div', 'in', button(count('walk_retry', bad.length), () => acts.ask('retry')));
  if (bad.some(({ why }) => why === 'loading')) again.prepend(make('p', 'quiet', text('walk_unread_watch')));
  part.append(again);
  return part;
}

/** @param {View} view  @param {Acts} acts */
function after({ walk, remindDays }, acts) {
  const again = button(text('walk_start_again'), () => acts.ask('start', walk.site), { first: true });
  const last = walk.lastWhole?.[walk.site ?? ''];
  if (!last || !remindDays) return make('div', 'ends', again);
  const due = new Date(Date.parse(last) + remindDays * dayLength).toISOString();
  const change = /** @type {HTMLAnchorElement} */ (make('a', '', text('walk_reminder_change')));
  change.href = '../options/options.html#reminders';
  return make('div', 'ends', again, make('span', 'quiet', moment(due, text('walk_reminder', date(due))), ' · ', change));
}

/** "3 minutes 50 seconds". @param {number} spent  in ms */
function duration(spent) {
  const seconds = Math.max(1, Math.round(spent / 1000));
  const units = /** @type {[number, string][]} */ ([[Math.floor(seconds / 60), 'minute'], [seconds % 60, 'second']]).filter(([number]) => number > 0);
  const words = units.map(([number, unit]) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(number));
  return new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(words);
}
