/** What stands in the way of a whole check: no program, no permission, or what it answered when it was asked to begin. */
import { find, make, stamp } from '../parts/dom.js';
import { sitesOf } from '../parts/known.js';
import { text } from '../parts/text.js';
import { button } from './parts.js';

/** @param {import('./walk.js').View} view  @param {import('./walk.js').Acts} acts  @returns {HTMLElement[]} */
export function troubles({ known, walk, failed }, acts) {
  if (walk.state === 'running') return [];
  // Why it stopped says it already.
  if (walk.ending === 'asleep' || walk.ending === 'not_allowed') return [];
  if (known?.host?.state === 'missing') return [warning(text('asleep_title'), text('asleep_text'), toWelcome('put_it_right'), button(text('look_again'), acts.again))];
  const [site] = sitesOf(known);
  if (known?.allowed === false && site) return [warning(text('not_allowed_title', site.name), text('not_allowed_text', site.name), toWelcome('put_it_right'))];
  return failed ? [warning(text('walk_failed'), failed)] : [];
}

/** @param {string} title  @param {string} words  @param {...HTMLElement} ways */
function warning(title, words, ...ways) {
  const part = stamp('note');
  part.classList.add('warn');
  part.setAttribute('role', 'alert');
  find(part, 'use').setAttribute('href', '#i-warn');
  find(part, '.stack').append(make('p', '', make('b', '', title)), make('p', '', words), ...(ways.length ? [make('div', 'buttons', ...ways)] : []));
  return part;
}

/** @param {string} key */
function toWelcome(key) {
  const link = /** @type {HTMLAnchorElement} */ (make('a', 'button', text(key)));
  link.href = '../welcome/welcome.html';
  return link;
}
