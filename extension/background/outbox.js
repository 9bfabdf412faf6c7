/**
 * @file What pages said and the program has not taken yet, in the order in which it was said.
 *
 * It stands in storage.session, so that neither a stopped worker nor a missing program loses it: a click stays before
 * the reading that shows it. It is gone when the browser is closed; then the pages are read again.
 */
import { HostMissing } from './host-error.js';

const maxEntries = 200;
const maxCharacters = 8_000_000;
/** A message over which the program fell this often is not sent again. */
const maxFalls = 3;

/** @typedef {{type: 'check' | 'act', [field: string]: any}} Message  @typedef {{message: Message, falls: number}} Entry
 *  @typedef {{resolve: (answer: any) => void, reject: (error: unknown) => void}} Sender */

export class Outbox {
  #storage;
  #ask;
  #onTaken;
  #read;
  /** @type {Entry[]} */
  #entries = [];
  /** Who waits in this worker for what becomes of an entry.  @type {WeakMap<Entry, Sender>} */
  #senders = new WeakMap();
  /** @type {Promise<void>} */
  #delivery = Promise.resolve();

  /** @param {chrome.storage.StorageArea} storage  @param {(message: Message) => Promise<any>} ask
   *  @param {(message: Message, answer: any) => void} onTaken */
  constructor(storage, ask, onTaken) {
    this.#storage = storage;
    this.#ask = ask;
    this.#onTaken = onTaken;
    this.#read = storage.get('outbox').then(({ outbox }) => {
      this.#entries.unshift(.../** @type {Entry[]} */ (outbox ?? []));
    });
  }

  /** @param {Message} message  @returns {Promise<any>} the program's answer
   *  @throws {HostMissing} it is kept, and sent once the program is back
   *  @throws {import('./host-error.js').HostError} the program refused it, and it is gone */
  send(message) {
    return new Promise((resolve, reject) => {
      const entry = { message, falls: 0 };
      this.#senders.set(entry, { resolve, reject });
      this.#entries.push(entry);
      this.deliver();
    });
  }

  /** All that waits is thrown away: nobody is to know of it any more. */
  forget() {
    this.#delivery = this.#delivery.then(async () => {
      await this.#read;
      for (const entry of this.#entries.splice(0)) this.#senders.get(entry)?.reject(new HostMissing('failed', 'It was forgotten.'));
      await this.#keep();
    });
    return this.#delivery;
  }

  /** Sends what waits, one after the other, until one can't be sent. */
  deliver() {
    this.#delivery = this.#delivery.then(() => this.#deliverAll());
    return this.#delivery;
  }

  async #deliverAll() {
    await this.#read;
    if (this.#entries.length) await this.#keep();
    while (this.#entries.length) {
      const entry = this.#entries[0];
      const sender = this.#senders.get(entry);
      try {
        const answer = await this.#ask(entry.message);
        this.#entries.shift();
        this.#onTaken(entry.message, answer);
        sender?.resolve(answer);
      } catch (error) {
        if (mayGoLater(entry, error)) {
          for (const waiting of this.#entries) this.#senders.get(waiting)?.reject(error);
          return this.#keep();
        }
        this.#entries.shift();
        sender?.reject(error);
      }
      await this.#keep();
    }
  }

  async #keep() {
    while (this.#entries.length > maxEntries || JSON.stringify(this.#entries).length > maxCharacters) {
      const oldest = /** @type {Entry} */ (this.#entries.shift());
      this.#senders.get(oldest)?.reject(new HostMissing('failed', 'Too much waits for the program.'));
    }
    // A storage that is full costs the safety copy; what is to be sent is still sent.
    await this.#storage.set({ outbox: this.#entries }).catch(() => {});
  }
}

/** @param {Entry} entry  @param {any} error */
function mayGoLater(entry, error) {
  if (error.code === 'history_busy') return true;
  if (!(error instanceof HostMissing)) return false;
  return !error.greeted || ++entry.falls < maxFalls;
}
