/** What of the history the address names: one setting, or all of it as the filters leave it. */
import { namesOf } from '../parts/key.js';

/** @typedef {import('../parts/types.js').SettingName} SettingName  @typedef {import('./filters.js').Chosen} Chosen */

/** @param {SettingName} setting  @returns {string} an address within this view */
export const placeOf = setting => `#${new URLSearchParams(namesOf(setting))}`;

/** @param {string} hash  @returns {SettingName|null} null: all settings */
export function settingOf(hash) {
  const names = new URLSearchParams(hash.slice(1));
  const [site, page] = [names.get('site'), names.get('page')];
  if (!site || page === null) return null;
  const account = names.get('account');
  return { site, page, control: names.get('control') ?? '', ...(account === null ? {} : { account }) };
}

const fields = /** @type {const} */ (['text', 'site', 'account', 'category']);

/** The filters as an address, so that the way back from a setting leads to what was looked at. @param {Chosen} chosen */
export function placeOfFilters(chosen) {
  const names = new URLSearchParams();
  for (const field of fields) if (chosen[field]) names.set(field, chosen[field]);
  if (chosen.kinds.size > 0) names.set('kinds', [...chosen.kinds].join(' '));
  return `#${names}`;
}

/** @param {string} hash  @returns {Chosen} */
export function filtersOf(hash) {
  const names = new URLSearchParams(hash.slice(1));
  const [text, site, account, category] = fields.map(field => names.get(field) ?? '');
  return { text, site, account, category, kinds: new Set((names.get('kinds') ?? '').split(' ').filter(Boolean)) };
}
