/** The way from a page that could not be read to a sketch of it, in a tab of its own: a popup would be gone at the first press elsewhere. */
import { make } from '../parts/dom.js';
import { text } from '../parts/text.js';

/** @param {number|undefined} tabId  the tab that shows the page  @returns {HTMLElement[]} nothing where there is none */
export function sketchLink(tabId) {
  if (tabId === undefined || tabId < 0) return [];
  const link = /** @type {HTMLAnchorElement} */ (make('a', 'button', text('sketch_this')));
  link.href = `../sketch/sketch.html?tab=${tabId}`;
  link.target = '_blank';
  return [make('div', 'buttons', link), make('p', 'small quiet', text('sketch_this_how'))];
}
