/** For how long something is kept as it is, and why. */
import { make } from '../parts/dom.js';
import { text } from '../parts/text.js';
import { askFor, labelled } from './sheet-form.js';

/** @typedef {{until?: string, reason?: string}} Answer  without `until`: for good */

/** @param {string} label  @param {Answer & {mayBeForGood: boolean}} now  @returns {Promise<Answer|null>} null: nothing is to be changed */
export async function changeUntil(label, { until, reason = '', mayBeForGood }) {
  const day = /** @type {HTMLInputElement} */ (make('input', 'field'));
  Object.assign(day, { type: 'date', value: until ?? '', min: new Date().toLocaleDateString('sv'), required: !mayBeForGood });
  const why = /** @type {HTMLInputElement} */ (make('input', 'field'));
  Object.assign(why, { type: 'text', value: reason, maxLength: 200 });
  const fields = [
    labelled(text(mayBeForGood ? 'options_until_or_good' : 'options_until_day'), day),
    labelled(text('options_reason'), why),
  ];
  if (!(await askFor({ title: text('options_keep_until', label), fields, go: text('options_save') }))) return null;
  return { until: day.value || undefined, reason: why.value.trim() || undefined };
}
