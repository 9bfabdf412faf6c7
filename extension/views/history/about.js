/** What stands below all that happened to a setting: why it matters, the way there, what can be answered, and forgetting it. */
import { find, make, stamp } from '../parts/dom.js';
import { reason, reasonsOf } from '../parts/reasons.js';
import { ruleWords, sentence, text } from '../parts/text.js';
import { webAddress } from '../parts/web-address.js';
import { monthOrDay, onDay } from '../parts/when.js';

/** @typedef {import('../parts/types.js').Item} Item
 *  @typedef {{category?: string, why?: string, layer?: string}} Rule  as the policy has it
 *  @typedef {{decision: string, until?: string|null}} Decided
 *  @typedef {{label: string, item?: Item, rule?: Rule, decided?: Decided|null, siteName: string, released?: string, forgettable: boolean}} Setting
 *  @typedef {{decide: (decision: string) => void, undo: () => void, forget: () => void}} Acts */

/** @param {Setting} setting  @param {Acts} acts  @returns {HTMLElement[]} */
export function about(setting, acts) {
  const cards = [...why(setting), ...way(setting)];
  return [...(cards.length ? [make('div', 'pair', ...cards)] : []), answers(setting, acts)];
}

/** @param {Setting} setting */
function why({ item, rule, siteName, released }) {
  const words = item?.why ?? rule?.why;
  const category = item?.category ?? rule?.category;
  const source = webAddress(item?.source);
  const says = [
    ...(category ? [text('about_category', text(`about_${category}`))] : []),
    ...(rule?.layer === 'policy' ? [text('about_own_choice')] : rule?.layer && released ? [text('about_rules', siteName, monthOrDay(released))] : []),
  ].flatMap(line => [line, ' ']);
  if (!words && says.length === 0) return [];
  return [card('why_it_matters', ...(words ? [make('p', '', ruleWords(words))] : []),
    make('p', 'small quiet', ...says, ...(source ? [outward(source, text('more_about_it', new URL(source).hostname.replace(/^www\./, '')))] : [])))];
}

/** @param {Setting} setting */
const way = ({ item }) => (item?.steps?.length ? [card('way_there', make('ol', 'steps', ...item.steps.map(step => make('li', '', make('bdi', '', step)))))] : []);

/** @param {Setting} setting  @param {Acts} acts */
function answers(setting, { decide, undo, forget }) {
  const part = make('div', 'buttons answers');
  const { item, decided, label } = setting;
  if (decided) {
    part.append(said(decided, label), button('undo', 'undo_of', label, undo));
  } else if (item) {
    for (const { decision, text: key } of reason(reasonsOf(item)[0]).decisions)
      if (decision !== 'look') part.append(button(key, 'answer_of', label, () => decide(decision)));
  }
  if (setting.forgettable) part.append(button('forget_setting', 'forget_setting_of', label, forget, 'button danger'));
  return part;
}

/** @param {Decided} decided  @param {string} label */
function said({ decision, until }, label) {
  const name = make('b', '', make('bdi', '', label));
  const line = decision === 'later' ? sentence('said_later', name, until ? onDay(until) : text('later_soon')) : sentence(`said_${decision === 'mine' ? 'mine' : 'keep'}`, name);
  return make('span', 'said', line);
}

/** @param {string} key  of its heading  @param {...Node} content */
function card(key, ...content) {
  const part = stamp('about-card');
  const heading = find(part, 'h2');
  heading.id = `about-${key}`;
  heading.textContent = text(key);
  part.setAttribute('aria-labelledby', heading.id);
  find(part, '.in').append(...content);
  return part;
}

/** @param {string} key  @param {string} named  @param {string} label  @param {() => void} press  @param {string} [className] */
function button(key, named, label, press, className = 'button') {
  const part = make('button', className, text(key));
  part.setAttribute('type', 'button');
  part.setAttribute('aria-label', named === 'answer_of' ? text(named, text(key), label) : text(named, label));
  part.addEventListener('click', press);
  return part;
}

/** @param {string} address  @param {string} words */
function outward(address, words) {
  const link = /** @type {HTMLAnchorElement} */ (make('a', '', words));
  link.href = address;
  link.target = '_blank';
  link.rel = 'noreferrer';
  return link;
}
