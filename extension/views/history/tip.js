/** What a mark says, while it is pointed at or has the focus. */
import { make } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { markWords } from './mark-words.js';

export class Tip {
  /** @param {HTMLElement} rows  @param {HTMLElement} box */
  constructor(rows, box) {
    this.box = box;
    for (const enter of ['pointerover', 'focusin']) rows.addEventListener(enter, event => this.#show(/** @type {Element} */ (event.target).closest('.mark-link')));
    for (const leave of ['pointerleave', 'focusout']) rows.addEventListener(leave, () => this.#show(null));
    rows.addEventListener('keydown', event => event.key === 'Escape' && this.#show(null));
  }

  /** @param {any} link  the mark, or null */
  #show(link) {
    const box = this.box;
    box.hidden = !link;
    if (!link) return;
    const lines = link.marks.flatMap((/** @type {any} */ mark) => [make('b', '', text(`kind_${mark.kind}`)), make('p', '', markWords(mark))]);
    box.replaceChildren(...lines, make('p', 'quiet small', text('enter_shows')));
    const plot = /** @type {HTMLElement} */ (box.parentElement).getBoundingClientRect();
    const mark = link.getBoundingClientRect();
    const width = box.getBoundingClientRect().width;
    // Within the plot, under the mark.
    box.style.insetBlockStart = `${mark.bottom - plot.top + 4}px`;
    box.style.left = `${Math.max(8, Math.min(mark.left - plot.left - width / 2, plot.width - width - 8))}px`;
  }
}
