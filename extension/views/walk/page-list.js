/** The pages in the order in which they are opened, each with what came of it. Only those around the open one are in sight, until all are wanted. */
import { find, stamp } from '../parts/dom.js';
import { count, text } from '../parts/text.js';
import { nameOf } from '../parts/walk.js';

/** @typedef {import('../parts/walk.js').WalkPage} WalkPage  @typedef {import('../parts/walk.js').Walk} Walk */

const before = 5;
const inSight = 11;

export function pageList() {
  const part = stamp('pages');
  const all = find(part, 'button');
  let unfolded = false;
  /** @type {Walk} */
  let walk = {};
  all.addEventListener('click', () => {
    unfolded = !unfolded;
    draw();
  });

  function draw() {
    const { pages = [] } = walk;
    const at = Math.max(0, indexNow(walk));
    const from = unfolded ? 0 : Math.max(0, Math.min(at - before, pages.length - inSight));
    const shown = unfolded ? pages : pages.slice(from, from + inSight);
    const list = find(part, 'ol');
    list.setAttribute('start', String(from + 1));
    list.replaceChildren(...shown.map(page => pageLine(page, isNow(walk, page))));
    find(part, '.rest').hidden = pages.length <= inSight;
    const words = unfolded ? text('walk_show_fewer') : count('walk_show_all', pages.length);
    if (all.textContent !== words) all.textContent = words;
    all.setAttribute('aria-expanded', String(unfolded));
  }

  return {
    part,
    /** @param {Walk} next */
    show(next) {
      walk = next;
      draw();
    },
  };
}

/** @param {WalkPage} page  @param {boolean} [now]  it is open, and not read yet  @returns {HTMLElement} */
export function pageLine(page, now = false) {
  const part = stamp('page');
  part.className = now ? 'now' : page.state === 'again' ? 'bad' : page.state;
  find(part, '.page-name').textContent = nameOf(page);
  find(part, '.said').textContent = now ? text('walk_line_reading') : lineOf(page);
  if (now) find(part, 'svg').replaceWith(spinner());
  else find(part, 'use').setAttribute('href', `#${{ done: 'i-check', bad: 'i-warn', again: 'i-warn', wait: 'i-hollow' }[page.state]}`);
  return part;
}

function spinner() {
  const part = document.createElement('span');
  part.className = 'spin';
  part.setAttribute('aria-hidden', 'true');
  return part;
}

/** @param {WalkPage} page */
function lineOf({ state, why, settings = 0, leads = 0, open = 0 }) {
  if (state === 'bad') return text(`walk_why_${why}`);
  if (state === 'again') return text(why === 'elsewhere' ? 'walk_line_again_elsewhere' : 'walk_line_again');
  if (state !== 'done') return '';
  if (settings === 0 && leads > 0) return count('walk_line_leads', leads);
  return open > 0 ? count('walk_line_look', settings, open) : count('settings', settings);
}

/** @param {Walk} walk  @param {WalkPage} page */
const isNow = ({ on, rest, state }, page) => state === 'running' && page.page === on && !rest;

/** @param {Walk} walk */
const indexNow = ({ pages = [], on }) => pages.findIndex(({ page }) => page === on);
