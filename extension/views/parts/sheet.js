/** A question before what cannot be taken back: what will be gone, and a safe answer that has the focus. Escape is the safe answer. */
import { make } from './dom.js';

/** @param {{title: string, says: Node[], safe: string, go: string}} asked  `safe` and `go`: the words on the two buttons
 *  @returns {Promise<boolean>} whether to go on; the focus is back where it was */
export function askFirst({ title, says, safe, go }) {
  const heading = make('h2', '', title);
  const body = make('div', 'stack', ...says);
  const [stay, leave] = [make('button', 'button', safe), make('button', 'button danger', go)];
  const dialog = /** @type {HTMLDialogElement} */ (make('dialog', 'sheet', heading, body, make('div', 'buttons', stay, leave)));
  heading.id = 'sheet-title';
  body.id = 'sheet-says';
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.setAttribute('aria-describedby', body.id);
  for (const button of [stay, leave]) button.setAttribute('type', 'button');
  stay.autofocus = true;
  document.body.append(dialog);
  return new Promise(resolve => {
    stay.addEventListener('click', () => dialog.close());
    leave.addEventListener('click', () => dialog.close('go'));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'go');
    });
    dialog.showModal();
  });
}
