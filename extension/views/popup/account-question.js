/** A name that was not seen here before: another account, or still the same person? Asked once; what was told wrong can be joined and parted again. */
import { ask } from '../parts/ask.js';
import { make } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { note } from './notes.js';

const { storage } = globalThis.browser ?? globalThis.chrome;

/** @typedef {{site: string, id: string}} Account */

const nameOf = (/** @type {Account} */ { site, id }) => `${site} ${id}`;

/** @returns {Promise<string[]>} the accounts that were asked about */
const answeredOnes = async () => /** @type {any} */ (await storage.local.get('answered')).answered ?? [];

/** Whether it is still to be asked. @param {Account} account */
export const unanswered = async account => !(await answeredOnes()).includes(nameOf(account));

/** @param {Account} account */
const remember = async account => storage.local.set({ answered: [...(await answeredOnes()), nameOf(account)] });

/** "Still me" joins it to the account that was read last before; "Another account" leaves both as they are.
 *  @param {Account} account */
async function stillMe({ site, id }) {
  const { accounts } = await ask({ type: 'accounts', site });
  const others = accounts.filter((/** @type {any} */ one) => one.id !== id && !one.aliases?.includes(id));
  const latest = others.sort((/** @type {any} */ a, /** @type {any} */ b) => String(b.last ?? '').localeCompare(String(a.last ?? '')))[0];
  if (latest) await ask({ type: 'account', site, account: id, same_as: latest.id });
}

/** @param {Account} account  @param {string} siteName  @param {{done: () => void, failed: (error: Error) => void}} then */
export function accountQuestion(account, siteName, { done, failed }) {
  const answer = (/** @type {() => Promise<void>} */ work) => async () => {
    try {
      await work();
      await remember(account);
      done();
    } catch (error) {
      failed(/** @type {Error} */ (error));
    }
  };
  const part = note([
    make('p', '', make('b', '', text('account_question'))),
    make('p', '', text('account_why', siteName)),
    choice('account_same', 'account_same_then', answer(() => stillMe(account))),
    choice('account_another', 'account_another_then', answer(async () => {})),
    make('p', 'small', text('account_later')),
  ]);
  part.setAttribute('role', 'group');
  part.setAttribute('aria-label', text('account_question'));
  return part;
}

/** An answer, and beside it what follows from it. @param {string} key  @param {string} then  @param {() => void} press */
function choice(key, then, press) {
  const button = make('button', 'button', text(key));
  const words = make('span', 'small', text(then));
  words.id = then;
  button.setAttribute('type', 'button');
  button.setAttribute('aria-describedby', then);
  button.addEventListener('click', press);
  return make('div', 'answer', button, words);
}
