/** The top of the view: all of the history with its totals, or one setting with how it stands. */
import { find, make, stamp } from '../parts/dom.js';
import { siteName } from '../parts/known.js';
import { picture } from '../parts/sprite.js';
import { reasonsOf } from '../parts/reasons.js';
import { knownSince } from '../parts/since.js';
import { stateSign } from '../parts/state.js';
import { wantedStates } from '../parts/state-words.js';
import { count, either, isolated, sentence, text } from '../parts/text.js';
import { atTime, date, dayKey, onDay } from '../parts/when.js';
import { webAddress } from '../parts/web-address.js';
import { momentsOf } from './lane-parts.js';
import { earliest } from './lane-time.js';

/** @typedef {import('../parts/types.js').Known} Known  @typedef {import('../parts/types.js').Line} Line  @typedef {import('../parts/types.js').Item} Item */

/** @param {Known|null} known  @param {Line[]} lines  @param {...HTMLElement} aside  what stands beside it */
export function headingOfAll(known, lines, ...aside) {
  const first = earliest(everyMoment(lines), Infinity);
  const sites = new Set(lines.map(({ site }) => site));
  const since = Number.isFinite(first) ? date(new Date(first).toISOString()) : null;
  const words = since === null ? '' : sites.size === 1 ? count('totals_of', lines.length, siteName(known, [...sites][0]), since) : count('totals', lines.length, since);
  return make('div', 'head-row', make('div', '', make('h1', '', text('history')), ...(words ? [make('p', 'lede', words)] : [])), ...aside);
}

/** @param {Line[]} lines */
function* everyMoment(lines) {
  for (const line of lines) yield* momentsOf(line);
}

/** @param {Line|undefined} line  @param {Item|undefined} item  as it stands in the review, where it does
 *  @param {{site: string, page: string}} setting  @param {Known|null} known  @param {string} [url]  of its page, where it is not on the list */
export function headingOfSetting(line, item, setting, known, url) {
  const part = stamp('setting');
  const label = line?.label ?? item?.label ?? setting.page;
  find(part, 'h1 bdi').textContent = label;
  const crumbs = [siteName(known, setting.site), line?.section].filter(Boolean);
  find(part, '.crumbs').append(...crumbs.map(words => make('li', '', make('bdi', '', words ?? ''))));
  const lede = line && stands(line, item);
  find(part, '.lede').append(...(lede ? [lede] : []));
  const since = item && knownSince(item);
  if (since) find(part, '.lede').after(since);
  find(part, '.tags').append(...(item ? reasonsOf(item) : []).map(name => make('span', `tag ${name}`, picture(`g-${name}`, `glyph ${name}`), text(`group_${name}`))));
  const address = webAddress(item?.url ?? url);
  if (address) find(part, '.buttons').append(goLink(address));
  return { part, label };
}

/** "On, seen for the first time on 12 Sep, last today. You want Off". @param {Line} line  @param {Item|undefined} item */
function stands(line, item) {
  const span = line.spans.at(-1);
  if (!span) return null;
  const sign = stateSign(span.state, item?.shown);
  if (span.to !== null) return sentence('stood', sign, onDay(span.to));
  const whole = document.createDocumentFragment();
  const last = line.last ?? span.from;
  whole.append(dayKey(span.from) === dayKey(last) ? sentence('stands_once', sign, atTime(last)) : sentence('stands', sign, date(span.from), atTime(last)));
  const wanted = wantedStates(line.wanted);
  if (wanted.length > 0) whole.append(' ', sentence('you_want', either(wanted.map(state => stateSign(state)))));
  return whole;
}

/** @param {string} address */
function goLink(address) {
  const link = /** @type {HTMLAnchorElement} */ (make('a', 'button primary big', isolated(text('go_switch')), picture('i-go', 'i16 flip')));
  link.href = address;
  return link;
}
