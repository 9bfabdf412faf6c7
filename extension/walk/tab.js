/** @file The one tab that a whole check opens its pages in. It is told where to go; nothing in it is pressed. */
import { browser } from '../background/browser.js';

/** @typedef {import('./endings.js').Answered} Answered */

/** Beside the tab that the person asked from, and behind it: they may watch it, and need not.
 *  @param {string} url  @param {chrome.tabs.Tab} [beside]  @returns {Promise<number>} its id */
export async function open(url, beside) {
  const [front] = beside ? [beside] : await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const place = front?.windowId !== undefined && !front.incognito ? { windowId: front.windowId, index: front.index + 1 } : {};
  const tab = await browser.tabs.create({ url, active: false, ...place });
  return /** @type {number} */ (tab.id);
}

/** @param {number} tabId  @param {string} url  @returns {Promise<boolean>} false where it is gone */
export const go = async (tabId, url) => Boolean(await browser.tabs.update(tabId, { url }).catch(() => null));

/** @param {number} tabId */
export const close = tabId => browser.tabs.remove(tabId).catch(() => {});

/** @param {number} tabId  @returns {Promise<{url?: string, status?: string} | null>} null where it is gone */
export const at = tabId => browser.tabs.get(tabId).catch(() => null);

/** What the site answered to a page of settings that is open, and to what that page asked it for.
 *  @param {number} tabId  @returns {Promise<Answered | null>} null where no page stands in the tab that could tell */
export async function answered(tabId) {
  try {
    const [{ result }] = await browser.scripting.executeScript({ target: { tabId }, func: statuses });
    return /** @type {Answered} */ (result);
  } catch {
    return null;
  }
}

/** Runs in the page's isolated world; changes nothing. @returns {Answered} */
function statuses() {
  const of = (/** @type {PerformanceEntry} */ entry) => /** @type {PerformanceResourceTiming} */ (entry).responseStatus ?? 0;
  const [page] = performance.getEntriesByType('navigation');
  const own = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(`${location.origin}/`));
  return { status: page ? of(page) : 0, answers: own.map(of).filter(status => status >= 400) };
}
