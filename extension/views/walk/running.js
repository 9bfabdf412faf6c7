/** While it runs: the name of the page, the bar, the time that is left, the numbers, and the pages. */
import { find, make, stamp } from '../parts/dom.js';
import { progressBar, showProgress } from '../parts/progress.js';
import { language, text } from '../parts/text.js';
import { nameNow, position, timeLeft } from '../parts/walk.js';
import { pageList } from './page-list.js';
import { button, showTally } from './parts.js';

/** @param {import('./walk.js').Acts} acts  @returns {import('./walk.js').Scene} */
export function running(acts) {
  const card = stamp('progress');
  const bar = progressBar();
  const pages = pageList();
  find(card, '.bar-place').replaceWith(bar);
  find(card, '.buttons').append(
    button(text('walk_watch'), acts.watch, { icon: 'i-eye' }),
    button(text('walk_stop'), () => acts.ask('stop'), { icon: 'i-stop', first: true }));
  return {
    part: make('div', 'stack wide', card, pages.part),
    title: () => text('walk_running'),
    lede: ({ walk }) => text('walk_running_how', walk.name ?? ''),
    page: ({ walk: { at = 0, of = 0 } }) => text('background_title_walk', at.toLocaleString(language), of.toLocaleString(language)),
    show: ({ walk }) => {
      find(card, 'bdi').textContent = nameNow(walk);
      find(card, '.num').textContent = position(walk);
      find(card, '.left').textContent = timeLeft(walk);
      showProgress(bar, walk);
      showTally(find(card, '.tally'), walk);
      pages.show(walk);
    },
  };
}
