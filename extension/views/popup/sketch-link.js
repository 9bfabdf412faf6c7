/** The way from a page that could not be read to a sketch of it, in a tab of its own: a popup would be gone at the first press elsewhere. */
import { make } from '../parts/dom.js';
import { sentence, text } from '../parts/text.js';

/** @param {number|undefined} tabId  the tab that shows the page  @returns {HTMLElement[]} nothing where there is none */
export function sketchLink(tabId) {
  if (tabId === undefined || tabId < 0) return [];
  const link = /** @type {HTMLAnchorElement} */ (make('a', 'button', text('sketch_this')));
  link.href = `../sketch/sketch.html?tab=${tabId}`;
  link.target = '_blank';
  return [make('div', 'buttons', link), make('p', 'small quiet', text('sketch_this_how'))];
}

/** On a page that was read: what Flipwatch did not see on it, only the person can tell.
 *  @param {import('../parts/types.js').OpenPage|null} page  @returns {HTMLElement[]} */
export function missingSwitch(page) {
  if (page?.kind !== 'settings' || page.tabId === undefined || page.tabId < 0) return [];
  const link = /** @type {HTMLAnchorElement} */ (make('a', '', text('sketch_missing_link')));
  link.href = `../sketch/sketch.html?tab=${page.tabId}`;
  link.target = '_blank';
  return [make('p', 'pad small quiet missing', sentence('sketch_missing', link))];
}
