/** The screens that stand instead of a list: each says what is so, and what happens next. */
import { find, make, stamp } from '../parts/dom.js';
import { count, sentence, text } from '../parts/text.js';
import { atTime, date } from '../parts/when.js';
import { leadsTo } from './go.js';

/** @typedef {import('../parts/types.js').Known} Known  @typedef {import('../parts/types.js').Site} Site
 *  @typedef {{open: (place: {site?: string, url?: string}) => void, look: () => void, allow: (site: Site) => void,
 *    check: () => void}} Acts  `check`: everything */

/** The program does not answer. @param {Acts} acts */
export function asleep(acts) {
  const welcome = /** @type {HTMLAnchorElement} */ (make('a', 'button primary', text('put_it_right')));
  welcome.href = '../welcome/welcome.html';
  welcome.target = '_blank';
  return screen('art-asleep', text('asleep_title'), said('asleep_text', 'alert'), buttons(welcome, button('look_again', acts.look)),
    make('p', 'small', text('asleep_safe')));
}

/** The browser has not been allowed to show the site's pages to us. @param {Site} site  @param {Acts} acts */
export function notAllowed(site, acts) {
  const host = new URL(site.origins?.[0] ?? site.start ?? 'https://unknown').hostname.replace(/^www\./, '');
  const allow = button('allow_on', () => acts.allow(site), host);
  allow.classList.add('primary', 'big');
  return screen('art-asleep', text('not_allowed_title', site.name), make('p', '', text('not_allowed_text', site.name)), buttons(allow),
    make('p', 'small', text('not_allowed_back')));
}

/** Nothing was ever read. @param {Site[]} sites  @param {Acts} acts */
export function firstRun(sites, acts) {
  const check = button('walk_start', acts.check);
  check.classList.add('primary', 'big');
  check.dataset.row = '';
  const words = sites.length === 1 ? text('walk_first_text', sites[0].name) : text('walk_how_any');
  const ways = sites.filter(({ start }) => start).map(site => make('p', 'small', sentence('walk_first_self', toSettings(site, acts, '', 'walk_first_self_link'))));
  return screen('art-new', text('first_title'), make('p', '', words), buttons(check), ...ways);
}

/** All that was seen is as wanted; before a whole check that is not all there is. @param {Known} known  @param {Site[]} sites  @param {Acts} acts
 *  @param {string} [whole]  when the last whole check was */
export function nothing(known, sites, acts, whole) {
  const facts = stamp('facts');
  if (known.checked) facts.append(fact('fact_seen', count('settings', known.checked)));
  if (known.read_at) facts.append(fact('fact_last', atTime(known.read_at)));
  if (whole) facts.append(fact('walk_fact_whole', date(whole)));
  const all = sites.length === 1 ? text('nothing_text_of', sites[0].name) : text('nothing_text');
  const line = make('p', '', whole ? all : text('nothing_so_far_text'));
  line.setAttribute('role', 'status');
  return screen('art-calm', text(whole ? 'nothing_title' : 'nothing_so_far'), line, facts.childElementCount ? facts : null,
    whole ? null : buttons(button('walk_start', acts.check)));
}

/** "Open LinkedIn's settings". @param {Site} site  @param {Acts} acts  @param {string} [className]  @param {string} [key] */
export function toSettings(site, acts, className = '', key = 'open_settings_of') {
  const link = make('a', className, text(key, site.name));
  link.setAttribute('target', '_blank');
  const place = { site: site.id, url: site.start };
  leadsTo(link, place, () => acts.open(place));
  return link;
}

/** @param {string} art  @param {string} title  @param {...(Node|null)} blocks */
function screen(art, title, ...blocks) {
  const part = stamp('screen');
  find(part, 'use').setAttribute('href', `#${art}`);
  find(part, 'h1').textContent = title;
  part.append(.../** @type {Node[]} */ (blocks.filter(Boolean)));
  return part;
}

/** @param {string} key  @param {string} role */
function said(key, role) {
  const line = make('p', '', sentence(key));
  line.setAttribute('role', role);
  return line;
}

/** @param {string} key  @param {() => void} press  @param {...string} values */
function button(key, press, ...values) {
  const part = make('button', 'button', text(key, ...values));
  part.setAttribute('type', 'button');
  part.addEventListener('click', press);
  return part;
}

const buttons = (/** @type {HTMLElement[]} */ ...parts) => make('div', 'buttons', ...parts);
const fact = (/** @type {string} */ key, /** @type {string} */ words) => make('div', '', make('dt', '', text(key)), make('dd', 'num', words));
