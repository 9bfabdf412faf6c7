/** The policy as it stands, and the one way in which this page writes it: read again, one thing changed, all else left as it is. */
import { ask, askAll } from '../parts/ask.js';

/** @typedef {{site: string, page: string, control?: string}} Setting
 *  @typedef {{setting: Setting, until: string, reason?: string}} Waiver
 *  @typedef {{profile?: string, ignore?: string[], waivers?: Waiver[], [field: string]: unknown}} Whole  as policy.json has it
 *  @typedef {{site: string, page: string, control: string, labels: string[], wanted: string|string[]|null, category: string, why?: string,
 *    ignored?: boolean, waiver?: {until: string}}} Wanted */

export class Policy {
  profile = 'balanced';
  /** @type {Whole|undefined} undefined: it could not be read, and nothing may be written over it */
  whole = {};
  /** @type {{by?: string}|null} an administrator's, in place of the person's */
  managed = null;
  /** Why it could not be taken as it is, in the program's words. */
  refused = '';
  /** @type {Wanted[]} */
  settings = [];
  #last = Promise.resolve();

  /** Whether the person may change it here. */
  get isFixed() {
    return this.managed !== null || this.whole === undefined;
  }

  async read() {
    const { profile, policy, managed, settings, warnings = [] } = await askAll({ type: 'policy' }, 'settings');
    this.profile = profile;
    this.whole = policy;
    this.managed = managed ?? null;
    this.settings = settings;
    const told = warnings.find((/** @type {any} */ { code }) => code === 'policy_refused');
    this.refused = told ? [told.message, told.way_out].filter(Boolean).join(' ') : '';
  }

  /** One change after the other: each is made to what the one before has left.
   *  @param {(whole: Whole) => Whole} edit  @returns {Promise<boolean>} false where it is no longer the person's to change */
  change(edit) {
    const done = this.#last.then(async () => {
      await this.read();
      if (this.isFixed) return false;
      await ask({ type: 'policy.set', policy: edit(this.whole ?? {}) });
      await this.read();
      return true;
    });
    this.#last = done.then(() => {}, () => {});
    return done;
  }
}
