/** What of the history is to be seen: by words, site, account, what it is about, and kinds of change. */
import { find, stamp } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { kinds } from './change-kinds.js';

/** @typedef {{text: string, site: string, account: string, category: string, kinds: Set<string>}} Chosen */

const categories = ['ai_training', 'ads', 'data_sharing', 'tracking', 'visibility', 'contact', 'security', 'notifications', 'other'];

export class Filters {
  /** @param {HTMLFormElement} form  @param {() => void} changed */
  constructor(form, changed) {
    this.form = form;
    this.changed = changed;
    this.kinds = new Set();
    const chips = find(form, '.chips');
    for (const [name, kind] of kinds) if (kind.chip) chips.append(this.#chip(name, kind));
    fill(this.#select('category'), [['', text('filter_everything')], ...categories.map(name => /** @type {[string, string]} */ ([name, text(`about_${name}`)]))]);
    form.addEventListener('input', () => changed());
    form.addEventListener('submit', event => event.preventDefault());
  }

  /** @returns {Chosen} */
  chosen() {
    const value = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (find(this.form, `[name=${name}]`)).value;
    return { text: value('text').trim(), site: value('site'), account: value('account'), category: value('category'), kinds: this.kinds };
  }

  /** Whether anything is left out. */
  any() {
    const { kinds: chosen, ...fields } = this.chosen();
    return chosen.size > 0 || Object.values(fields).some(Boolean);
  }

  clear() {
    this.form.reset();
    this.kinds.clear();
    for (const chip of this.form.querySelectorAll('.chip')) chip.setAttribute('aria-pressed', 'false');
    this.changed();
  }

  /** @param {import('../parts/types.js').Site[]} sites */
  offerSites(sites) {
    fill(this.#select('site'), [['', text('filter_all_sites')], ...sites.map(({ id, name }) => /** @type {[string, string]} */ ([id, name]))]);
  }

  /** Nothing to choose where there is one account only. @param {[string, string][]} accounts  id and name */
  offerAccounts(accounts) {
    const select = this.#select('account');
    fill(select, [['', text('filter_all_accounts')], ...accounts]);
    /** @type {HTMLElement} */ (select.closest('label')).hidden = accounts.length < 2;
  }

  /** @param {string} name */
  #select = name => /** @type {HTMLSelectElement} */ (find(this.form, `[name=${name}]`));

  /** @param {string} name  @param {import('./change-kinds.js').Kind} kind */
  #chip(name, { glyph, tone }) {
    const chip = stamp('chip');
    chip.classList.add(tone);
    find(chip, 'use').setAttribute('href', `#${glyph}`);
    find(chip, 'span').textContent = text(`chip_${name}`);
    chip.addEventListener('click', () => {
      if (!this.kinds.delete(name)) this.kinds.add(name);
      chip.setAttribute('aria-pressed', String(this.kinds.has(name)));
      this.changed();
    });
    return chip;
  }
}

/** @param {HTMLSelectElement} select  @param {[string, string][]} options */
function fill(select, options) {
  const was = select.value;
  select.replaceChildren(...options.map(([value, words]) => new Option(words, value)));
  if (options.some(([value]) => value === was)) select.value = was;
}
