/** What the scenes of a whole check have in common: its numbers and its buttons. */
import { find, make, stamp } from '../parts/dom.js';
import { picture } from '../parts/sprite.js';
import { count, language, text } from '../parts/text.js';
import { readIn, unreadIn } from '../parts/walk.js';
import { date } from '../parts/when.js';

/** @typedef {import('../parts/walk.js').Walk} Walk */

/** @param {string} words  @param {() => void} press  @param {{icon?: string, className?: string, first?: boolean}} [how] */
export function button(words, press, { icon, className = 'button', first = false } = {}) {
  const part = make('button', className, ...(icon ? [picture(icon, 'i16')] : []), words);
  part.setAttribute('type', 'button');
  if (first) part.dataset.first = '';
  part.addEventListener('click', press);
  return part;
}

/** The numbers: read, to look at, new since the last whole check, and those that could not be read. What is new is told only where there was
 *  one before. @param {HTMLElement} list  @param {Walk} walk */
export function showTally(list, walk) {
  const { open = 0, news = 0, before } = walk;
  const read = readIn(walk);
  const numbers = [
    [count('walk_tally_read', read), read], [text('walk_tally_look'), open],
    ...(before ? [[text('walk_tally_news', date(before)), news]] : []), [text('walk_tally_bad'), unreadIn(walk)],
  ];
  const now = JSON.stringify(numbers);
  if (list.dataset.of === now) return;
  list.dataset.of = now;
  list.replaceChildren(...numbers.map(([words, number]) => {
    const part = stamp('number');
    find(part, 'dt').textContent = String(words);
    find(part, 'dd').textContent = number.toLocaleString(language);
    return part;
  }));
}
