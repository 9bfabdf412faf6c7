/** All changes by day, newest first. Days are added at the end as they are fetched; what is out of sight costs no layout. */
import { find, stamp } from '../parts/dom.js';
import { count, text } from '../parts/text.js';
import { clock, dayKey, longDay } from '../parts/when.js';
import { changeLine, idOf } from './change.js';

/** @typedef {import('../parts/types.js').Change} Change */

export class ChangeList {
  /** @param {import('./change.js').Acts} acts  @param {() => void} older  asks for more */
  constructor(acts, older) {
    this.part = stamp('changes');
    this.acts = acts;
    this.days = find(this.part, '.days');
    this.rest = find(this.part, '.rest');
    find(this.rest, 'button').addEventListener('click', older);
    // Two screens ahead of what is seen, so that scrolling does not meet an end that is none.
    this.ahead = new IntersectionObserver(seen => seen.some(({ isIntersecting }) => isIntersecting) && older(), { rootMargin: '200% 0px' });
    this.ahead.observe(this.rest);
    /** @type {{key: string, changes: Change[], part: HTMLElement}|null} */
    this.lastDay = null;
  }

  /** @param {Change[]} changes  older than all before  @param {boolean} more  whether there is more after them */
  add(changes, more) {
    for (const change of changes) {
      const key = dayKey(change.at);
      if (this.lastDay?.key !== key) {
        this.lastDay = { key, changes: [], part: stamp('day') };
        this.days.append(this.lastDay.part);
      }
      this.lastDay.changes.push(change);
      this.lastDay.part.append(changeLine(change, this.acts));
      this.#head(this.lastDay);
    }
    this.rest.hidden = !more;
    // Seen once more: the observer tells only when something changes, and a short page may leave it in sight.
    this.ahead.unobserve(this.rest);
    this.ahead.observe(this.rest);
  }

  /** @param {Change} change  whose values are new */
  redraw(change) {
    const old = document.getElementById(idOf(change));
    const line = changeLine(change, this.acts);
    old?.replaceWith(line);
    /** @type {HTMLElement|null} */ (line.querySelector('.side button'))?.focus();
  }

  /** The line of a change, marked as the one that was asked for. @param {string} id  @returns {HTMLElement|null} */
  show(id) {
    for (const part of this.days.querySelectorAll('.sel')) part.classList.remove('sel');
    const line = document.getElementById(id);
    line?.classList.add('sel');
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
    return line;
  }

  /** @param {{changes: Change[], part: HTMLElement}} day */
  #head({ changes, part }) {
    find(part, 'h3').textContent = longDay(changes[0].at);
    const oneLook = changes.every(({ at }) => clock(at) === clock(changes[0].at));
    find(part, '.day span').textContent = oneLook ? text('seen_at', clock(changes[0].at)) : count('changes', changes.length);
  }
}
