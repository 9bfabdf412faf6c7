/** A setting's own page: how it stands, why it matters, the way there, what was decided about it, and forgetting it. */
import { ask, askAll } from '../parts/ask.js';
import { keyOf, namesOf } from '../parts/key.js';
import { siteName } from '../parts/known.js';
import { make } from '../parts/dom.js';
import { askFirst } from '../parts/sheet.js';
import { count, sentence, text } from '../parts/text.js';
import { date } from '../parts/when.js';
import { about } from './about.js';
import { headingOfSetting } from './heading.js';
import { momentsOf } from './lane-parts.js';
import { earliest } from './lane-time.js';

/** @typedef {import('../parts/types.js').SettingName} SettingName  @typedef {import('../parts/types.js').Item} Item
 *  @typedef {{setting: SettingName, line: import('../parts/types.js').Line|undefined, known: import('../parts/types.js').Known|null,
 *    changes: import('../parts/types.js').Change[], more: boolean}} Seen */

export class SettingPage {
  /** @param {{heading: HTMLElement, about: HTMLElement, status: HTMLElement}} parts  @param {(error: unknown) => void} trouble */
  constructor(parts, trouble) {
    this.parts = parts;
    this.trouble = trouble;
    /** @type {{rule?: import('./about.js').Rule, url?: string, closed?: Item & {until?: string}}} */
    this.more = {};
  }

  /** What is known is drawn at once; what the program has besides comes after it. @param {Seen} seen */
  async show(seen) {
    this.seen = seen;
    this.more = {};
    this.decided = undefined;
    this.#draw();
    const more = await this.#ask(seen);
    if (this.seen !== seen) return;
    this.more = more;
    this.#draw();
  }

  /** What an older program does not know is left out, and so is what nobody answers: the page stands without it. @param {Seen} seen */
  async #ask({ setting, line }) {
    const names = line ? namesOf(line) : namesOf(setting);
    const { site, account } = names;
    const whose = account === undefined ? { site } : { site, account };
    const [policy, pages, closed] = await Promise.allSettled([
      ask({ type: 'policy', site, page: names.page, control: names.control }),
      askAll({ type: 'pages', ...whose }, 'pages'),
      askAll({ type: 'review', ...whose, closed: true }, 'review'),
    ]);
    const key = keyOf(line ?? setting);
    return {
      rule: policy.status === 'fulfilled' ? policy.value.settings?.[0] : undefined,
      url: pages.status === 'fulfilled' ? pages.value.pages.find((/** @type {any} */ { page }) => page === names.page)?.url : undefined,
      closed: closed.status === 'fulfilled' ? closed.value.review.find((/** @type {any} */ item) => item.decision && keyOf(item) === key) : undefined,
    };
  }

  #draw() {
    const { seen, more } = this;
    if (!seen) return;
    const { setting, line, known } = seen;
    const open = known?.review?.find(one => sameSetting(one, line ?? setting));
    const item = open ?? more.closed;
    const decided = this.decided !== undefined ? this.decided : !open && more.closed ? { decision: String(more.closed.decision), until: more.closed.until } : null;
    const { part, label } = headingOfSetting(line, item, setting, known, more.url);
    document.title = text('history_title_of', label);
    this.parts.heading.replaceChildren(part);
    const site = known?.sites?.find(({ id }) => id === setting.site);
    const stands = { label, item, rule: more.rule, decided, siteName: siteName(known, setting.site), released: site?.released, forgettable: Boolean(line) };
    this.parts.about.replaceChildren(...about(stands, { decide: decision => this.#decide(decision), undo: () => this.#decide('reopen'), forget: () => this.#forget(label) }));
  }

  /** @param {string} decision */
  async #decide(decision) {
    const { seen } = this;
    if (!seen) return;
    try {
      await ask({ type: 'decide', ...namesOf(seen.line ?? seen.setting), decision });
      this.decided = decision === 'reopen' ? null : { decision };
      this.#draw();
      this.parts.about.querySelector('button')?.focus();
    } catch (error) {
      this.trouble(error);
    }
  }

  /** @param {string} label */
  async #forget(label) {
    const { seen } = this;
    if (!seen?.line) return;
    const { line, changes, more } = seen;
    const first = new Date(earliest(momentsOf(line), Date.now())).toISOString();
    const gone = make('ul', '', make('li', '', sentence('forget_states', make('bdi', '', label), date(first))),
      ...(changes.length ? [make('li', '', more ? text('forget_all_changes') : count('forget_changes', changes.length))] : []));
    const goes = await askFirst({
      title: text('forget_setting_title'), says: [make('p', '', text('forget_gone')), gone, make('p', '', text('forget_begins_anew'))], safe: text('forget_keep'), go: text('forget_setting_go'),
    });
    if (!goes) return;
    try {
      await ask({ type: 'forget', ...namesOf(line) });
      location.hash = '';
      await new Promise(resolve => addEventListener('hashchange', resolve, { once: true }));
      this.parts.status.replaceChildren(make('p', 'note', sentence('forgotten', make('bdi', '', label))));
    } catch (error) {
      this.trouble(error);
    }
  }
}

/** An address may name a setting without its account or its control. @param {SettingName} one  @param {SettingName} meant */
const sameSetting = (one, meant) => one.site === meant.site && one.page === meant.page && (meant.control === '' || one.control === meant.control) &&
  (meant.account === undefined || one.account === undefined || one.account === meant.account);
