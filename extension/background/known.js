/** @file What the views draw before anybody was asked: the last known answer, in storage.local under `known`. */

/** @typedef {{state: 'unknown' | 'ok' | 'missing', version?: string, code?: string, message?: string}} HostState
 *    `version` stays when the program goes missing: it was here once
 *  @typedef {{host: HostState, allowed: boolean, sites: KnownSite[],
 *             review: any[], open: number, open_all: number, worst: string | null, read_at: string | null,
 *             checked: number, account: any, lastAt: string | null, warnings: any[]}} KnownState
 *    `allowed`: on one of the sites at least · `review`: items of all sites and accounts · `account`: the one of the last reading, with its site ·
 *    `lastAt`: the moment of the last reading that the program took */

/** @typedef {{id: string, name: string, start: string, origins: string[], allowed: boolean, released?: string, own?: boolean, pages?: string[]}} KnownSite
 *    `own`: added by the person, who named its `pages` · `released`: the day of its rules */

/** @type {KnownState} */
const nothingYet = {
  host: { state: 'unknown' }, allowed: true, sites: [], review: [], open: 0, open_all: 0, worst: null, read_at: null,
  checked: 0, account: null, lastAt: null, warnings: [],
};

const kindOf = (/** @type {any} */ value) => (Array.isArray(value) ? 'array' : typeof value);

/** What stands in storage may have been written by another version: a field of another kind is not known.  @param {any} kept */
function soundPart(kept) {
  const fields = Object.entries(kept && typeof kept === 'object' ? kept : {});
  return Object.fromEntries(fields.filter(([name, value]) => {
    const usual = /** @type {any} */ (nothingYet)[name];
    return usual === null || usual === undefined || kindOf(value) === kindOf(usual);
  }));
}

export class Known {
  #storage;
  #told;
  /** @type {KnownState} */
  #state = nothingYet;
  /** The worker may have been stopped since: what it knew is read once, and each change waits for that. */
  #read;

  /** @param {chrome.storage.StorageArea} storage
   *  @param {(state: KnownState) => void} told  called with the first state and after each change */
  constructor(storage, told) {
    this.#storage = storage;
    this.#told = told;
    this.#read = storage.get('known').then(({ known }) => {
      this.#state = { ...nothingYet, ...soundPart(known) };
      told(this.#state);
    });
  }

  async state() {
    await this.#read;
    return this.#state;
  }

  /** One write, and none when nothing is different.  @param {Partial<KnownState>} change */
  async change(change) {
    await this.#read;
    const next = { ...this.#state, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    this.#told(next);
    await this.#storage.set({ known: next });
  }
}
