/** @file Fetches all that is to review, of all sites and accounts, into `known`. */
import { HostError } from './host-error.js';

/** More than any person will look through, and less than the ten megabytes that storage holds. */
const maxItems = 5000;
const maxCharacters = 4_000_000;
const maxAnswers = 100;

export class ReviewList {
  #host;
  #known;
  /** @type {Promise<void>} */
  #running = Promise.resolve();
  /** @type {Promise<void> | null} */
  #scheduled = null;
  /** @type {Partial<import('./known.js').KnownState>} */
  #also = {};

  /** @param {{ask: (request: any) => Promise<any>}} host  @param {import('./known.js').Known} known */
  constructor(host, known) {
    this.#host = host;
    this.#known = known;
  }

  /** Ten readings in a row are one fetch, and one more after the last of them.
   *  @param {Partial<import('./known.js').KnownState>} [also]  what else is known now, written together with the list,
   *    and written without it where it can't be had */
  refresh(also = {}) {
    Object.assign(this.#also, also);
    this.#scheduled ??= this.#running.then(() => {
      this.#scheduled = null;
      return (this.#running = this.#write());
    });
    return this.#scheduled;
  }

  async #write() {
    const also = this.#also;
    this.#also = {};
    let fetched = {};
    try {
      fetched = await this.#fetch();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
    await this.#known.change({ ...also, ...fetched });
  }

  async #fetch() {
    /** @type {any[]} */
    const review = [];
    /** @type {any} */
    let answer = {};
    let characters = 0;
    for (let answers = 0; answers < maxAnswers; answers++) {
      answer = await this.#host.ask(answer.next ? { type: 'review', after: answer.next } : { type: 'review' });
      review.push(...answer.review);
      characters += JSON.stringify(answer.review).length;
      if (!answer.next || review.length >= maxItems || characters >= maxCharacters) break;
    }
    const { open = review.length, open_all = open, worst = null, read_at = null, checked = 0 } = answer;
    return { review, open, open_all, worst, read_at, checked };
  }
}
