/** What an item says when it is open: also for, why, since when, its words, the ways to answer, the way there, where more stands. */
import { find, make, stamp } from '../parts/dom.js';
import { historyOf } from '../parts/key.js';
import { reason, reasonsOf } from '../parts/reasons.js';
import { knownSince, sinceStrip, sinceWords } from '../parts/since.js';
import { picture } from '../parts/sprite.js';
import { ruleWords, sentence, text } from '../parts/text.js';
import { webAddress } from '../parts/web-address.js';
import { wordingNow } from '../parts/wording.js';
import { leadsTo } from './go.js';

/** @typedef {import('./entries.js').Entry} Entry
 *  @typedef {{decide: (entry: Entry, decision: string) => void, go: (entry: Entry) => void, former: (entry: Entry) => string|null|undefined}} Acts */

/** A heading with its block; nothing at all where there is nothing to say.
 *  @param {string} key  @param {...(Node|null)} blocks  @returns {HTMLElement[]} */
export function part(key, ...blocks) {
  const said = /** @type {Node[]} */ (blocks.filter(Boolean));
  return said.length > 0 ? [make('div', '', make('h4', '', text(key)), ...said)] : [];
}

/** The reasons beside the one it is listed under, that a rule of ours is new, and that it changes all the time. @param {Entry} entry  @returns {HTMLElement[]} */
export function alsoTags({ item, reason: listed }) {
  const tags = reasonsOf(item).filter(name => name !== listed).map(name => {
    const tag = make('span', `tag ${name}`, picture(`g-${name}`, `glyph ${name}`), text(`group_${name}`));
    return tag;
  });
  if (item.new_rule) tags.push(make('span', 'tag bare', text('new_rule')));
  if (item.unstable) tags.push(make('span', 'tag bare', text('unstable')));
  return tags.length > 0 ? [make('div', 'tags', make('span', 'quiet', text('also')), ...tags)] : [];
}

/** @param {Entry} entry  @returns {HTMLElement[]} */
export const whyItMatters = ({ item }) => part('why_it_matters', item.why ? make('p', '', ruleWords(item.why)) : null);

/** @param {Entry} entry  @param {Acts} acts  @returns {HTMLElement[]} */
export function sinceWhen(entry, acts) {
  const former = acts.former(entry);
  const words = sinceWords(entry.item, former);
  return part('since_when', sinceStrip(entry.item, former), words && make('p', '', words), knownSince(entry.item));
}

/** The question it asks now, what was taken out and what came in marked. @param {Entry} entry  @returns {HTMLElement[]} */
export const whatItAsks = ({ item }) => part('what_it_asks', ...wordingNow(item.wording));

/** @param {Entry} entry  @param {Acts} acts  @param {string} [className] */
export function goButton(entry, acts, className = '') {
  const button = stamp('go');
  if (className) button.classList.add(className);
  find(button, 'span').textContent = text(`go_${reason(entry.reason).go}`);
  button.dataset.focus = `${entry.key} show`;
  leadsTo(button, entry.item, () => acts.go(entry));
  return button;
}

/** @param {Entry} entry  @param {Acts} acts  @returns {HTMLElement[]} */
export function decisionButtons(entry, acts) {
  return reason(entry.reason).decisions.map(({ decision, text: key }) => {
    const button = make('button', 'button soft', text(key));
    button.setAttribute('type', 'button');
    button.dataset.focus = `${entry.key} ${decision}`;
    button.addEventListener('click', () => acts.decide(entry, decision));
    return button;
  });
}

/** The steps in the service's own labels. @param {Entry} entry  @param {boolean} [headed] */
export function wayThere({ item }, headed = true) {
  if (!item.steps?.length) return [];
  const steps = item.steps.map(step => make('li', '', make('bdi', '', step)));
  return [make('div', '', make('h4', headed ? '' : 'sr', text('way_there')), make('ol', 'steps', ...steps))];
}

/** Where more stands: the source that the rule names, and all that was ever seen of it. @param {Entry} entry */
export function furtherReading({ item }) {
  const history = outward(historyOf(item), text('all_its_history'));
  const source = webAddress(item.source);
  if (!source) return make('p', 'small', history);
  return make('p', 'small', sentence('more_and_history', outward(source, text('more_about_it', new URL(source).hostname.replace(/^www\./, ''))), history));
}

/** @param {string} address  @param {string} words */
function outward(address, words) {
  const link = /** @type {HTMLAnchorElement} */ (make('a', '', words));
  link.href = address;
  link.target = '_blank';
  link.rel = 'noreferrer';
  return link;
}
