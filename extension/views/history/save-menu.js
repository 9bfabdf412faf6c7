/** "Save a copy": a report, a table, or all the data, of what the filters leave; with how far it is, and a way to stop it. */
import { wordsOf } from '../parts/ask.js';
import { find, stamp } from '../parts/dom.js';
import { count, text } from '../parts/text.js';

const kinds = ['report', 'csv', 'json'];

export class SaveMenu {
  /** @param {HTMLElement} status  where it says how far it is  @param {() => import('../save/save.js').Copy} copy  what the filters leave, when it is asked for */
  constructor(status, copy) {
    this.part = stamp('saving');
    this.copy = copy;
    this.status = status;
    this.menu = find(this.part, '.menu');
    this.opener = find(this.part, '.opener');
    this.opener.addEventListener('click', () => this.#open(this.menu.hidden));
    for (const kind of kinds) find(this.menu, `[name=${kind}]`).addEventListener('click', () => this.start(kind));
    this.part.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || this.menu.hidden) return;
      this.#open(false);
      this.opener.focus();
    });
    this.part.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && !this.part.contains(/** @type {Node} */ (relatedTarget)) && this.#open(false));
    addEventListener('pointerdown', ({ target }) => this.part.contains(/** @type {Node} */ (target)) || this.#open(false));
  }

  /** @param {string} kind  report, csv or json; any other is none of ours */
  async start(kind) {
    if (!kinds.includes(kind)) return;
    if (!this.menu.hidden) this.opener.focus();
    this.#open(false);
    this.running?.abort();
    const running = this.running = new AbortController();
    const note = this.#note();
    const told = (/** @type {number} */ found) => void (find(note, '.far').textContent = count(kind === 'json' ? 'saving_rows' : 'saving_changes', found));
    told(0);
    find(note, 'button').addEventListener('click', () => running.abort());
    try {
      const { save } = await import('../save/save.js');
      const name = await save(kind, this.copy(), { told, signal: running.signal });
      this.#say(note, text('saved_as', name));
    } catch (error) {
      this.#say(note, running.signal.aborted ? text('saving_stopped') : text('saving_failed', wordsOf(error)));
    }
  }

  #note() {
    const note = stamp('progress');
    this.status.replaceChildren(note);
    return note;
  }

  /** The end of it. @param {HTMLElement} note  @param {string} words */
  #say(note, words) {
    const hadFocus = note.contains(document.activeElement);
    find(note, '.far').textContent = words;
    find(note, 'button').remove();
    if (hadFocus) this.opener.focus();
  }

  /** @param {boolean} open */
  #open(open) {
    this.menu.hidden = !open;
    this.opener.setAttribute('aria-expanded', String(open));
    if (!open) return;
    const { names } = this.copy();
    find(this.menu, '.only').textContent = names.filters.length ? text('save_only', names.filters.join(' · ')) : text('save_all');
  }
}
