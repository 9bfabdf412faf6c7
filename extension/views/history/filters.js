/** What of the history is to be seen: by words, site, account, what it is about, kinds of change, and reasons to look. */
import { find, stamp } from '../parts/dom.js';
import { language, text } from '../parts/text.js';
import { kinds, reasonChips } from './change-kinds.js';

/** @typedef {{text: string, site: string, account: string, category: string, kinds: Set<string>}} Chosen  account: site and id, with a space between them */

const categories = ['ai_training', 'ads', 'data_sharing', 'tracking', 'visibility', 'contact', 'security', 'notifications', 'other'];
/** Nothing is left out. @type {Chosen} */
export const everything = { text: '', site: '', account: '', category: '', kinds: new Set() };
/** Who types goes on typing: a pause this long means that it is meant. */
const typingPause = 200;

export class Filters {
  /** @param {HTMLFormElement} form  @param {() => void} changed */
  constructor(form, changed) {
    this.form = form;
    this.changed = changed;
    this.kinds = new Set();
    const chips = find(form, '.chips');
    /** @type {Map<string, HTMLElement>} */
    this.chips = new Map([
      ...[...kinds].filter(([, { chip }]) => chip).map(([name, kind]) => this.#chip(name, kind)),
      ...reasonChips.map(name => this.#chip(name, { glyph: `g-${name}`, tone: name })),
    ]);
    chips.append(...this.chips.values());
    fill(this.#field('category'), [['', text('filter_everything')], ...categories.map(name => /** @type {[string, string]} */ ([name, text(`about_${name}`)]))]);
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    let typing;
    form.addEventListener('input', event => {
      clearTimeout(typing);
      typing = setTimeout(() => changed(), /** @type {Element} */ (event.target).localName === 'input' ? typingPause : 0);
    });
    form.addEventListener('submit', event => event.preventDefault());
  }

  /** @returns {Chosen} */
  chosen() {
    const value = (/** @type {string} */ name) => this.#field(name).value;
    return { text: value('text').trim(), site: value('site'), account: value('account'), category: value('category'), kinds: this.kinds };
  }

  /** Whether anything is left out. */
  any() {
    const { kinds: chosen, ...fields } = this.chosen();
    return chosen.size > 0 || Object.values(fields).some(Boolean);
  }

  /** As an address says it; what cannot be chosen stays unchosen. @param {Chosen} chosen */
  set({ kinds: names, ...fields }) {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.#field(name);
      field.value = value;
      if (field.selectedIndex === -1) field.value = '';
    }
    this.kinds = new Set([...names].filter(name => this.chips.has(name)));
    for (const [name, chip] of this.chips) chip.setAttribute('aria-pressed', String(this.kinds.has(name)));
  }

  clear() {
    this.set(everything);
    this.changed();
  }

  /** @param {import('../parts/types.js').Site[]} sites */
  offerSites(sites) {
    fill(this.#field('site'), [['', text('filter_all_sites')], ...sites.map(({ id, name }) => /** @type {[string, string]} */ ([id, name]))]);
  }

  /** Nothing to choose where there is one account only. @param {[string, string][]} accounts  id and name */
  offerAccounts(accounts) {
    const select = this.#field('account');
    fill(select, [['', text('filter_all_accounts')], ...accounts]);
    /** @type {HTMLElement} */ (select.closest('label')).hidden = accounts.length < 2;
  }

  /** How many there are of each. @param {Map<string, number>} found */
  tell(found) {
    for (const [name, chip] of this.chips) find(chip, '.n').textContent = found.has(name) ? Number(found.get(name)).toLocaleString(language) : '';
  }

  /** The word for a choice, as it stands in its field. @param {'site'|'account'|'category'} name */
  words(name) {
    return this.#field(name).selectedOptions[0]?.textContent ?? '';
  }

  /** @param {string} name  @returns {HTMLSelectElement} or the field of words, which has what is asked of both */
  #field = name => /** @type {HTMLSelectElement} */ (find(this.form, `[name=${name}]`));

  /** @param {string} name  @param {import('./change-kinds.js').Kind} kind  @returns {[string, HTMLElement]} */
  #chip(name, { glyph, tone }) {
    const chip = stamp('chip');
    chip.classList.add(tone);
    find(chip, '.glyph').classList.add(tone);
    find(chip, 'use').setAttribute('href', `#${glyph}`);
    find(chip, '.words').textContent = text(`chip_${name}`);
    chip.addEventListener('click', () => {
      if (!this.kinds.delete(name)) this.kinds.add(name);
      chip.setAttribute('aria-pressed', String(this.kinds.has(name)));
      this.changed();
    });
    return [name, chip];
  }
}

/** @param {HTMLSelectElement} select  @param {[string, string][]} options */
function fill(select, options) {
  const was = select.value;
  select.replaceChildren(...options.map(([value, words]) => new Option(words, value)));
  if (options.some(([value]) => value === was)) select.value = was;
}
