/** The one that must not be missed: a setting that is new and already on, as a card. Alone it says all but the steps; with others it folds. */
import { find, make, stamp } from '../parts/dom.js';
import { ruleWords, text } from '../parts/text.js';
import { alsoTags, decisionButtons, furtherReading, goButton, sinceWhen, wayThere } from './detail.js';
import { senseWords } from '../parts/sense.js';
import { knownSince, sinceStrip, sinceWords } from '../parts/since.js';
import { arrivalOf } from '../parts/state-words.js';
import { listedBecause } from './listed-because.js';
import { stateSigns } from './state-line.js';

/** @typedef {import('./entries.js').Entry} Entry  @typedef {import('./list.js').Acts} Acts */

const banners = { on: 'group_appeared', unwanted: 'hero_not_wanted', new: 'hero_new' };

/** @param {Entry} entry  @param {{alone: boolean, open: boolean, whose: string|null}} how  @param {Acts} acts */
export function hero(entry, { alone, open, whose }, acts) {
  const part = stamp('hero');
  const inside = find(part, '.in');
  const names = [find(part, 'h2'), find(part, '.label')];
  names.forEach((name, at) => { name.id = `${acts.idOf(entry)}-h${at}`; });
  part.setAttribute('aria-labelledby', names.map(({ id }) => id).join(' '));
  const told = banners[arrivalOf(entry.item)];
  part.classList.toggle('calm', told === 'hero_new');
  find(part, '.words').textContent = text(told);
  find(part, '.label').textContent = entry.item.label;
  find(part, '.states').append(stateSigns(entry), ...meaning(entry.item));
  if (whose) find(part, 'h3').after(make('p', 'quiet small', make('bdi', '', whose)));
  if (entry.here) find(part, 'h3').after(make('p', 'here small', text('on_this_page')));
  if (entry.item.why) inside.append(make('p', 'why', ruleWords(entry.item.why)));
  const fold = alone ? wholeCard(entry, part, acts) : shortCard(entry, part, acts);
  const more = find(part, '.more');
  more.id = acts.idOf(entry);
  more.hidden = !open;
  fold.setAttribute('aria-expanded', String(open));
  fold.setAttribute('aria-controls', more.id);
  fold.dataset.focus = `${entry.key} fold`;
  fold.addEventListener('click', () => acts.toggle(entry));
  return part;
}

/** What the state does to the person, where the rule does not tell at length why it matters; that it protects, in any case.
 *  @param {import('../parts/types.js').Item} item  @returns {(Node|string)[]} */
function meaning(item) {
  const words = item.why && item.sense !== 'protects' ? '' : senseWords(item);
  return words ? [' · ', make('span', '', words)] : [];
}

/** The card that stands alone: only the way there is folded.
 *  @param {Entry} entry  @param {HTMLElement} part  @param {Acts} acts  @returns {HTMLElement} */
function wholeCard(entry, part, acts) {
  const fold = stamp('fold');
  find(part, '.in').append(...since(entry, acts), ...listedBecause(entry), rowButton(goButton(entry, acts, 'wide')), make('div', 'buttons even', ...decisionButtons(entry, acts)));
  find(part, '.more').before(fold);
  find(part, '.detail').append(...wayThere(entry, false), furtherReading(entry));
  return fold;
}

/** @param {Entry} entry  @param {HTMLElement} part  @param {Acts} acts  @returns {HTMLElement} */
function shortCard(entry, part, acts) {
  const fold = stamp('more');
  find(part, '.in').append(make('div', 'buttons even', rowButton(goButton(entry, acts)), fold));
  find(part, '.detail').append(
    ...alsoTags(entry), ...sinceWhen(entry, acts), ...listedBecause(entry), make('div', 'buttons even', ...decisionButtons(entry, acts)), ...wayThere(entry), furtherReading(entry));
  return fold;
}

/** The strip says it; its sentence stands in sight only where there is no strip. @param {Entry} entry  @param {Acts} acts */
function since(entry, acts) {
  const strip = sinceStrip(entry.item, acts.former(entry));
  const words = sinceWords(entry.item, acts.former(entry));
  const said = [strip, words && make('p', strip ? 'sr' : 'quiet', words), knownSince(entry.item)].filter(Boolean);
  return said.length > 0 ? [make('div', '', .../** @type {Node[]} */ (said))] : [];
}

/** The arrow keys stop here. @param {HTMLElement} button */
function rowButton(button) {
  button.dataset.row = '';
  return button;
}
