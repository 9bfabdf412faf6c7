/** A piece of the list: some changes of one day. Out of sight it is as high as it was, and empty: a long history would be too much for any browser at once. */
import { find, stamp } from '../parts/dom.js';
import { changeLine } from './change.js';

/** @typedef {import('../parts/types.js').Change} Change */

/** What a piece is thought to be high, in rem, before it is drawn: its heading, and a change. */
const [headHeight, changeHeight] = [2.75, 4.25];

export class Piece {
  /** @param {{acts: import('./change.js').Acts, one: boolean, headed: boolean}} how  headed: it begins a day */
  constructor({ acts, one, headed }) {
    this.part = stamp(headed ? 'day' : 'piece');
    this.lines = find(this.part, '.lines');
    this.headed = headed;
    this.acts = acts;
    this.one = one;
    /** @type {Change[]} */
    this.changes = [];
    this.drawn = false;
    /** Whether it is in sight, or nearly so. */
    this.near = false;
  }

  /** @param {Change} change */
  add(change) {
    this.changes.push(change);
    if (this.drawn) this.lines.append(changeLine(change, this.acts, this.one));
    else this.#hold((this.headed ? headHeight : 0) + this.changes.length * changeHeight, 'rem');
  }

  draw() {
    if (this.drawn) return;
    this.drawn = true;
    this.part.style.minBlockSize = '';
    this.lines.replaceChildren(...this.changes.map(change => changeLine(change, this.acts, this.one)));
  }

  /** Keeps its place and lets its lines go. */
  empty() {
    if (!this.drawn || this.part.contains(document.activeElement)) return;
    this.#hold(this.part.getBoundingClientRect().height, 'px');
    this.drawn = false;
    this.lines.replaceChildren();
  }

  /** @param {number} height  @param {string} unit */
  #hold(height, unit) {
    this.part.style.minBlockSize = `${height}${unit}`;
  }
}
