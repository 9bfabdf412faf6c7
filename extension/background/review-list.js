/** @file Fetches all that is to review, of all sites and accounts, into `known`. */

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
    this.#scheduled ??= this.#running.catch(() => {}).then(() => {
      this.#scheduled = null;
      return (this.#running = this.#write());
    });
    return this.#scheduled;
  }

  async #write() {
    const also = this.#also;
    this.#also = {};
    const fetched = await this.#fetch().catch(() => ({}));
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
      const items = answer.review ?? [];
      review.push(...items);
      characters += JSON.stringify(items).length;
      if (!answer.next || review.length >= maxItems || characters >= maxCharacters) break;
    }
    const counts = ['open', 'open_all', 'worst', 'read_at', 'checked'].filter(name => answer[name] !== undefined);
    return { review, ...Object.fromEntries(counts.map(name => [name, answer[name]])) };
  }
}
