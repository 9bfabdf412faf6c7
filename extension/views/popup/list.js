/** The list: groups by reason, most urgent first; cards for what is new, rows for the rest; long groups folded. */
import { find, make, stamp } from '../parts/dom.js';
import { count, text } from '../parts/text.js';
import { decidedLine } from './decided.js';
import { grouped, openCount } from './entries.js';
import { hero } from './hero.js';
import { row } from './row.js';

/** @typedef {import('./entries.js').Entry} Entry
 *  @typedef {import('./detail.js').Acts & {toggle: (entry: Entry) => void, undo: (entry: Entry) => void, showRest: (reason: string) => void,
 *    decide: (entry: Entry, decision: string, until?: string) => void, idOf: (entry: Entry) => string, tabId: () => number|undefined}} Acts
 *  @typedef {{open: string|null, unfolded: Set<string>, heights: Map<string, number>, whose: (item: import('../parts/types.js').Item) => string|null}} How
 *    open: the key of the item that is folded out; whose: site and account, where the list has several; heights: of lines that must not shrink under the pointer */

const mostHeroes = 3;
const foldOver = 12;
const foldedRows = 5;

/** @param {Entry[]} entries  @param {How} how  @param {Acts} acts  @returns {HTMLElement[]} */
export function list(entries, how, acts) {
  const long = entries.length > foldOver;
  return grouped(entries).flatMap(([reason, members]) => {
    const cards = reason === 'appeared' ? members.slice(0, mostHeroes) : [];
    const rows = members.slice(cards.length);
    const shown = long && !how.unfolded.has(reason) ? rows.slice(0, foldedRows) : rows;
    return [
      ...cards.map(entry => card(entry, entries.length === 1, how, acts)),
      ...(rows.length > 0 ? [group(reason, rows, shown.map(entry => line(entry, how, acts)))] : []),
      ...(shown.length < rows.length ? [rest(reason, rows.length - shown.length, acts)] : []),
    ];
  });
}

/** @param {Entry} entry  @param {boolean} alone  @param {How} how  @param {Acts} acts */
function card(entry, alone, how, acts) {
  if (entry.status !== 'open') return make('ul', 'group', line(entry, how, acts));
  const section = make('div', `group ${entry.reason}`, hero(entry, { alone, open: how.open === entry.key, whose: how.whose(entry.item) }, acts));
  section.dataset.entry = entry.key;
  return section;
}

/** @param {string} reason  @param {Entry[]} members  @param {HTMLElement[]} lines */
function group(reason, members, lines) {
  const part = stamp('group');
  const heading = find(part, 'h2');
  const open = openCount(members);
  part.classList.add(reason);
  heading.id = `h-${reason}`;
  part.setAttribute('aria-labelledby', heading.id);
  find(heading, '.glyph').classList.add(reason);
  find(heading, 'use').setAttribute('href', `#g-${reason}`);
  find(heading, '.words').textContent = text(`group_${reason}`);
  find(heading, '.n').textContent = open > 0 ? String(open) : '';
  find(part, 'ul').append(...lines);
  return part;
}

/** @param {Entry} entry  @param {How} how  @param {Acts} acts */
function line(entry, how, acts) {
  const part = drawn(entry, how, acts);
  part.dataset.entry = entry.key;
  const height = how.heights.get(entry.key);
  if (entry.status === 'left' && height) part.style.minBlockSize = `${height}px`;
  return part;
}

/** @param {Entry} entry  @param {How} how  @param {Acts} acts */
function drawn(entry, how, acts) {
  if (entry.status === 'decided') return decidedLine(entry, acts);
  if (entry.status === 'left') return stamp('left');
  return row(entry, { open: how.open === entry.key, whose: how.whose(entry.item) }, acts);
}

/** @param {string} reason  @param {number} hidden  @param {Acts} acts */
function rest(reason, hidden, acts) {
  const part = stamp('rest');
  const button = find(part, 'button');
  button.textContent = count('show_more', hidden);
  button.dataset.focus = `rest ${reason}`;
  button.addEventListener('click', () => acts.showRest(reason));
  return part;
}
