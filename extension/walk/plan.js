/** @file Which pages a whole check opens, in which order, and which of them is next. Pure. */
import '../reader/address.js';

const { address } = globalThis.flipwatch;

/** @typedef {{page: string, url: string, label?: string, section?: string, category?: boolean, states?: boolean}} ListedPage  as the verb
 *    `pages` lists it; `states`: its row on another page shows the state already
 *  @typedef {{page: string, url: string, label: string, category: boolean, state: 'wait' | 'again' | 'done' | 'bad', why?: string,
 *    settings?: number, leads?: number, open?: number, untold?: string[], errors?: number}} WalkPage
 *    wait: not opened yet · again: did not finish loading, and is tried once more at the end · done: read, and answered by the program ·
 *    bad: could not be read, and `why` · `leads`: its rows that show no state, and lead to where it is · `open`: how many of its settings
 *    are to look at · `untold`: its settings whose state could not be told · `errors`: how often it was an error page */

/** The pages to open, those first that list others. Where none is known yet: where a person would begin.
 *  @param {ListedPage[]} listed  @param {import('../background/sites.js').Site} site  @returns {WalkPage[]} */
export function planOf(listed, site) {
  const planned = listed.filter(page => isToOpen(page, site)).map(page => asPlanned(page, site));
  const listedPages = new Set(listed.map(({ page }) => page));
  const named = namedWhole(site).map(url => asPlanned({ page: address.pageOf(site, url), url, category: url === site.start }, site));
  const more = named.filter(({ page }, at) => !listedPages.has(page) && named.findIndex(one => one.page === page) === at);
  return categoriesFirst([...more.filter(({ url }) => url === site.start), ...planned, ...more.filter(({ url }) => url !== site.start)]);
}

/** The addresses of settings pages that the site is known by: where a person would begin, and each that is named whole.
 *  @param {import('../background/sites.js').Site} site */
function namedWhole({ start, pages = [], origins, ...site }) {
  const whole = pages.filter(path => !/[*!]/.test(path)).map(path => origins[0] + path);
  return [start, ...whole].filter(url => address.isSettingsPage({ ...site, pages, origins }, url));
}

/** The plan after something was read: what rows have shown is no longer to be opened, and what they lead to is.
 *  @param {WalkPage[]} before  @param {ListedPage[]} listed  @param {import('../background/sites.js').Site} site
 *  @param {string} [now]  the page that is open  @returns {WalkPage[]} */
export function learned(before, listed, site, now) {
  const fresh = new Map(planOf(listed, site).map(page => [page.page, page]));
  const kept = before.filter(({ page, state }) => state !== 'wait' || page === now || fresh.has(page))
    .map(page => ({ ...page, label: page.label || (listed.find(known => known.page === page.page)?.label ?? '') }));
  const there = new Set(before.map(({ page }) => page));
  const opened = kept.filter(({ page, state }) => state !== 'wait' || page === now);
  const waiting = kept.filter(page => !opened.includes(page));
  const added = [...fresh.values()].filter(({ page }) => !there.has(page));
  return [...opened, ...categoriesFirst([...waiting, ...added])];
}

/** The place of the next page in the list, or -1 at the end: first those that were not opened yet, then those that did not finish.
 *  @param {WalkPage[]} pages */
export function nextOf(pages) {
  const waiting = pages.findIndex(({ state }) => state === 'wait');
  return waiting >= 0 ? waiting : pages.findIndex(({ state }) => state === 'again');
}

/** How many pages were left behind, read or not. @param {WalkPage[]} pages */
export const passed = pages => pages.filter(({ state }) => state === 'done' || state === 'bad').length;

/** @param {ListedPage} page  @param {import('../background/sites.js').Site} site */
const isToOpen = (page, site) => (!page.states || isCategory(page, site)) && address.isSettingsPage(site, page.url);

/** A page that no row leads to lists others, or stands alone: either way nothing else shows what is on it.
 *  @param {ListedPage} page  @param {import('../background/sites.js').Site} site */
const isCategory = ({ category, url }, site) => category ?? !address.isRow(site, url);

/** @param {ListedPage} page  @param {import('../background/sites.js').Site} site  @returns {WalkPage} */
const asPlanned = (page, site) => ({ page: page.page, url: page.url, label: page.label ?? '', category: isCategory(page, site), state: 'wait' });

/** @param {WalkPage[]} pages */
const categoriesFirst = pages => [...pages.filter(({ category }) => category), ...pages.filter(({ category }) => !category)];
