/** A question with something to fill in. Escape and Cancel leave all as it is. */
import { make } from '../parts/dom.js';
import { text } from '../parts/text.js';

/** @param {{title: string, says?: string, fields: Node[], go: string}} asked  `go`: the words on the button that does it
 *  @returns {Promise<boolean>} whether to go on; the focus is back where it was */
export function askFor({ title, says, fields, go }) {
  const heading = make('h2', '', title);
  heading.id = 'sheet-title';
  const [cancel, done] = [make('button', 'button', text('options_cancel')), make('button', 'button primary', go)];
  cancel.setAttribute('type', 'button');
  const form = make('form', 'stack', heading, ...(says ? [make('p', 'quiet', says)] : []), ...fields, make('div', 'buttons', cancel, done));
  const dialog = /** @type {HTMLDialogElement} */ (make('dialog', 'sheet', form));
  dialog.setAttribute('aria-labelledby', heading.id);
  document.body.append(dialog);
  return new Promise(resolve => {
    cancel.addEventListener('click', () => dialog.close());
    form.addEventListener('submit', event => {
      event.preventDefault();
      dialog.close('go');
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'go');
    });
    dialog.showModal();
  });
}

/** @template {HTMLElement} T  @param {string} words  @param {T} field  @returns {HTMLElement} */
export function labelled(words, field) {
  return make('label', 'labelled', make('span', '', words), field);
}
