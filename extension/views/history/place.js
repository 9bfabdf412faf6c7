/** Which part of the history the address names: all of it, or one setting. */
import { namesOf } from '../parts/key.js';

/** @typedef {import('../parts/types.js').SettingName} SettingName */

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
