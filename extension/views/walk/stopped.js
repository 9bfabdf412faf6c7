/** Where it stopped: why, that nothing is lost, and how it goes on. */
import { find, make, stamp } from '../parts/dom.js';
import { progressBar, showProgress } from '../parts/progress.js';
import { language, text } from '../parts/text.js';
import { endingWords } from '../parts/walk.js';
import { button, showTally } from './parts.js';

/** The person's own doing, and a tab that is gone: said quietly. */
const quiet = new Set(['stopped', 'tab_closed']);

/** @param {import('./walk.js').Acts} acts  @returns {import('./walk.js').Scene} */
export function stopped(acts) {
  const why = stamp('note');
  const card = stamp('progress');
  const bar = progressBar();
  const [names, , buttons] = find(card, '.in').children;
  names.remove();
  find(card, '.bar-place').replaceWith(bar);
  let site = '';
  buttons.replaceChildren(make('span', 'buttons',
    button(text('walk_go_on'), () => acts.ask('go_on'), { icon: 'i-play', className: 'button primary big', first: true }),
    button(text('walk_again'), () => acts.ask('start', site), { className: 'button big' }),
    button(text('walk_leave'), () => acts.ask('leave'), { className: 'button plain big' })));
  return {
    part: make('div', 'stack wide', why, card),
    title: ({ walk: { at = 0, of = 0 } }) => text('walk_stopped', at.toLocaleString(language), of.toLocaleString(language)),
    lede: () => text('walk_stopped_how'),
    show: ({ walk }) => {
      site = walk.site ?? '';
      sayWhy(why, walk);
      showProgress(bar, walk);
      showTally(find(card, '.tally'), walk);
    },
  };
}

/** @param {HTMLElement} part  @param {import('../parts/walk.js').Walk} walk */
function sayWhy(part, walk) {
  const { ending = 'stopped' } = walk;
  if (part.dataset.of === ending) return;
  part.dataset.of = ending;
  const warns = !quiet.has(ending);
  const [what, next] = endingWords(walk);
  part.classList.toggle('warn', warns);
  if (warns) part.setAttribute('role', 'alert');
  else part.removeAttribute('role');
  find(part, 'use').setAttribute('href', warns ? '#i-warn' : '#i-info');
  find(part, '.stack').replaceChildren(make('p', '', make('b', '', what)), make('p', '', next));
  if (ending === 'asleep' || ending === 'not_allowed') {
    const welcome = /** @type {HTMLAnchorElement} */ (make('a', 'button', text('put_it_right')));
    welcome.href = '../welcome/welcome.html';
    find(part, '.stack').append(make('div', 'buttons', welcome));
  }
}
