/** The whole check in short: that it runs, how far it is, how to stop it; where it stopped, and how to begin one. */
import { find, make, stamp } from '../parts/dom.js';
import { sitesOf } from '../parts/known.js';
import { progressBar, showProgress } from '../parts/progress.js';
import { picture } from '../parts/sprite.js';
import { count, language, text } from '../parts/text.js';
import { askWalk, endingWords, nameNow, position, readIn, unreadIn } from '../parts/walk.js';
import { note } from './notes.js';

/** @typedef {import('../parts/walk.js').Walk} Walk */

const address = '../walk/walk.html';

/** @param {(error: unknown) => void} failed  @returns {{part: HTMLElement, show: (walk: Walk) => void}}  drawn once, so that "Stop" stays where it is */
export function walkScreen(failed) {
  const part = stamp('walk');
  const bar = progressBar();
  part.prepend(bar);
  const stop = make('button', 'button', picture('i-stop', 'i16'), text('walk_stop'));
  stop.setAttribute('type', 'button');
  stop.addEventListener('click', () => askWalk('stop').catch(failed));
  find(part, '.buttons').append(stop, toWalk('button plain'));
  return {
    part,
    show(walk) {
      showProgress(bar, walk);
      find(part, 'bdi').textContent = nameNow(walk);
      find(part, '.num').textContent = position(walk);
      find(part, '.facts').replaceChildren(...[fact('read', readIn(walk)), fact('look', walk.open ?? 0), fact('bad', unreadIn(walk))]);
    },
  };
}

/** @param {string} name  @param {number} number */
function fact(name, number) {
  const words = name === 'read' ? count('walk_tally_read', number) : text(`walk_tally_${name}`);
  return make('div', '', make('dt', '', words), make('dd', 'num', number.toLocaleString(language)));
}

/** It stopped, and can go on. @param {Walk} walk */
export function stoppedNote(walk) {
  const { at = 0, of = 0 } = walk;
  const [why] = endingWords(walk);
  return note([make('p', '', make('b', '', text('walk_note', at.toLocaleString(language), of.toLocaleString(language)))), make('p', '', why), make('p', '', toWalk())], {});
}

/** For so long its end is news. */
const newsFor = 3_600_000;

/** A check that came to its end a moment ago: what could not be read is said here, too. @param {Walk} walk  @returns {HTMLElement[]} */
export function doneNote({ state, whole, last = '', pages = [] }) {
  if (state !== 'done' || !whole || !(Date.now() - Date.parse(last) < newsFor)) return [];
  const bad = pages.filter(one => one.state === 'bad').length;
  const lines = [make('p', '', make('b', '', text('walk_note_done'))), ...(bad ? [make('p', '', count('walk_note_unread', bad))] : []), make('p', '', toWalk('', 'walk_see_summary'))];
  return [note(lines, {})];
}

/** @param {string} [className]  @param {string} [key] */
function toWalk(className = '', key = 'walk_see') {
  const link = /** @type {HTMLAnchorElement} */ (make('a', className, text(key)));
  link.href = address;
  link.target = '_blank';
  return link;
}

/** Begins one, of the service of the open page. Where it would have to be chosen, or one has stopped, its own view asks.
 *  @param {{known: import('../parts/types.js').Known|null, page: import('../parts/types.js').OpenPage|null, walk: Walk}} view */
export async function checkEverything({ known, page, walk }) {
  const sites = sitesOf(known);
  const here = sites.find(({ id }) => id === page?.site) ?? (sites.length === 1 ? sites[0] : undefined);
  if (here && walk.state !== 'stopped') await askWalk('start', known?.sites?.length ? here.id : undefined);
  else await (globalThis.browser ?? globalThis.chrome).tabs.create({ url: (globalThis.browser ?? globalThis.chrome).runtime.getURL('views/walk/walk.html') });
}
