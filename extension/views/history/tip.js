/** What a mark says, while it is pointed at or has the focus. */
import { make } from '../parts/dom.js';
import { count, text } from '../parts/text.js';
import { markWords } from './mark-words.js';

/** Of marks that stand together, so many are told. */
const most = 4;

export class Tip {
  /** @param {HTMLElement} rows  @param {HTMLElement} box */
  constructor(rows, box) {
    this.box = box;
    /** @type {Element|null} */
    this.row = null;
    for (const enter of ['pointerover', 'focusin']) rows.addEventListener(enter, event => this.#show(/** @type {Element} */ (event.target).closest('.mark-link')));
    for (const leave of ['pointerleave', 'focusout']) rows.addEventListener(leave, () => this.#show(null));
    rows.addEventListener('keydown', event => event.key === 'Escape' && this.#show(null));
  }

  /** @param {any} link  the mark, or null */
  #show(link) {
    const box = this.box;
    box.hidden = !link;
    this.row?.classList.remove('told');
    this.row = /** @type {Element|null} */ (link?.closest('li') ?? null);
    this.row?.classList.add('told');
    if (!link) return;
    const lines = link.marks.slice(0, most).flatMap((/** @type {any} */ mark) => [make('b', '', text(`kind_${mark.kind}`)), make('p', '', markWords(mark))]);
    const more = link.marks.length > most ? [make('p', '', count('marks_more', link.marks.length - most))] : [];
    box.replaceChildren(...lines, ...more, make('p', 'quiet small', text('enter_shows')));
    const plot = /** @type {HTMLElement} */ (box.parentElement).getBoundingClientRect();
    const mark = link.getBoundingClientRect();
    const width = box.getBoundingClientRect().width;
    // Within the plot, under the mark.
    box.style.insetBlockStart = `${mark.bottom - plot.top + 4}px`;
    box.style.left = `${Math.max(8, Math.min(mark.left - plot.left - width / 2, plot.width - width - 8))}px`;
  }
}
