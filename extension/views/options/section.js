/** One section of the page: what stands in it, and what is said beside its heading when something was saved there. */
import { wordsOf } from '../parts/ask.js';
import { find, make, stamp } from '../parts/dom.js';
import { text } from '../parts/text.js';

/** @typedef {{again: () => Promise<void>, draw: () => void}} Page  `again`: asks for all that is remembered anew; `draw`: all of the page */

export class Section {
  /** @param {string} id */
  constructor(id) {
    this.part = find(document, `#${id}`);
    this.body = find(this.part, '.body');
    this.said = find(this.part, '.said');
  }

  /** @param {...(Node|string)} nodes */
  draw(...nodes) {
    this.redraw(this.body, ...nodes);
  }

  /** Draws a part of it anew, and gives the focus back to where it was.  @param {HTMLElement} part  @param {...(Node|string)} nodes */
  redraw(part, ...nodes) {
    const focused = /** @type {HTMLElement|null} */ (part.querySelector(':focus'))?.dataset.focus;
    part.replaceChildren(...nodes);
    if (focused) this.focus(focused);
  }

  /** @param {string} name  as in `data-focus` */
  focus(name) {
    /** @type {HTMLElement|null} */ (this.body.querySelector(`[data-focus="${CSS.escape(name)}"]`))?.focus();
  }

  /** @param {string} [words] */
  saved(words = text('options_saved')) {
    this.#clear();
    this.said.textContent = words;
  }

  /** @param {unknown} error */
  failed(error) {
    this.#clear();
    const part = note([make('p', '', typeof error === 'string' ? error : wordsOf(error))], 'warn');
    part.setAttribute('role', 'alert');
    this.body.prepend(part);
  }

  /** Runs what a person pressed, draws what it left, and says what became of it.
   *  @param {() => Promise<string|void|false>} work  gives other words than "Saved", or false where there is nothing to say
   *  @param {() => void} draw  @returns {Promise<boolean>} whether it was done */
  async run(work, draw) {
    try {
      const words = await work();
      draw();
      if (words !== false) this.saved(words ?? undefined);
      return words !== false;
    } catch (error) {
      draw();
      this.failed(error);
      return false;
    }
  }

  /** What was said in any section is of before. */
  #clear() {
    for (const part of document.querySelectorAll('.head-line .said')) part.textContent = '';
    this.body.querySelector(':scope > .note.warn[role=alert]')?.remove();
  }
}

/** @param {Node[]} lines  @param {'warn'|'plain'|''} [kind] */
export function note(lines, kind = '') {
  const part = stamp('note');
  if (kind) part.classList.add(kind);
  if (kind === 'warn') find(part, 'use').setAttribute('href', '#i-warn');
  find(part, '.stack').append(...lines);
  return part;
}

/** @param {string} words  @param {() => void} press  @param {{of?: string, focus?: string, danger?: boolean}} [how]
 *    `of`: the whole name, where the words alone do not say of what */
export function button(words, press, { of: name, focus, danger } = {}) {
  const part = make('button', danger ? 'button danger' : 'button', words);
  part.setAttribute('type', 'button');
  if (name) part.setAttribute('aria-label', name);
  if (focus) part.dataset.focus = focus;
  part.addEventListener('click', press);
  return part;
}

/** A row: what it is, lines of quiet words, and what can be done.
 *  @param {{title: string, lines?: (Node|string)[], buttons?: Node[]}} row */
export function row({ title, lines = [], buttons = [] }) {
  const part = stamp('set');
  find(part, 'bdi').textContent = title;
  find(part, 'p').replaceWith(...lines.map(line => make('p', '', line)));
  if (buttons.length > 0) find(part, '.end').append(...buttons);
  else find(part, '.end').remove();
  return part;
}

/** A box to tick, or one of several.
 *  @param {{type: 'radio'|'checkbox', id: string, name?: string, checked: boolean, disabled?: boolean, title: string, says: string,
 *    changed: (checked: boolean) => void}} choice */
export function choice({ type, id, name = id, checked, disabled = false, title, says, changed }) {
  const part = stamp('choice');
  const input = /** @type {HTMLInputElement} */ (find(part, 'input'));
  Object.assign(input, { type, id, name, checked, disabled });
  input.dataset.focus = id;
  input.setAttribute('aria-describedby', `${id}-says`);
  /** @type {HTMLLabelElement} */ (find(part, 'label')).htmlFor = id;
  find(part, 'label').textContent = title;
  find(part, 'p').textContent = says;
  find(part, 'p').id = `${id}-says`;
  input.addEventListener('change', () => changed(input.checked));
  return part;
}
