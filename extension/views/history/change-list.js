/** Changes by day, newest first; or, of one setting, all that happened to it. Pieces are added at the end as they are fetched, and drawn as they are
 *  come near to; those that were left far behind are emptied. */
import { find, stamp } from '../parts/dom.js';
import { count, text } from '../parts/text.js';
import { clock, dayKey, longDay } from '../parts/when.js';
import { changeLine, idOf } from './change.js';
import { Piece } from './piece.js';

/** @typedef {import('../parts/types.js').Change} Change
 *  @typedef {{key: string, changes: Change[], head: Piece, last: Piece}} Day  head: the piece that has its heading */

/** A day with more changes is several pieces. */
const mostInPiece = 20;
/** So many are drawn before the browser has told what is in sight; and no more than so many at any time. */
const [drawnAtOnce, mostDrawn] = [40, 400];

export class ChangeList {
  /** @param {import('./change.js').Acts} acts  @param {() => void} older  asks for more  @param {{one?: boolean}} [how]  one: of one setting */
  constructor(acts, older, { one = false } = {}) {
    this.part = stamp('changes');
    this.acts = acts;
    this.one = one;
    this.days = find(this.part, '.days');
    this.rest = find(this.part, '.rest');
    find(this.part, 'h2').textContent = text(one ? 'all_that_happened' : 'changes_title');
    find(this.part, '.in').classList.toggle('sr', !one);
    find(this.rest, 'button').addEventListener('click', older);
    /** @type {Piece[]} */
    this.pieces = [];
    /** @type {Map<Element, Piece>} */
    this.byPart = new Map();
    /** @type {Map<string, Piece>} by the id of a change */
    this.byChange = new Map();
    /** @type {Day|null} */
    this.day = null;
    this.drawn = 0;
    /** @type {number|undefined} */
    this.idle = undefined;
    // Two screens ahead of what is seen, so that scrolling does not meet an end that is none.
    const ahead = { rootMargin: '200% 0px' };
    this.end = new IntersectionObserver(seen => seen.some(({ isIntersecting }) => isIntersecting) && older(), ahead);
    this.sight = new IntersectionObserver(seen => this.#seen(seen), ahead);
  }

  /** @param {Change[]} changes  older than all before  @param {boolean} more  whether there is more after them */
  add(changes, more) {
    const touched = new Set();
    for (const change of changes) {
      const day = this.#dayOf(change);
      day.changes.push(change);
      day.last.add(change);
      if (day.last.drawn) this.drawn++;
      this.byChange.set(idOf(change), day.last);
      touched.add(day);
    }
    if (!this.one) for (const day of touched) head(day);
    for (const piece of this.pieces) if (this.drawn < drawnAtOnce) this.#draw(piece);
    this.rest.hidden = !more;
    // Seen once more: the observer tells only when something changes, and a short page may leave it in sight.
    this.end.unobserve(this.rest);
    this.end.observe(this.rest);
    this.#drawIdly();
  }

  /** @param {Change} change  whose values are new */
  redraw(change) {
    const line = changeLine(change, this.acts, this.one);
    document.getElementById(idOf(change))?.replaceWith(line);
    /** @type {HTMLElement|null} */ (line.querySelector('.side button'))?.focus();
  }

  /** The line of a change, marked as the one that was asked for. @param {string} id  @returns {HTMLElement|null} */
  show(id) {
    for (const part of this.days.querySelectorAll('.sel')) part.classList.remove('sel');
    const piece = this.byChange.get(id);
    if (piece) this.#draw(piece);
    const line = document.getElementById(id);
    line?.classList.add('sel');
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
    return line;
  }

  /** @param {Change} change  @returns {Day} */
  #dayOf(change) {
    const key = this.one ? '' : dayKey(change.at);
    if (this.day?.key !== key) {
      const piece = this.#newPiece(!this.one);
      this.day = { key, changes: [], head: piece, last: piece };
    } else if (this.day.last.changes.length >= mostInPiece) this.day.last = this.#newPiece(false);
    return this.day;
  }

  /** @param {boolean} headed */
  #newPiece(headed) {
    const piece = new Piece({ acts: this.acts, one: this.one, headed });
    this.pieces.push(piece);
    this.byPart.set(piece.part, piece);
    this.days.append(piece.part);
    this.sight.observe(piece.part);
    return piece;
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #seen(seen) {
    for (const { target, isIntersecting } of seen) {
      const piece = /** @type {Piece} */ (this.byPart.get(target));
      piece.near = isIntersecting;
      if (isIntersecting) this.#draw(piece);
    }
    this.#leaveFar();
  }

  /** @param {Piece} piece */
  #draw(piece) {
    if (!piece.drawn) this.drawn += piece.changes.length;
    piece.draw();
  }

  /** What is furthest from all that is near is emptied, from both ends, while there is too much. */
  #leaveFar() {
    if (this.drawn <= mostDrawn) return;
    const near = this.pieces.flatMap(({ near: isNear }, i) => (isNear ? [i] : []));
    const middle = near.length ? (near[0] + near[near.length - 1]) / 2 : 0;
    let [first, last] = [0, this.pieces.length - 1];
    while (this.drawn > mostDrawn && first <= last) {
      const piece = middle - first > last - middle ? this.pieces[first++] : this.pieces[last--];
      if (!piece.drawn || piece.near) continue;
      piece.empty();
      if (!piece.drawn) this.drawn -= piece.changes.length;
    }
  }

  /** A history of no great length is drawn to its end when there is time, so that the browser's own search finds all of it. */
  #drawIdly() {
    this.idle ??= requestIdleCallback(() => {
      this.idle = undefined;
      const piece = this.pieces.find(({ drawn }) => !drawn);
      if (!piece || !this.part.isConnected || this.drawn + piece.changes.length > mostDrawn) return;
      this.#draw(piece);
      this.#drawIdly();
    });
  }
}

/** @param {Day} day */
function head({ changes, head: { part } }) {
  find(part, 'h3').textContent = longDay(changes[0].at);
  const oneLook = changes.every(({ at }) => at === changes[0].at);
  find(part, '.day span').textContent = oneLook ? text('seen_at', clock(changes[0].at)) : count('changes', changes.length);
}
