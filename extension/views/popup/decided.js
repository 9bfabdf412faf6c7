/** What is left of an item once it was answered: one quiet line with Undo, in its place, until the popup closes. */
import { find, make, stamp } from '../parts/dom.js';
import { sentence, text } from '../parts/text.js';
import { date, onDay } from '../parts/when.js';

/** @typedef {import('./entries.js').Entry} Entry  @typedef {import('./list.js').Acts} Acts */

const laterDays = 7;
const keepForDays = [30, 90, 365];

/** @param {Entry} entry  @param {Acts} acts */
export function decidedLine(entry, acts) {
  const part = stamp('decided');
  const { item, decision } = entry;
  const label = () => make('b', '', make('bdi', '', item.label));
  const later = decision === 'later';
  find(part, 'use').setAttribute('href', later ? '#i-clock' : '#i-check');
  find(part, '.said').append(later ? sentence('said_later', label(), onDay(inDays(laterDays))) : sentence(`said_${decision}`, label()));
  if (decision === 'keep') offerUntil(/** @type {HTMLSelectElement} */ (find(part, 'select')), entry, acts);
  const undo = find(part, 'button');
  undo.setAttribute('aria-label', text('undo_of', item.label));
  undo.dataset.focus = `${entry.key} undo`;
  undo.addEventListener('click', () => acts.undo(entry));
  return part;
}

/** "For good" at first; or until a day, which is the day it comes back.
 *  @param {HTMLSelectElement} select  @param {Entry} entry  @param {Acts} acts */
function offerUntil(select, entry, acts) {
  select.hidden = false;
  select.setAttribute('aria-label', text('keep_how_long', entry.item.label));
  select.dataset.focus = `${entry.key} until`;
  select.add(new Option(text('keep_for_good'), ''));
  for (const days of keepForDays) select.add(new Option(text('keep_until', date(inDays(days))), isoDay(inDays(days))));
  select.value = entry.until ?? '';
  select.addEventListener('change', () => acts.decide(entry, 'keep', select.value || undefined));
}

/** @param {number} days */
function inDays(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toISOString();
}

/** @param {string} time  a moment; its calendar day here */
const isoDay = time => new Date(time).toLocaleDateString('sv');
