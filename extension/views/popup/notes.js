/** What is said above the list, of the open page and of the program. */
import { find, make, stamp } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { toSettings } from './screens.js';
import { sketchLink } from './sketch-link.js';

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

/** A page that the browser hides from us: it may be of a site that we are not allowed on. Null where there is no such site.
 *  @param {OpenPage} page  @param {Site[]} sites  @param {import('./screens.js').Acts} acts */
export function unseen(page, sites, acts) {
  const hidden = page.unseen ? sites.filter(({ allowed }) => allowed === false) : [];
  if (hidden.length === 0) return null;
  const buttons = hidden.map(site => {
    const part = make('button', 'button', text('allow_on', site.name));
    part.setAttribute('type', 'button');
    part.addEventListener('click', () => acts.allow(site));
    return part;
  });
  const words = hidden.length === 1 ? text('unseen_of', hidden[0].name) : text('unseen');
  return note([line(words), make('div', 'buttons', ...buttons)]);
}

const whys = new Set(['sign_in', 'wall', 'check', 'error', 'loading', 'empty']);

/** The open page could not be read: why, what happens next, and how it can be shown to us. @param {OpenPage} page  @param {string} site  its name */
export function unread(page, site) {
  const why = page.why && whys.has(page.why) ? page.why : 'empty';
  return note([line(text(`unread_${why}`, site), 'b'), line(text(`unread_${why}_next`, site)), line(text('unread_nothing_recorded')), ...sketchLink(page.tabId)], { warn: true });
}

/** What the program said beside its answer. Of rules it is said quietly: the last good ones are in force.
 *  @param {{code?: string, message: string, way_out?: string}} warning */
export const warning = ({ code = '', message, way_out: wayOut }) => (/^(policy|pack)_/.test(code)
  ? note([line(message), ...(wayOut ? [line(wayOut)] : [])], { quiet: true })
  : note([line(message, 'b'), ...(wayOut ? [line(wayOut)] : [])], { warn: true }));
