/** What the profile means for each setting, folded: those with an opinion by what they are about, then the names of the others. */
import { make } from '../parts/dom.js';
import { stateQuoted } from '../parts/state.js';
import { wantedStates } from '../parts/state-words.js';
import { count, either, sentence, text } from '../parts/text.js';
import { monthOrDay } from '../parts/when.js';
import { categories } from './categories.js';

/** @typedef {import('./policy.js').Wanted} Wanted */

export class WantedList {
  #policy;
  #summary = make('summary');
  #body = make('div', 'in');
  part = /** @type {HTMLDetailsElement} */ (make('details', 'card fold-out', this.#summary, this.#body));

  /** @param {import('./policy.js').Policy} policy */
  constructor(policy) {
    this.#policy = policy;
    this.part.addEventListener('toggle', () => this.#draw());
  }

  /** The policy became another. */
  renew() {
    this.#summary.textContent = text('options_see');
    this.#draw();
  }

  /** Only where somebody looks: there are hundreds. */
  #draw() {
    if (!this.part.open) return;
    const all = distinct(this.#policy.settings);
    const [wanted, others] = [all.filter(({ wanted }) => wanted !== null), all.filter(({ wanted }) => wanted === null)];
    this.#body.replaceChildren(...categories.flatMap(name => group(name, wanted)), ...(others.length > 0 ? [restOf(others)] : []));
  }
}

/** A page that has two addresses has its settings twice.  @param {Wanted[]} settings */
function distinct(settings) {
  const seen = new Map(settings.map(one => [JSON.stringify([one.site, one.labels[0] ?? one.page, one.wanted]), one]));
  return [...seen.values()];
}

/** @param {string} name  @param {Wanted[]} all */
function group(name, all) {
  const settings = all.filter(({ category }) => category === name);
  if (settings.length === 0) return [];
  return [make('h3', '', text(`about_${name}`)), make('ul', 'wants', ...settings.map(line))];
}

/** @param {Wanted} setting */
function line(setting) {
  const states = either(wantedStates(setting.wanted).map(state => stateQuoted(state)));
  const item = make('li', '', make('span', '', sentence('options_wants', labelOf(setting), states)));
  if (setting.ignored) item.append(make('span', 'tag bare', text('options_ignored')));
  if (setting.waiver) item.append(make('span', 'tag bare', text('options_until', monthOrDay(setting.waiver.until))));
  return item;
}

/** @param {Wanted[]} others */
function restOf(others) {
  const names = new Intl.ListFormat(text('language'), { type: 'unit' }).format(others.map(setting => setting.labels[0] ?? setting.page));
  return make('details', 'plain-fold', make('summary', '', count('options_no_opinion', others.length)), make('p', 'quiet small', names));
}

/** As its page has it; a page that was never seen has its name of us.  @param {Wanted} setting */
const labelOf = ({ labels, page }) => make('b', '', make('bdi', '', labels[0] ?? page));
