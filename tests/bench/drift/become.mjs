import { changed } from './scene.mjs';
import { more } from './texts.mjs';

/** What becomes of a setting, and of the identifiers of a page. */

/** @param {import('./account.mjs').Page} page @param {string} id */
export const named = (page, id) => /** @type {import('./account.mjs').Setting} */ (page.settings.find(setting => setting.id === id));

/** @param {import('./account.mjs').Setting} setting */
export const flip = setting => { setting.state = 1 - setting.state; };

/** @param {import('./account.mjs').Setting} setting */
export const rename = setting => { setting.label = setting.label.map((text, at) => `${text} ${more[at]}`); };

/** @param {import('./account.mjs').Page} page */
export const withIdentifiers = page => changed(page, each => each.settings.forEach((setting, at) => {
  setting.control = `allow${'abcdefghijklmnopqrstuvwxyz'[at].repeat(4)}Setting`;
}));

/** @param {import('./account.mjs').Page} page */
export const withoutIdentifiers = page => changed(page, each => each.settings.forEach(setting => { setting.control = ''; }));
