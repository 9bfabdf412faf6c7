/** What is said above the list, of the open page and of the program. */
import { find, make, stamp } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { toSettings } from './screens.js';

/** @typedef {import('../parts/types.js').OpenPage} OpenPage  @typedef {import('../parts/types.js').Site} Site */

/** A note; `warn` makes it one that is read aloud at once, `quiet` one that may wait.
 *  @param {Node[]} lines  @param {{warn?: boolean, quiet?: boolean}} [how] */
export function note(lines, { warn = false, quiet = false } = {}) {
  const part = stamp('note');
  const box = find(part, '.note');
  if (quiet) box.classList.add('plain');
  if (warn) {
    box.classList.add('warn');
    box.setAttribute('role', 'alert');
    find(box, 'use').setAttribute('href', '#i-warn');
  }
  find(box, '.stack').append(...lines);
  return part;
}

const line = (/** @type {string} */ words, tag = 'p') => make('p', '', tag === 'b' ? make('b', '', words) : words);

/** This is not a settings page: the way there. @param {OpenPage} page  @param {Site[]} sites  @param {import('./screens.js').Acts} acts */
export function elsewhere(page, sites, acts) {
  const named = sites.filter(({ id, start }) => start && (page.site === undefined || id === page.site));
  return note([line(text('elsewhere')), ...named.map(site => make('p', '', toSettings(site, acts)))]);
}

const whys = new Set(['sign_in', 'wall', 'check', 'error', 'loading', 'empty']);

/** The open page could not be read: why, and what happens next. @param {OpenPage} page  @param {string} site  its name */
export function unread(page, site) {
  const why = page.why && whys.has(page.why) ? page.why : 'empty';
  return note([line(text(`unread_${why}`, site), 'b'), line(text(`unread_${why}_next`, site)), line(text('unread_nothing_recorded'))], { warn: true });
}

/** What the program said beside its answer. Of rules it is said quietly: the last good ones are in force.
 *  @param {{code?: string, message: string, way_out?: string}} warning */
export const warning = ({ code = '', message, way_out: wayOut }) => (/^(policy|pack)_/.test(code)
  ? note([line(message), ...(wayOut ? [line(wayOut)] : [])], { quiet: true })
  : note([line(message, 'b'), ...(wayOut ? [line(wayOut)] : [])], { warn: true }));
