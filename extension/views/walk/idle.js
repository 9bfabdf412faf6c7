/** Before a whole check: what it does, and the button that begins it, one for each service. */
import { find, make, stamp } from '../parts/dom.js';
import { sitesOf } from '../parts/known.js';
import { text } from '../parts/text.js';
import { date, moment } from '../parts/when.js';

/** @param {import('./walk.js').Acts} acts  @returns {import('./walk.js').Scene} */
export function idle(acts) {
  const part = stamp('idle');
  let drawn = '';
  return {
    part,
    title: () => text('nav_walk'),
    lede: ({ known }) => {
      const sites = sitesOf(known);
      return sites.length === 1 ? text('walk_how', sites[0].name) : text('walk_how_any');
    },
    show: ({ known, walk }) => {
      const sites = sitesOf(known);
      const now = JSON.stringify([sites, walk.last]);
      if (now === drawn) return;
      drawn = now;
      find(part, '.buttons').replaceChildren(...sites.map((site, at) => startButton(site.id, sites.length === 1 ? text('walk_start') : text('walk_start_of', site.name), at === 0, acts)));
      find(part, '.small').replaceChildren(walk.last ? moment(walk.last, text('walk_last', date(walk.last))) : text('walk_never'));
    },
  };
}

/** @param {string} site  @param {string} words  @param {boolean} isFirst  @param {import('./walk.js').Acts} acts */
function startButton(site, words, isFirst, acts) {
  const button = make('button', `button big${isFirst ? ' primary' : ''}`, words);
  button.setAttribute('type', 'button');
  if (isFirst) button.dataset.first = '';
  button.addEventListener('click', () => acts.ask('start', site));
  return button;
}
